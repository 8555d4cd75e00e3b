"""A view of lines that are drawn one by one, however many there are."""

from abc import abstractmethod
from itertools import groupby

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region, Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.page.looks import combined
from reader.tui.widgets.components import DrawnComponents
from reader.tui.widgets.scrollbars import LineBar


class LineView(ScrollView, DrawnComponents, inherit_bindings=False):
    """Lines of the screen; what changes costs the lines that it changes."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self._drawn: dict[int, Strip] = {}
        """What was drawn last, by the lines of the screen."""
        self._fresh: set[int] = set()
        """The lines that are still to be seen as they were drawn."""
        self._ground: Style | None = None
        self._components: dict[tuple[str, ...], Style] = {}
        self._comparing = False

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scrollbar; there is none of Textual's, which draws all of itself for each move."""
        if self._vertical_scrollbar is None:
            bar = self._vertical_scrollbar = LineBar()
            bar.display = False
            self.app._start_widget(self, bar)  # noqa: SLF001  as Textual does
        return self._vertical_scrollbar

    @property
    def attended(self) -> Offset:
        """Where in the view is what keys are about: the top, unless a view knows better."""
        return Offset(0, 0)

    def point(self) -> None:
        """Put the terminal's own cursor there: a screen reader says what it is on."""
        self.app.cursor_position = self.content_region.offset + self.attended

    @property
    def ground(self) -> Style:
        """The look of what is empty; asked of the stylesheet once, and not for each line."""
        if self._ground is None:
            self._ground = self.rich_style
        return self._ground

    def look_of(self, *components: str) -> Style:
        """Return the look of something that is several components at once; it is asked for once."""
        look = self._components.get(components)
        if look is None:
            look = self._components[components] = combined(self, *components)
        return look

    def on_focus(self, event: events.Focus) -> None:
        """Know that keys go here; Textual draws all of a widget again for that."""
        event.prevent_default()
        self.has_focus = True
        if self.parent is not None:
            self.parent.post_message(events.DescendantFocus(self))

    def on_blur(self, event: events.Blur) -> None:
        """Know that keys go elsewhere, as `on_focus`."""
        event.prevent_default()
        self.has_focus = False
        if self.parent is not None:
            self.parent.post_message(events.DescendantBlur(self))

    def watch_has_focus(self, _has_focus: bool) -> None:  # noqa: FBT001  Textual's signature
        """Leave the styles as they are: none depends on the focus; what does is drawn so.

        Textual asks the stylesheet again for all components, 60 of a page.
        """

    def notify_style_update(self) -> None:
        """Forget what was drawn with another theme."""
        super().notify_style_update()
        self._fresh.clear()
        self._ground = None
        self._components.clear()

    @abstractmethod
    def strip_at(self, y: int) -> Strip:
        """Return what is to be seen on line `y` of the screen."""

    def render_line(self, y: int) -> Strip:
        """Draw a line of the screen."""
        drawn = self._drawn[y] = self.strip_at(y)
        return drawn

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return some lines of the widget, of which those are drawn that are not as they were.

        Textual does as much again for each line, for borders, which these views do not have.
        """
        gutter, width = self.styles.gutter, self.outer_size.width
        if gutter.width or gutter.bottom:
            return super().render_lines(crop)
        blank = Strip([Segment(" " * width, self.ground)], width)
        strips = [blank if y < gutter.top else self._line(y - gutter.top) for y in crop.line_range]
        background = self.background_colors[1]
        for each in self.get_line_filters():
            strips = [strip.apply_filter(each, background) for strip in strips]
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _line(self, y: int) -> Strip:
        """Return a line of the screen, which is drawn unless it is as it was."""
        if y in self._fresh:
            return self._drawn[y]
        self._fresh.add(y)
        return self.render_line(y)

    def _set_dirty(self, *regions: Region) -> None:
        """Know which lines are to be drawn again: those of some regions, or all.

        There is no public hook; Textual tells its own cache of lines so.
        """
        super()._set_dirty(*regions)
        if regions:
            self._fresh.difference_update(*(each.line_range for each in regions))
        else:
            self._fresh.clear()

    def refresh_changed(self) -> None:
        """Draw those lines of the screen again that are to be seen otherwise by now.

        They are compared once for all that changes together, as news of a library does.
        """
        if not self._comparing:
            self._comparing = self.call_later(self._refresh_changed)

    def _refresh_changed(self) -> None:
        self._comparing = False
        if not self._drawn:  # nothing is painted yet
            self.refresh()
            return
        lines, top = range(self.size.height), self.scroll_offset.y
        changed = (y for y in lines if _differ(self._drawn.get(y), self.strip_at(y)))
        for _, together in groupby(enumerate(changed), key=_from_their_first):
            ys = [y for _, y in together]
            self.refresh_lines(top + ys[0], len(ys))

    def set_lines(self, count: int) -> None:
        """Let there be so many lines, and the scrollbar know.

        Textual lays out the whole screen whenever `virtual_size` changes. Nothing moves where the
        scrollbar always has its place (`overflow-y: scroll`): it is empty while all lines are seen.
        """
        if self.styles.overflow_y != "scroll":
            self.virtual_size = Size(0, count)
            return
        lines = max(count, self.container_size.height)
        self.set_reactive(Widget.virtual_size, Size(0, lines))
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = lines
        self.scroll_y = self.validate_scroll_y(self.scroll_y)


def _differ(before: Strip | None, now: Strip) -> bool:
    """Tell whether a line is to be seen otherwise; most strips are kept by who draws them."""
    return before is not now and before != now


def _from_their_first(numbered: tuple[int, int]) -> int:
    """Return what lines that follow each other have in common."""
    number, y = numbered
    return y - number
