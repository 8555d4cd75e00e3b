"""The log of identities: which file is which post, where the file alone does not tell.

One log per device beside the marks' folder, for paths and inodes are a device's own. A line is
`{"id": …, "path": …, "key": …, "inode": …}`; of several on one id the last one holds.
"""

from collections.abc import Iterable

from reader.library.identity.signs import Claim
from reader.library.logs import log


def append_claims(path: str, claims: Iterable[Claim]) -> None:
    """Append `claims` to the log; they are on the disk when it returns.

    Raises:
        LibraryError: The log cannot be written.
    """
    records = [claim._asdict() for claim in claims]
    if records:
        log.append(path, records)


def claims_in(path: str) -> tuple[Claim, ...]:
    """Return what the log claims; nothing if there is none yet.

    Raises:
        LibraryError: The log cannot be read.
    """
    return tuple(claim for claim in map(_claim, log.said(path)) if claim is not None)


def _claim(record: log.Record) -> Claim | None:
    match record:
        case {"id": str(id_), "path": str(path), "key": str(key), "inode": int(inode)}:
            return Claim(id_, path, key, inode)
        case _:
            return None
