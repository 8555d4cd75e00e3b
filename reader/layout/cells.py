"""How many cells of the terminal a text takes: the only module that measures.

The table is wcwidth's (see `unicode.widths`), so the figures agree with what terminals that follow
Unicode draw. A text is *narrow* (a cell a character), *wide* (one or two, told by the high byte
of UTF-16) or *complex* (clusters); only the last pays for each character.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from reader.layout.unicode.clusters import CLUSTER_STARTS, CLUSTERS
from reader.layout.unicode.widths import ODD, PAGES, WIDENED, WIDTH_STARTS, WIDTHS

ELLIPSIS = "…"
WIDE = 2
"""The cells of a wide character, and the most of any cluster."""
_ODD = re.compile(f"[{ODD}]")
_NUMBERS = bytes.maketrans(b"012", b"\0\1\2")
_WIDE_SELECTOR = "\ufe0f"
_WIDE_CHARACTER = "一"
_NARROW_SELECTOR = "\ufe0e"
_CLUSTER = (
    "rn|[rnc]"
    "|P*(?:RR?"  # flags
    "|L*(?:V+T*|AV*T*|BT*)|L+|T+"  # Hangul syllables
    "|X(?:[Ek]*ZX)*"  # emoji
    "|K(?:[EkZ]*k[EkZ]*K)*"  # Indic conjuncts
    "|[^rncP])[EkZS]*|P+"
)
"""A grapheme cluster in the letters of `CLUSTERS` (UAX #29, GB3 to GB13)."""
_PICTOGRAPH = "X"
_SINGLES = "O+(?![EkZS])"
"""Characters that are clusters by themselves: most of any text, found at once."""


class _Table(dict[str, str]):
    """The value of a character by its ranges, remembered once looked up."""

    def __init__(self, starts: str, values: str) -> None:
        self._starts, self._values = starts, values

    def __missing__(self, char: str) -> str:
        value = self[char] = self._values[bisect_right(self._starts, char) - 1]
        return value


_width_of = _Table(WIDTH_STARTS, WIDTHS)
_letter_of = _Table(CLUSTER_STARTS, CLUSTERS)


class _Terminal:
    """What is known of the terminal that this process writes to."""

    __slots__ = ("ambiguous",)

    def __init__(self) -> None:
        self.ambiguous: re.Pattern[str] | None = None
        """The characters that it draws wide though they may be narrow; None: there are none."""


_terminal = _Terminal()


def set_ambiguous(*, wide: bool) -> None:
    """Tell how the terminal draws characters that Unicode lets be narrow or wide (“ … — α ─).

    Like a locale this holds for the whole process: it is set at the start, before anything is
    measured, and never while lines are kept that were measured before.
    """
    if not wide:
        _terminal.ambiguous = None
        return
    from reader.layout.unicode.ambiguous import AMBIGUOUS  # noqa: PLC0415  only where they are wide

    _terminal.ambiguous = re.compile(f"[{AMBIGUOUS}](?!{_WIDE_SELECTOR})")


def width(text: str) -> int:
    """Return the cells that one line of `text` takes; controls take none."""
    if text.isascii() and text.isprintable():
        return len(text)
    advances = simple_advances(text)
    if advances is None:
        return sum(_complex_advances(text))
    return len(text) + advances.count(WIDE)


def columns(text: str) -> Sequence[int]:
    """Return the cells before each character of one line of `text`, and at the end those of all.

    A grapheme cluster's cells come with its first character: the others begin where it ends.
    """
    advances = simple_advances(text)
    if advances is None:
        advances = _complex_advances(text)
    return list(accumulate(advances, initial=0)) if advances else range(len(text) + 1)


def reach(columns: Sequence[int], start: int, room: int) -> int:
    """Return the end of the longest piece of a text from `start` that fits into `room` cells.

    Args:
        columns: The text's columns.
        start: Where the piece begins (characters).
        room: The cells there are.
    """
    return bisect_right(columns, columns[start] + room, start) - 1


def simple_advances(text: str) -> bytes | None:
    """Return the cells of each character of a text without clusters; None if it may have some.

    There are no bytes at all if each character takes one cell.
    """
    if text.isascii() and text.isprintable():
        return b""
    text = _drawn(text)
    if _ODD.search(text) is None:
        pages = text.encode("utf-16-le", "surrogatepass")[1::2].translate(PAGES)
        if 0 not in pages:
            return pages if WIDE in pages else b""
    return None


def simple_reach(advances: bytes, start: int, room: int) -> int:
    """Return what `reach` does, by the advances of a simple text; or a place behind its end."""
    if not advances:
        return start + room
    end, free = start, room
    while free > 1:  # half of what is free holds as many characters, however wide
        step = free // WIDE
        free -= step + advances.count(WIDE, end, end + step)
        end += step
    return end + (free == 1 and advances[end : end + 1] == b"\1")


def clusters(text: str) -> Iterator[str]:
    """Yield the grapheme clusters of `text`: what a person takes for one character."""
    for match in re.finditer(_CLUSTER, _letters(text)):
        yield text[match.start() : match.end()]


def filled(sign: str, cells: int) -> str:
    """Return exactly `cells` of a sign, such as a part of a rule, repeated."""
    count, rest = divmod(cells, width(sign))
    return sign * count + " " * rest


def has_clusters(text: str) -> bool:
    """Tell whether some cluster of `text` may be longer than a character."""
    return _letters(text).strip("O") != ""


def fit(text: str, cells: int) -> str:
    """Return `text` if it fits into `cells`, else its beginning and an ellipsis."""
    if width(text) <= cells:
        return text
    room = cells - width(ELLIPSIS)
    if room < 0:
        return ""
    return text[: reach(columns(text), 0, room)].rstrip() + ELLIPSIS


def between(text: str, start: int, stop: int) -> str:
    """Return what of `text` is seen from one cell to another; half of a character is a space."""
    cells = columns(text)
    start, stop = max(0, start), min(stop, cells[-1])
    if start >= stop:
        return ""
    first, last = reach(cells, 0, start), reach(cells, 0, stop)
    if cells[first] < start:
        first = reach(cells, 0, cells[first] + WIDE)
    if first > last:
        return " " * (stop - start)
    return " " * (cells[first] - start) + text[first:last] + " " * (stop - cells[last])


def pad(text: str, cells: int) -> str:
    """Return `text` cut or filled with spaces to exactly `cells`."""
    fitted = fit(text, cells)
    return fitted + " " * (cells - width(fitted))


def _complex_advances(text: str) -> bytes:
    """Return the cells of each character of a text with clusters in it."""
    drawn = _drawn(text)
    digits = "".join([_width_of[char] for char in drawn])
    advances = bytearray(digits.encode().translate(_NUMBERS))
    for match in re.finditer(f"{_SINGLES}|({_CLUSTER})", _letters(text)):
        start, end = match.span(1)
        if end - start > 1:
            advances[start:end] = bytes(end - start)
            advances[start] = _cluster_width(drawn[start:end])
    return bytes(advances)


def _drawn(text: str) -> str:
    """Return `text` with a wide character for each ambiguous one that is drawn wide."""
    ambiguous = _terminal.ambiguous
    return text if ambiguous is None else ambiguous.sub(_WIDE_CHARACTER, text)


def _cluster_width(cluster: str) -> int:
    """Return the cells of a grapheme cluster: never more than two.

    An emoji is as wide as what it begins with, whatever its skin or what is joined to it.
    """
    if _WIDE_SELECTOR in cluster and cluster[0] in WIDENED:
        return WIDE
    seen = cluster[:1] if _letter_of[cluster[0]] == _PICTOGRAPH else cluster
    cells = sum([int(_width_of[char]) for char in seen])
    return min(cells, 1 if _NARROW_SELECTOR in cluster else WIDE)


def _letters(text: str) -> str:
    """Return the cluster classes of the characters of `text`."""
    return "".join([_letter_of[char] for char in text])
