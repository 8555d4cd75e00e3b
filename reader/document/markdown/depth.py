"""How deep in elements one stands behind each tag of HTML that stands in Markdown."""

import re
from collections.abc import Iterator

_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)(?>(?:[^<>\"']++|\"[^\"]*\"|'[^']*')*)(/?)>")
_VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"})


def steps(html: str) -> Iterator[tuple[str, int]]:
    """Yield the name of each tag in `html`, and how much deeper one stands behind it."""
    for end, tag, alone in _TAG.findall(html):
        name = tag.lower()
        yield name, 0 if alone or name in _VOID else -1 if end else 1
