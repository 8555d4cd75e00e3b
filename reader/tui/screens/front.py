"""The page where no post is open: what is here, and the keys to begin with."""

from reader.session import Session
from reader.tui.browsing.bearings import library_name
from reader.tui.browsing.lists import Lists
from reader.tui.page import placeholders
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading


class FrontPage:
    """Shows the front page as long as no post is open; it is what one comes back to."""

    def __init__(self, panes: Panes, session: Session, *, lists: Lists, reading: Reading) -> None:
        self._panes = panes
        self._session = session
        self._lists = lists
        self._reading = reading

    def show(self, *, looking: bool = False) -> None:
        """Say what is here and what to do, unless a post is open.

        Args:
            looking: Whether the folders are being looked at, and there may be more.
        """
        if self._reading.place is not None:
            return
        counts = self._session.count(), self._session.count(unread=True)
        folders = self._session.folders
        page = placeholders.greeting(
            self._panes.keymap, library_name(folders), folders, counts, looking=looking
        )
        if not (counts[0] or looking):
            self._panes.go_to_page()
        if page != self._panes.page.document:
            self._panes.page.show(page)

    def come_back(self) -> None:
        """Go back to the library; where it has become empty, say so; then out of the app."""
        if self._panes.library.rows or self._lists.narrowed_by is not None:
            self._reading.keep_position()
            self._panes.go_to_library()
        elif self._reading.place is not None:
            self._reading.close()
            self.show()
        else:
            self._panes.app.exit()
