"""What keys are about: the open post, or what is under the cursor of the library."""

from reader.library.model import Entry
from reader.posts.model import CategoryPath
from reader.tui import texts
from reader.tui.browsing.shown import ShownList
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.shelf.route import Here


class Meant:
    """Tells which post is meant, and where one is in the library."""

    def __init__(self, panes: Panes, *, reading: Reading, shown: ShownList) -> None:
        self._panes = panes
        self._reading = reading
        self._shown = shown

    @property
    def is_open(self) -> bool:
        """Whether the post that keys are about is the open one."""
        if self._reading.place is None:
            return False
        entry = self._panes.library.entry
        return self._panes.on_page or (entry is not None and self._reading.open.is_at(entry))

    @property
    def here(self) -> Here | None:
        """Where the next and the previous post are counted from."""
        if self._reading.place is not None and self.is_open:
            return Here(self._reading.place, on_it=True)
        library = self._panes.library
        row = library.first_post
        place = None if row is None else self._shown.place_at(row)
        return None if place is None else Here(place, on_it=row == library.row)

    def group(self) -> CategoryPath | None:
        """Return the group that one is in; None if in none, which is said where it is odd."""
        place = self._reading.place
        if place is None or not self.is_open:
            return self._panes.library.group
        if self._shown.stands(place):
            return place.category
        self._panes.status.say(texts.NOT_IN_LIST, failed=True)
        return None

    def entry(self) -> Entry | None:
        """Return the post that is meant; say so if there is none."""
        entry = self._reading.entry if self.is_open else self._panes.library.entry
        if entry is None:
            self._panes.status.say(texts.NO_POST_HERE, failed=True)
        return entry
