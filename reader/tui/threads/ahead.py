"""The post that is likely to be opened next, read before it is: opening it waits for nothing."""

import os
import time
from contextlib import suppress
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

    entry: str
    """Its id."""
    stamp: Stamp
    """Of its file, when it was read."""
    time: "datetime"
    """When that was."""
    made: Made


class Ahead:
    """Holds one post. `read` is for a thread, `take` for any."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._read: Read | None = None

    def read(self, entry: Entry) -> None:
        """Read a post; what cannot be read is told when it is opened.

        Raises:
            LibraryError: The catalog cannot be read.
        """
        if self.holds(entry):
            return
        with suppress(OSError, PostError):
            status, now = os.lstat(entry.path), self._session.clock()
            if status.st_size > LARGEST or unrest(status, time.time_ns()):
                return
            made = Made(version_of(self._session, entry), self._session.open(entry))
            self._read = Read(entry.id, stamp_of(status), now, made)

    def holds(self, entry: Entry) -> bool:
        """Tell whether the post that is held is `entry`."""
        return self._read is not None and self._read.entry == entry.id

    def take(self, entry: Entry) -> Made | None:
        """Return a post as it would be read now, if it was read ahead and nothing has changed.

        Raises:
            LibraryError: The catalog cannot be read.
        """
        read, self._read = self._read, None
        if read is None or read.entry != entry.id:
            return None
        version, article = read.made
        if version != version_of(self._session, entry) or read.stamp != _stamp(entry.path):
            return None
        return read.made if article.says_the_same(read.time, self._session.clock()) else None


def _stamp(path: str) -> Stamp | None:
    """Return the stamp of a file by now; None: it is gone."""
    try:
        return stamp_of(os.lstat(path))
    except OSError:
        return None
