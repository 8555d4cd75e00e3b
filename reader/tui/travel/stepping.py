"""From post to post: the next one, the next unread one, a page further in this one."""

from collections.abc import Callable

from reader.library.model import Entry, Place, Step
from reader.tui import texts
from reader.tui.browsing.meant import Meant
from reader.tui.browsing.picking import Picking
from reader.tui.browsing.shown import ShownList
from reader.tui.panes import Panes
from reader.tui.reading.finding import PageFinder
from reader.tui.shelf.route import Here, beside
from reader.tui.shelf.shelf import PostRow
from reader.tui.texts import empty
from reader.tui.travel.travel import Travel


class Stepping:
    """Opens the post that comes next in the list."""

    def __init__(
        self,
        panes: Panes,
        *,
        shown: ShownList,
        meant: Meant,
        picking: Picking,
        finder: PageFinder,
        travel: Travel,
    ) -> None:
        self._panes = panes
        self._shown = shown
        self._meant = meant
        self._picking = picking
        self._finder = finder
        self._travel = travel

    def action_read_on(self, *, count: int | None = None) -> None:
        """Page down; at the end of a post open the next unread one. While picking, pick one."""
        library, page = self._panes.library, self._panes.page
        is_open = self._meant.is_open
        if self._picking.is_meant:
            library.action_pick()
            return
        if is_open:
            self._travel.take_up()
        if not is_open and isinstance(library.row, PostRow):
            self._open_if(self._shown.place_at(library.row), "")
        elif is_open and not page.at_end:
            page.action_page(1, count=count)
        else:
            self._open_unread(1)

    def action_neighbour(self, step: Step, *, count: int | None = None) -> None:
        """Open the next or the previous post, or the one so many further on, or the last there."""
        message = texts.LAST_POST if step == 1 else texts.FIRST_POST
        self._open_if(self._further(step, count or 1), message)

    def action_unread(self, step: Step, *, count: int | None = None) -> None:
        """Open the next or the previous unread post; while something is found, go to that."""
        if self._panes.on_page and self._finder.active:
            self._finder.action_step_hit(step, count=count)
        else:
            self._open_unread(step, times=count or 1)

    def likely(self) -> Callable[[], Entry | None]:
        """Return what tells, in any thread, the post that is likely to be opened next.

        It is the one under the cursor, or the next unread one while a post is read.
        """
        if not self._meant.is_open:
            entry = self._panes.library.entry
            return lambda: entry
        view, here = self._shown.view, self._meant.here

        def following() -> Entry | None:
            place = beside(view, here, 1, unread=True)
            return None if place is None else place.entry

        return following

    def _open_unread(self, step: Step, *, times: int = 1) -> None:
        """Open the next or the previous unread post, or the one so many further on.

        After the last, begin again at the top.
        """
        place = self._further(step, times, unread=True)
        if place is None and step == 1:
            place = self._shown.view.first(unread=True)
        message = texts.NONE_UNREAD_LEFT if step == 1 else texts.NONE_UNREAD_BEFORE
        self._open_if(place, message)

    def _further(self, step: Step, times: int, *, unread: bool = False) -> Place | None:
        """Return the post so many steps on from where one is, or the last there; None: none is."""
        here, place = self._meant.here, None
        for _ in range(times):
            further = beside(self._shown.view, here, step, unread=unread)
            if further is None:
                break
            place, here = further, Here(further, on_it=True)
        return place

    def _open_if(self, place: Place | None, otherwise: str) -> None:
        """Open `place` if there is one, and show the page if nothing else is seen."""
        if place is None:
            looking = self._panes.status.work and not self._panes.library.rows
            self._panes.status.say(empty.LOOKING if looking else otherwise)
            return
        self._travel.open(place)
        if self._panes.narrow:
            self._panes.go_to_page()
