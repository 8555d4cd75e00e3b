"""Which list the library pane shows, and which one is on its way there."""

from typing import TYPE_CHECKING

from reader.library.lists.arrangement import Arrangement, Key
from reader.library.lists.listed import Listing
from reader.library.model import NO_FOLDS, Category, Entry, Folds, Place
from reader.library.query.model import Asked, Query
from reader.library.smart.shelved import Shelved
from reader.session import Session
from reader.tui import texts
from reader.tui.browsing.shown import ShownList
from reader.tui.messages import Arranged, Outline
from reader.tui.page.open_post import known
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.shelf.arrangements import said_of
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
        self.narrowed_by: Asked | None = None
        """What narrows the list; None: nothing does."""
        self._sought: Entry | None = None
        """The post that the cursor is to be put on, once the posts of the query are found."""
        self._wished: Arrangement | None = None
        """The arrangement that is being prepared."""
        self._blank = False
        """Whether no list is on the screen, as the one that is asked for is not found yet."""
        self._smart: SmartGroups | None = None
        """The groups before the library; None: they have not been looked for."""
        self._news = 0
        """How often it has been told what the library holds."""
        self._known = 0
        """How often it had been when a list was wished: with more news since, that list is old."""

    @property
    def arrangement(self) -> Arrangement:
        """How the library is to be grouped and sorted, though it may not be shown so by now."""
        return self._wished or self._shown.view.arrangement

    @property
    def query(self) -> Query | None:
        """What narrows the list, if anything does."""
        return None if self.narrowed_by is None else self.narrowed_by.query

    def begin(self) -> None:
        """Show what the catalog holds.

        Raises:
            LibraryError: It cannot be read.
        """
        view = self._whole(self._shown.view.arrangement)
        view.resort()
        self._show(Outline(view, view.outline()))
        self._shown.give_missing()

    def look_at(self, arrangement: Arrangement) -> None:
        """Show the library in another arrangement, as soon as that is ready."""
        self._wished = arrangement
        if self.narrowed_by is not None:
            self.find(said_of(arrangement))
            return
        self._known = self._news
        self._panes.status.work = texts.SORTING
        self._desk.arrange(self._whole(arrangement))

    def resort(self) -> None:
        """Put what was read meanwhile where it belongs, if unread posts are first."""
        if self.arrangement.sorting[0].key is Key.UNREAD and not self._blank:
            self._known = self._news
            self._desk.arrange(self._shown.view)

    def seek(self, entry: Entry | None) -> None:
        """Let the cursor be on a post in the next list that is shown; None: where it is."""
        self._sought = entry or self._sought

    def narrow(self, asked: Asked) -> None:
        """Show the posts of a query alone, as soon as they are found."""
        self.narrowed_by = asked
        self.find()

    def find(self, said: str = "") -> None:
        """Find the posts of the query, if there is one; `said` is said of them then."""
        if self.query is not None:
            self._known = self._news
            self._finder.narrow(self.query, self.arrangement, said)

    def widen(self) -> None:
        """Show all posts again, in the arrangement that is on the screen."""
        self._finder.let_be()
        self.narrowed_by, self._panes.library.nothing = None, ""
        view = self._whole(self._shown.view.arrangement)
        self._show_other(Arranged(self._desk.outline_of(view)))

    def show_none(self, why: str) -> None:
        """Show no posts, but why; the cursor goes back to its post with the next list."""
        pane = self._panes.library
        self._sought = self._sought or pane.entry
        self._blank, pane.nothing = True, why
        pane.show_library((), self._shown.view.arrangement.grouping, NO_FOLDS, tall=1)

    def shows(self, asked: Asked) -> bool:
        """Tell whether the list on the screen is that of a query."""
        return not self._blank and self._shown.view.query == asked.query

    def is_wanted(self, arranged: Arranged) -> bool:
        """Tell whether the library is to be shown as it has been prepared."""
        view = arranged.outline.view
        return view.arrangement == self.arrangement and view.query == self.query

    def take(self, arranged: Arranged) -> None:
        """Show the library as it has been prepared, if it is to be shown so still."""
        if self.is_wanted(arranged):
            self._show_other(arranged)
            if self._known != self._news:  # it was prepared before what has been told since
                self.renew()

    def take_smart(self, outline: Outline) -> None:
        """Show the library with smart groups that have been found anew."""
        view, shown = outline.view, self._shown.view
        if not isinstance(view, Shelved):
            return
        self._smart = view.smart
        if isinstance(shown, Shelved) and view.usual is shown.usual:
            self._shown.turn_to(view)
            self.show_outline(outline)

    def heard(self, outline: Outline) -> Outline | None:
        """Count news of the library; return what the list on the screen holds by it, if one is."""
        self._news += 1
        now = outline if outline.view is self._shown.view else self._desk.outline()
        return None if self._blank else now

    def show_outline(self, outline: Outline) -> None:
        """Show a state of the library, with the cursor on the post that it is on."""
        now = self.heard(outline)
        if now is not None:
            self._shown.renew(now)

    def renew(self) -> None:
        """Show what the library holds by now."""
        self.show_outline(self._desk.outline())

    def place_now(self, place: Place) -> Place:
        """Return where a post stands by now; one that has left the library stays as it is."""
        entry = self._session.entry(place.entry.id)
        if entry is None:
            return place
        here = known(place, entry)
        return here if self._shown.stands(here) else self._shown.view.place_of(entry)

    def keep_folds(self, folds: Folds) -> None:
        """Let what is folded now be so the next time; all that was found is open then."""
        if self.narrowed_by is None:
            self._shown.keep_folds(folds)

    def _whole(self, arrangement: Arrangement) -> Listing:
        """Return all of the library in an arrangement, with the smart groups before it."""
        if self._smart is None:
            self._smart = self._session.smart(asked=False).groups()
        return Shelved(self._session.view(arrangement), self._smart)

    def _show_other(self, arranged: Arranged) -> None:
        """Show the library in another way, with the cursor on the same post."""
        self._blank = False
        entry, view = self._entry_to_show(), arranged.outline.view
        self._show(arranged.outline)
        self._reading.follow_list(view)
        if entry is not None:
            self._shown.put_cursor(view.place_of(entry))
        self._panes.status.work = ""
        self._panes.tell_where()
        if arranged.said:
            self._panes.status.say(arranged.said)

    def _show(self, outline: Outline) -> None:
        """Show a view of the library, and let it be shown so from now on."""
        self._wished = None
        self._shown.turn_to(outline.view)
        self._shown.begin(outline.groups, self._folds_of(outline.groups))

    def _folds_of(self, groups: tuple[Category, ...]) -> Folds:
        """Return what is folded: what was when the library was so arranged, and nothing found."""
        if self.narrowed_by is not None:
            return {group.path: True for group in groups}
        return self._shown.display.folds.get(self._shown.view.arrangement.grouping, NO_FOLDS)

    def _entry_to_show(self) -> Entry | None:
        """Return the post that the cursor is to be on when the library is shown in another way.

        That is the one that was sought, once; else the one that it is on; where there are no
        posts, the one that is open.
        """
        sought, self._sought = self._sought, None
        if sought is not None or self._panes.library.rows:
            return sought or self._panes.library.entry
        return self._reading.entry
