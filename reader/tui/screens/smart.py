"""The smart groups before the library, and the second lines of its posts."""

from typing import TYPE_CHECKING

from textual import events, on

from reader.library.lists.arrangement import Arrangement
from reader.library.lists.listed import Listing
from reader.library.smart.names import is_smart, saved_name
from reader.library.smart.shelved import Shelved
from reader.posts.model import CategoryPath
from reader.session import Session
from reader.tui import texts
from reader.tui.keys.keymap import NOTHING
from reader.tui.messages import Began, Indexed, ManyMarked, Marked, Scanned, SmartFound
from reader.tui.screens.arranged import telling
from reader.tui.screens.picking import PickingScreen
from reader.tui.threads.finder import Finder
from reader.tui.widgets.library import LibraryPane

if TYPE_CHECKING:
    from reader.library.smart.groups import SmartGroups

SOON = 0.3
"""Seconds after a mark until smart groups are found anew: once for many marks."""


class SmartScreen(PickingScreen):
    """Shows what is being read, what was read lately and what saved searches find."""

    def __init__(self, session: Session, *, post: str | None) -> None:
        super().__init__(session, post=post)
        self.finder = Finder(session, self, self.desk)
        self._smart: SmartGroups | None = None
        self._counting = False
        """Whether the groups are to be found anew in a moment."""
        self._told = ""
        """What the status said when the last key came."""

    def listing(self, arrangement: Arrangement) -> Listing:
        """Return the library in an arrangement, with the smart groups before it."""
        if self._smart is None:
            self._smart = self.session.smart(asked=False).groups()
        return Shelved(self.session.view(arrangement), self._smart)

    def find_smart(self) -> None:
        """Find the smart groups anew, but for the one that the cursor is in."""
        self._counting = False
        if isinstance(self.view, Shelved):
            group = self.library.group or ()
            here = group if is_smart(group) and group in self.desk.opened else ()
            self.finder.find_smart(self.view, here)

    def go_to_library(self) -> None:
        """Let keys go to the library; what was read has its place there."""
        if self.on_page:
            self.find_smart()
        super().go_to_library()

    def mark_group(self, group: CategoryPath) -> None:
        """Have all posts in a group marked as read."""
        name = saved_name(group)
        if name is None or group in self.desk.opened:
            self.desk.mark_group(self.view, group)
            return
        for search in self.session.saved.read().searches:
            if search.name == name:
                self.desk.mark_found(search.query)

    def save_search(self, typed: str) -> None:
        """Ask for a name, and save a search under it."""
        from reader.tui.dialogs.name import NameScreen  # noqa: PLC0415  30 ms that only S pays

        @telling
        def save(screen: SmartScreen, name: str | None) -> None:
            if name is not None:
                saved = screen.session.saved.save(name, typed)
                screen.status.say(texts.SAVED.format(name=saved.name))
                screen.find_smart()

        self.app.push_screen(NameScreen(typed), lambda name: save(self, name))

    def action_remove_search(self) -> None:
        """Remove the saved search under the cursor, if that is what the status has asked."""
        name = saved_name(self.library.group or ())
        if name is None:
            self.status.say(texts.NO_SAVED_SEARCH, failed=True)
        elif self._told != texts.REMOVE.format(name=name):
            self.status.say(texts.REMOVE.format(name=name))
        else:
            self.session.saved.forget(name)
            self.status.say(texts.REMOVED.format(name=name))
            self.find_smart()

    def _do_key(self, event: events.Key) -> bool:
        """Do what a key means, or several in a row: what was said before them has been read."""
        if self.keys.typed == NOTHING:
            self._told = self.status.message
        return super()._do_key(event)

    @on(SmartFound)
    @telling
    def _show_smart(self, found: SmartFound) -> None:
        view, shown = found.outline.view, self.view
        if not isinstance(view, Shelved):
            return
        self._smart = view.smart
        if isinstance(shown, Shelved) and view.usual is shown.usual:
            self.desk.view = view
            self.show_outline(found.outline)

    @on(LibraryPane.OpenedChanged)
    def _find_opened(self, changed: LibraryPane.OpenedChanged) -> None:
        if any(map(is_smart, changed.news)):
            self.find_smart()

    @on(Scanned)
    def _find_scanned(self, scanned: Scanned) -> None:
        """Find the groups anew after a scan, and what the index lacks for that."""
        if scanned.progress.finished:
            if self._searches:
                self.finder.take_in()
            self.find_smart()

    @on(Indexed)
    def _find_indexed(self, indexed: Indexed) -> None:
        """Count saved searches again now that all texts are in the index."""
        if indexed.finished and self._searches:
            self.find_smart()

    @on(Marked)
    @on(ManyMarked)
    def _find_soon(self) -> None:
        """Find the groups anew once no more is marked."""
        if not self._counting:
            self._counting = True
            self.set_timer(SOON, self.find_smart)

    @on(LibraryPane.ExcerptsWanted)
    def _read_beginnings(self, wanted: LibraryPane.ExcerptsWanted) -> None:
        self.finder.read_beginnings(wanted.entries)

    @on(Began)
    def _show_beginnings(self, began: Began) -> None:
        self.library.show_excerpts(began.texts)

    @property
    def _searches(self) -> bool:
        """Whether there are saved searches."""
        groups = self.library.outline
        return any(saved_name(group.path) is not None for group in groups)
