"""The smart groups before the library, saved searches among them."""

from reader.library.smart.names import is_smart, saved_name
from reader.library.smart.shelved import Shelved
from reader.posts.model import CategoryPath
from reader.session import Session
from reader.tui import texts
from reader.tui.browsing.shown import ShownList
from reader.tui.dialogs.asking import name_line, usual_name
from reader.tui.panes import Panes
from reader.tui.threads.finder import Finder

SOON = 0.3
"""Seconds after a mark until smart groups are found anew: once for many marks."""


class Smart:
    """Has what is being read, what was read lately and what saved searches find looked for."""

    def __init__(self, panes: Panes, session: Session, *, shown: ShownList, finder: Finder) -> None:
        self._panes = panes
        self._session = session
        self._shown = shown
        self._finder = finder
        self._is_waiting = False
        """Whether the groups are to be found anew in a moment."""

    def find(self) -> None:
        """Find the smart groups anew, but for the one that the cursor is in."""
        self._is_waiting = False
        view, group = self._shown.view, self._panes.library.group or ()
        if isinstance(view, Shelved):
            here = group if is_smart(group) and group in self._shown.opened else ()
            self._finder.find_smart(view, here)

    def find_opened(self, news: frozenset[CategoryPath]) -> None:
        """Find the groups anew if one of them was opened."""
        if any(map(is_smart, news)):
            self.find()

    def find_scanned(self) -> None:
        """Find the groups anew after a scan, and what the index lacks for that."""
        if self._has_searches:
            self._finder.take_in()
        self.find()

    def find_indexed(self) -> None:
        """Count saved searches again now that all texts are in the index."""
        if self._has_searches:
            self.find()

    def find_soon(self) -> None:
        """Find the groups anew once no more is marked."""
        if not self._is_waiting:
            self._is_waiting = True
            self._panes.set_timer(SOON, self.find)

    def save_search(self, typed: str) -> None:
        """Ask for a name, and save a search under it."""
        self._panes.inquire(name_line(typed), lambda name: self._save(name, typed))

    def action_remove_search(self) -> None:
        """Remove the saved search under the cursor, if that is what the status has asked."""
        status, name = self._panes.status, saved_name(self._panes.library.group or ())
        if name is None:
            status.say(texts.NO_SAVED_SEARCH, failed=True)
        elif self._panes.said_before != texts.REMOVE.format(name=name):
            status.say(texts.REMOVE.format(name=name))
        else:
            self._session.saved.forget(name)
            status.say(texts.REMOVED.format(name=name))
            self.find()

    def _save(self, name: str, typed: str) -> None:
        saved = self._session.saved.save(name or usual_name(typed), typed)
        self._panes.status.say(texts.SAVED.format(name=saved.name))
        self.find()

    @property
    def _has_searches(self) -> bool:
        """Whether there are saved searches."""
        groups = self._panes.library.outline
        return any(saved_name(group.path) is not None for group in groups)
