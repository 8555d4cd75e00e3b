"""Opening posts and going back: the jump list, and the post that was named at the start."""

from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.library.model import Place
from reader.session import Session
from reader.tui import texts
from reader.tui.browsing.lists import Lists
from reader.tui.browsing.shown import ShownList
from reader.tui.page.resume import kept, offset_of
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.shelf.shelf import PostRow
from reader.tui.travel.jumps import Jumps, Spot

if TYPE_CHECKING:
    from reader.document.model import Document
    from reader.library.query.model import Query
    from reader.tui.page.open_post import Arrive


class Travel:
    """Opens posts, and knows the way that the reader has come."""

    def __init__(
        self,
        panes: Panes,
        session: Session,
        *,
        lists: Lists,
        shown: ShownList,
        reading: Reading,
        awaited: str | None,
    ) -> None:
        self._panes = panes
        self._session = session
        self._lists = lists
        self._shown = shown
        self._reading = reading
        self._awaited = awaited
        """The file to open as soon as the library knows it."""
        self._jumps = Jumps()

    @property
    def here(self) -> Spot | None:
        """The open post, and the place in it that is on top; None if none is shown."""
        document, shown = self._reading.document, self._reading.open.shown
        if document is None or shown is None:
            return None
        return Spot(shown.place.entry.id, kept(document, self._panes.page.top_offset))

    def leave(self) -> None:
        """Remember the place that is about to be left by a jump."""
        here = self.here
        if here is not None:
            self._jumps = self._jumps.leave(here)

    def _leave_post(self) -> None:
        """Remember the place in the open post that is left for another, unless it is only shown."""
        shown = self._reading.open.shown
        if shown is not None and not shown.preview:
            self.leave()

    def jump(self, offset: int) -> None:
        """Go to an offset of the page's logical text; what it is folded into is unfolded."""
        self.leave()
        self._panes.page.go_to(offset)

    def open(
        self, place: Place, *, found_by: "Query | None" = None, arrive: "Arrive | None" = None
    ) -> None:
        """Open a post, unless it is open; the cursor of the library goes with it.

        Another post is a jump, from which one can come back.

        Args:
            place: The post.
            found_by: What it was found by, which is lit also if it is open; None: what posts are
                searched for where it is opened.
            arrive: Tells where to begin; None: where it was left.
        """
        shows = self._reading.open.shows(place.entry)
        if not shows:
            self._leave_post()
        self._panes.complete()
        self._reading.keep_position()
        self._shown.put_cursor(place)
        self._awaited = None
        self._panes.library.shown = place.entry.id
        if found_by is None and shows:
            self._reading.stay(place)
            self._reading.take_up()
        else:
            self._reading.begin(place, found_by=found_by or self._lists.query, arrive=arrive)
        self._panes.tell_where()

    def preview(self, place: Place) -> None:
        """Show a post beside the list, as it would be opened, until it is."""
        if not self._reading.open.is_at(place.entry):
            self._leave_post()
            self._reading.keep_position()
            self._panes.library.shown = place.entry.id
            self._reading.begin(place, found_by=self._lists.query, preview=True)
            self._panes.tell_where()

    def take_up(self) -> None:
        """Open the post that is only shown, if one is."""
        self._reading.take_up()

    def open_row(self, row: PostRow) -> None:
        """Open the post of a row, and read it."""
        place = self._shown.place_at(row)
        if place is not None:
            self.open(place)
            self._panes.go_to_page()
        if place is None or self._reading.open.shows(place.entry):
            self._reading.let_keys_go()

    def visit(self, post: str, arrive: "Arrive") -> None:
        """Open a post at the offset that `arrive` finds in its document."""
        entry, document = self._session.entry(post), self._reading.document
        if entry is None:
            self._panes.status.say(texts.GONE, failed=True)
        elif document is not None and self._reading.open.shows(entry):
            if not self._reading.open.is_at(entry):
                self.open(self._shown.view.place_of(entry))
            self._panes.page.go_to(arrive(document))
        else:
            self.open(self._shown.view.place_of(entry), arrive=arrive)
            self._panes.go_to_page()

    def open_awaited(self) -> None:
        """Open the post that was asked for at the start, if the library knows it by now."""
        entry = self._session.entry_at(self._awaited) if self._awaited else None
        if entry is not None:
            self._lists.renew()  # the one on the screen may lack it
            self.open(self._shown.view.place_of(entry))
            self._panes.go_to_page()

    def miss_awaited(self) -> None:
        """Say so if the post that was asked for at the start is not in the library."""
        if self._awaited is not None:
            missed = PurePath(self._awaited).name
            self._panes.status.say(texts.NOT_IN_LIBRARY.format(name=missed), failed=True)
            self._awaited = None

    def action_jump_back(self) -> None:
        """Go to the place that was left by the last jump: here, if its post is not there yet."""
        here, opened = self.here, self._reading.open
        is_left = here is not None and self._jumps.before[-1:] == (here,)
        if is_left and opened.shown is not None and not opened.is_at(opened.shown.place.entry):
            self.open(opened.shown.place)
        else:
            self._go(None if here is None else self._jumps.back(here), texts.NOWHERE_BACK)

    def action_jump_on(self) -> None:
        """Go to the place that one has come back from."""
        here = self.here
        self._go(None if here is None else self._jumps.on(here), texts.NOWHERE_ON)

    def action_place_back(self) -> None:
        """Go to where one was in this post before the last jump; again: there and back."""
        here, document = self.here, self._reading.document
        before = self._jumps.before if here else ()
        spots = [spot for spot in before if here and spot.post == here.post and spot != here]
        if spots and document is not None:
            self.jump(offset_of(document, spots[-1].offset))
        else:
            self._panes.status.say(texts.NO_JUMP_HERE)

    def _go(self, step: tuple[Jumps, Spot] | None, otherwise: str) -> None:
        """Go to where a step of the jump list leads, in whichever post it is."""
        if step is None:
            self._panes.status.say(otherwise)
            return
        jumps, spot = step

        def arrive(document: "Document") -> int:
            return offset_of(document, spot.offset)

        self.visit(spot.post, arrive)
        self._jumps = jumps  # whatever is a jump else, this is none
