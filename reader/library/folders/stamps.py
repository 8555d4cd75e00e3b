"""What tells, without opening it, that a file or a folder is what it was.

A stamp is one number made of a file's status: when it was written (mtime), when anything of it
was changed (ctime), its size, its inode. Two cases need more than that:

- A tool sets the time of writing back (`cp -p`, `rsync`, `touch -r`) and the size happens to be
  the same. No tool can set ctime: so it is in the stamp, and no hash of the content is kept.
- A file is written again in the same tick of the file system's clock. So a file that has just been
  changed is read when the tick is over (`unrest`); where ticks are long it gets no stamp to rely
  on (`UNSETTLED`), and the next scan reads it again.

What is not found: a file that is written past the file system (on the block device, through a
mapping of which no time was noted), or on a server whose clock is behind this one, twice in a tick.
"""

import os
from collections.abc import Iterable
from typing import Final

Stamp = int

UNSETTLED: Final[Stamp] = 0
"""Equal to no stamp of a file: what was read under it is to be read again."""

UNLISTED: Final[Stamp] = -1
"""Of a folder in which only single files are posts, for links lead to them."""

FINE: Final = 20_000_000
"""Nanoseconds; the clocks of most file systems tick at least each 10 ms."""

_COARSE: Final = 2_500_000_000
"""Nanoseconds; those without fractions tick each second or, as FAT's, each other second."""

_LARGEST: Final = (1 << 62) - 1

_SECOND: Final = 1_000_000_000


def stamp_of(status: os.stat_result) -> Stamp:
    """Return the stamp of a file or a folder with this status; none of the special ones."""
    parts = status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
    return hash(parts) or 1


def total_of(stamps: Iterable[Stamp]) -> Stamp:
    """Return one number for the stamps of many files, in any order."""
    return sum(stamps) & _LARGEST


def unrest(status: os.stat_result, looked_ns: int) -> int:
    """Return for how long a change of a file may leave its stamp as it is: nanoseconds.

    Args:
        status: Of the file, when it was looked at.
        looked_ns: When that was, at the latest; nanoseconds since 1970.
    """
    tick = FINE if status.st_ctime_ns % _SECOND else _COARSE
    return max(0, status.st_ctime_ns + tick - looked_ns)
