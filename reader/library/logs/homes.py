"""Which folders hold the logs of marks: the user's own, or those of the library's folders."""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.config import Library
from reader.library.folders.rules import is_inside

MARKS = os.path.join(".reader", "marks")
"""Where a library's folder holds logs."""


class Homes(NamedTuple):
    """The folders with logs: all are read, and each mark is written to one of them."""

    own: str
    """The user's: for all marks that have no other home."""
    of_folders: tuple[tuple[str, str], ...] = ()
    """Folders of posts, and the folder for the marks of those that lie there."""
    others: tuple[str, ...] = ()
    """What is only read."""
    notes: tuple[str, ...] = ()
    """What the user should know, starting with the folder that it is about."""

    @property
    def read(self) -> tuple[str, ...]:
        """All folders with logs, each once."""
        return tuple(dict.fromkeys((*self.written, *self.others)))

    @property
    def written(self) -> tuple[str, ...]:
        """The folders that this device may write in, each once."""
        return tuple(dict.fromkeys((self.own, *(home for _, home in self.of_folders))))

    def of(self, path: str) -> str:
        """Return the folder for the marks of the post at `path`."""
        return next((home for place, home in self.of_folders if is_inside(path, place)), self.own)


def homes_of(
    folders: Sequence[str], libraries: Iterable[Library], own: str, *, in_library: bool
) -> Homes:
    """Return where the marks of the library of `folders` are, by what is on the disk.

    Logs that lie in the folders are read in any case, so that nothing is lost when the
    configuration changes.

    Args:
        folders: Absolute, without links, none inside another.
        libraries: The configured ones.
        own: The user's folder for logs.
        in_library: Whether marks are to be kept in the library.
    """
    configured = [os.path.realpath(library.path) for library in libraries]
    homes = {folder: home_of(folder, configured) for folder in folders}
    inner = (each for each in configured if any(is_inside(each, folder) for folder in folders))
    others = dict.fromkeys((*homes.values(), *(os.path.join(each, MARKS) for each in inner)))
    closed = tuple(home for home in others if not can(os.R_OK, home))
    fixed = tuple(home for home in homes.values() if in_library and not can(os.W_OK, home))
    return Homes(
        own,
        tuple(each for each in homes.items() if in_library and each[1] not in fixed),
        tuple(home for home in others if home not in closed),
        (
            *(f"{home}: cannot be read, so what is said there is not known" for home in closed),
            *(f"{home}: cannot be written, so marks go to {own}" for home in fixed),
        ),
    )


def home_of(folder: str, configured: Sequence[str]) -> str:
    """Return where the logs of a library's folder are, or would be.

    Whether a folder is opened alone or as a part of another, its marks have one home: the nearest
    around it that exists, else that of the outermost of the `configured` folders that hold it.
    """
    for place in _upwards(folder):
        if os.path.isdir(os.path.join(place, MARKS)):
            return os.path.join(place, MARKS)
    around = (each for each in configured if is_inside(folder, each))
    return os.path.join(min(around, key=len, default=folder), MARKS)


def can(how: int, folder: str) -> bool:
    """Tell whether files can be read or made in `folder`, as soon as it exists."""
    nearest = next(filter(os.path.lexists, _upwards(folder)))
    return os.path.isdir(nearest) and os.access(nearest, how | os.X_OK)


def _upwards(folder: str) -> Iterator[str]:
    yield folder
    while folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
        yield folder
