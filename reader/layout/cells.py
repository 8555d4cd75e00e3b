"""How many cells of the terminal a text takes: the only module that measures.

The table is wcwidth's (see `unicode_tables`), so the figures agree with what terminals that follow
Unicode draw. A text is *narrow* (a cell a character), *wide* (one or two, told by the high byte
of UTF-16) or *complex* (clusters); only the last pays for each character.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from reader.layout.unicode_tables import (
    CLUSTER_STARTS,
    CLUSTERS,
    ODD,
    PAGES,
    WIDENED,
    WIDTH_STARTS,
    WIDTHS,
)

ELLIPSIS = "…"
WIDE = 2
"""The cells of a wide character, and the most of any cluster."""
_ODD = re.compile(f"[{ODD}]")
_WIDE_SELECTOR = "\ufe0f"
_NARROW_SELECTOR = "\ufe0e"
_CLUSTER = "rn|[rnc]|P*(?:RR?|L*(?:V+T*|AV*T*|BT*)|L+|T+|X(?:[Ek]*ZX)*|K(?:[EkZ]*k[EkZ]*K)*|[^rncP])[EkZS]*|P+"
"""A grapheme cluster in the letters of `CLUSTERS` (UAX #29, GB3 to GB13)."""


class _Table(dict[str, str]):
    """The value of a character by its ranges, remembered once looked up."""

    def __init__(self, starts: str, values: str) -> None:
        self._starts, self._values = starts, values

    def __missing__(self, char: str) -> str:
        value = self[char] = self._values[bisect_right(self._starts, char) - 1]
        return value


_width_of = _Table(WIDTH_STARTS, WIDTHS)
_letter_of = _Table(CLUSTER_STARTS, CLUSTERS)


def width(text: str) -> int:
    """Return the cells that one line of `text` takes; controls take none."""
    if text.isascii() and text.isprintable():
        return len(text)
    advances = widths(text)
    return len(text) if advances is None else sum(advances)


def widths(text: str) -> bytes | None:
    """Return the cells of each character of `text`, or None if each takes one.

    A grapheme cluster's cells stand at its first character; the others of it have 0.
    """
    if text.isascii() and text.isprintable():
        return None
    if _ODD.search(text) is None:
        pages = text.encode("utf-16-le", "surrogatepass")[1::2].translate(PAGES)
        if 0 not in pages:
            return pages if WIDE in pages else None
    return _complex_widths(text)


def clusters(text: str) -> Iterator[str]:
    """Yield the grapheme clusters of `text`: what a person takes for one character."""
    for start, end in _cluster_spans(text):
        yield text[start:end]


def fit(text: str, cells: int) -> str:
    """Return `text` if it fits into `cells`, else its beginning and an ellipsis."""
    if width(text) <= cells:
        return text
    room = cells - width(ELLIPSIS)
    if room < 0:
        return ""
    end = reach(widths(text), 0, room, len(text))
    return text[:end].rstrip() + ELLIPSIS


def pad(text: str, cells: int) -> str:
    """Return `text` cut or filled with spaces to exactly `cells`."""
    fitted = fit(text, cells)
    return fitted + " " * (cells - width(fitted))


def reach(advances: bytes | None, start: int, room: int, end: int) -> int:
    """Return the end of the longest piece from `start` that fits into `room` cells.

    Args:
        advances: The text's `widths`.
        start: Where the piece begins (characters).
        room: The cells there are.
        end: Where the text ends (characters).
    """
    if advances is None:
        return min(start + room, end)
    at = start
    while at < end:
        step = max(room >> 1, 1)
        taken = sum(advances[at : at + step])
        if taken > room:
            break
        room -= taken
        at = min(at + step, end)
    return at


def _complex_widths(text: str) -> bytes:
    """Return the cells of each character of a text with clusters in it."""
    advances = bytearray(len(text))
    for start, end in _cluster_spans(text):
        advances[start] = _cluster_width(text[start:end])
    return bytes(advances)


def _cluster_width(cluster: str) -> int:
    """Return the cells of one grapheme cluster: never more than two."""
    if _WIDE_SELECTOR in cluster and cluster[0] in WIDENED:
        return WIDE
    cells = sum([int(_width_of[char]) for char in cluster])
    if _NARROW_SELECTOR in cluster:
        return min(cells, 1)
    return min(cells, WIDE)


def _cluster_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each grapheme cluster of `text` begins and ends."""
    letters = "".join([_letter_of[char] for char in text])
    for match in re.finditer(_CLUSTER, letters):
        yield match.span()
