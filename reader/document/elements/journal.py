"""People of LiveJournal and its kin, which `<lj user="…">` names with no end."""

import re

from selectolax.lexbor import LexborNode

from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk, inline

_WHO = ("user", "comm", "community", "person")


def journal(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a name, as a link to the journal; what follows it in the source is inside it."""
    name = next((said for key in _WHO if (said := attributes.get(key))), "")
    line = walk.inline
    if name:
        outer = line.link
        is_host = re.fullmatch(r"[\w-]+", name, re.ASCII) is not None
        host = name.replace("_", "-")
        line.look(line.marks, f"https://{host}.livejournal.com/" if is_host else outer)
        line.text(attributes.get("title") or name)
        line.look(line.marks, outer)
    inline(walk, node, {})
