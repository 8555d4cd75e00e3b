"""Whether tags are meant for a generator, or are the words of an author who writes of them."""

import re
from collections.abc import Iterable
from html import unescape

from reader.document.templates.places import place_of
from reader.document.templates.syntax import tag

_ENDED = frozenset({"capture", "case", "comment", "for", "if", "raw", "tablerow", "unless"})
"""Tags of Liquid and its kin that have to be ended: a generator makes no page where one is not."""

_WITHIN = frozenset({"else", "elseif", "elsif", "when"})
"""Tags that stand inside one of those, and nowhere else."""

MAY_FAIL = re.compile(rf"\{{%[-+]?\s*(?:end)?(?:{'|'.join(sorted(_ENDED | _WITHIN))})\b")
"""Found in every body that a generator may refuse; looking for it costs little."""

_AROUND = 3
"""Characters on either side of a tag that tell whether it stands in a sentence."""
_BEFORE = r"[^\W_][,:;\"'”’）)]?[ \xa0]*$"
_BEHIND = r"[ \xa0]*[^\W_]|[,.:;!?。，、；：！？]"


def can_run(names: Iterable[str]) -> bool:
    """Tell whether a generator runs a body with tags of these `names`, in this order."""
    opened: list[str] = []
    for name in names:
        if name in _ENDED:
            opened.append(name)
        elif name.startswith("end") and name[3:] in _ENDED:
            if not opened or opened.pop() != name[3:]:
                return False
        elif name in _WITHIN and not opened:
            return False
    return not opened


def in_sentence(body: str, start: int, end: int) -> bool:
    """Tell whether words of the same line stand right before and right behind a piece of `body`."""
    before, behind = body[max(0, start - _AROUND) : start], body[end : end + _AROUND]
    return re.search(_BEFORE, before) is not None and re.match(_BEHIND, behind) is not None


def has_signs(text: str) -> bool:
    """Tell whether there is something in `text` that `{% raw %}` protects."""
    return "{{" in text or "{%" in text or "{#" in text


def is_tag(found: re.Match[str]) -> bool:
    """Tell whether a piece of a body is what only a generator reads."""
    groups = found.groupdict()
    if groups.get("opening") or groups.get("place"):
        return tag().search(found[0]) is not None
    if groups.get("variable"):
        return place_of(unescape(groups["variable"])) is not None
    return any(groups.get(name) for name in ("angle", "percent", "liquid", "whole", "code"))
