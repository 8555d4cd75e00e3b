"""Lines of the page as strips of the terminal."""

from collections.abc import Callable, Iterable, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.document.model import Mark
from reader.layout.cells import between, width
from reader.layout.lines import CODE_ROLES, Line, Role, Slide
from reader.tui.page.measure import Column

Look = Callable[[Role, Mark, str], Style]
"""Returns the look of a span, by its role, its marks and its link."""

Label = tuple[int, str]
"""The cell of a line of the page at which a word stands, and the word."""

_MORE_LEFT, _MORE_RIGHT = "‹", "›"


def strip(
    line: Line,
    column: Column,
    *,
    by: int,
    base: Style,
    look: Look,
    pictures: Sequence[Sequence[Segment] | None] = (),
) -> Strip:
    """Return `line` as a strip.

    Args:
        line: A line of the page.
        column: Where the page stands.
        by: The cells that a line that is wider than its room is moved to the left.
        base: The look of what is empty.
        look: The look of a span.
        pictures: The cells of pictures that it shows; None for one that is not drawn by now.
    """
    ground = look(Role.CODE, Mark.NONE, "") if _is_code(line) else base
    if line.slide is None:
        shown = _spans(line, column.measure, ground, look, pictures)
    else:
        shown = _slid(line, line.slide, room=column.room, by=by, ground=ground, look=look)
    margin = [Segment(" " * column.left, base)] if column.left else []
    taken = column.left + shown.cell_length
    rest = Segment(" " * (column.pane - taken), base)
    return Strip([*margin, *shown, rest], max(column.pane, taken))


def _spans(
    line: Line,
    measure: int,
    ground: Style,
    look: Look,
    pictures: Sequence[Sequence[Segment] | None] = (),
) -> Strip:
    """Return the spans of a line, filled up to the measure."""
    taken = width(line.text)
    segments = [Segment(span.text, look(span.role, span.marks, span.link)) for span in line.spans]
    for shown, row in zip(reversed(line.pictures), reversed(pictures), strict=False):
        blank = Segment(segments[shown.span].text, look(Role.CODE, Mark.NONE, ""))
        segments[shown.span : shown.span + 1] = [blank] if row is None else row
    return Strip([*segments, Segment(" " * (measure - taken), ground)], max(measure, taken))


def _slid(line: Line, slide: Slide, *, room: int, by: int, ground: Style, look: Look) -> Strip:
    """Return as much of a line as there is room for; a mark at an edge tells that there is more."""
    end, widest = width(line.text), slide.left + slide.cells
    whole = _spans(line, widest, ground, look)
    start, stop = slide.left + by, min(widest, room + by)
    more_left, more_right = by > 0 and end > slide.left, end > stop
    mark = look(Role.BORDER, Mark.NONE, "") + Style(bgcolor=ground.bgcolor)
    parts = [
        _crop(whole, 0, slide.left),
        Strip([Segment(_MORE_LEFT * more_left, mark)], more_left),
        _crop(whole, start + more_left, stop - more_right),
        Strip([Segment(_MORE_RIGHT * more_right, mark)], more_right),
    ]
    return Strip.join(parts)


def _crop(whole: Strip, start: int, stop: int) -> Strip:
    """Return a part of a strip, cut where characters are drawn and not where Rich has them."""
    at, segments = 0, []
    for text, style, _ in whole:
        if part := between(text, start - at, stop - at):
            segments.append(Segment(part, style))
        at += width(text)
    return Strip(segments, stop - start)


def overlaid(drawn: Strip, labels: Iterable[Label], left: int, look: Style) -> Strip:
    """Return a strip of a page with words over it.

    Args:
        drawn: The line, as wide as the pane.
        labels: The words.
        left: The cells left of the page.
        look: The look of the words.
    """
    end = drawn.cell_length
    for cell, text in labels:
        start = min(left + cell, end - width(text))
        stop = start + width(text)
        over = Strip([Segment(text, look)], stop - start)
        drawn = Strip.join([_crop(drawn, 0, start), over, _crop(drawn, stop, end)])
    return drawn


def lit_up(drawn: Strip, cells: tuple[int, int], look: Style) -> Strip:
    """Return a strip of which the cells from the first to before the second have a `look` more."""
    start, stop = max(0, cells[0]), min(cells[1], drawn.cell_length)
    if start >= stop:
        return drawn
    within = _crop(drawn, start, stop)
    shown = [Segment(text, style + look if style else look) for text, style, _ in within]
    after = _crop(drawn, stop, drawn.cell_length)
    return Strip.join([_crop(drawn, 0, start), Strip(shown, stop - start), after])


def _is_code(line: Line) -> bool:
    """Tell whether a line is one of a block of code."""
    return bool(line.spans) and line.spans[-1].role in CODE_ROLES


def row(segments: Iterable[Segment], cells: int, base: Style) -> Strip:
    """Return a row of exactly `cells`: segments that take no more, and what is left empty.

    Textual would measure them by Rich's table, to which every ambiguous character is narrow.
    """
    taken = list(segments)
    free = cells - sum(width(segment.text) for segment in taken)
    return Strip([*taken, Segment(" " * free, base)], cells)


def most(slide: Slide, room: int) -> int:
    """Return how many cells a line that may take so many can be moved to the left."""
    return max(0, slide.left + slide.cells - room)
