"""Marks as they are shown: what has been written down of posts, here or on other devices."""

from reader.session import Session
from reader.tui import texts
from reader.tui.browsing.lists import Lists
from reader.tui.messages import ManyMarked, Marked
from reader.tui.page.open_post import known
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.threads.desk import Desk

KEEP_EVERY = 10.0
"""Seconds after which a place is written down, and what other devices have marked is shown."""


class ShownMarks:
    """Lets list and page show what is marked, and has the place on the page remembered."""

    def __init__(
        self, panes: Panes, session: Session, *, lists: Lists, reading: Reading, desk: Desk
    ) -> None:
        self._panes = panes
        self._session = session
        self._lists = lists
        self._reading = reading
        self._desk = desk

    def begin(self) -> None:
        """Keep up from now on."""
        self._panes.set_interval(KEEP_EVERY, self.keep_up)

    def keep_up(self) -> None:
        """Have it written down where the reader is, and shown what other devices have marked."""
        self._reading.keep_position()
        self._desk.refresh()

    def show_marked(self, marked: Marked) -> None:
        """Show what is remembered of a post by now."""
        self._panes.library.show_marked(marked.entry, self._lists.heard(marked.outline))
        self._panes.status.unread = self._session.count(unread=True)
        if marked.said:
            self._panes.status.say(marked.said)
        self._reading.follow(lambda place: known(place, marked.entry))

    def show_many_marked(self, marked: ManyMarked) -> None:
        """Show what is remembered of many posts by now."""
        self._lists.show_outline(marked.outline)
        if marked.undoable:
            said = texts.UNDOABLE.format(told=marked.said, keys=self._panes.keymap)
            self._panes.status.say(said)
        elif marked.said:
            self._panes.status.say(marked.said)
        self._reading.follow(lambda place: known(place, self._desk.now(place.entry)))
