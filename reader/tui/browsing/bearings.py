"""Where one is, as the status line says it."""

from pathlib import PurePath

from reader.layout.one_line import seen
from reader.session import Session
from reader.tui.browsing.narrowing import Narrowing
from reader.tui.browsing.picking import Picking
from reader.tui.browsing.shown import ShownList
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.shelf.rows import names_of
from reader.tui.widgets.status import AND


class Bearings:
    """Says what is picked; else what narrows the list; else where the open post is."""

    def __init__(
        self,
        panes: Panes,
        session: Session,
        *,
        shown: ShownList,
        reading: Reading,
        narrowing: Narrowing,
        picking: Picking,
    ) -> None:
        self._panes = panes
        self._name = library_name(session.folders)
        self._shown = shown
        self._reading = reading
        self._narrowing = narrowing
        self._picking = picking
        self._bidi = panes.page.typography.bidi

    def now(self) -> str:
        """Say where one is."""
        narrowed = "" if self._picking.is_meant else self._narrowing.where
        return narrowed or self._picking.where or self._open_post()

    def _open_post(self) -> str:
        """Say where the open post is, and whether there is more of it than its text here."""
        return AND.join(filter(None, (self._groups(), self._reading.lost)))

    def _groups(self) -> str:
        """Say in which library, and in which of its groups, the open post is."""
        place = self._reading.place
        if place is None or (self._panes.library.bare and not place.category):
            return self._name
        groups = names_of(place.category, self._shown.view.arrangement.grouping)
        return " › ".join([seen(part, bidi=self._bidi) for part in (self._name, *groups)])


def library_name(folders: tuple[str, ...]) -> str:
    """Return the name of the library of these folders."""
    return ", ".join(PurePath(folder).name or folder for folder in folders)
