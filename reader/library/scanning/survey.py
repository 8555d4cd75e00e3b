"""What a look at a library has found, compared with what was read: what to read, what is gone."""

import os
from collections.abc import Iterator, Mapping
from typing import NamedTuple, assert_never

from reader.library.catalog.ledger import FolderState, Ledger
from reader.library.folders.plan import plan
from reader.library.folders.rules import Rulebook, is_inside
from reader.library.folders.stamps import UNLISTED, UNSETTLED, Stamp, total_of
from reader.library.folders.walk import FolderListing
from reader.library.model import Unreadable
from reader.library.scanning.glance import Missing
from reader.library.scanning.look import Seen


class Job(NamedTuple):
    """Files of one folder."""

    folder: str
    names: tuple[str, ...]

    def paths(self) -> Iterator[str]:
        """Yield the files' paths."""
        return (f"{self.folder.rstrip('/')}/{name}" for name in self.names)


class Settled(NamedTuple):
    """A folder that was listed whole."""

    stamp: Stamp
    total: Stamp
    device: int


class Survey:
    """What was found so far; `take` and `end` compare, and write nothing."""

    def __init__(self, ledger: Ledger, rulebook: Rulebook) -> None:
        self._ledger = ledger
        self._rulebook = rulebook
        self.version = ledger.version()
        """That of the catalog: with another one, something else has written to it since."""
        self.known: Mapping[str, FolderState] = ledger.folders()
        """The folders as they were, by path."""
        self.changed: list[Job] = []
        """What was read before, and is other than it was."""
        self.new: list[Job] = []
        self.gone: list[Job] = []
        self.lost: list[str] = []
        """The folders that are gone as a whole; their files are among those gone."""
        self.listed: dict[str, Settled] = {}
        """The folders that were listed whole."""
        self.unreadable: dict[str, str] = {}
        """Why not, by path."""
        self.looked_at: set[str] = set()
        """The paths of which is known now whether they can be read."""
        self.is_whole = True
        """Whether everything is looked at."""
        self.seen = 0
        """Files that were found."""

    @property
    def has_news(self) -> bool:
        """Whether any file came, changed or went."""
        return bool(self.changed or self.new or self.gone)

    def wants_other_drafts(self) -> bool:
        """Tell whether drafts are asked for in other folders than they were."""
        wanted = self._rulebook.wants_drafts
        return any(each.drafts is not wanted(path) for path, each in self.known.items())

    def take(self, found: Seen) -> None:
        """Compare something that was found."""
        match found:
            case Unreadable(path, message):
                self.unreadable[path] = message
            case Missing(path):
                self.looked_at.add(path)
                self._lose(each for each in self.known if is_inside(each, path))
            case FolderListing():
                if found.telling is not None:
                    self._rulebook.meet(found.folder, found.telling)
                self._compare(found)
            case _:
                assert_never(found)

    def end(self) -> None:
        """Take leave of the folders that were not met, if everything was looked at.

        What lies in a place that cannot be read may still be there.
        """
        if self.is_whole:
            self._lose(self.known.keys() - self.listed.keys())
        self.lost = [path for path in self.lost if not self._is_hidden(path)]
        for path in self.lost:
            self.gone.append(Job(path, tuple(self._ledger.files(self.known[path].number))))

    def _compare(self, listing: FolderListing) -> None:
        folder = listing.folder
        before = self.known.get(folder)
        if before and listing.is_bare and before.device not in (0, listing.device):
            self.unreadable[folder] = _AWAY
            return
        self.seen += len(listing.files)
        self.looked_at |= {folder, *(os.path.join(folder, each) for each in listing.asked or ())}
        if listing.asked is None:
            stamp = UNSETTLED if listing.unsure else listing.stamp
            settled = Settled(stamp, total_of(listing.files.values()), listing.device)
            self.listed[folder] = settled
            if before is not None and self._is_as_it_was(before, folder, settled):
                return
        changes = plan(listing.files, self._files(before, listing), listing.unsure)
        for jobs, names in zip((self.changed, self.new, self.gone), changes, strict=True):
            if names:
                jobs.append(Job(folder, names))

    def _is_as_it_was(self, before: FolderState, folder: str, settled: Settled) -> bool:
        """Tell, without the files one by one, whether nothing in a folder has changed."""
        if settled.stamp in (UNSETTLED, UNLISTED):
            return False
        then, now = (before.stamp, before.total), (settled.stamp, settled.total)
        return then == now and self._read_as_now(before, folder)

    def _files(self, before: FolderState | None, listing: FolderListing) -> Mapping[str, Stamp]:
        """Return what was read in a folder; none of it holds if it was by other rules.

        Where drafts were in the lists and are not to be, or the other way round, none of these do.
        """
        if before is None:
            return {}
        known = self._ledger.files(before.number, listing.asked)
        if self._read_as_now(before, listing.folder):
            return known
        if before.rules != self._rulebook.wording(listing.folder):
            return dict.fromkeys(known, UNSETTLED)
        drafts = self._ledger.drafts(before.number)
        return {name: UNSETTLED if name in drafts else known[name] for name in known}

    def _read_as_now(self, before: FolderState, folder: str) -> bool:
        """Tell whether the files of a folder were read as they would be now."""
        then, now = (before.rules, before.drafts), self._rulebook
        return then == (now.wording(folder), now.wants_drafts(folder))

    def _lose(self, folders: Iterator[str] | set[str]) -> None:
        self.lost += sorted(set(folders) - set(self.lost))

    def _is_hidden(self, path: str) -> bool:
        return any(is_inside(path, place) for place in self.unreadable)


_AWAY = "is empty, and on another file system than it was; its posts are kept until it is back"
