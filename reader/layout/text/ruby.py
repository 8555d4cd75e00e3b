"""Readings over what they belong to, in a row of their own over the line.

A line has such a row if each of its readings finds room: over its base or close to it, a cell from
the next. Otherwise all of its readings stand in parentheses, as they do in the logical text.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, count
from typing import NamedTuple

from reader.document.contents import runs_text
from reader.document.model import Run, Runs
from reader.layout.cells import width
from reader.layout.frame import Frame, Position, spans_width
from reader.layout.lines import Line, Part, Role, Span

SLACK = 3
"""Cells that a reading may stand off the middle of its base."""
ROUNDS = 4
"""How often a paragraph is cut anew, before all of its readings stand in parentheses."""
OVERHANG = 8
"""Cells that a reading may be wider than its base: of a wider one nobody sees whose it is."""
_GAP = 1
"""Cells between two readings, which must not seem one; kana of neighbours are read as one word."""
_FIRST_KANA, _LAST_KANA = "\u3041", "\u30ff"

LaidOut = Callable[[Runs, Position], Iterator[Line]]
"""Lays a paragraph out whose readings stand in parentheses."""


class _Base(str):
    """The link of a base (mostly none), which knows the number of its run wherever it is cut."""

    __slots__ = ("number",)
    number: int


class _Reading(NamedTuple):
    """A reading over a line."""

    text: str
    cells: int
    start: int
    """The column that its base begins in."""
    end: int
    lowest: int
    """The first column that it may begin in."""
    wanted: int
    highest: int


def lay_out_ruby(runs: Runs, frame: Frame, position: Position, laid_out: LaidOut) -> Iterator[Line]:
    """Lay out a paragraph with readings.

    Args:
        runs: The paragraph.
        frame: Where it goes.
        position: How far the layout is; is moved behind the text.
        laid_out: Lays out what is left of it without the readings that stand over it.
    """
    start = position.offset
    lines, rows, beside = _agreed(runs, frame, position, laid_out)
    position.take(runs_text(runs))
    lengths, ends = _removed(runs, beside)
    starts = list(accumulate((len(runs_text((run,))) for run in runs), initial=start))
    for line, row in zip(lines, rows, strict=True):
        offset = line.offset + lengths[bisect_right(ends, line.offset - start)]
        bases = {
            number: Part(index + 1, starts[number + 1]) for number, index in _bases(line.spans)
        }
        if row:
            readings = [
                after.offset - len(runs[number].ruby) - 1 for number, after in bases.items()
            ]
            parts = tuple(map(Part, count(len(frame.left)), readings))
            yield frame.line(row, offset, line.block)._replace(parts=parts)
        spans = tuple(map(_untagged, line.spans))
        parts = (Part(0, offset), *bases.values()) if bases else ()
        yield line._replace(spans=spans, offset=offset, parts=parts)


def _agreed(
    runs: Runs, frame: Frame, position: Position, laid_out: LaidOut
) -> tuple[list[Line], list[tuple[Span, ...] | None], frozenset[int]]:
    """Return lines, the row over each, and the numbers of the bases with readings beside them."""
    beside: frozenset[int] = frozenset()
    for _ in range(ROUNDS):
        lines = _without_readings(runs, beside, position, laid_out)
        rows = [_row(line, runs, frame) for line in lines]
        over = frozenset(number for number, run in enumerate(runs) if run.ruby) - beside
        crowded = _crowded(lines, rows, over)
        if not crowded:
            return lines, rows, beside
        beside |= crowded
    beside = frozenset(range(len(runs)))
    lines = _without_readings(runs, beside, position, laid_out)
    return lines, [None] * len(lines), beside


def _without_readings(
    runs: Runs, beside: frozenset[int], position: Position, laid_out: LaidOut
) -> list[Line]:
    """Lay out `runs`, with only the readings in it of those in `beside`."""
    shown = []
    for number, run in enumerate(runs):
        if run.ruby and number not in beside:
            base = _Base(run.link)
            base.number = number
            shown.append(run._replace(link=base, ruby=""))
        else:
            shown.append(run)
    inner = Position()
    inner.block, inner.offset = position.block, position.offset
    return list(laid_out(tuple(shown), inner))


def _removed(runs: Runs, beside: frozenset[int]) -> tuple[list[int], list[int]]:
    """Return how much text is left out in all, from each end of a base with its reading over it."""
    lengths, ends = [0], []
    at = 0
    for number, run in enumerate(runs):
        at += len(run.text)
        if run.ruby and number not in beside:
            ends.append(at)
            lengths.append(lengths[-1] + len(run.ruby) + 2)
        elif run.ruby:
            at += len(run.ruby) + 2
    return lengths, ends


def _crowded(
    lines: Sequence[Line], rows: Sequence[tuple[Span, ...] | None], over: frozenset[int]
) -> frozenset[int]:
    """Return the bases whose readings are to stand beside them.

    They are those of lines in which a reading finds no room or stands beside its base already, and
    those of which no line shows anything.
    """
    crowded: set[int] = set()
    seen: set[int] = set()
    for line, row in zip(lines, rows, strict=True):
        numbers = {number for number, _ in _bases(line.spans)}
        has_beside = any(span.role is Role.RUBY for span in line.spans)
        if row is None or (numbers and has_beside) or numbers & seen:
            crowded |= numbers
        seen |= numbers
    return frozenset(crowded | (over - seen))


def _bases(spans: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    """Yield the number of each base in a line, and the index of its span."""
    for index, span in enumerate(spans):
        if isinstance(span.link, _Base):
            yield span.link.number, index


def _untagged(span: Span) -> Span:
    return span._replace(link=str(span.link)) if isinstance(span.link, _Base) else span


def _row(line: Line, runs: Runs, frame: Frame) -> tuple[Span, ...] | None:
    """Return the row over a line, empty if it has no readings; None if they find no room."""
    spans = line.spans[len(frame.left) :]
    readings: list[_Reading] = []
    numbers = [number for number, _ in _bases(spans)]
    for number in dict.fromkeys(numbers):
        indices = [index for each, index in _bases(spans) if each == number]
        start = spans_width(spans[: indices[0]])
        end = spans_width(spans[: indices[-1] + 1])
        readings.append(_reading(runs[number], start, end))
    return _placed(readings, frame.width)


def _reading(run: Run, start: int, end: int) -> _Reading:
    """Return the reading of a base that stands in the columns from `start` to `end`."""
    cells = width(run.ruby)
    wanted = start + (end - start - cells) // 2
    lowest, highest = min(wanted - SLACK, end - cells), max(wanted + SLACK, start)
    return _Reading(run.ruby, cells, start, end, lowest, wanted, highest)


def _placed(readings: Sequence[_Reading], room: int) -> tuple[Span, ...] | None:
    """Return readings in a row of `room` cells, each as close to its place as the others let it."""
    if any(reading.cells - (reading.end - reading.start) > OVERHANG for reading in readings):
        return None
    gaps = [0, *map(_gap, readings, readings[1:])][: len(readings)]
    latest: list[int] = []
    limit = room
    for reading, gap in zip(reversed(readings), reversed(gaps), strict=True):
        latest.append(min(reading.highest, limit - reading.cells))
        limit = latest[-1] - gap
    spans: list[Span] = []
    column = 0
    for reading, gap, last in zip(readings, gaps, reversed(latest), strict=True):
        first = max(reading.lowest, column + gap)
        if first > last:
            return None
        start = min(max(reading.wanted, first), last)
        spans.append(Span(" " * (start - column) + reading.text, Role.RUBY))
        column = start + reading.cells
    return tuple(spans)


def _gap(before: _Reading, after: _Reading) -> int:
    """Return the cells that stand at least between two readings."""
    is_kana = all(_FIRST_KANA <= char <= _LAST_KANA for char in (before.text[-1], after.text[0]))
    return 0 if is_kana and before.end == after.start else _GAP
