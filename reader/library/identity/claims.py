"""The log of identities: which file is which post, where the file alone does not tell.

One log per device beside the marks' folder, for paths and inodes are a device's own. A line is
`{"id": …, "path": …, "key": …, "inode": …}`; of several on one id the last one holds.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO

from reader.library.identity.signs import Claim
from reader.library.logs import durable, log


def append_claims(path: str, claims: Iterable[Claim]) -> None:
    """Append `claims` to the log; they are on the disk when it returns.

    Where files are written anew every day, each gets another inode, and so a line: the log is
    compacted as those of marks are.

    Raises:
        LibraryError: The log cannot be written.
    """
    records = [claim._asdict() for claim in claims]
    if not records:
        return
    log.append(path, records)
    from reader.library.logs import compaction  # noqa: PLC0415  most libraries have no claims

    if compaction.is_due(path):
        durable.rewrite(path, lambda text: compaction.headed(b"".join(_holding(text))))


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


def _holding(text: bytes) -> Iterator[bytes]:
    """Yield the lines of a log, in their order, without claims on ids that are claimed again.

    What a later version has written stays as it is, and so does what nobody can read.
    """
    from reader.library.logs.compaction import is_head  # noqa: PLC0415  as above

    lines = BytesIO(text).readlines()
    records = [log.record_of(line) for line in lines]
    claimed = [_claimed(record) for record in records]
    last = {id_: number for number, id_ in enumerate(claimed)}
    for number, (line, record, id_) in enumerate(zip(lines, records, claimed, strict=True)):
        if (id_ is None or last[id_] == number) and not is_head(record):
            yield line


def _claimed(record: log.Record | None) -> str | None:
    """Return the id that a line claims, if that is all it says."""
    claim = record and _claim(record)
    return claim.id if claim and record and record.keys() == {*Claim._fields} else None
