"""Whether an item of Markdown is the only one of its list, as far as the lines above tell."""

import re
from collections.abc import Iterator

_ITEM = re.compile(r"[ \t]*+(?:[-*+]|(?P<number>\d{1,9}[.)]))[ \t]")
_RULE = "-*_ \t"


def is_alone(body: str, at: int) -> bool:
    """Tell whether no item of the same list stands above the one at `at` of `body`."""
    apart = False
    for above in _lines_above(body, at):
        if not above.strip():
            apart = True
        elif not above.strip(_RULE):
            return True
        elif item := _ITEM.match(above):
            return bool(item["number"]) is not _is_numbered(body, at)
        elif apart or above[0] == "#":
            return not above[0].isspace()
    return True


def _is_numbered(body: str, at: int) -> bool:
    item = _ITEM.match(body, at)
    return item is not None and bool(item["number"])


def _lines_above(body: str, at: int) -> Iterator[str]:
    """Yield the lines above a place at which a line begins, the nearest first."""
    while at > 0:
        end = at - 1
        at = body.rfind("\n", 0, end) + 1
        yield body[at:end]
