"""Scans of the folders: they are begun, and what they find is shown and said."""

from pathlib import PurePath

from reader.library.folders.scope import EVERY
from reader.session import Session
from reader.tui import texts
from reader.tui.browsing.lists import Lists
from reader.tui.messages import Scanned, Unwatched
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.threads.background import share_threads
from reader.tui.threads.lookout import Lookout
from reader.tui.travel.travel import Travel

_HASTE = 0.3
"""Seconds that a look at the start may take before it is told."""


class Scans:
    """Has the folders looked at, and lets list and page be what was found."""

    def __init__(
        self,
        panes: Panes,
        session: Session,
        *,
        lists: Lists,
        reading: Reading,
        travel: Travel,
        lookout: Lookout,
    ) -> None:
        self._panes = panes
        self._session = session
        self._lists = lists
        self._reading = reading
        self._travel = travel
        self._lookout = lookout
        self._is_begun = False
        self._has_told = False
        """Whether anything has been told of a scan."""

    def begin(self) -> None:
        """Open the post that was named, and look at the folders once it is there."""
        share_threads()
        for note in self._session.notes()[:1]:
            self._panes.status.say(note, failed=True)
        self._panes.attempt(self._travel.open_awaited)
        self._panes.set_timer(_HASTE, self._tell_looking)
        if self._reading.place is None:
            self.look()

    def _tell_looking(self) -> None:
        """Say what goes on, unless it is over by now."""
        if not self._has_told:
            self._panes.status.work = texts.LOOKING

    def look(self) -> None:
        """Look at the folders, and watch them, unless that is begun."""
        if not self._is_begun:
            self._is_begun = True
            self._lookout.begin()

    def action_rescan(self) -> None:
        """Look at the folders again, and at the open post."""
        self._panes.status.work = texts.LOOKING
        self._lists.resort()
        self._lookout.scan()

    def show_scan(self, scanned: Scanned) -> None:
        """Show how far a scan is, and at its end what it found."""
        far = scanned.progress
        self._has_told = True
        self._panes.status.work = texts.scanning(far.seen, far.read, far.to_read, done=far.finished)
        if scanned.outline is not None:
            self._lists.show_outline(scanned.outline)
        self._travel.open_awaited()
        if far.finished:
            if not self._session.count() and self._reading.document is None:
                self._reading.close()
            self._travel.miss_awaited()
            self._tell_scan(scanned)
            self._reading.follow(self._lists.place_now, again=scanned.wished)

    def tell_unwatched(self, unwatched: Unwatched) -> None:
        """Say how news are found where the system cannot tell of them."""
        said = texts.UNWATCHED.format(seconds=EVERY, reason=unwatched.reason)
        self._panes.status.say(said, failed=True)

    def _tell_scan(self, scanned: Scanned) -> None:
        """Say what could not be read; or what was new, if that was asked or rules marked it."""
        condition, changed, far = self._session.condition, scanned.changed, scanned.progress
        for trouble in condition.troubles():
            self._panes.status.say(trouble, failed=True)
            return
        unreadable = [
            each for each in condition.unreadable() if not changed or each.path in changed
        ]
        if unreadable:
            path, message = unreadable[0]
            said = texts.unreadable_files(PurePath(path).name, message, len(unreadable) - 1)
            self._panes.status.say(said, failed=True)
        elif scanned.wished or far.ruled:
            self._panes.status.say(texts.scanned(far.read, far.gone, far.ruled))
