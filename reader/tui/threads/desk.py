"""The work in the background: it asks the session in threads, and reports to one screen."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.errors import CostlyError, PostError
from reader.library.lists.display import Display
from reader.library.lists.listed import Listing
from reader.library.lists.periods import Cut, calendar
from reader.library.logs.marks import READ
from reader.library.logs.undo import Act
from reader.library.memory.acts import posts_of, told
from reader.library.model import Entry, Place
from reader.posts.model import CategoryPath
from reader.programs import browse
from reader.session import Session
from reader.tui import texts
from reader.tui.messages import (
    Arranged,
    Failed,
    LinkLed,
    ManyMarked,
    Marked,
    Outline,
    PostFailed,
    PostOpened,
    Said,
)
from reader.tui.page.open_post import version_of
from reader.tui.shelf.arrangements import said_of
from reader.tui.shelf.bulk import Wish, entries_in
from reader.tui.shelf.divided import divided
from reader.tui.shelf.selection import Chosen
from reader.tui.threads.background import Background

if TYPE_CHECKING:
    from reader.document.find import Hit
    from reader.document.model import Document
    from reader.library.query.model import Query


class Desk(Background):
    """Opens and marks."""

    def __init__(self, session: Session, screen: Screen[None]) -> None:
        super().__init__(session, screen)
        self._marking = threading.Lock()  # held until it is told: the last told is the newest
        self._keeping = threading.Lock()
        self._display = session.display()
        self.view: Listing = session.view(self._display.arrangement)
        """The library as it is shown."""
        self.opened: frozenset[CategoryPath] = frozenset()
        """Its groups that are open."""

    def outline(self) -> Outline:
        """Return what the library holds, as it is shown."""
        return self.outline_of(self.view)

    def outline_of(self, view: Listing) -> Outline:
        """Return what a list of the library holds."""
        groups = view.outline()
        return Outline(view, groups, divided(view, groups, self.opened, self.cut))

    @property
    def cut(self) -> Cut:
        """What tells the period of a moment, as it is now."""
        return calendar(self._session.clock(), self._session.zone)

    def arrange(self, view: Listing, query: "Query | None" = None) -> None:
        """Prepare to show the library in another arrangement: its index may have to be made.

        Args:
            view: The library so arranged.
            query: What narrows it.
        """
        self._begin(partial(self._arrange, view, query), "arrange", exclusive=True)

    def keep_display(self, display: Display) -> None:
        """Write down how the library is shown."""
        self._display = display
        self._begin(self._keep_display, "display")

    def open(self, place: Place, query: "Query | None" = None) -> None:
        """Open a post, or open it again; one that is still being opened is given up.

        Args:
            place: The post.
            query: What was searched for where it was found.
        """
        self._begin(partial(self._open, place, query), "open", exclusive=True)

    def give_up(self) -> None:
        """Open nothing any more."""
        self._screen.workers.cancel_group(self._screen, "open")

    def mark_opened(self, entry: Entry) -> None:
        """Write down that a post has been opened, and so is read."""
        self._begin(partial(self._mark_opened, entry), "mark")

    def toggle_read(self, entry: Entry) -> None:
        """Write down that a post is read, or unread if it is read."""
        self._begin(partial(self._toggle_read, entry), "mark")

    def toggle_star(self, entry: Entry) -> None:
        """Write down that a post is starred, or not if it is."""
        self._begin(partial(self._toggle_star, entry), "mark")

    def mark_group(self, view: Listing, group: CategoryPath) -> None:
        """Write down that all posts in a group and below it are read."""
        self._begin(partial(self._mark_group, view, group), "mark")

    def mark_found(self, query: "Query") -> None:
        """Write down that all posts that a query is for are read."""
        self._begin(partial(self._mark_found, query), "mark")

    def change_many(self, view: Listing, chosen: Chosen, change: Wish) -> None:
        """Write down something of many posts at once."""
        self._begin(partial(self._change_many, view, chosen, change), "mark")

    def tag(self, entry: Entry, tags: Sequence[str]) -> None:
        """Write down which tags a post has."""
        self._begin(partial(self._tag, entry, tags), "mark")

    def undo(self) -> None:
        """Take back what was marked last."""
        undo = self._session.memory.undo
        self._begin(partial(self._step, undo, texts.UNDONE, texts.NOTHING_TO_UNDO), "mark")

    def redo(self) -> None:
        """Mark again what was undone last."""
        redo = self._session.memory.redo
        self._begin(partial(self._step, redo, texts.DONE_AGAIN, texts.NOTHING_TO_REDO), "mark")

    def refresh(self) -> None:
        """Take in what other devices and processes have marked."""
        self._begin(self._refresh, "mark")

    def leave(self, entry: Entry, position: int) -> None:
        """Write down where reading a post goes on."""
        self._begin(partial(self._session.memory.leave, entry, position), "mark")

    def follow(self, entry: Entry, address: str) -> None:
        """Find out where a link in a post leads."""
        self.report(lambda: LinkLed(address, self._session.target(address, entry)), "follow")

    def keep_place(self, entry: Entry, letter: str, position: int) -> None:
        """Write down that a letter stands for a place in a post."""

        def kept() -> Message:
            self._session.memory.keep_place(entry, letter, position)
            return Said(texts.PLACE_KEPT.format(letter=letter))

        self.report(kept, "mark")

    def report(self, work: Callable[[], Message | None], group: str) -> None:
        """Begin `work` in a thread; what it returns, or a ReaderError of it, is reported."""

        def reported() -> None:
            message = work()
            if message is not None:
                self._screen.post_message(message)

        self._begin(reported, group)

    def browse(self, url: str) -> None:
        """Open an address in a browser with a window of its own."""
        self._begin(partial(browse, url, self._session.openers), "browse")

    def _arrange(self, view: Listing, query: "Query | None") -> None:
        view.resort()
        self._screen.post_message(Arranged(self.outline_of(view), said_of(view.arrangement), query))

    def _keep_display(self) -> None:
        """Write down how the library is shown now, which may be another way than just before."""
        with self._keeping:
            self._session.keep_display(self._display)

    def _open(self, place: Place, query: "Query | None") -> None:
        worker = get_current_worker()
        version = version_of(self._session, place.entry)
        try:
            article = self._session.open(place.entry)
        except PostError as error:
            self._screen.post_message(PostFailed(place, version, error))
            return
        if worker.is_cancelled:
            return
        position = self._session.memory.facts(place.entry.id).position
        hits, costly = self._places(article.document, query)
        self._screen.post_message(PostOpened(place, article, version, position, query, hits))
        if costly is not None:
            self._screen.post_message(Failed(costly))

    def _places(
        self, document: "Document", query: "Query | None"
    ) -> "tuple[tuple[Hit, ...], CostlyError | None]":
        """Return where what was searched for stands on a page; nowhere if that takes too long."""
        if query is None:
            return (), None
        from reader.document.readings import readings  # noqa: PLC0415  only searches pay
        from reader.document.text import plain_text  # noqa: PLC0415  the same

        try:
            places = self._session.search.places(plain_text(document), query, readings(document))
        except CostlyError as error:
            return (), error
        return places, None

    def _mark_opened(self, entry: Entry) -> None:
        with self._marking:
            was_read = entry.read and self.now(entry).read
            opened = self._session.memory.opened(entry)
            if not was_read:
                self._screen.post_message(Marked(opened, self.outline(), ""))

    def _toggle_read(self, entry: Entry) -> None:
        with self._marking:
            read = not self.now(entry).read
            self._mark(entry, texts.MARKED_READ if read else texts.MARKED_UNREAD, read=read)

    def _toggle_star(self, entry: Entry) -> None:
        with self._marking:
            starred = not self.now(entry).starred
            self._mark(entry, texts.STARRED if starred else texts.UNSTARRED, starred=starred)

    def _refresh(self) -> None:
        with self._marking:
            news = self._session.refresh()
            if news:
                self._screen.post_message(ManyMarked(self.outline(), ""))

    def _mark_group(self, view: Listing, group: CategoryPath) -> None:
        with self._marking:
            act = self._session.memory.mark_group(view, group)
            self._screen.post_message(ManyMarked(self.outline(), _said(act, texts.NONE_UNREAD)))

    def _mark_found(self, query: "Query") -> None:
        with self._marking:
            act = self._session.change_found(query, {READ: True})
            self._screen.post_message(ManyMarked(self.outline(), _said(act, texts.NONE_UNREAD)))

    def _change_many(self, view: Listing, chosen: Chosen, wish: Wish) -> None:
        with self._marking:
            entries = entries_in(view, chosen, self._session.entry)
            act = self._session.memory.change((entry.id for entry in entries), wish(entries))
            self._screen.post_message(ManyMarked(self.outline(), _said(act, texts.AS_THEY_WERE)))

    def _tag(self, entry: Entry, tags: Sequence[str]) -> None:
        with self._marking:
            act = self._session.memory.tag(entry, tags)
            self._tell(act, told(act, entry.title) if act else texts.TAGS_AS_THEY_WERE)

    def _step(self, step: Callable[[], Act | None], done: str, nothing: str) -> None:
        """Undo or redo, and say what."""
        with self._marking:
            act = step()
            if act is None:
                self._screen.post_message(Said(nothing))
                return
            one = self._only(act)
            self._tell(act, done.format(told=told(act, one.title if one else "")))

    def _tell(self, act: Act, said: str) -> None:
        """Report what has become of the posts of an act."""
        one, outline = self._only(act), self.outline()
        message = Marked(one, outline, said) if one else ManyMarked(outline, said)
        self._screen.post_message(message)

    def _only(self, act: Act) -> Entry | None:
        """Return the post that an act is about, if it is one and in the library."""
        posts = posts_of(act)
        return self._session.entry(*posts) if len(posts) == 1 else None

    def now(self, entry: Entry) -> Entry:
        """Return what is known of a post by now; its file may be gone."""
        known = self._session.entry(entry.id)
        if known is not None:
            return known
        facts = self._session.memory.facts(entry.id)
        return entry._replace(read=facts.read, starred=facts.starred, own_tags=facts.tags)

    def _mark(
        self, entry: Entry, said: str = "", *, read: bool | None = None, starred: bool | None = None
    ) -> None:
        """Write a mark; only then let it be shown."""
        marked = self._session.memory.mark(entry, read=read, starred=starred)
        self._screen.post_message(Marked(marked, self.outline(), said))


def _said(act: Act, otherwise: str) -> str:
    """Say what has become of many posts."""
    return texts.UNDOABLE.format(told=told(act)) if act else otherwise
