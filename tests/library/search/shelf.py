"""A library of posts, its index, and what should be found."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from reader.config import Config
from reader.library.folders.rules import Rulebook
from reader.library.model import Entry
from reader.library.query.columns import Body
from reader.library.query.matching import matches
from reader.library.query.model import Query
from reader.library.search.bodies import body_at
from reader.library.search.index import Index
from reader.session import Session, open_library

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "sample_posts"
NOW = datetime(2026, 11, 24, tzinfo=UTC)


class Shelf:
    """A library in a folder, and what it should find."""

    def __init__(self, folder: Path) -> None:
        self.posts = folder / "posts"
        self.cache = folder / "cache"
        self._data = folder / "data"
        self._bodies: dict[tuple[str, int], Body] = {}
        self._rules = Rulebook(())
        self.session = self._opened()

    @property
    def texts(self) -> Path:
        (path,) = self.cache.glob("*.texts")
        return path

    def index(self) -> Index:
        """Open the index by itself, as whoever asks it does."""
        return Index(str(self.texts), self.session.smart(asked=False).catalog, variants=True)

    def write(self, name: str, title: str, body: str = "", date: str = "2024-05-06") -> None:
        self.posts.mkdir(exist_ok=True)
        head = f"---\ntitle: {title}\ndate: {date}\n---\n"
        (self.posts / name).write_text(f"{head}{body}\n", encoding="utf-8")

    def scan(self) -> None:
        for _ in self.session.scan():
            pass

    def take_in(self) -> None:
        self.scan()
        for _ in self.session.search.take_in():
            pass

    def again(self, config: Config = Config()) -> Session:  # noqa: B008  frozen
        """Open the library as another process would."""
        self.session.close()
        self.session = self._opened(config)
        return self.session

    def entries(self) -> tuple[Entry, ...]:
        return self.session.entries(None, limit=10_000)

    def body(self, entry: Entry) -> Body:
        path = Path(entry.path)
        key = (entry.path, path.stat().st_mtime_ns)
        if key not in self._bodies:
            self._bodies[key] = body_at(entry.path, self._rules.of(str(path.parent)))
        return self._bodies[key]

    def expected(self, query: Query) -> list[str]:
        """Return what a plain look at each post finds, newest first."""
        return [entry.title for entry in self.entries() if self._fits(query, entry)]

    def found(self, query: Query) -> list[str]:
        return [entry.title for entry in self.session.search.newest(query, limit=10_000)]

    def _fits(self, query: Query, entry: Entry) -> bool:
        return matches(query, entry, NOW, lambda: self.body(entry))

    def _opened(self, config: Config = Config()) -> Session:  # noqa: B008  frozen
        self.posts.mkdir(exist_ok=True)
        folders = [str(self.posts)]
        cache, data = str(self.cache), str(self._data)
        return open_library(folders, config=config, cache=cache, data=data, clock=lambda: NOW)


@contextmanager
def sample_shelf(folder: Path, take: Callable[[Shelf], None]) -> Iterator[Shelf]:
    """Have the sample posts in a library that is filled by `take`; one read, two starred."""
    shutil.copytree(SAMPLES, folder / "posts")
    shelf = Shelf(folder)
    take(shelf)
    for entry in shelf.entries():
        shelf.session.memory.mark(entry, read="olbers" in entry.path, starred="knots" in entry.path)
    yield shelf
    shelf.session.close()
