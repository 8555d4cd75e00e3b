"""A shelf that asks for what it is about to show."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.message import Message

from reader.library.model import Entry
from reader.tui.shelf.pages import Page
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
        wanted = self.wanting_excerpts()
        if wanted:
            self.post_message(self.ExcerptsWanted(wanted))

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
