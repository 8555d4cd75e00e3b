"""Enter what was read into the catalog, each post under its id."""

import os
from collections.abc import Sequence

from reader.library.catalog import Batch, Record
from reader.library.claims import append_claims
from reader.library.estate import Estate
from reader.library.identity import Claim, Found, Known, stays
from reader.library.reading import Reading
from reader.library.rules import is_inside


class Register:
    """The entering of one update's readings: those at known paths first, then the others."""

    def __init__(self, estate: Estate, folders: Sequence[str], claims: str) -> None:
        self._estate = estate
        self._folders = folders
        self._claims = claims
        self._undecided: list[tuple[Reading, Known]] = []
        self._to_claim: list[Claim] = []

    def enter(self, batch: Batch, readings: Sequence[Reading]) -> None:
        """Enter files; those whose name another file may have taken are put aside.

        Raises:
            LibraryError: The log of identities cannot be written.
        """
        for reading in readings:
            if reading.is_listed:
                self._enter(batch, reading)
            else:
                self._enter_other(batch, reading)
        self._write_claims()

    def close(self, batch: Batch) -> None:
        """Enter what was put aside; take away what is gone and has not turned up elsewhere.

        Raises:
            LibraryError: The log of identities cannot be written.
        """
        for reading, own in self._undecided:
            found = self._found(reading)
            self._put(batch, reading, found, self._estate.take(found, batch.holds, own))
        for known in self._estate.left:
            if batch.known_as(known.id) == known:
                batch.remove(known.id)
                self._log(self._estate.release(known.id))
        self._write_claims()

    def _enter(self, batch: Batch, reading: Reading) -> None:
        found = self._found(reading)
        known = batch.known_at(reading.path)
        same = next((each for each in known if stays(found, each)), None)
        for other in known:
            if other != same:
                self._estate.leave(other)
        if same is not None:
            self._put(batch, reading, found, same.id)
        elif known:
            self._undecided.append((reading, known[0]))
        else:
            self._put(batch, reading, found, self._estate.take(found, batch.holds))

    def _enter_other(self, batch: Batch, reading: Reading) -> None:
        for known in batch.known_at(reading.path):
            self._estate.leave(known)
            batch.remove(known.id)
        batch.put_other(reading.path, reading.stamp)

    def _put(self, batch: Batch, reading: Reading, found: Found, id_: str) -> None:
        batch.put(Record(id_, reading.path, reading.stamp, found.trait, reading.columns))
        self._log(self._estate.claim(id_, found))

    def _log(self, claim: Claim | None) -> None:
        if claim is not None:
            self._to_claim.append(claim)

    def _write_claims(self) -> None:
        """Make the claims durable before the catalog relies on them."""
        append_claims(self._claims, self._to_claim)
        self._to_claim.clear()

    def _found(self, reading: Reading) -> Found:
        around = (each for each in self._folders if is_inside(reading.path, each))
        name = os.path.relpath(reading.path, next(around, "/"))
        return Found(reading.path, name, reading.trait)
