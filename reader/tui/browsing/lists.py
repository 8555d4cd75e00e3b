"""Which list the library pane shows, and which one is on its way there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.library.lists.arrangement import Arrangement
from reader.library.lists.listed import Listing
from reader.library.model import Entry, Place
from reader.library.query.model import Asked, Query
from reader.library.smart.names import is_smart
from reader.library.smart.shelved import Shelved
from reader.posts.model import CategoryPath
from reader.session import Session
from reader.tui import texts
from reader.tui.browsing.shown import ShownList
from reader.tui.messages import Arranged, Outline
from reader.tui.page.open_post import known
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.shelf.arrangements import said_of
from reader.tui.shelf.which_list import Wished
from reader.tui.threads.desk import Desk
from reader.tui.threads.finder import Finder

if TYPE_CHECKING:
    from reader.library.smart.groups import SmartGroups


class Lists:
    """Asks for lists, and lets the pane show the one that is wished last.

    What was prepared before is old by then: it may be of another arrangement, narrowed by another
    query, or without what has been told since.
    """

    def __init__(
        self,
        panes: Panes,
        session: Session,
        *,
        shown: ShownList,
        reading: Reading,
        desk: Desk,
        finder: Finder,
    ) -> None:
        self._panes = panes
        self._session = session
        self._shown = shown
        self._reading = reading
        self._desk = desk
        self._finder = finder
        self._wished = Wished(shown.view.arrangement)
        """The list that is wished; it may be on the screen by now."""
        self._smart: SmartGroups | None = None
        """The groups before the library; None: they have not been looked for."""
        self._latest: Outline | None = None
        """Of the outlines that were told, the one that was asked last."""

    @property
    def arrangement(self) -> Arrangement:
        """How the library is to be grouped and sorted, though it may not be shown so by now."""
        return self._wished.arrangement

    @property
    def narrowed_by(self) -> Asked | None:
        """What narrows the list, as it was typed; None: nothing does."""
        return self._wished.narrowed_by

    @property
    def query(self) -> Query | None:
        """What narrows the list, if anything does."""
        return self._wished.query

    def begin(self) -> None:
        """Show what the catalog holds.

        Raises:
            LibraryError: It cannot be read.
        """
        view = self._whole(self.arrangement)
        view.resort()
        self._shown.begin(self._desk.outline_of(view))
        self._shown.give_missing()

    def look_at(self, arrangement: Arrangement) -> None:
        """Show the library in another arrangement, as soon as that is ready."""
        self._wished = self._wished._replace(arrangement=arrangement)
        self._ask(said_of(arrangement))

    def resort(self) -> None:
        """Put what was read meanwhile where it belongs, if unread posts are first."""
        if self._wished.sorts_anew(self._shown.on_screen):
            self._desk.arrange(self._shown.view)

    def seek(self, entry: Entry | None) -> None:
        """Let the cursor be on a post in the next list that is shown; None: where it is."""
        self._wished = self._wished.seeking(entry)

    def narrow(self, asked: Asked) -> None:
        """Show the posts of a query alone, as soon as they are found."""
        self._wished = self._wished._replace(narrowed_by=asked)
        self._ask()

    def find(self) -> None:
        """Find the posts of the query again, if there is one."""
        if self.query is not None:
            self._ask()

    def widen(self) -> None:
        """Show all posts again: at once as those on the screen are arranged, then as is wished."""
        self._finder.let_be()
        self._wished = self._wished._replace(narrowed_by=None)
        self._panes.library.nothing = ""
        view = self._whole(self._shown.view.arrangement)
        self._show(Arranged(self._desk.outline_of(view)))
        if not self._wished.is_for(view):
            self._ask()

    def show_none(self, why: str) -> None:
        """Show no posts, but why; the cursor goes back to its post with the next list."""
        self.seek(self._wished.sought or self._shown.entry)
        self._shown.begin_none(why)

    def shows(self, asked: Asked) -> bool:
        """Tell whether the list on the screen is that of a query."""
        return self._shown.on_screen.shows(asked.query)

    def is_wanted(self, arranged: Arranged) -> bool:
        """Tell whether the library is to be shown as it has been prepared."""
        return self._wished.is_for(arranged.outline.view)

    def take(self, arranged: Arranged) -> None:
        """Show the library as it has been prepared, if it is to be shown so still."""
        if self.is_wanted(arranged):
            self._show(arranged)
            lacks_news = not self._is_latest(arranged.outline)
            if lacks_news or self._newer_smart(arranged.outline.view) is not None:
                self.renew()

    def take_smart(self, outline: Outline) -> None:
        """Show the library with smart groups that have been found anew."""
        view, shown = outline.view, self._shown.view
        if not isinstance(view, Shelved):
            return
        self._smart = view.smart
        if not isinstance(shown, Shelved):
            return
        if view.usual is shown.usual and self._is_latest(outline):
            self._shown.reshelve(view)
            self.show_outline(outline, is_smart)
        else:
            self.renew()

    def heard(self, outline: Outline) -> Outline | None:
        """Return what the list on the screen holds now that an outline is told, if one is there.

        One that is told late tells what is known: that later one may not have had posts read anew.
        """
        self._hear(outline)
        if self._shown.on_screen.is_blank:
            return None
        if self._latest is None or self._latest.view is not self._shown.view:
            self._latest = self._desk.outline()
        return self._latest

    def show_outline(
        self, outline: Outline, concerns: Callable[[CategoryPath], bool] | None = None
    ) -> None:
        """Show a state of the library, with the cursor on the post that it is on.

        Args:
            outline: The state.
            concerns: Tells of a group whether its posts are others now; None: all may be.
        """
        now = self.heard(outline)
        if now is not None:
            self._shown.renew(now, concerns)

    def renew(self) -> None:
        """Show what the library holds by now, behind the smart groups that were found last."""
        shelved = self._newer_smart(self._shown.view)
        if shelved is not None:
            self._shown.reshelve(shelved)
        self.show_outline(self._desk.outline())

    def place_now(self, place: Place) -> Place:
        """Return where a post stands by now; one that has left the library stays as it is."""
        entry = self._session.entry(place.entry.id)
        if entry is None:
            return place
        here = known(place, entry)
        return here if self._shown.stands(here) else self._shown.view.place_of(entry)

    def _ask(self, said: str = "") -> None:
        """Have the wished list prepared, and no other; `said` is said of what is found then."""
        if self.query is None:
            self._panes.status.work = texts.SORTING
            self._desk.arrange(self._whole(self.arrangement))
        else:
            self._desk.let_be()
            if self._panes.status.work == texts.SORTING:
                self._panes.status.work = ""
            self._finder.narrow(self.query, self.arrangement, said)

    def _newer_smart(self, view: Listing) -> Shelved | None:
        """Return a list behind the smart groups that were found last; None: it is so, or bare."""
        smart = self._smart
        if not isinstance(view, Shelved) or smart is None or smart is view.smart:
            return None
        return Shelved(view.usual, smart)

    def _is_latest(self, outline: Outline) -> bool:
        """Tell whether no outline that was asked later has been told."""
        return self._latest is None or outline.asked >= self._latest.asked

    def _hear(self, outline: Outline) -> None:
        if self._is_latest(outline):
            self._latest = outline

    def _whole(self, arrangement: Arrangement) -> Listing:
        """Return all of the library in an arrangement, with the smart groups before it."""
        if self._smart is None:
            self._smart = self._session.smart(asked=False).groups()
        return Shelved(self._session.view(arrangement), self._smart)

    def _show(self, arranged: Arranged) -> None:
        """Show the library in another way, with the cursor on the same post."""
        entry, view = self._entry_to_show(), arranged.outline.view
        self._wished = self._wished.met()
        self._hear(arranged.outline)
        self._shown.begin(arranged.outline)
        self._reading.follow_list(view)
        if entry is not None:
            self._shown.put_cursor(view.place_of(entry))
        self._panes.status.work = ""
        self._panes.tell_where()
        if arranged.said:
            self._panes.status.say(arranged.said)

    def _entry_to_show(self) -> Entry | None:
        """Return the post that the cursor is to be on when the library is shown in another way.

        That is the one that was sought, once; else the one that it is on; where there are no
        posts, the one that is open.
        """
        entry = self._shown.entry if self._panes.library.rows else self._reading.entry
        return self._wished.sought or entry
