"""Bring the catalog up to date with the folders: look, compare, read what changed, write."""

from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import groupby
from operator import itemgetter
from os.path import dirname, lexists
from typing import TYPE_CHECKING, NamedTuple

from reader.config import Library
from reader.library.catalog.changing import changing
from reader.library.catalog.known import known
from reader.library.catalog.ledger import FolderState, Ledger
from reader.library.folders.rules import Rulebook, around, parts
from reader.library.folders.scope import ALL_FILES, Everything, Folders, Only, Scope
from reader.library.folders.stamps import UNSETTLED
from reader.library.identity.claims import claims_in
from reader.library.identity.estate import Estate
from reader.library.model import Progress, Unreadable
from reader.library.processes.collecting import seldom
from reader.library.processes.turn import Turn
from reader.library.scanning.glance import tells_of_others
from reader.library.scanning.look import look
from reader.library.scanning.reading import Outcome, Outcomes, Reading, Task
from reader.library.scanning.register import Register
from reader.library.scanning.survey import Job, Survey
from reader.library.store.database import Database

if TYPE_CHECKING:
    from reader.library.scanning.readers import Readers

FIRST = 200
"""Files that are read before the first commit; where nothing is known yet, before all are found."""

_MOST = 3200
"""Files between two commits at the most: the list fills while a scan is running."""

_MUCH = 10_000
"""Files whose rows lie all over the catalog: from here on it is worth to hold many pages of it."""

_REPORT = 1000
"""Files that are found between two reports of progress."""

_REPORT_FOLDERS = 100
"""Folders that are looked at between two reports, however few files are found in them."""


class Sources(NamedTuple):
    """What a catalog is made of."""

    folders: tuple[str, ...]
    """Absolute, without links, none inside another."""
    libraries: tuple[Library, ...]
    """The configured ones."""
    drafts: bool
    """Whether drafts are in the lists where no library says."""
    claims: str
    """The log of identities."""


def update(database: Database, sources: Sources, scope: Scope = ALL_FILES) -> Iterator[Progress]:
    """Bring the catalog up to date, and tell how far it is; it may be left off at any report.

    Another process that is at it is waited for: which post a file is depends on all that is known
    of the others.

    Raises:
        LibraryError: The catalog or the log of identities cannot be written.
    """
    with closing(Turn(f"{database.path}-turn")) as turn:
        for _ in turn.wait(partial(_version, database)):
            yield Progress(0, 0, 0)
        with closing(_Update(database, sources)) as one, seldom():
            yield from one.steps(scope)


def _version(database: Database) -> int:
    """Return a number that is another one when another process has written to the catalog."""
    with database.reading() as connection:
        return Ledger(connection).version()


class _Update:
    """One update: what was found, and what of it has been read."""

    def __init__(self, database: Database, sources: Sources) -> None:
        self._database = database
        self._sources = sources
        self._readers: Readers | None = None
        self._register: Register | None = None
        self._rulebook = Rulebook(sources.libraries, drafts=sources.drafts)
        self._numbers: dict[str, int] = {}
        self._unsettled: set[str] = set()
        self._read_so_far = 0

    def steps(self, scope: Scope) -> Iterator[Progress]:
        with self._database.reading() as connection:
            survey = Survey(Ledger(connection), self._rulebook)
            scope = self._widened(scope, survey)
            survey.is_whole = isinstance(scope, Everything)
            yield from self._look(scope, survey)
        register = self._register_for(survey)
        yield from self._enter(survey, register)
        self._close(survey, register)
        read, gone = self._read_so_far, register.gone
        yield Progress(survey.seen, read, read, finished=True, gone=gone)

    def close(self) -> None:
        """End what is reading files, if anything is."""
        if self._readers is not None:
            self._readers.close()

    def _widened(self, scope: Scope, survey: Survey) -> Scope:
        """Return what is really to be looked at: everything, if a change bears on all."""
        folders = self._sources.folders
        if isinstance(scope, Only) and tells_of_others(scope.paths, folders, survey.known):
            return Everything()
        if isinstance(scope, Folders) and survey.wants_other_drafts():
            return Everything()
        return scope

    def _look(self, scope: Scope, survey: Survey) -> Iterator[Progress]:
        """Compare all that is found; where nothing is known yet, read the first of it at once."""
        reported = (0, 0)
        is_first = not survey.known
        wanted = self._rulebook.wants_drafts
        for found in look(scope, self._sources.folders, survey.known, wanted):
            survey.take(found)
            if is_first and survey.seen >= FIRST:
                is_first = False
                yield from self._enter(survey, self._register_for(survey))
            folders = len(survey.listed)
            far = survey.seen // _REPORT, folders // _REPORT_FOLDERS
            if far != reported:
                reported = far
                yield Progress(survey.seen, self._read_so_far, 0, folders=folders)
        survey.end()

    def _register_for(self, survey: Survey) -> Register:
        """Return the one register of this update: what it has given, put aside or missed holds.

        Where files are entered before all are found, nothing was known, so nothing can be gone.
        """
        if self._register is None:
            left = known(self._database, (path for job in survey.gone for path in job.paths()))
            claims = claims_in(self._sources.claims) if survey.has_news else ()
            folders = self._sources.folders
            estate = Estate(left, claims, _OnDisk(folders))
            self._register = Register(estate, folders, self._sources.claims, self._rulebook)
        return self._register

    def _enter(self, survey: Survey, register: Register) -> Iterator[Progress]:
        """Read what is to be read: the known first, so it shows which are still what they were."""
        changed, new = tuple(survey.changed), tuple(survey.new)
        survey.changed.clear()
        survey.new.clear()
        to_read = self._read_so_far + sum(len(job.names) for job in (*changed, *new))
        if to_read == self._read_so_far:
            return
        if to_read > _MUCH:
            self._database.make_room()
        for jobs, were_known in ((changed, True), (new, False)):
            for outcomes in _batches(self._read(jobs)):
                survey.unreadable |= dict(each for each in outcomes if isinstance(each, Unreadable))
                readings = tuple(each for each in outcomes if isinstance(each, Reading))
                with changing(self._database) as batch:
                    is_known = were_known or batch.ledger.version() != survey.version
                    entered = register.enter(batch, readings, known=is_known)
                    self._note(batch.ledger, entered)
                self._read_so_far += len(readings)
                if not survey.is_whole:
                    survey.looked_at |= {each.path for each in readings}
                yield Progress(survey.seen, self._read_so_far, to_read)

    def _read(self, jobs: Iterable[Job]) -> Iterator[Outcomes]:
        if self._readers is None:
            from reader.library.scanning.readers import Readers  # noqa: PLC0415  7 ms, where there are news

            self._readers = Readers()
        return self._readers.read(self._tasks(jobs))

    def _tasks(self, jobs: Iterable[Job]) -> Iterator[Task]:
        for job in jobs:
            rules = self._rulebook.of(job.folder)
            yield from (Task(path, rules) for path in job.paths())

    def _note(self, ledger: Ledger, readings: Iterable[Reading]) -> None:
        """Remember under which stamps files were read."""
        parted = ((*parts(each.path), each.stamp, each.is_draft) for each in readings)
        for folder, group in groupby(parted, itemgetter(0)):
            files = [(name, stamp, draft) for _, name, stamp, draft in group]
            ledger.put_files(self._number(ledger, folder), files)
            if any(stamp == UNSETTLED for _, stamp, _ in files):
                self._unsettled.add(folder)

    def _number(self, ledger: Ledger, folder: str) -> int:
        if folder not in self._numbers:
            wording, drafts = self._rulebook.wording(folder), self._rulebook.wants_drafts(folder)
            self._numbers[folder] = ledger.put_folder(folder, wording, drafts=drafts)
        return self._numbers[folder]

    def _close(self, survey: Survey, register: Register) -> None:
        """Write what can only be told when all has been read."""
        with changing(self._database) as batch:
            self._note(batch.ledger, register.close(batch))
            for job in survey.gone:
                batch.ledger.remove_files(survey.known[job.folder].number, job.names)
            for folder in survey.lost:
                batch.ledger.remove_folder(survey.known[folder].number)
            self._settle(batch.ledger, survey)
            batch.absent.sweep()
            if register.fault is not None:
                survey.unreadable[register.fault.path] = register.fault.reason
            batch.complain(survey.unreadable, None if survey.is_whole else survey.looked_at)

    def _settle(self, ledger: Ledger, survey: Survey) -> None:
        """Remember the folders of which all files were read, under the stamps that they had."""
        unsettled = self._unsettled.union(map(dirname, survey.unreadable))
        for folder, (stamp, total, device) in survey.listed.items():
            before = survey.known.get(folder)
            wanted = UNSETTLED if folder in unsettled else stamp
            rules, drafts = self._rulebook.wording(folder), self._rulebook.wants_drafts(folder)
            now = FolderState(0, wanted, total, device, rules, drafts)
            if before is None or folder in self._numbers or before[1:] != now[1:]:
                ledger.settle(self._number(ledger, folder), wanted, total, device)


class _OnDisk(Container[str]):
    """The files that are in the library's folders."""

    def __init__(self, folders: Sequence[str]) -> None:
        self._folders = folders

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and bool(around(path, self._folders)) and lexists(path)


def _batches(chunks: Iterable[Sequence[Outcome]]) -> Iterator[list[Outcome]]:
    """Gather what was read until it is worth a commit: little at first, for that is waited for."""
    batch: list[Outcome] = []
    enough = FIRST
    for chunk in chunks:
        batch += chunk
        if len(batch) >= enough:
            yield batch
            batch = []
            enough = min(2 * enough, _MOST)
    if batch:
        yield batch
