"""All that a front end may ask of a library: list, open, mark, bring up to date."""

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from reader.config import Config, Keeping
from reader.errors import LibraryError
from reader.language import gettext as _
from reader.library.catalog import queries
from reader.library.catalog.condition import Condition
from reader.library.catalog.location import Location, folders_of, location
from reader.library.catalog.opening import opened
from reader.library.folders.rules import Rulebook
from reader.library.folders.scope import ALL_FILES, Scope
from reader.library.lists.arrangement import USUAL, WHOLE, Arrangement
from reader.library.lists.display import Display, display_in, write_display
from reader.library.lists.view import View
from reader.library.logs.homes import homes_of
from reader.library.memory.logbook import Logbook
from reader.library.memory.memory import Memory
from reader.library.model import Category, Cursor, Entry, Progress
from reader.library.store.database import DamagedError
from reader.posts.model import CategoryPath, Post

if TYPE_CHECKING:
    from threading import Event

    from reader.article import Article
    from reader.library.arrivals.arrivals import Arrivals
    from reader.library.folders.stamps import Stamp
    from reader.library.links.links import Links
    from reader.library.scanning.watch import Sight
    from reader.library.search.search import Search
    from reader.library.smart.groups import Smart
    from reader.library.smart.saved import SearchFile
    from reader.pictures.model import Cells, Drawing

_now = partial(datetime.now, UTC)


def open_library(
    paths: Sequence[str],
    *,
    config: Config = Config(),  # noqa: B008  frozen
    cache: str | None = None,
    data: str | None = None,
    clock: Callable[[], datetime] = _now,
) -> "Session":
    """Open the library of the folders `paths`; what is on the disk is looked at by `scan`.

    Args:
        paths: The folders; none: those of the configuration.
        config: What the user has configured.
        cache: The folder for catalogs; None: in the user's cache directory.
        data: The folder for marks and identities; None: in the user's data directory.
        clock: Tells the time from which "how long ago" is counted.

    Raises:
        LibraryError: None of them is a folder, or its catalog cannot be written.
    """
    folders = folders_of(paths or [each.path for each in config.library])
    if not folders:
        raise LibraryError(_("no library: name a folder, or write one into the configuration"))
    place = location(folders, cache, data, drafts=config.drafts_once)
    session = Session(folders, place, config, clock)
    try:
        session.refresh()
    except BaseException:
        session.close()
        raise
    return session


class Session:
    """An open library. Every method may be called from any thread.

    Every method that asks or writes the catalog may raise a LibraryError.
    """

    def __init__(
        self,
        folders: tuple[str, ...],
        place: Location,
        config: Config,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        self.folders = folders
        """Absolute."""
        self.clock = clock
        """Tells the time, aware."""
        self.zone = config.zone
        """The zone in which dates are shown; None: the computer's."""
        self.choices = config.page
        """What the reader chose of how pages are set."""
        self.openers = config.openers
        """What opens addresses, by pattern."""
        self._place = place
        self.config = config
        """What the user has configured; its rules may be taken anew."""
        self._loading = Lock()
        self._search: Search | None = None
        self._database = opened(place.catalog, folders)
        in_library = config.marks is Keeping.LIBRARY
        homes = homes_of(folders, config.library, place.marks, in_library=in_library)
        self._logbook = Logbook(self._database, homes, place.device)
        self.memory = Memory(self._database, self._logbook, clock, config.copies, config.read)
        """What is remembered of the posts, and marks them."""
        self.condition = Condition(self._database, config.zone)
        """What the library is like, and what is wrong with it."""

    @property
    def search(self) -> "Search":
        """What can be found in the library by queries; what it takes is loaded when it is asked."""
        with self._loading:
            if self._search is None:
                from reader.library.search.search import Search  # noqa: PLC0415  9 ms, no list waits

                texts = f"{self._database.path.removesuffix('.sqlite')}.texts"
                self._search = Search(self._database, texts, self.config, self.clock)
            return self._search

    @property
    def saved(self) -> "SearchFile":
        """The searches that the user has saved, for all libraries."""
        from reader.library.smart.saved import SearchFile  # noqa: PLC0415  3 ms, no list waits

        return SearchFile(self._place.searches)

    @property
    def links(self) -> "Links":
        """Where posts are on the web, and where links between them lead."""
        from reader.library.links.links import Links  # noqa: PLC0415  only links pay

        return Links(self._database, self.folders, self.config.library)

    def close(self) -> None:
        """Close the catalog and the index."""
        if self._search is not None:
            self._search.close()
        self._database.close()

    @property
    def arrivals(self) -> "Arrivals":
        """What the rules of the configuration mark."""
        from reader.library.arrivals.arrivals import Arrivals  # noqa: PLC0415  2 ms, no list waits

        return Arrivals(self._database, self._logbook, self._place.met, self.config, self.clock)

    def scan(self, scope: Scope = ALL_FILES) -> Iterator[Progress]:
        """Bring the catalog up to date with the folders, and tell how far it is.

        Any report may be the last: what was read is in the lists. At the end rules mark new posts.
        """
        from reader.library.scanning.update import Sources, update  # noqa: PLC0415  3 ms that no list waits for

        self.refresh()
        self._logbook.tidy()
        config = self.config
        sources = Sources(self.folders, config.library, config.drafts, self._place.claims)
        try:
            yield from self.arrivals.follow(update(self._database, sources, scope))
        except DamagedError:
            self.refresh()
            yield from self.arrivals.follow(update(self._database, sources))

    def watch(self, stop: "Event") -> Iterator["Sight"]:
        """Yield what is to be scanned, as the folders change, until `stop` is set."""
        from reader.library.scanning.watch import watch  # noqa: PLC0415  only the app watches

        if not self.config.watch:
            return iter(())
        rulebook = Rulebook(self.config.library, drafts=self.config.drafts)
        return watch(self.folders, stop, drafts=rulebook.may_want_drafts)

    def refresh(self) -> bool:
        """Take in what other devices and processes have marked meanwhile; tell if there was any."""
        return self.memory.refresh()

    def view(self, arrangement: Arrangement = USUAL) -> View:
        """Return the library as it is grouped and sorted by `arrangement`."""
        return View(self._database, arrangement)

    def display(self) -> Display:
        """Return how the library was shown last."""
        return display_in(self._place.display)

    def keep_display(self, display: Display) -> None:
        """Remember how the library is shown."""
        write_display(self._place.display, display)

    def outline(self) -> tuple[Category, ...]:
        """Return the categories, depth first, siblings by name; the posts without one last."""
        return self.view().outline()

    def entries(
        self,
        category: CategoryPath | None,
        *,
        after: Cursor | None = None,
        skip: int = 0,
        limit: int = 100,
    ) -> tuple[Entry, ...]:
        """Return the entries filed in exactly `category`, newest first.

        Args:
            category: None is the whole library, with each entry once.
            after: Begin after the entry that has this cursor; None: at the beginning.
            skip: Entries to pass over from there.
            limit: Entries at the most.
        """
        view = self.view(WHOLE if category is None else USUAL)
        return view.entries(category or (), after=after, skip=skip, limit=limit)

    def entry(self, id: str) -> Entry | None:  # noqa: A002  the field's word
        """Return the post `id`, if it is in the library."""
        return queries.entry(self._database, id)

    def entry_at(self, path: str) -> Entry | None:
        """Return the post whose file is at `path`, if it is in the library."""
        return queries.entry_at(self._database, os.path.realpath(path))

    def stamp(self, path: str) -> "Stamp | None":
        """Return under which stamp the file at `path` was read last; None if it was not."""
        return queries.stamp(self._database, path)

    def posts_in(self, folder: str) -> tuple[str, ...]:
        """Return the ids of the posts in a folder and below it."""
        return queries.ids_in(self._database, os.path.realpath(folder))

    def open(self, entry: Entry) -> "Article":
        """Read a post from its file.

        Raises:
            PostError: The file is gone or cannot be read.
            LibraryError: The catalog cannot be read, which knows its copies.
        """
        from reader.opening import opened  # noqa: PLC0415  8 ms that no list waits for

        post = self.post(entry)
        return opened(self._database, self.folders, entry, post, now=self.clock(), zone=self.zone)

    def post(self, entry: Entry) -> Post:
        """Read a post from its file, without what is shown of it.

        Raises:
            PostError: The file is gone or cannot be read.
        """
        from reader.library.folders.posts import post_at  # noqa: PLC0415  2 ms, no list waits

        post = post_at(entry.path, self.config.library)
        return post._replace(tags=tuple(dict.fromkeys((*post.tags, *entry.own_tags))))

    def make_ready(self) -> None:
        """Load what the first post that is opened would wait for: 60 ms."""
        from reader.rehearsal import rehearse  # noqa: PLC0415  where nobody waits

        rehearse()

    def draw(self, drawing: "Drawing", cell: tuple[int, int] | None) -> "Cells | bytes":
        """Return a picture of a post: a PNG for cells of so many pixels, if any, else cells."""
        from reader.library.links.pictures import draw, scale  # noqa: PLC0415  only pictures pay

        png = None if cell is None else scale(drawing, cell)
        return draw(drawing) if png is None else png

    def source(self, entry: Entry) -> str:
        """Return the text of a post's file as it is written.

        Raises:
            PostError: The file is gone or cannot be read.
        """
        from reader.library.folders.posts import text_at  # noqa: PLC0415  2 ms that one key pays

        return text_at(entry.path)

    def smart(self, *, asked: bool = True) -> "Smart":
        """Return where the smart groups come from: what was read lately, saved searches.

        Args:
            asked: Whether the saved searches are to be asked; else there are only their names.
        """
        from reader.library.smart.groups import Smart  # noqa: PLC0415  1 ms, and only the app has any

        searches = self.saved.read().searches if os.path.exists(self._place.searches) else ()
        return Smart(self._database, searches, self.search if asked and searches else None)

    def notes(self) -> tuple[str, ...]:
        """Return what to know about where marks are kept: a sentence for each folder's own case."""
        return self._logbook.homes.notes

    def count(self, *, unread: bool = False) -> int:
        """Return how many posts are in the library, or how many of them are unread."""
        return queries.count(self._database, unread=unread)
