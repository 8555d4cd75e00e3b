"""The post that is likely to be opened next, read before it is: opening it waits for nothing."""

import os
import time
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.errors import PostError
from reader.library.folders.stamps import Stamp, stamp_of, unrest
from reader.library.model import Entry
from reader.session import Session
from reader.tui.page.open_post import Version, version_of

if TYPE_CHECKING:
    from datetime import datetime

    from reader.article import Article

LARGEST: Final = 1 << 20
"""Bytes of the largest file that is read ahead: it takes 0.3 s, and may not be wished."""


class Made(NamedTuple):
    """What is shown of a post."""

    version: Version
    """What it is made of."""
    article: "Article"


class Read(NamedTuple):
    """A post that was read ahead."""

    stamp: Stamp
    """Of its file, when it was read."""
    time: "datetime"
    """When that was."""
    made: Made


class Begun:
    """A post that is being read ahead, or was."""

    def __init__(self, post: str) -> None:
        self.post = post
        """Its id."""
        self.reading = Lock()
        """Held while it is read."""
        self.read: Read | None = None
        """None: it is not read yet, or is not to be."""


class Ahead:
    """Holds one post. `read` is for a thread, all else for any."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._begun: Begun | None = None

    def read(self, entry: Entry) -> None:
        """Read a post, and let go of any other; what cannot be read is told when it is opened.

        Raises:
            LibraryError: The catalog cannot be read.
        """
        before = self._begun_for(entry)
        if before is not None and (before.reading.locked() or before.read is not None):
            return
        begun = Begun(entry.id)
        with begun.reading, suppress(OSError, PostError):
            self._begun = begun
            begun.read = self._read(entry)

    def holds(self, entry: Entry) -> bool:
        """Tell whether a post has been read."""
        begun = self._begun_for(entry)
        return begun is not None and begun.read is not None

    def forget(self) -> None:
        """Let go of what was read."""
        self._begun = None

    def take(self, entry: Entry, *, waiting: bool) -> Made | None:
        """Return a post as it would be read now, if it was read ahead and nothing has changed.

        Args:
            entry: The post.
            waiting: Whether to wait for it if it is being read.

        Raises:
            LibraryError: The catalog cannot be read.
        """
        begun = self._begun_for(entry)
        if begun is None or not begun.reading.acquire(blocking=waiting):
            return None
        read, begun.read = begun.read, None
        begun.reading.release()
        if read is None:
            return None
        version, article = read.made
        if version != version_of(self._session, entry) or read.stamp != _stamp(entry.path):
            return None
        return read.made if article.says_the_same(read.time, self._session.clock()) else None

    def _begun_for(self, entry: Entry) -> Begun | None:
        begun = self._begun
        return begun if begun is not None and begun.post == entry.id else None

    def _read(self, entry: Entry) -> Read | None:
        """Read a post, unless it is large or was just written."""
        status, now = os.lstat(entry.path), self._session.clock()
        if status.st_size > LARGEST or unrest(status, time.time_ns()):
            return None
        made = Made(version_of(self._session, entry), self._session.open(entry))
        return Read(stamp_of(status), now, made)


def _stamp(path: str) -> Stamp | None:
    """Return the stamp of a file by now; None: it is gone."""
    try:
        return stamp_of(os.lstat(path))
    except OSError:
        return None
