"""What a search has found: two lines for each post, on which what was looked for is lit."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.layout.cells import pad, width
from reader.layout.unicode.harmless import clean
from reader.library.model import Entry
from reader.library.query.hits import Excerpt
from reader.library.query.words import normal
from reader.library.search.stages import Hit
from reader.posts.clock import in_zone
from reader.tui.page.lit import lit
from reader.tui.page.strips import row as strip_of
from reader.tui.shelf.dates import Form, human_date
from reader.tui.shelf.rows import DRAFT, ROOMY, STARRED, UNREAD
from reader.tui.widgets.row_view import RowView

LINES = 2
"""Lines of a post."""
INDENT = 2
"""Cells before a title and an excerpt."""


class ResultList(RowView):
    """Posts, each with a title and the part of its text that shows what was looked for."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "result--row", "result--title", "result--read", "result--fact", "result--hit",
        "result--excerpt", "result--unread", "result--star", "result--cursor",
    }  # fmt: skip
    DEFAULT_CSS = """
    ResultList {
        background: $surface;
        scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 15%;
        scrollbar-background: $surface;
        overflow-x: hidden;
        overflow-y: scroll;

        .result--row, .result--title { color: $foreground; }
        .result--read, .result--fact, .result--excerpt { color: $text-muted; }
        .result--hit { color: $text-warning; text-style: bold; }
        .result--unread { color: $text-primary; }
        .result--star { color: $text-warning; }
        .result--cursor { background: $primary 35%; }
        &:nocolor .result--cursor { text-style: reverse; }
        &.-former {
            .result--title, .result--read, .result--fact, .result--excerpt, .result--hit,
            .result--unread, .result--star { color: $text-disabled; text-style: dim; }
            .result--cursor { background: $surface; text-style: none; }
        }
    }
    """
    can_focus = False

    @dataclass(repr=False, eq=False)
    class ExcerptsWanted(Message):
        """Some posts are shown of which the excerpts are not here."""

        entries: tuple[Entry, ...]

    @dataclass(repr=False, eq=False)
    class Clicked(Message):
        """A post was clicked on."""

        entry: Entry

    def __init__(self, clock: Callable[[], datetime], zone: tzinfo | None) -> None:
        super().__init__()
        self._clock = clock
        self._zone = zone
        self._hits: tuple[Hit, ...] = ()
        self._excerpts: dict[str, Excerpt] = {}
        self._complete = False
        """Whether nothing else will be found, so that excerpts are worth reading."""

    @property
    def entry(self) -> Entry | None:
        """The post under the cursor."""
        return self._hits[self.cursor].entry if self._hits else None

    @property
    def lines(self) -> int:
        """How many lines the rows have together."""
        return self.rows * LINES

    def lines_of(self, row: int) -> range:
        """Return the lines of a row."""
        return range(row * LINES, (row + 1) * LINES)

    def row_at(self, line: int) -> int:
        """Return the row that a line belongs to."""
        return line // LINES

    def show(self, hits: Sequence[Hit], *, again: bool) -> None:
        """Show what was found.

        Args:
            hits: The posts.
            again: Whether they answer the same query as those before: the cursor stays on its post.
        """
        entry = self.entry if again and self.cursor else None
        if not again:
            self._excerpts.clear()
        self._hits = tuple(hits)
        self.rows = len(self._hits)
        ids = [hit.entry.id for hit in self._hits]
        self._complete = False
        self.go(ids.index(entry.id) if entry is not None and entry.id in ids else 0)
        self.refresh_changed()

    def dim(self, *, dimmed: bool) -> None:
        """Let the posts fade, as they do not answer what is asked now."""
        self.set_class(dimmed, "-former")

    def go_to(self, entry: Entry) -> None:
        """Put the cursor on a post, if it was found."""
        row = next((row for row, hit in enumerate(self._hits) if hit.entry.id == entry.id), None)
        if row is not None:
            self.go(row)

    def complete(self) -> None:
        """Have the excerpts of the posts on screen, and of those that come into view later."""
        self._complete = True
        self._ask()

    def show_excerpts(self, excerpts: Iterable[tuple[Entry, Excerpt]]) -> None:
        """Show the parts of some posts in which something was found."""
        self._excerpts.update({entry.id: excerpt for entry, excerpt in excerpts})
        self.refresh_changed()

    def strip_at(self, y: int) -> Strip:
        """Draw one line of the screen."""
        at = y + self.scroll_offset.y
        if at >= self.lines:
            return Strip.blank(self.cells, self.ground)
        row, second = divmod(at, LINES)
        segments = self._excerpt(row) if second else self._title(row)
        return strip_of(segments, self.cells, self._look(row, "row"))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Have what comes into view."""
        super().watch_scroll_y(old_value, new_value)
        self._ask()

    def on_resize(self) -> None:
        """Have what comes into view."""
        self._ask()

    def on_click(self, event: events.Click) -> None:
        """Open what is clicked."""
        at = event.get_content_offset_capture(self).y + self.scroll_offset.y
        if at < self.lines:
            self.cursor = self.row_at(at)
            self.post_message(self.Clicked(self._hits[self.cursor].entry))

    def _ask(self) -> None:
        """Ask for the excerpts on screen that are missing."""
        if not self._complete:
            return
        top = self.scroll_offset.y
        rows = range(top // LINES, min((top + self.height) // LINES + 1, self.rows))
        entries = (self._hits[row].entry for row in rows)
        wanted = tuple(each for each in entries if each.id not in self._excerpts)
        if wanted:
            self.post_message(self.ExcerptsWanted(wanted))

    def _look(self, row: int, component: str) -> Style:
        on = ("result--cursor",) if row == self.cursor else ()
        return self.look_of("result--row", *on, f"result--{component}")

    def _title(self, row: int) -> Iterator[Segment]:
        """Yield the first line: the title, where the post is filed, when it was published."""
        entry, spans = self._hits[row]
        today = in_zone(self._clock(), self._zone).date()
        date = human_date(entry.date, today, self._zone, title=entry.title, form=Form.LONG)
        draft = f"{DRAFT} " if entry.draft else ""
        star = f"{STARRED} " if entry.starred else ""
        room = self.cells - INDENT - 1
        named = entry.categories and room > ROOMY
        category = f"{clean(' › '.join(entry.categories[0]))} · " if named else ""
        facts = f"  {draft}{star}{category}{date}"
        yield Segment(pad("" if entry.read else UNREAD, INDENT), self._look(row, "unread"))
        look = self._look(row, "read" if entry.read else "title")
        hit = self._look(row, "hit")
        yield from lit(normal(entry.title), spans, room - width(facts), look, hit)
        yield Segment(facts, self._look(row, "fact"))

    def _excerpt(self, row: int) -> Iterator[Segment]:
        """Yield the second line."""
        excerpt = self._excerpts.get(self._hits[row].entry.id, Excerpt("", ()))
        look, hit = self._look(row, "excerpt"), self._look(row, "hit")
        yield Segment(" " * INDENT, look)
        yield from lit(excerpt.text, excerpt.hits, self.cells - INDENT - 1, look, hit)
