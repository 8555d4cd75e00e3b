"""Walk the folders of a library: which files may be posts, by name and status alone."""

import os
import stat
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Final, NamedTuple

from reader.library.folders.ignore import Ignore, ignore_around, ignore_in
from reader.library.folders.made import is_made
from reader.library.folders.rules import TELLING, around
from reader.library.folders.stamps import UNLISTED, UNSETTLED, Stamp, stamp_of, unrest
from reader.library.model import Unreadable
from reader.posts.rules import DRAFTS

SUFFIXES = (".md", ".markdown", ".html", ".htm", ".txt", ".mdx", ".mkd", ".mdown")
"""The endings, in any case, of files that may be posts."""

LEFT_OUT = frozenset({"node_modules"})
"""Folders that hold no posts, wherever they lie; nor do those whose names begin with a dot."""

Wanted = Callable[[str], bool]
"""Whether a folder of drafts, by its path, is gone into."""


def no_drafts(_folder: str) -> bool:
    """Leave out all folders of drafts."""
    return False


class FolderListing(NamedTuple):
    """What was found in a folder."""

    folder: str
    """Absolute, and without links."""
    files: Mapping[str, Stamp]
    """Those that may be posts, by name; in no order."""
    stamp: Stamp = UNSETTLED
    """That of the folder, from before it was listed."""
    device: int = 0
    """The file system that the folder lies on."""
    unsure: frozenset[str] = frozenset()
    """Names that are there, and no more could be told of them."""
    asked: frozenset[str] | None = None
    """The names that were asked for; None: all."""
    telling: frozenset[str] | None = None
    """Which of `rules.TELLING` are there; None: that was not looked for."""
    is_bare: bool = False
    """Whether the folder is empty: a file system that is not mounted looks like that."""


def walk(
    folders: Sequence[str],
    *,
    within: Sequence[str] = (),
    known: Collection[str] = (),
    drafts: Wanted = no_drafts,
) -> Iterator[FolderListing | Unreadable]:
    """Yield the listings of `folders` and all below, each once, the folders by name.

    Folders of drafts come last: where a draft was left behind when its post was published, the two
    may have one key, and the first to be met is the post of that id. So it is without drafts, too.

    A link is followed when it leads to something in the library that is not met anyway: into a
    hidden place or one that is left out.

    Args:
        folders: Absolute and without links.
        within: The folders of the library; none: `folders`.
        known: Folders that are not gone into unless they are among `folders`.
        drafts: Which folders of drafts are gone into.
    """
    return _Walk(folders, within or folders, known, drafts).steps()


def holds_posts(folder: str, ignore: Ignore | None, drafts: Wanted = no_drafts) -> bool:
    """Tell whether a folder, by its path, may hold posts.

    What a site makes is left out unless a pattern takes it back: `!public/`.
    """
    name = os.path.basename(folder)
    if name[0] == "." or name in LEFT_OUT or (name == DRAFTS and not drafts(folder)):
        return False
    verdict = None if ignore is None else ignore.verdict(folder, folder=True)
    return not is_made(folder) if verdict is None else not verdict


def look_at(folder: str, names: Iterable[str], ignore: Ignore | None = None) -> "Look":
    """Look at single names in a folder, whatever else is there."""
    look = Look(folder, ignore)
    for name in names:
        look.at_name(name)
    return look


class _Walk:
    """Where a walk is: what is still to be listed, what was, and the links on the way."""

    def __init__(
        self,
        folders: Sequence[str],
        within: Sequence[str],
        known: Collection[str],
        drafts: Wanted,
    ) -> None:
        self._folders = folders
        self._within = within
        self._known = known
        self._drafts = drafts
        self._waiting: list[tuple[str, Ignore | None]] = []
        self._last: list[tuple[str, Ignore | None]] = []
        """The folders of drafts."""
        self._listed: set[str] = set()
        self._targets: set[str] = set()

    def steps(self) -> Iterator[FolderListing | Unreadable]:
        for folder in reversed(self._folders):
            ignore, faults = ignore_around(folder, around(folder, self._within))
            yield from faults
            self._waiting.append((folder, ignore))
        while self._waiting:
            folder, ignore = self._waiting.pop()
            if folder not in self._listed:
                self._listed.add(folder)
                yield from self._list(folder, ignore)
            if not self._waiting:
                self._waiting, self._last = self._last[::-1], []
            if not self._waiting:
                yield from self._follow()

    def _list(self, folder: str, outer: Ignore | None) -> Iterator[FolderListing | Unreadable]:
        """Yield what is in a folder; the folders in it are next, and its links wait."""
        try:
            with _opened(folder) as descriptor:
                status = os.fstat(descriptor)
                looked = time.time_ns()
                with os.scandir(descriptor) as found:
                    entries = list(found)
                names = {each.name for each in entries}
                ignore, faults = ignore_in(folder, names, outer)
                yield from faults
                look = Look(folder, ignore, self._drafts)
                look.at_all(entries)
        except OSError as error:
            yield Unreadable(folder, error.strerror or str(error))
            return
        yield from look.faults
        self._targets |= look.targets
        inner = sorted((each for each in look.folders if each not in self._known), reverse=True)
        for each in inner:
            is_last = os.path.basename(each) == DRAFTS
            (self._last if is_last else self._waiting).append((each, ignore))
        stamp = UNSETTLED if unrest(status, looked) else stamp_of(status)
        yield look.listing()._replace(
            stamp=stamp, device=status.st_dev, telling=TELLING & names, is_bare=not names
        )

    def _follow(self) -> Iterator[FolderListing | Unreadable]:
        """Look where the links lead, now that all that lies in the open has been met."""
        inside = {path for path in self._targets if around(path, self._within)}
        folders = {path for path in inside if os.path.isdir(path)} - self._listed
        if folders:
            self._waiting += [(path, None) for path in sorted(folders, reverse=True)]
            return
        single = sorted(path for path in inside if os.path.dirname(path) not in self._listed)
        for folder, paths in groupby(single, os.path.dirname):
            names = frozenset(map(os.path.basename, paths))
            look = look_at(folder, sorted(names))
            yield from look.faults
            asked = names if self._known else None
            yield look.listing()._replace(stamp=UNLISTED, asked=asked)


class Look:
    """What is seen in one folder, name by name."""

    def __init__(self, folder: str, ignore: Ignore | None, drafts: Wanted = no_drafts) -> None:
        self._folder = folder
        self._ignore = ignore
        self._drafts = drafts
        self.files: dict[str, Stamp] = {}
        self.folders: list[str] = []
        self.targets: set[str] = set()
        self.unsure: list[str] = []
        self.faults: list[Unreadable] = []

    def at_all(self, entries: list[os.DirEntry[str]]) -> None:
        """Look at what was listed, and let go of it: what was asked of an entry stays in it.

        Every file of a library passes here: its name comes first.
        """
        files, ignore = self.files, self._ignore
        while entries:
            entry = entries.pop()
            name = entry.name
            if name[0] == ".":
                continue
            may_be_post = name.endswith(SUFFIXES) or name.lower().endswith(SUFFIXES)
            try:
                if not (may_be_post and entry.is_file(follow_symlinks=False)):
                    self._at_other(entry, may_be_post=may_be_post)
                elif ignore is None or self._may_be_post(name):
                    files[name] = stamp_of(entry.stat(follow_symlinks=False))
            except OSError as error:
                self._doubt(name, error)

    def at_name(self, name: str) -> None:
        """Look at a file that may be met by its name alone; one that is not there is not kept."""
        path = os.path.join(self._folder, name)
        try:
            if self._may_be_post(name):
                self._keep(name, os.lstat(path))
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as error:
            self._doubt(name, error)

    def listing(self) -> FolderListing:
        """Return what was seen."""
        return FolderListing(self._folder, self.files, unsure=frozenset(self.unsure))

    def _at_other(self, entry: os.DirEntry[str], *, may_be_post: bool) -> None:
        """Look at what is no regular file, or is not named as a post is.

        Raises:
            OSError: Nothing can be told of it; what is named as a post is has just gone.
        """
        if not self._is_folder_or_link(entry) and may_be_post:
            entry.stat(follow_symlinks=False)

    def _is_folder_or_link(self, entry: os.DirEntry[str]) -> bool:
        """Tell whether something is a folder or a link, and keep it if it leads to posts."""
        path = os.path.join(self._folder, entry.name)
        if entry.is_symlink():
            self.targets.add(_target(path))
            return True
        if not entry.is_dir(follow_symlinks=False):
            return False
        if holds_posts(path, self._ignore, self._drafts):
            self.folders.append(path)
        return True

    def _keep(self, name: str, status: os.stat_result) -> None:
        """Keep a file: no FIFO, no device, no socket."""
        if stat.S_ISREG(status.st_mode):
            self.files[name] = stamp_of(status)

    def _doubt(self, name: str, error: OSError) -> None:
        """Note that nothing can be told of a name; one that is gone meanwhile is no fault."""
        self.unsure.append(name)
        if not isinstance(error, FileNotFoundError):
            path = os.path.join(self._folder, name)
            self.faults.append(Unreadable(path, error.strerror or str(error)))

    def _may_be_post(self, name: str) -> bool:
        """Tell whether a file may be a post; by its ending first, which most others lack."""
        if not name.lower().endswith(SUFFIXES):
            return False
        ignore = self._ignore
        path = self._folder if ignore is None else os.path.join(self._folder, name)
        return ignore is None or not ignore.leaves_out(path, folder=False)


@contextmanager
def _opened(folder: str) -> Iterator[int]:
    """Open a folder: what is in it is then asked for by name alone, a fifth faster."""
    descriptor = os.open(folder, _FLAGS)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _target(link: str) -> str:
    """Return where a link leads; one that cannot be read leads nowhere but to itself."""
    try:
        return os.path.realpath(link)
    except OSError:
        return link


_FLAGS: Final = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC | os.O_NONBLOCK
