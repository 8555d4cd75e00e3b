"""The open post on the page: how it is opened, where reading it goes on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.config import Reads
from reader.document.model import Document
from reader.library.lists.listed import Listing
from reader.library.model import Entry, Place
from reader.session import Session
from reader.tui import texts
from reader.tui.messages import OpeningFailed, PostFailed, PostOpened
from reader.tui.page import placeholders
from reader.tui.page.open_post import Open, Opening, Shown, known, version_of
from reader.tui.page.resume import kept, offset_of
from reader.tui.panes import Panes
from reader.tui.reading.finding import PageFinder
from reader.tui.threads.desk import Desk

if TYPE_CHECKING:
    from reader.document.linked import Linked
    from reader.library.query.model import Query
    from reader.tui.page.open_post import Arrive


class Reading:
    """Knows what is open, and lets the page show it."""

    def __init__(self, panes: Panes, session: Session, *, desk: Desk, finder: PageFinder) -> None:
        self._panes = panes
        self._session = session
        self._desk = desk
        self._finder = finder
        self.open = Open()
        """What is open."""
        self._seen = ""
        """The post whose end was seen since it was opened."""
        self._linked: tuple[Document, Linked] | None = None
        """The links of the page that were looked for last, and of which document they are."""

    @property
    def place(self) -> Place | None:
        """The post that was opened last, which may be on its way still."""
        return self.open.place

    @property
    def entry(self) -> Entry | None:
        """The same, wherever it stands."""
        return None if self.place is None else self.place.entry

    @property
    def document(self) -> Document | None:
        """What the page shows of the open post; None while it shows something else."""
        return None if self.open.article is None else self._panes.page.document

    @property
    def linked(self) -> "Linked":
        """The links and places of the page as it is now, which are looked for once."""
        from reader.document.linked import Linked, linked  # noqa: PLC0415  3 ms that no list pays

        document = self.document
        if document is None:
            return Linked((), ())
        if self._linked is None or self._linked[0] is not document:
            self._linked = document, linked(document)
        return self._linked[1]

    @property
    def lost(self) -> str:
        """What is told of the open post's file, if that cannot be read any more."""
        shown, opening = self.open
        return shown.lost if shown is not None and opening is None else ""

    def begin(
        self,
        place: Place,
        *,
        found_by: "Query | None" = None,
        arrive: "Arrive | None" = None,
        preview: bool = False,
    ) -> None:
        """Open a post; the page is that of the one before until it is there.

        One that is on its way already, to be shown only, is not read twice.

        Args:
            place: The post.
            found_by: What it was found by; None: nothing was searched for.
            arrive: Tells where to begin; None: where it was left.
            preview: Whether to show it only, until `take_up`.
        """
        before, opening = self.open.opening, Opening(place, found_by, arrive, preview)
        self.open = self.open.turned_to(opening)
        if before is None or before._replace(preview=preview) != opening:
            self._desk.open(place, found_by)

    def stay(self, place: Place) -> None:
        """Give up any other post that is being opened for the one that is shown, at `place`."""
        if self.open.opening is not None and not self.open.is_at(place.entry):
            self._desk.give_up()
            self.open = self.open.turned_to(None)
        self.follow(lambda before: known(place, before.entry))

    def take_up(self) -> None:
        """Open the post that is only shown, if one is."""
        (shown, opening), is_preview = self.open, self.open.is_preview
        self.open = self.open.taken_up()
        if is_preview and opening is None and shown is not None and shown.article is not None:
            self._desk.mark_opened(shown.place.entry)
            self._see_end()

    def follow(self, now: Callable[[Place], Place], *, again: bool = False) -> None:
        """Take in how the open post is by now; read it again if its page is to be another.

        Args:
            now: Tells where a post stands, with what is known of it.
            again: Whether to read it again in any case.

        Raises:
            LibraryError: The catalog cannot be read.
        """
        self.open = self.open.placed(now)
        self._renew(again=again)

    def follow_list(self, view: Listing) -> None:
        """Take in where the open post stands in a list that is shown now."""
        self.open = self.open.placed(lambda place: view.place_of(place.entry))

    def close(self) -> None:
        """Let no post be open."""
        self.open = Open()
        self._panes.tell_where()

    def keep_position(self) -> None:
        """Have it written down where the reader is in the open post."""
        shown, position = self._read_now, self._position
        if shown is not None and position is not None and position != shown.position:
            self.open = self.open._replace(shown=shown._replace(position=position))
            self._desk.leave(shown.place.entry, position)

    def leave(self) -> None:
        """Write down at once where the reader is, for the app is over.

        Raises:
            LibraryError: It cannot be written.
        """
        shown, position = self._read_now, self._position
        if shown is not None and position is not None:
            self._session.memory.leave(shown.place.entry, position)

    def let_keys_go(self) -> None:
        """Let what was typed ahead be done: the post that it is for is on the page.

        It may yet have to be laid out for the room that the page has by now, where it begins anew.
        So the page is asked, behind all that it is yet to be told: a screen that asks itself again
        and again gives nobody else a turn.
        """
        held, page = self._panes.held, self._panes.page
        if held.holding and self._panes.on_page and not page.fits:
            page.call_after_refresh(self.let_keys_go)
        else:
            self._panes.call_after_refresh(held.release)

    def show(self, opened: PostOpened) -> bool:
        """Show a post that has been read, if it is wanted still; tell if it was there before."""
        place, opening = self.open.place, self.open.opening
        if place is None or not self.open.awaits(opened.place.entry, opened.query):
            return False
        self.let_keys_go()
        again, arrive = self.open.shows(place.entry), opening and opening.arrive
        self._put_on_page(opened, again=again, arrive=arrive)
        again = again and opening is None
        self._finder.arrive(opened, again=again, moving=arrive is None)
        if opened.article.post.problems and not self.open.is_preview:
            said = texts.HAS_PROBLEMS.format(keys=self._panes.keymap)
            self._panes.status.say(said, failed=True)
        if not again:
            self._seen = ""
        if not (again or self.open.is_preview):
            self._desk.mark_opened(place.entry)
            self._see_end_later()
        self._renew()
        return again

    def begin_watching(self) -> None:
        """From now on, have it written down when the end of the open post has been seen."""
        self._panes.watch(self._panes.page, "end_seen", self._see_end_later, init=False)

    def _see_end_later(self) -> None:
        self._panes.call_later(self._see_end)  # then it is known whose end that is

    def _see_end(self) -> None:
        """Write it down the first time that the end is on the screen."""
        shown = self._read_now
        if not self._panes.page.end_seen or shown is None or self.document is None:
            return
        if self._seen == shown.place.entry.id:
            return
        self._seen = shown.place.entry.id
        if self._session.memory.reads is Reads.ENDED and not shown.place.entry.read:
            self._desk.mark_ended(shown.place.entry)

    def show_failure(self, failed: PostFailed) -> None:
        """Say that a post cannot be read: in its place, or beside its text if that is shown."""
        entry, error = failed.place.entry, failed.error
        if not self.open.is_at(entry):
            return
        self.let_keys_go()
        if self.open.shows(entry):
            gone = isinstance(error.__cause__, FileNotFoundError)
            lost = texts.FILE_GONE if gone else texts.FILE_UNREADABLE
            self.open = self.open.lose(failed.version, lost)
            self._panes.status.say(texts.TEXT_STAYS.format(error=error), failed=True)
        else:
            self.open = self.open.come(failed.version)
            unreadable = placeholders.unreadable_post(self._panes.keymap, entry, error)
            self._panes.page.show(unreadable)
            self._finder.forget()
        self._panes.tell_where()
        self._renew()

    def stop_opening(self, failed: OpeningFailed) -> None:
        """Stay with the post that the page shows: nothing is known of the other one."""
        if not self.open.awaits(failed.place.entry, failed.query):
            return
        self.open = self.open.turned_to(None)
        self._panes.library.shown = "" if self.entry is None else self.entry.id
        if self._panes.on_page:
            self.take_up()
        self.let_keys_go()
        self._panes.tell(failed.error)
        self._panes.tell_where()

    @property
    def _read_now(self) -> Shown | None:
        """The post that the page shows and somebody has opened; None: there is none."""
        shown = self.open.shown
        return None if shown is None or shown.preview else shown

    @property
    def _position(self) -> int | None:
        """Where one is in the open post, as `tui.page.resume` counts; None if none is shown."""
        return None if self.document is None else kept(self.document, self._panes.page.reached)

    def _renew(self, *, again: bool = False) -> None:
        shown, opening = self.open
        if shown is None or opening is not None:
            return
        if again or version_of(self._session, shown.place.entry) != shown.version:
            self._desk.open(shown.place, shown.query)

    def _put_on_page(self, opened: PostOpened, *, again: bool, arrive: "Arrive | None") -> None:
        """Show a post where it is to begin; where one is in it if it is shown `again`."""
        document = opened.article.document
        at = 0 if opened.hits else offset_of(document, opened.position)
        if arrive is not None:
            at = arrive(document)
        pictures = opened.article.pictures
        self._panes.page.show(document, keep_place=again, at=at, pictures=pictures)
        self.open = self.open.come(opened.version, opened.article, opened.query, opened.position)
        self._panes.tell_where()
        if at and not again and arrive is None and not self.open.is_preview:
            self._panes.status.say(texts.RESUMED.format(keys=self._panes.keymap))
