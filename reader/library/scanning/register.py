"""Enter what was read into the catalog, each post under its id."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from os.path import lexists

from reader.errors import LibraryError
from reader.library.catalog.changing import Batch
from reader.library.catalog.entering import Entrant
from reader.library.folders.rules import Rulebook, around, parts
from reader.library.identity.claims import append_claims
from reader.library.identity.estate import Estate
from reader.library.identity.signs import Claim, FoundFile, Known, stays
from reader.library.scanning.reading import Reading


class Register:
    """The entering of one update's readings: those at known paths first, then the others."""

    def __init__(
        self, estate: Estate, folders: Sequence[str], claims: str, rulebook: Rulebook
    ) -> None:
        self._estate = estate
        self._folders = folders
        self._claims = claims
        self._rulebook = rulebook
        self._undecided: list[tuple[Reading, Known | None]] = []
        """Files, with what was at their paths: others may show that they are something else."""
        self._to_claim: list[Claim] = []
        self.gone = 0
        """Posts whose files have not turned up elsewhere; told by `close`."""
        self.fault: LibraryError | None = None
        """Why the log of identities cannot be written, if it cannot."""

    def enter(
        self, batch: Batch, readings: Sequence[Reading], *, known: bool
    ) -> tuple[Reading, ...]:
        """Enter files, and return which; those that others may bear on are put aside.

        Args:
            batch: Where to write.
            readings: The files.
            known: Whether there was something at their paths before.
        """
        before = batch.known_among(each.path for each in readings) if known else {}
        aside = len(self._undecided)
        self._put(batch, self._records(batch, readings, before))
        self._write_claims()
        left = {reading.path for reading, _ in self._undecided[aside:]}
        return tuple(each for each in readings if each.path not in left)

    def close(self, batch: Batch) -> tuple[Reading, ...]:
        """Enter what was put aside, and return it; take away what has not turned up elsewhere."""
        for reading, own in self._undecided:
            found = self._found(reading)
            absent = None if own else batch.absent.same(found)
            id_ = self._estate.take(found, batch.holds, own, absent)
            self._put(batch, [self._record(reading, found, id_)])
        for known in self._estate.left:
            if batch.known_as(known.id) == known:
                self._let_go(batch, known)
        self._write_claims()
        return tuple(reading for reading, _ in self._undecided)

    def _put(self, batch: Batch, records: Iterable[Entrant]) -> None:
        """Write posts; those that had gone away are here again."""
        if not batch.absent.any():
            batch.put_all(records)
            return
        entered = tuple(records)
        batch.put_all(entered)
        batch.absent.let_go(record.id for record in entered)

    def _records(
        self, batch: Batch, readings: Sequence[Reading], before: Mapping[str, tuple[Known, ...]]
    ) -> Iterator[Entrant]:
        given = _Given(batch, (each.trait.key for each in readings))
        has_absent = batch.absent.any()
        for reading in readings:
            known = before.get(reading.path, ())
            if not self._is_listed(reading):
                self._withdraw(batch, known)
                continue
            path, _, columns, trait, _ = reading
            is_plain = not known and not has_absent and self._estate.is_nothing_to(path, trait.key)
            if is_plain and trait.key not in given:  # as nearly all that are new
                given.add(trait.key)
                yield Entrant(trait.key, path, trait, columns)
                continue
            found = self._found(reading)
            absent = batch.absent.same(found) if has_absent else None
            id_ = self._id(reading, found, known, given, absent)
            if id_ is not None:
                given.add(id_)
                yield self._record(reading, found, id_)

    def _id(
        self,
        reading: Reading,
        found: FoundFile,
        known: Sequence[Known],
        given: "_Given",
        absent: str | None,
    ) -> str | None:
        """Return the id of a file; None for one that is put aside."""
        if not known and self._estate.is_in_doubt(found):
            self._undecided.append((reading, None))
            return None
        if not known:
            return self._estate.take(found, partial(given.keeps, found), absent=absent)
        same = next((each for each in known if stays(found, each)), None)
        for other in known:
            if other != same:
                self._estate.leave(other)
        if same is not None:
            return same.id
        self._undecided.append((reading, known[0]))
        return None

    def _is_listed(self, reading: Reading) -> bool:
        """Tell whether a file is a post for the lists: no draft, unless drafts are."""
        if not reading.is_draft:
            return reading.is_post
        folder, _ = parts(reading.path)
        return self._rulebook.lists_drafts(folder)

    def _let_go(self, batch: Batch, known: Known) -> None:
        """Take away a post whose file was not met; it is not gone if drafts are left out now."""
        if not (self._rulebook.leaves_out(known.path) and lexists(known.path)):
            batch.absent.keep(known.id)
            self.gone += 1
            self._log(self._estate.release(known.id))
        batch.remove(known.id)

    def _withdraw(self, batch: Batch, known: Iterable[Known]) -> None:
        """Take away the posts of a file that is none any more."""
        for each in known:
            self._estate.leave(each)
            batch.remove(each.id)

    def _record(self, reading: Reading, found: FoundFile, id_: str) -> Entrant:
        self._log(self._estate.claim(id_, found))
        return Entrant(id_, reading.path, reading.trait, reading.columns)

    def _log(self, claim: Claim | None) -> None:
        if claim is not None:
            self._to_claim.append(claim)

    def _write_claims(self) -> None:
        """Make the claims durable before the catalog relies on them."""
        try:
            append_claims(self._claims, self._to_claim)
        except LibraryError as error:  # then nothing can be marked either: no mark can go astray
            self.fault = error
        self._to_claim.clear()

    def _found(self, reading: Reading) -> FoundFile:
        return FoundFile(reading.path, around(reading.path, self._folders) or "/", reading.trait)


def _has_moved(known: Known | None, found: FoundFile) -> bool:
    """Tell whether a file that was seen at its old path has come to another while it is scanned."""
    if known is None or lexists(known.path):
        return False
    return (known.trait.key, known.trait.inode) == (found.trait.key, found.trait.inode)


class _Given:
    """The ids that are given to posts, with the likely ones looked up at once."""

    def __init__(self, batch: Batch, likely: Iterable[str]) -> None:
        self._batch = batch
        self._likely = frozenset(likely)
        self._held = batch.held(self._likely)
        self._now: set[str] = set()

    def __contains__(self, id_: str) -> bool:
        return (
            id_ in self._now
            or id_ in self._held
            or (id_ not in self._likely and self._batch.holds(id_))
        )

    def keeps(self, found: FoundFile, id_: str) -> bool:
        """Tell whether an id is another file's, and not that of `found` as it was a moment ago."""
        if id_ in self._now:
            return True
        return id_ in self and not _has_moved(self._batch.known_as(id_), found)

    def add(self, id_: str) -> None:
        self._now.add(id_)
