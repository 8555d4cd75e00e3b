"""What is remembered about posts: marked in acts, which can be taken back and done again."""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.config import Copies, Reads
from reader.library.catalog import queries, remembered
from reader.library.catalog.copies import with_copies
from reader.library.logs.facts import Facts, facts_of, tag_named
from reader.library.logs.log import Record
from reader.library.logs.marks import OPENED, PLACE, POSITION, READ, STARRED, TAG, Mark
from reader.library.logs.undo import Act, Change, History, taken_back
from reader.library.memory.logbook import Logbook
from reader.library.model import Entry
from reader.library.store.database import DamagedError, Database
from reader.posts.model import CategoryPath

if TYPE_CHECKING:
    from reader.library.catalog.gone import Gone
    from reader.library.lists.listed import Listing
    from reader.library.memory.exchange import Imported


class Memory:
    """The marks of one library. Every method may be called from any thread.

    What a method has changed is on the disk when it returns. Every method may raise a
    LibraryError.
    """

    def __init__(
        self,
        database: Database,
        logbook: Logbook,
        clock: Callable[[], datetime],
        copies: Copies = Copies.APART,
        reads: Reads = Reads.OPENED,
    ) -> None:
        """Take the library.

        Args:
            database: Its catalog.
            logbook: Its logs.
            clock: Tells the time, aware.
            copies: Whether who reads a post has read all that tell the same story.
            reads: When a post becomes read that somebody reads.
        """
        self.reads = reads
        self._database = database
        self._logbook = logbook
        self._clock = clock
        self._together = copies is Copies.TOGETHER
        self._history = History()
        self._lock = threading.Lock()

    def refresh(self) -> bool:
        """Take in what other devices and processes have marked meanwhile; tell if there was any."""
        try:
            return self._logbook.refresh()
        except DamagedError:  # an empty one is in the catalog's place; its `notes` tell of it
            return self._logbook.refresh()

    def mark(self, entry: Entry, *, read: bool | None = None, starred: bool | None = None) -> Entry:
        """Remember whether a post is read or starred; it is on the disk when this returns.

        Args:
            entry: The post.
            read: None leaves it as it is; so does what is so already.
            starred: The same.
        """
        wished = {READ: read, STARRED: starred}
        self._act(
            Change((entry.id,), fact, value) for fact, value in wished.items() if value is not None
        )
        shown = queries.entry(self._database, entry.id) or entry
        return shown._replace(
            read=shown.read if read is None else read,
            starred=shown.starred if starred is None else starred,
        )

    def change(self, posts: Iterable[str], facts: Mapping[str, bool]) -> Act:
        """Make facts of posts true or false; return what was otherwise, which `undo` undoes.

        Args:
            posts: Their ids; they need not be in the library.
            facts: By name (see `logs.marks`): `READ`, `STARRED`, those of a `TAG`, a `NOTE` or a
                `PASSAGE`.
        """
        ids = tuple(posts)
        return self._act(Change(ids, fact, value) for fact, value in facts.items())

    def mark_group(self, view: "Listing", group: CategoryPath) -> Act:
        """Mark all posts in a group of a view, and below it, as read."""
        with self._lock:
            self.refresh()
            unread = view.unread(group)  # what is to be changed, no need to compare it with marks
            act: Act = (Change(unread, READ, value=True),) if unread else ()
            if self._together:
                act = self._differing(map(self._with_copies, act))
            self._say(act)
            self._history.add(act)
        return act

    def tag(self, entry: Entry, tags: Iterable[str]) -> Act:
        """Let the person's own tags of a post be `tags`, and no others."""
        wished = [tag for tag in map(tag_named, tags) if tag]
        former = self.facts(entry.id).tags
        facts = {TAG + tag: tag in wished for tag in (*former, *wished)}
        return self.change((entry.id,), facts)

    def opened(self, entry: Entry) -> Act:
        """Remember that a post was opened: when, and if that makes it so that it is read.

        Returns:
            What is read now.
        """
        now = self._clock().astimezone(UTC).isoformat(timespec="seconds")
        opened = Mark((entry.id,), OPENED, now)
        is_read = self.reads is Reads.OPENED
        return self._act([Change((entry.id,), READ, value=True)] if is_read else (), [opened])

    def leave(self, entry: Entry, position: int) -> None:
        """Remember where reading a post goes on: at an offset in its logical text."""
        with self._lock:
            self.refresh()
            if self.facts(entry.id).position != position:
                self._say((), [Mark((entry.id,), POSITION, position)])

    def keep_place(self, entry: Entry, letter: str, position: int) -> None:
        """Remember a place in a post by a letter: an offset in its logical text."""
        self._act((), [Mark((entry.id,), PLACE + letter, position)])

    def undo(self) -> Act | None:
        """Take the last act back and return it; None if there is nothing to undo.

        What has become something else since stays so.
        """
        with self._lock:
            act = self._history.last_done
            if act is not None:
                self._make(taken_back(act))
                self._history.step_back()
        return act

    def redo(self) -> Act | None:
        """Do again what was undone last and return it; None if there is nothing to redo."""
        with self._lock:
            act = self._history.last_undone
            if act is not None:
                self._make(act)
                self._history.step_on()
        return act

    def facts(self, post: str) -> Facts:
        """Return all that is remembered of the post with this id."""
        with self._database.reading() as connection:
            return facts_of(remembered.said(connection, post))

    def reasons(self, posts: Sequence[str]) -> Mapping[str, Mapping[str, str]]:
        """Return which facts of posts, by id, a rule has said, each with the rule's query."""
        from reader.library.memory.reasons import reasons  # noqa: PLC0415  1 ms that one command pays

        return reasons(self._database, self._logbook.homes.read, posts)

    def known_tags(self) -> tuple[str, ...]:
        """Return all tags: the person's own, then those of the files; the most frequent first."""
        from reader.library.memory.tags import known_tags  # noqa: PLC0415  1 ms that one key pays

        return known_tags(self._database)

    def gone(self) -> tuple["Gone", ...]:
        """Return the posts whose files are gone and of which something is remembered."""
        from reader.library.catalog.gone import gone  # noqa: PLC0415  1 ms that few commands pay

        return gone(self._database)

    def elsewhere(self, posts: Iterable["Gone"]) -> Mapping[str, str]:
        """Return which of these have a file in another library, by id, and where it is."""
        from reader.library.catalog.elsewhere import held_elsewhere  # noqa: PLC0415  the same

        return held_elsewhere(self._database.path, [post.id for post in posts])

    def forget(self, posts: Sequence["Gone"]) -> None:
        """Let go of all that is remembered of posts whose files are gone."""
        from reader.library.catalog.changing import changing  # noqa: PLC0415  the same
        from reader.library.catalog.gone import letting_go  # noqa: PLC0415  the same

        self.refresh()
        said = letting_go(self._database, posts)
        if said:
            self._logbook.say(said)
        with changing(self._database) as batch:
            batch.absent.sweep()

    def exported(self) -> Iterator[Record]:
        """Yield all that is remembered, as `imported` takes it: a record for each line."""
        from reader.library.memory.exchange import exported  # noqa: PLC0415  1 ms that one command pays

        self.refresh()
        return exported(self._database)

    def imported(self, files: Iterable[tuple[str, Iterable[bytes]]]) -> "Imported":
        """Take in what other libraries remember: the lines of files, each with its name.

        Of two words on one fact the later one holds, whichever is imported.
        """
        from reader.library.memory.exchange import imported  # noqa: PLC0415  1 ms that one command pays

        return imported(self._database, self._logbook, files)

    def _act(self, wished: Iterable[Change], besides: Sequence[Mark] = ()) -> Act:
        """Make facts what is wished; return what was not so already.

        Args:
            wished: What can be undone.
            besides: What is said in the same act and is not undone.
        """
        with self._lock:
            act = self._make(map(self._with_copies, wished), besides)
            self._history.add(act)
        return act

    def _make(self, wished: Iterable[Change], besides: Sequence[Mark] = ()) -> Act:
        self._logbook.refresh()
        act = self._differing(wished)
        self._say(act, besides)
        return act

    def _differing(self, wished: Iterable[Change]) -> Act:
        with self._database.reading() as connection:
            return tuple(remembered.differing(connection, wished))

    def _with_copies(self, change: Change) -> Change:
        """Let who reads a post have read its copies, if that is wished.

        What is marked as unread, to come to it again, is one of them, and one is enough.
        """
        if not (self._together and change.fact == READ and change.value):
            return change
        with self._database.reading() as connection:
            return change._replace(posts=with_copies(connection, change.posts))

    def _say(self, act: Act, besides: Sequence[Mark] = ()) -> None:
        marks = [Mark(change.posts, change.fact, change.value) for change in act]
        if marks or besides:
            self._logbook.say((*marks, *besides))
