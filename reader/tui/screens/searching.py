"""The search over the library, and what is done with what it found."""

from typing import TYPE_CHECKING

from reader.tui import texts
from reader.tui.screens.arranged import telling
from reader.tui.screens.narrowing import NarrowingScreen

if TYPE_CHECKING:
    from reader.tui.dialogs.search import Outcome


class SearchingScreen(NarrowingScreen):
    """Searches, and saves searches."""

    _searched: "Outcome | None" = None
    """What was searched for last."""

    def action_search(self) -> None:
        """Search everything."""
        from reader.tui.dialogs.search import SearchScreen  # noqa: PLC0415  40 ms that only / pays

        self.app.push_screen(SearchScreen(self.session, self._searched), self._end_search)

    def action_save_search(self) -> None:
        """Save what narrows the list."""
        if self.narrowed_by is None:
            self.status.say(texts.NOTHING_NARROWS.format(keys=self.keymap), failed=True)
        else:
            self.save_search(self.narrowed_by.typed)

    @telling
    def _end_search(self, outcome: "Outcome | None") -> None:
        """Open what was chosen, or narrow the list to all that was found."""
        self.find_smart()
        if outcome is None:
            return
        self._searched = outcome
        if outcome.entry is None or not outcome.opens:
            self.narrow_to(outcome.asked, outcome.entry)
            self.go_to_library()
            return
        self.widen()
        self.open_place(self.view.place_of(outcome.entry), found_by=outcome.asked.query)
        self.go_to_page()
