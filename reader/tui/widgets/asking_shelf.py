"""A shelf that asks for what it is about to show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.message import Message

from reader.library.model import Entry
from reader.tui.shelf.pages import Page
from reader.tui.shelf.shelf import PostRow
from reader.tui.widgets.shelf_view import ShelfView


class AskingShelf(ShelfView):
    """Asks for posts, and for how their texts begin, as they come into view."""

    @dataclass(repr=False, eq=False)
    class PagesWanted(Message):
        """Some posts are about to be shown that are not here."""

        pages: tuple[Page, ...]

    @dataclass(repr=False, eq=False)
    class ExcerptsWanted(Message):
        """Some posts are shown, and the beginnings of their texts are not here."""

        entries: tuple[Entry, ...]

    def ask(self) -> None:
        """Ask for what is shown, and for the posts that a page up or down would show."""
        pages = tuple(self.missing(self.size.height))
        if pages:
            self.post_message(self.PagesWanted(pages))
        wanted = self._wanting_excerpts()
        if wanted:
            self.post_message(self.ExcerptsWanted(wanted))

    def missing(self, height: int) -> Iterator[Page]:
        """Yield, once, the missing pages: of the cursor, of a screen of `height` lines, around."""
        top = self.scroll_offset.y
        lines = range(max(0, top - height), min(top + 2 * height, self.lines))
        if not lines:
            return
        cursor = min(self.cursor, len(self._shelf) - 1)
        for at in (cursor, *range(self.row_at(lines[0]), self.row_at(lines[-1]) + 1)):
            row = self._shelf[at]
            if isinstance(row, PostRow):
                posts = self._shelf.category(row.category).posts
                page = self._pages.want(row.category, row.number, posts)
                if page is not None:
                    yield page

    def keep(self, pages: Iterable[tuple[Page, tuple[Entry, ...]]]) -> None:
        """Take in pages that were asked for."""
        super().keep(pages)
        self.ask()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Have what comes into view."""
        super().watch_scroll_y(old_value, new_value)
        self.ask()

    def on_resize(self) -> None:
        """Have what comes into view."""
        self.ask()

    def _wanting_excerpts(self) -> tuple[Entry, ...]:
        """Return the posts on screen whose beginnings are to be shown, and are not here."""
        if self.tall == 1:
            return ()
        top = self.scroll_offset.y
        on_screen = range(top, min(top + self.height, self.lines))
        rows = dict.fromkeys(self._shelf.line(line).row for line in on_screen)
        posts = (row for row in map(self._shelf.__getitem__, rows) if isinstance(row, PostRow))
        entries = (self._pages.entry(*row) for row in posts)
        return tuple(each for each in entries if each is not None and each.id not in self._excerpts)
