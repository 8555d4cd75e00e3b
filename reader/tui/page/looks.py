"""How the parts of a page look: a component for each role and mark, styled from the theme."""

from collections.abc import Iterable

from rich.style import Style
from textual.widget import Widget

from reader.document.model import HUES, Mark
from reader.layout.lines import Role
from reader.render.links import allowed, followed

_REVERSED = Style(reverse=True)

LINK = "page--link"
"""The component of a span that leads somewhere."""

LIT = "page--lit-"
"""Begins the component of what is lit on a page, by the name of its layer."""

LAYERS = ("passage", "hit", "current-hit", "selection", "focus")
"""What may be lit on a page, and why: later ones stand out over earlier ones."""

LABEL = "page--label"
"""The component of a word that stands over the text for a while."""


PINNED = "page--pinned"
"""The component of a table's head that stays in sight."""


def component(kind: Role | Mark) -> str:
    """Return the component class that decides how a role or a mark looks."""
    assert kind.name is not None  # noqa: S101  single flags have names
    prefix = "page--" if isinstance(kind, Role) else "page--mark-"
    return f"{prefix}{kind.name.lower().replace('_', '-')}"


PAGE_COMPONENTS = {
    *(component(role) for role in Role), *(component(mark) for mark in Mark), LINK, LABEL,
    PINNED, *(f"{LIT}{layer}" for layer in LAYERS),
}  # fmt: skip
"""Every component of a page."""

PAGE_CSS = """
PageView {
    .page--text, .page--quote { color: $foreground; }
    .page--title { color: $foreground; text-style: bold; }
    .page--fact, .page--rule, .page--border, .page--bar, .page--ruby { color: $text-muted; }
    .page--attribution { color: $text-muted; }
    .page--notice { color: $text-warning; }
    .page--heading-1, .page--heading-2 { color: $text-primary; text-style: bold; }
    .page--heading-3 { color: $text-primary; text-style: bold; }
    .page--heading-4 { color: $foreground; text-style: bold italic; }
    .page--heading-5 { color: $foreground; text-style: italic; }
    .page--heading-6 { color: $text-muted; text-style: italic; }
    .page--marker { color: $text-primary; }
    .page--code { color: $foreground; background: $surface; }
    .page--code-keyword { color: $text-primary; background: $surface; text-style: bold; }
    .page--code-name { color: $foreground; background: $surface; text-style: bold; }
    .page--code-string, .page--code-inserted { color: $text-success; background: $surface; }
    .page--code-number { color: $text-warning; background: $surface; }
    .page--code-comment { color: $text-muted; background: $surface; text-style: italic; }
    .page--code-meta { color: $text-secondary; background: $surface; }
    .page--code-deleted { color: $text-error; background: $surface; }
    .page--term, .page--summary, .page--table-header { color: $foreground; text-style: bold; }
    .page--caption { color: $text-muted; text-style: italic; }
    .page--image, .page--media { color: $text-secondary; text-style: italic; }

    .page--mark-emphasis { text-style: italic; }
    .page--mark-strong { text-style: bold; }
    .page--mark-underline, .page--mark-inserted { text-style: underline; }
    .page--mark-code { color: $text-success; background: $surface; }
    .page--mark-key { background: $foreground 15%; }
    .page--mark-deleted { text-style: strike; }
    .page--mark-highlight { background: $warning 30%; }
    .page--mark-small, .page--mark-dim { color: $text-muted; }
    .page--mark-subscript, .page--mark-superscript { text-style: none; }
    .page--mark-image { color: $text-secondary; text-style: italic; }
    .page--mark-red { color: $text-error; }
    .page--mark-yellow { color: $text-warning; }
    .page--mark-green { color: $text-success; }
    .page--mark-cyan { color: $text-secondary; }
    .page--mark-blue { color: $text-primary; }
    .page--mark-magenta { color: $text-accent; }
    .page--lit-passage { background: $success 25%; }
    &:nocolor .page--lit-passage { text-style: underline; }
    .page--lit-hit { color: auto 100%; background: $warning 35%; }
    .page--lit-current-hit { color: auto 100%; background: $warning; text-style: bold; }
    &:nocolor .page--lit-hit { text-style: underline; }
    &:nocolor .page--lit-current-hit, &:nocolor .page--lit-selection { text-style: reverse; }
    &:nocolor .page--lit-focus { text-style: reverse; }
    .page--lit-focus { color: auto 100%; background: $primary-darken-1; }
    .page--lit-selection { background: $primary 40%; }
    .page--pinned { background: $foreground 8%; }
    .page--label { color: auto 100%; background: $warning; text-style: bold; }
    &:ansi .page--lit-hit, &:ansi .page--lit-current-hit { color: ansi_black; }
    &:ansi .page--lit-focus { color: ansi_bright_white; }
    &:ansi .page--label { color: ansi_black; }
    .page--link { color: $text-primary; text-style: underline; }
}
"""
"""The looks of the components; parsed with the first page, which no list waits for."""


class Looks:
    """The styles of the page's spans, as the theme in force gives them to a widget's components."""

    def __init__(self, widget: Widget, *, hues: bool = False) -> None:
        """Style spans for `widget`; with `hues`, in the colours that the author gave them."""
        self._widget = widget
        self._seen = ~Mark.NONE if hues else ~HUES
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
        names = [component(role), *(component(mark) for mark in marks & self._seen)]
        address = allowed(link)
        if followed(link):
            names.append(LINK)
        return combined(self._widget, *names) + Style(link=address or None)


def combined(widget: Widget, *components: str) -> Style:
    """Return the look of something that is several components at once.

    The last colour holds, and every attribute: emphasis in a heading is bold and italic.
    """
    look = widget.get_visual_style(*components).rich_style
    return look + _REVERSED if _reversed(widget, components) else look


def _reversed(widget: Widget, components: Iterable[str]) -> bool:
    """Tell whether one of some components is to be reversed, which `get_visual_style` leaves out.

    That is asked for where there are no colours.
    """
    return widget.app.no_color and any(
        widget.get_component_styles(each).text_style.reverse for each in components
    )
