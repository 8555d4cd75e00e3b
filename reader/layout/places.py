"""Which character of the logical text each cell of a line shows, and the way back.

A line shows more than the text, and less: bars, markers and signs stand beside it; gaps, hyphens
and what fills a justified line are put in; a soft hyphen, a tab or a reading in parentheses is not
shown as it is written. Layout says only where a line begins, and the parts of one that shows
several pieces (`lines.Part`). So a line is held against its text: what agrees is shown, in order.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from reader.document.leftward import has_leftward
from reader.document.scripts import SUBSCRIPTS, SUPERSCRIPTS
from reader.layout.bidi.order import MIRRORED
from reader.layout.cells import columns
from reader.layout.lines import Line, Part, Role, Span
from reader.layout.unicode.harmless import takes_no_cell

NOWHERE = -1
"""The place of a character that is only shown."""

_BESIDE = frozenset({Role.BAR, Role.BORDER, Role.MARKER, Role.RULE})
"""What is never text."""
_SIGNS = frozenset("▌▪▫·▾▸▣♪▶↗—!") | {"——"}
"""What text hangs from, that has the role of this text."""

Cells = tuple[int, int]
"""The first of some cells of a line, and the one behind the last."""


class Places(NamedTuple):
    """A line held against its text."""

    offsets: Sequence[int]
    """The place in the logical text of each character of the line; or `NOWHERE`."""
    columns: Sequence[int]
    """The cells before each character, and before the line's end (`cells.columns`)."""

    def at(self, cell: int) -> int | None:
        """Return the place of what is shown in `cell`; left of it, else right, if it is a gap.

        None if the line shows nothing of the text.
        """
        index = min(max(bisect_right(self.columns, cell) - 1, 0), len(self.offsets))
        before = (at for at in reversed(self.offsets[: index + 1]) if at != NOWHERE)
        after = (at for at in self.offsets[index:] if at != NOWHERE)
        return next(before, next(after, None))

    def cells(self, start: int, end: int) -> Iterator[Cells]:
        """Yield the cells that show the text from `start` to `end`, from left to right.

        A gap between two characters of it is shown with them.
        """
        first = last = None
        for index, at in enumerate(self.offsets):
            if start <= at < end:
                first, last = index if first is None else first, index
            elif first is not None and last is not None and at != NOWHERE:
                yield self.columns[first], self._end(last)
                first = None
        if first is not None and last is not None:
            yield self.columns[first], self._end(last)

    def _end(self, last: int) -> int:
        """Return the cell behind the character `last` and what joins it."""
        return self.columns[last + 1]


def places(lines: Sequence[Line], row: int, text: str) -> Places:
    """Hold line `row` of a page against the page's logical text.

    Args:
        lines: The page, as far as it is laid out.
        row: The index of the line.
        text: The logical text (`document.text.plain_text`).
    """
    line = lines[row]
    return Places(offsets(line, text, _begins_below(lines, row, text)), columns(line.text))


def end_of(lines: Sequence[Line], row: int, text: str) -> int:
    """Return where in the text the first line below `row` begins that shows what comes next."""
    start = lines[row].offset
    below = (lines[at].offset for at in range(row + 1, len(lines)))
    return next((offset for offset in below if offset > start), len(text))


def _begins_below(lines: Sequence[Line], row: int, text: str) -> set[int]:
    """Return where in the text those pieces begin that lines below `row` show and go on with."""
    end = end_of(lines, row, text)
    following = (lines[at] for at in range(row + 1, len(lines)))
    beside = takewhile(lambda line: line.offset < end, following)
    return {part.offset for line in beside for part in line.parts} | {end}


def offsets(line: Line, text: str, below: Iterable[int]) -> list[int]:
    """Return the place in the logical text of each character of a line, or `NOWHERE`.

    Args:
        line: The line.
        text: The logical text.
        below: Where in the text the pieces begin that the next lines show.
    """
    parts = line.parts or (Part(0, line.offset),)
    begins = sorted({part.offset for part in parts} | {min(end, len(text)) for end in below})
    found = [NOWHERE] * sum(len(span.text) for span in line.spans[: parts[0].span])
    for (first, start), after in zip(parts, (*parts[1:], None), strict=True):
        spans = line.spans[first : after.span if after else None]
        later = bisect_right(begins, start)
        found += _shown(spans, text, start, begins[later] if later < len(begins) else len(text))
    return found


def _shown(spans: Sequence[Span], text: str, start: int, end: int) -> list[int]:
    """Return the places of the characters of `spans`, which show a piece of the text."""
    beside = 0
    for number in range(_signs(spans) + 1):
        shown = "".join([span.text for span in spans[number:]])
        bare = shown.rstrip()
        if bare and text.startswith(bare, start) and start + len(bare) <= end:
            after = len(shown) - len(bare)
            straight = range(start, start + len(bare))
            return [*[NOWHERE] * beside, *straight, *[NOWHERE] * after]
        beside += len(spans[number].text) if number < len(spans) else 0
    agree = _words if has_leftward(text[start:end]) else _agreed
    return agree(spans, text, start, end)


def _signs(spans: Sequence[Span]) -> int:
    """Return how many of `spans`, from the first on, may stand beside the text."""
    for number, span in enumerate(spans):
        bare = span.text.strip()
        if bare and span.role not in _BESIDE and bare not in _SIGNS:
            return number
    return len(spans)


def _agreed(spans: Sequence[Span], text: str, start: int, end: int) -> list[int]:
    """Return the places of characters, each at or behind the one before it."""
    found: list[int] = []
    at = start
    for number, span in enumerate(spans):
        if span.role in _BESIDE or (number < _signs(spans) and not _begins(span, text, at)):
            found += [NOWHERE] * len(span.text)
            continue
        for char in span.text:
            place = _next(char, text, at, end)
            found.append(place)
            at = at if place == NOWHERE else place + 1
    return found


def _begins(span: Span, text: str, at: int) -> bool:
    """Tell whether the text at a place begins with a sign of its own."""
    return bool(span.text.strip()) and text.startswith(span.text, at)


def _next(char: str, text: str, at: int, end: int) -> int:
    """Return the place at which `char` is shown, from `at` on; or `NOWHERE`."""
    while at < end:
        if _is_shown(text[at], char):
            return at
        if char.isspace() or not _is_unseen(text[at]):
            return NOWHERE
        at += 1
    return NOWHERE


def _is_shown(written: str, char: str) -> bool:
    """Tell whether a line may show the character that is written as `char`."""
    if written == char or (written.isspace() and char == " " and written != "\n"):
        return True
    code, raised = ord(written), ord(char)
    return raised in (SUPERSCRIPTS.get(code), SUBSCRIPTS.get(code))


def _is_unseen(written: str) -> bool:
    """Tell whether a line may leave out a character: white space, or what has no width."""
    return written == " " or not written.isprintable() or takes_no_cell(written)


def _words(spans: Sequence[Span], text: str, start: int, end: int) -> list[int]:
    """Return the places of characters of a line with text that reads from right to left.

    Its order is not that of the text. So each word is looked for by itself, first as it is and then
    read from its other end, where no word has been found before it.
    """
    shown = "".join([_unmarked(span) for span in spans])
    found = [NOWHERE] * len(shown)
    free = text[start:end]
    for first, last in reversed(tuple(_word_ends(shown))):
        word = shown[first:last]
        turned = word[::-1].translate(MIRRORED)
        if (at := free.find(turned)) >= 0:
            found[first:last] = range(start + at + len(word) - 1, start + at - 1, -1)
        elif (at := free.find(word)) >= 0:
            found[first:last] = range(start + at, start + at + len(word))
        else:
            continue
        free = free[:at] + "\n" * len(word) + free[at + len(word) :]
    return found


def _unmarked(span: Span) -> str:
    """Return the text of a span, or spaces if it stands beside the text."""
    beside = span.role in _BESIDE or span.text.strip() in _SIGNS
    return " " * len(span.text) if beside else span.text


def _word_ends(shown: str) -> Iterable[tuple[int, int]]:
    """Yield where each word of a line begins and ends."""
    start = 0
    for word in shown.split(" "):
        if word:
            yield start, start + len(word)
        start += len(word) + 1
