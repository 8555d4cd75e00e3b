"""The search over the library, and where what it found leads."""

from functools import partial
from typing import TYPE_CHECKING

from reader.session import Session
from reader.tui.browsing.narrowing import Narrowing
from reader.tui.browsing.shown import ShownList
from reader.tui.browsing.smart import Smart
from reader.tui.panes import Panes
from reader.tui.travel.travel import Travel

if TYPE_CHECKING:
    from reader.tui.dialogs.search import Outcome


class Searching:
    """Asks what to search for, and opens or lists what is chosen."""

    def __init__(
        self,
        panes: Panes,
        session: Session,
        *,
        shown: ShownList,
        narrowing: Narrowing,
        smart: Smart,
        travel: Travel,
    ) -> None:
        self._panes = panes
        self._session = session
        self._shown = shown
        self._narrowing = narrowing
        self._smart = smart
        self._travel = travel
        self._last: Outcome | None = None
        """What was searched for last."""

    def action_search(self) -> None:
        """Search everything."""
        from reader.tui.dialogs.search import SearchScreen  # noqa: PLC0415  40 ms that only / pays

        def end(outcome: "Outcome | None") -> None:
            self._panes.attempt(partial(self._end, outcome))

        self._panes.app.push_screen(SearchScreen(self._session, self._last), end)

    def _end(self, outcome: "Outcome | None") -> None:
        """Open what was chosen, or narrow the list to all that was found."""
        self._smart.find()
        if outcome is None:
            return
        self._last = outcome
        if outcome.entry is None or not outcome.opens:
            self._panes.go_to_library()
            self._narrowing.narrow_to(outcome.asked, outcome.entry)
            return
        self._narrowing.widen()
        found_by = outcome.asked.query
        self._travel.open(self._shown.view.place_of(outcome.entry), found_by=found_by)
        self._panes.go_to_page()
