"""Lines of the page as strips of the terminal."""

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.document.model import Mark
from reader.layout.cells import width
from reader.layout.lines import Line, Role
from reader.render.links import allowed


class Looks:
    """The styles of the page's spans, as the theme in force gives them to a widget's components."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[tuple[Role, Mark, str], Style] = {}

    def __call__(self, role: Role, marks: Mark, link: str) -> Style:
        """Return the look of a span."""
        key = role, marks, link
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._look(role, marks, link)
        return style

    def clear(self) -> None:
        """Ask the theme again."""
        self._styles.clear()

    def _look(self, role: Role, marks: Mark, link: str) -> Style:
        names = [component(role), *(component(mark) for mark in marks)]
        address = allowed(link)
        if address:
            names.append(LINK)
        return combined(self._widget, *names) + Style(link=address or None)


LINK = "page--link"
"""The component of a span that leads somewhere."""


def component(kind: Role | Mark) -> str:
    """Return the component class that decides how a role or a mark looks."""
    assert kind.name is not None  # noqa: S101  single flags have names
    prefix = "page--" if isinstance(kind, Role) else "page--mark-"
    return f"{prefix}{kind.name.lower().replace('_', '-')}"


PAGE_COMPONENTS = {
    *(component(role) for role in Role), *(component(mark) for mark in Mark), LINK,
}  # fmt: skip
"""Every component of a page."""


def combined(widget: Widget, *components: str) -> Style:
    """Return the look of something that is several components at once.

    The last colour holds, and every attribute: emphasis in a heading is bold and italic.
    """
    return widget.get_visual_style(*components).rich_style


def strip(
    line: Line, *, left: int, cells: int, base: Style, look: Callable[[Role, Mark, str], Style]
) -> Strip:
    """Return `line` as a strip.

    Args:
        line: A line of the page.
        left: The cells left of it.
        cells: The cells of the strip, at least as many as the line and its left margin take.
        base: The look of the margins.
        look: The look of a span.
    """
    segments = [Segment(" " * left, base)] if left else []
    segments += [Segment(span.text, look(span.role, span.marks, span.link)) for span in line.spans]
    taken = left + width(line.text)
    segments.append(Segment(" " * (cells - taken), base))
    return Strip(segments, max(cells, taken))
