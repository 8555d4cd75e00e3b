"""The open post on the screen: how it is opened, where reading it goes on."""

from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING

from textual import on

from reader.document.model import Document
from reader.library.model import Place
from reader.session import Session
from reader.tui import texts
from reader.tui.messages import OpeningFailed, PostFailed, PostOpened
from reader.tui.page import placeholders
from reader.tui.page.open_post import Open, Opening, known, version_of
from reader.tui.page.resume import kept, offset_of
from reader.tui.screens.arranged import ArrangedScreen, telling
from reader.tui.widgets.library import LibraryPane
from reader.tui.widgets.status import AND

if TYPE_CHECKING:
    from reader.library.query.model import Query
    from reader.tui.page.open_post import Arrive


class OpenedScreen(ArrangedScreen):
    """Shows a post on the page."""

    def __init__(self, session: Session, *, post: str | None) -> None:
        super().__init__(session)
        self._awaited = post
        """The file to open as soon as the library knows it."""

    def open_place(
        self, place: Place, *, found_by: "Query | None" = None, arrive: "Arrive | None" = None
    ) -> None:
        """Open a post, unless it is open; the cursor of the library goes with it.

        Args:
            place: The post.
            found_by: What it was found by, which is lit also if it is open; None: what posts are
                searched for where it is opened.
            arrive: Tells where to begin; None: where it was left.
        """
        self.complete()
        self.keep_position()
        self.put_cursor(place)
        self._awaited = None
        self.library.shown = place.entry.id
        if found_by is None and self.open.shows(place.entry):
            self._stay(place)
        else:
            self._turn_to(Opening(place, found_by or self.query_here(), arrive))
        self.status.place = self.where()

    def query_here(self) -> "Query | None":
        """Return what is searched for where posts are opened now; None: nothing."""
        return None

    def _turn_to(self, opening: Opening) -> None:
        """Open a post; the page is that of the one before until it is there."""
        self.open = self.open.turned_to(opening)
        self.desk.open(opening.place, opening.query)

    def _stay(self, place: Place) -> None:
        """Give up any other post that is being opened for the one that is shown, at `place`."""
        if self.open.opening is not None and not self.open.is_at(place.entry):
            self.desk.give_up()
            self.open = self.open.turned_to(None)
        self.follow(lambda before: known(place, before.entry))

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

    def _renew(self, *, again: bool = False) -> None:
        shown, opening = self.open
        if shown is None or opening is not None:
            return
        if again or version_of(self.session, shown.place.entry) != shown.version:
            self.desk.open(shown.place, shown.query)

    def light_found(self, opened: PostOpened, *, again: bool, moving: bool) -> None:
        """Light on the page what was searched for."""

    def forget_found(self) -> None:
        """Light nothing any more: the page shows no post."""

    def keep_position(self) -> None:
        """Have it written down where the reader is in the open post."""
        shown, position = self.open.shown, self.position
        if shown is not None and position is not None and position != shown.position:
            self.open = self.open._replace(shown=shown._replace(position=position))
            self.desk.leave(shown.place.entry, position)

    def leave(self) -> None:
        """Write down at once where the reader is, for the app is over.

        Raises:
            LibraryError: It cannot be written.
        """
        shown, position = self.open.shown, self.position
        if shown is not None and position is not None:
            self.session.memory.leave(shown.place.entry, position)

    @property
    def shown_document(self) -> Document | None:
        """What the page shows of the open post; None while it shows something else."""
        shown = self.open.shown
        return None if shown is None or shown.article is None else self.page.document

    @property
    def position(self) -> int | None:
        """Where one is in the open post, as `tui.page.resume` counts; None if none is shown."""
        document = self.shown_document
        return None if document is None else kept(document, self.page.reached)

    def where(self) -> str:
        """Say where the open post is, and whether there is more of it than its text here."""
        shown, opening = self.open
        lost = shown.lost if shown is not None and opening is None else ""
        return AND.join(filter(None, (super().where(), lost)))

    @on(LibraryPane.Opened)
    @telling
    def _open_row(self, opened: LibraryPane.Opened) -> None:
        place = self.place_at(opened.row)
        if place is not None:
            self.open_place(place)
            self.go_to_page()
        if place is None or self.open.shows(place.entry):
            self._let_keys_go()

    def _let_keys_go(self) -> None:
        """Let what was typed ahead be done: the post that it is for is on the page.

        It may yet have to be laid out for the room that the page has by now, where it begins anew.
        So the page is asked, behind all that it is yet to be told: a screen that asks itself again
        and again gives nobody else a turn.
        """
        if self.held.holding and self.on_page and not self.page.fits:
            self.page.call_after_refresh(self._let_keys_go)
        else:
            self.call_after_refresh(self.held.release)

    @on(PostOpened)
    @telling
    def _show_post(self, opened: PostOpened) -> None:
        place, opening = self.open.place, self.open.opening
        if place is None or not self.open.awaits(opened.place.entry, opened.query):
            return
        self._let_keys_go()
        again, arrive = self.open.shows(place.entry), opening and opening.arrive
        self._put_on_page(opened, again=again, arrive=arrive)
        self.light_found(opened, again=again and opening is None, moving=arrive is None)
        if opened.article.post.problems:
            self.status.say(texts.HAS_PROBLEMS.format(keys=self.keymap), failed=True)
        if opening is not None:
            self.desk.mark_opened(place.entry)
        self._renew()

    def _put_on_page(self, opened: PostOpened, *, again: bool, arrive: "Arrive | None") -> None:
        """Show a post where it is to begin; where one is in it if it is shown `again`."""
        document = opened.article.document
        at = 0 if opened.hits else offset_of(document, opened.position)
        if arrive is not None:
            at = arrive(document)
        self.page.show(document, keep_place=again, at=at)
        self.open = self.open.come(opened.version, opened.article, opened.query, opened.position)
        self.status.place = self.where()
        if at and not again and arrive is None:
            self.status.say(texts.RESUMED.format(keys=self.keymap))

    @on(PostFailed)
    @telling
    def _show_failure(self, failed: PostFailed) -> None:
        entry, error = failed.place.entry, failed.error
        if not self.open.is_at(entry):
            return
        self._let_keys_go()
        if self.open.shows(entry):
            gone = isinstance(error.__cause__, FileNotFoundError)
            lost = texts.FILE_GONE if gone else texts.FILE_UNREADABLE
            self.open = self.open.lose(failed.version, lost)
            self.status.say(texts.TEXT_STAYS.format(error=error), failed=True)
        else:
            self.open = self.open.come(failed.version)
            self.page.show(placeholders.unreadable_post(self.keymap, entry, error))
            self.forget_found()
        self.status.place = self.where()
        self._renew()

    @on(OpeningFailed)
    @telling
    def _stop_opening(self, failed: OpeningFailed) -> None:
        """Stay with the post that the page shows: nothing is known of the other one."""
        if not self.open.awaits(failed.place.entry, failed.query):
            return
        self.open = self.open.turned_to(None)
        self.library.shown = self.open.place.entry.id if self.open.place is not None else ""
        self._let_keys_go()
        self.tell(failed.error)
        self.status.place = self.where()

    def close(self) -> None:
        """Let no post be open."""
        self.open = Open()
        self.status.place = self.where()

    def open_awaited(self) -> None:
        """Open the post that was asked for at the start, if the library knows it by now."""
        entry = self.session.entry_at(self._awaited) if self._awaited else None
        if entry is not None:
            self.show_outline(self.desk.outline())  # the list on the screen may be without it
            self.open_place(self.view.place_of(entry))
            self.go_to_page()

    def miss_awaited(self) -> None:
        """Say so if the post that was asked for at the start is not in the library."""
        if self._awaited is not None:
            missed = PurePath(self._awaited).name
            self.status.say(texts.NOT_IN_LIBRARY.format(name=missed), failed=True)
            self._awaited = None
