"""What is to be read again: the folder as it is, compared with the catalog."""

from collections.abc import Mapping
from typing import NamedTuple


class Stamp(NamedTuple):
    """What tells, without opening a file, that it says what it said."""

    mtime_ns: int
    size: int
    """Bytes."""
    inode: int
    rules: str
    """How it is read: the program's version, the generator and the zone."""


class Changes(NamedTuple):
    """What happened since the catalog was last brought up to date, in paths."""

    changed: tuple[str, ...]
    """Known, and other than they were."""
    new: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def to_read(self) -> tuple[str, ...]:
        """The known ones first: so it shows which are still what they were."""
        return self.changed + self.new


def plan(on_disk: Mapping[str, Stamp], indexed: Mapping[str, Stamp]) -> Changes:
    """Compare the folder with the catalog, both by path."""
    return Changes(
        changed=tuple(path for path, stamp in on_disk.items() if indexed.get(path, stamp) != stamp),
        new=tuple(path for path in on_disk if path not in indexed),
        gone=tuple(path for path in indexed if path not in on_disk),
    )
