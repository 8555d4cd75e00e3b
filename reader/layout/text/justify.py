"""Justified lines: what is left of the room is dealt out between words and characters."""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import accumulate, chain

from reader.document.model import Mark
from reader.layout.breaks.linebreak import break_allowed, letter
from reader.layout.cells import WIDE, columns, width
from reader.layout.lines import Span

MOST = 2
"""Cells that a space is widened by at the most: a line that needs more keeps its ragged end."""
WHOLE = 4
"""Of so many places between wide characters one is widened at the most, or words seem to end."""
_VERBATIM = Mark.CODE | Mark.KEY
_IDEOGRAPH = "i"
_CLOSING, _OPENING = frozenset("]})!?,.>"), frozenset("[(<")
"""Line break classes of punctuation; in wide marks, that side is empty which faces no text."""


def justified(spans: tuple[Span, ...], cells: int) -> tuple[Span, ...]:
    """Return the spans of a line with wider gaps, so that they fill `cells` if they can."""
    text = "".join([span.text for span in spans])
    free = cells - width(text)
    if free <= 0:
        return spans
    for gaps, most in _gaps(text, _in_code(spans)):
        if free <= most:
            return tuple(_widened(spans, _shares(gaps, free)))
    return spans


def _in_code(spans: tuple[Span, ...]) -> frozenset[int]:
    """Return the places inside code, where each space counts."""
    ends = accumulate((len(span.text) for span in spans), initial=0)
    return frozenset(
        chain.from_iterable(
            range(start + 1, start + len(span.text))
            for start, span in zip(ends, spans, strict=False)
            if span.marks & _VERBATIM
        )
    )


def _gaps(text: str, closed: Container[int]) -> Iterator[tuple[Sequence[int], int]]:
    """Yield places that may be widened, and by how much all together: the best first.

    First the spaces by a cell, then as well where a wide character meets punctuation or another
    script, then between any two wide characters, at last the spaces by more. Not the indent, not
    what is `closed`, and not between closing and opening marks: two adjacent ones look like a gap
    already.
    """
    first = len(text) - len(text.lstrip()) + 1
    cells = columns(text)
    places = [at for at in range(first, len(text)) if at not in closed]
    spaces = [
        at
        for at in places
        if text[at - 1] == " " and cells[at] < cells[at + 1] and break_allowed(text, at)
    ]
    yield spaces, len(spaces)
    between = [at for at in places if _is_wide_gap(text, cells, at)]
    wide = sorted({*spaces, *between})
    beside = [at for at in wide if not letter(text[at - 1]) == letter(text[at]) == _IDEOGRAPH]
    yield beside, len(beside)
    yield wide, max(len(wide) // WHOLE, 1 if between else 0)
    yield spaces, MOST * len(spaces)


def _is_wide_gap(text: str, cells: Sequence[int], at: int) -> bool:
    """Tell whether a wide character stands at a place that may be widened and does not look so."""
    if cells[at] == cells[at + 1] or WIDE not in _around(cells, at):
        return False
    seen = letter(text[at - 1]) in _CLOSING and letter(text[at]) in _OPENING
    return not seen and break_allowed(text, at)


def _around(cells: Sequence[int], at: int) -> tuple[int, int]:
    """Return the cells of the characters left and right of a place."""
    return cells[at] - cells[at - 1], cells[at + 1] - cells[at]


def _shares(gaps: Sequence[int], free: int) -> dict[int, int]:
    """Deal `free` cells out to `gaps`, evenly and from the middle."""
    count = len(gaps)
    ends = [(2 * number * free + count) // (2 * count) for number in range(count + 1)]
    return {at: ends[number + 1] - ends[number] for number, at in enumerate(gaps)}


def _widened(spans: tuple[Span, ...], shares: Mapping[int, int]) -> Iterator[Span]:
    """Yield `spans` with the spaces that each place in their text has a share of."""
    end = 0
    for span in spans:
        start, end = end + 1, end + len(span.text)
        spread = [char + " " * shares.get(at, 0) for at, char in enumerate(span.text, start)]
        yield span._replace(text="".join(spread))
