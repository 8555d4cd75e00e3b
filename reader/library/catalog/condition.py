"""What a library is like: how much there is of it, whether it is sound, what could not be read."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import TYPE_CHECKING

from reader.library.catalog import queries
from reader.library.catalog.ledger import Ledger
from reader.library.model import Entry, Unlisted, Unreadable
from reader.library.store.database import Database
from reader.posts.model import Problem

if TYPE_CHECKING:
    from reader.library.catalog.health import Health
    from reader.library.catalog.stats import Stats


class Condition:
    """Looks a library over. Any thread may call any method, each may raise a LibraryError."""

    def __init__(self, database: Database, zone: tzinfo | None) -> None:
        """Take the catalog, and the zone in which months begin; None: the computer's."""
        self._database = database
        self._zone = zone

    def stats(self) -> "Stats":
        """Count what there is, and what was read when."""
        from reader.library.catalog.stats import stats  # noqa: PLC0415  1 ms that one command pays

        return stats(self._database, self._zone)

    def health(self) -> "Health":
        """Look the catalog over: whether it is sound, where it is, how large."""
        from reader.library.catalog.health import health  # noqa: PLC0415  only the doctor asks

        return health(self._database)

    def troubles(self) -> tuple[str, ...]:
        """Return what has befallen the catalog that the user should know; each is told once."""
        told = tuple(self._database.notes)
        del self._database.notes[: len(told)]
        return told

    def problems(self) -> Iterator[tuple[Entry, tuple[Problem, ...]]]:
        """Yield the posts that could not be read as written, and what is wrong with each."""
        return queries.problems(self._database)

    def unlisted(self) -> Unlisted:
        """Return how many files are in no list: drafts, pages and texts without a front matter."""
        return queries.unlisted(self._database)

    def made(self) -> tuple[str, ...]:
        """Return the folders of sites that were passed over, for they hold no posts."""
        from reader.library.folders.made import made_in  # noqa: PLC0415  only the doctor asks

        with self._database.reading() as connection:
            known = Ledger(connection).folders()
        return tuple(path for each in known for path in made_in(each) if path not in known)

    def unreadable(self) -> tuple[Unreadable, ...]:
        """Return the files and folders that could not be read at all at the last scan."""
        return queries.unreadable(self._database)
