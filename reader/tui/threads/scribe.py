"""What is written down in the background: marks, places, how the library is shown."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial, wraps
from itertools import count
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from textual.message import Message
from textual.screen import Screen

from reader.errors import ReaderError
from reader.library.lists.listed import Listing
from reader.library.lists.periods import Cut, calendar
from reader.library.logs.marks import READ
from reader.library.logs.undo import Act
from reader.library.memory.acts import posts_of, told
from reader.library.model import Entry
from reader.library.processes.cancel import Cancel, CancelledError
from reader.posts.model import CategoryPath
from reader.session import Session
from reader.tui import texts
from reader.tui.messages import Failed, ManyMarked, Marked, NotesRead, Outline, Said
from reader.tui.shelf.bulk import Wish, entries_in
from reader.tui.shelf.divided import divided
from reader.tui.shelf.selection import PickedPosts
from reader.tui.shelf.which_list import OnScreen
from reader.tui.texts import noted
from reader.tui.threads.background import Background
from reader.tui.threads.finds import Finds
from reader.tui.threads.promised import Promised, Work

if TYPE_CHECKING:
    from reader.library.query.model import Query


_P = ParamSpec("_P")


def promised(
    write: Callable[Concatenate["Scribe", _P], None],
) -> Callable[Concatenate["Scribe", _P], None]:
    """Let a method be begun in a thread, behind all marks that are to be written before."""

    @wraps(write)
    def promise(scribe: "Scribe", /, *args: _P.args, **kwargs: _P.kwargs) -> None:
        scribe.promise(lambda: write(scribe, *args, **kwargs))

    return promise


class Scribe(Background):
    """Writes down what is wished, all of it and in that order, though the app be over at once.

    A mark is reported before the next is made, so that what is told last is the newest.
    """

    def __init__(self, session: Session, screen: Screen[None]) -> None:
        super().__init__(session, screen)
        self._finding, self._marks, self._files = Promised(), Promised(), Promised()
        self._finds = Finds()
        self._said = ""
        """What is said of the file that is written last."""
        self._over = False
        """Whether the app is, and nobody sees any more what its screen is told."""
        self._untold: list[ReaderError] = []
        """Why some of it could not be written, which nobody has seen."""
        self.on_screen = OnScreen(session.view())
        """The list that is on the screen: `ShownList` alone says which it is."""
        self._asked = count()
        """How many outlines have been asked."""

    def outline(self) -> Outline:
        """Return what the library holds, as it is shown."""
        return self.outline_of(self.on_screen.view)

    def outline_of(self, view: Listing) -> Outline:
        """Return what a list of the library holds."""
        asked = next(self._asked)  # before the catalog is, so that a later one knows no less
        groups = view.outline()
        divisions = divided(view, groups, self.on_screen.opens(view, groups), self.cut)
        return Outline(view, groups, divisions, asked)

    @property
    def cut(self) -> Cut:
        """What tells the period of a moment, as it is now."""
        return calendar(self._session.clock(), self._session.zone)

    def now(self, entry: Entry) -> Entry:
        """Return what is known of a post by now; its file may be gone."""
        known = self._session.entry(entry.id)
        if known is not None:
            return known
        facts = self._session.memory.facts(entry.id)
        return entry._replace(
            read=facts.read, starred=facts.starred, own_tags=facts.tags, noted=facts.noted
        )

    @promised
    def mark_opened(self, entry: Entry) -> None:
        """Write down that a post has been opened, which may make it read."""
        was_read = entry.read and self.now(entry).read
        act = self._session.memory.opened(entry)
        if act or not was_read:
            self._tell_one(entry, act, "")

    @promised
    def mark_ended(self, entry: Entry) -> None:
        """Write down that a post is read, for its end has been seen."""
        self._tell_one(entry, self._session.memory.change((entry.id,), {READ: True}), "")

    @promised
    def toggle_read(self, entry: Entry) -> None:
        """Write down that a post is read, or unread if it is read."""
        read = not self.now(entry).read
        act = self._session.memory.change((entry.id,), {READ: read})
        self._tell_one(entry, act, texts.MARKED_READ if read else texts.MARKED_UNREAD)

    @promised
    def toggle_star(self, entry: Entry) -> None:
        """Write down that a post is starred, or not if it is."""
        starred = not self.now(entry).starred
        marked = self._session.memory.mark(entry, starred=starred)
        said = texts.STARRED if starred else texts.UNSTARRED
        self._screen.post_message(Marked(marked, self.outline(), said))

    @promised
    def mark_group(self, view: Listing, group: CategoryPath) -> None:
        """Write down that all posts in a group and below it are read."""
        self._tell_many(self._session.memory.mark_group(view, group), texts.NONE_UNREAD)

    def mark_found(self, query: "Query") -> None:
        """Write down that all posts that a query is for are read, once they are found.

        Texts that the index lacks are taken in before, which nobody waits for at the end.
        """
        if self._finding.add(partial(self._find, query, self._finds.begin())):
            self._begin(partial(self._finding.do, self._do), "found")

    @promised
    def change_many(self, view: Listing, chosen: PickedPosts, wish: Wish) -> None:
        """Write down something of many posts at once."""
        entries = entries_in(view, chosen, self._session.entry)
        act = self._session.memory.change((entry.id for entry in entries), wish(entries))
        self._tell_many(act, texts.AS_THEY_WERE)

    @promised
    def tag(self, entry: Entry, tags: Sequence[str]) -> None:
        """Write down which tags a post has."""
        act = self._session.memory.tag(entry, tags)
        self._tell(act, told(act, entry.title) if act else texts.TAGS_AS_THEY_WERE)

    @promised
    def note(self, entry: Entry, facts: Mapping[str, bool]) -> None:
        """Write down which notes and passages of a post come and go, by their facts."""
        act = self._session.memory.change((entry.id,), facts)
        self._tell(act, told(act, entry.title) if act else noted.AS_BEFORE)

    @promised
    def read_notes(self, entry: Entry) -> None:
        """Read what is noted of a post, behind all that is to be written."""
        self._screen.post_message(NotesRead(entry, self._session.memory.facts(entry.id)))

    def undo(self) -> None:
        """Give up what was to be found and marked last, if that waits still, whatever came after.

        Where nothing waits, what was marked last is taken back.
        """
        if self._finds.give_up():
            self._screen.post_message(Said(texts.FIND_GIVEN_UP))
            return
        self._step(self._session.memory.undo, texts.UNDONE, texts.NOTHING_TO_UNDO)

    def redo(self) -> None:
        """Mark again what was undone last."""
        self._step(self._session.memory.redo, texts.DONE_AGAIN, texts.NOTHING_TO_REDO)

    @promised
    def refresh(self) -> None:
        """Take in what other devices and processes have marked."""
        if self._session.refresh():
            self._screen.post_message(ManyMarked(self.outline(), ""))

    @promised
    def leave(self, entry: Entry, position: int) -> None:
        """Write down where reading a post goes on."""
        self._session.memory.leave(entry, position)

    @promised
    def keep_place(self, entry: Entry, letter: str, position: int) -> None:
        """Write down that a letter stands for a place in a post."""
        self._session.memory.keep_place(entry, letter, position)
        self._screen.post_message(Said(texts.PLACE_KEPT.format(letter=letter)))

    def write(self, work: Callable[[], Message | None], said: str = "") -> None:
        """Write a file by `work`, which returns what is to be reported, if anything is.

        Args:
            work: Writes it.
            said: What is said to whoever waits for it at the end.
        """
        self._said = said or self._said
        if self._files.add(partial(self._report, work)):
            self._begin(partial(self._files.do, self._do), "write")

    @property
    def unwritten(self) -> str:
        """What is said to whoever ends the app now, and waits for a file; or nothing."""
        return "" if self._files.is_done else self._said

    def hurry(self) -> None:
        """Wait no longer for what takes long, for the app ends."""
        self._over = True
        self._finds.hurry()

    def finish(self) -> None:
        """Write down at once all that is yet to be, for the app is over.

        Raises:
            ReaderError: Some of it cannot be written.
        """
        self.hurry()
        for promised in (self._finding, self._marks, self._files):
            promised.do(self._do)
        if self._untold:
            raise self._untold[0]

    def _do(self, work: Work) -> None:
        """Do what was promised; why it cannot be done is told now, or else at the end."""
        try:
            with suppress(CancelledError):
                work()
        except ReaderError as error:
            if not self._screen.post_message(Failed(error)) or self._over:
                self._untold.append(error)

    def promise(self, work: Work) -> None:
        """Begin to write a mark in a thread, behind all that are to be written."""
        if self._marks.add(work):
            self._begin(self._write_marks, "mark")

    def _promise_here(self, work: Work) -> None:
        """Write a mark in this thread, behind all others, unless one is at them."""
        if self._marks.add(work):
            self._write_marks()

    def _write_marks(self) -> None:
        self._marks.do(self._do)

    def _find(self, query: "Query", find: Cancel) -> None:
        try:
            ids = self._session.search.ids(query, cancel=find)
        except (ReaderError, CancelledError):
            self._finds.end(find)
            raise
        self._promise_here(partial(self._mark_found, ids, find))

    def _mark_found(self, ids: Sequence[str], find: Cancel) -> None:
        if self._finds.end(find):
            self._tell_many(self._session.memory.change(ids, {READ: True}), texts.NONE_UNREAD)

    @promised
    def _step(self, step: Callable[[], Act | None], done: str, nothing: str) -> None:
        """Undo or redo, and say what."""
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

    def _tell_many(self, act: Act, otherwise: str) -> None:
        """Report what has become of many posts, and say `otherwise` if that is nothing."""
        said = told(act) if act else otherwise
        self._screen.post_message(ManyMarked(self.outline(), said, undoable=bool(act)))

    def _only(self, act: Act) -> Entry | None:
        """Return the post that an act is about, if it is one and in the library."""
        posts = posts_of(act)
        return self._session.entry(*posts) if len(posts) == 1 else None

    def _tell_one(self, entry: Entry, act: Act, said: str) -> None:
        """Report what has become of a post, or of it and its copies."""
        if posts_of(act) - {entry.id}:
            self._tell_many(act, said)
        else:
            self._screen.post_message(Marked(self.now(entry), self.outline(), said))
