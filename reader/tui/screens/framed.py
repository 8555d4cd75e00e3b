"""How the first screen looks, taken from what the app has drawn: the next start begins with it."""

from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style
from textual.scrollbar import ScrollBarRender
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.early.frame import Bar, Frame, written
from reader.tui.page.looks import combined
from reader.tui.panes import Panes
from reader.tui.shelf.drawn import CURSOR, ROW
from reader.tui.widgets.library import LibraryPane


def frame_of(panes: Panes) -> Frame | None:
    """Return the frame of the first screen; None while it is not laid out as at a start."""
    library, status, hints = panes.library, panes.status, panes.hints
    columns, rows = panes.app.size
    left = rows - library.size.height - hints.size.height * hints.display
    if panes.on_page or panes.has_class("-zen") or left != 1:
        return None
    place = _sgr(status, combined(status, "status--place"))
    below = [written([(place, " " * columns)])]
    if hints.display:
        row = hints.render_line(0)
        below.append(written((_sgr(hints, each.style or Style()), each.text) for each in row))
    return Frame(
        columns=columns,
        rows=rows,
        cells=library.cells,
        lines=library.size.height,
        looks=dict(_looks(library)),
        bar=_bar(library),
        page=_sgr(panes, panes.rich_style),
        below=tuple(below),
    )


def _looks(library: LibraryPane) -> Iterator[tuple[str, str]]:
    """Yield the looks of all parts of lines, with the cursor on them and without."""
    for base in ((ROW,), (ROW, CURSOR)):
        yield " ".join(base), _sgr(library, library.look_of(*base))
        for part in library.COMPONENT_CLASSES.difference(base):
            yield " ".join((*base, part)), _sgr(library, library.look_of(*base, part))


def _bar(library: LibraryPane) -> Bar:
    """Return how its scrollbar looks, as `ScrollBarRender.render_bar` has it."""
    bar = library.vertical_scrollbar.render()
    assert isinstance(bar, ScrollBarRender)  # noqa: S101  Textual does not say so
    style = library.app.console.get_style(bar.style)
    thumb, ground = Style(color=style.color, reverse=True), Style(bgcolor=style.bgcolor)
    return Bar(
        ground=_sgr(library, ground),
        thumb=_sgr(library, thumb),
        end=_sgr(library, thumb + ground),
        ends="".join(bar.VERTICAL_BARS),
    )


def _sgr(widget: Widget, style: Style) -> str:
    """Return how a look begins on the terminal, as Textual draws it; empty: as all looks end."""
    strip = Strip([Segment(".", style)])
    for each in widget.app.get_line_filters():
        strip = strip.apply_filter(each, widget.background_colors[1])
    codes, _, _ = strip.render(widget.app.console).partition(".")
    return codes.removeprefix("\x1b[").removesuffix("m")
