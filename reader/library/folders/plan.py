"""What is to be read again: a folder as it is, compared with what was read."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reader.library.folders.stamps import Stamp


class Changes(NamedTuple):
    """What happened in a folder since its files were read, in names, sorted."""

    changed: tuple[str, ...] = ()
    """Known, and other than they were."""
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


NOTHING = Changes()


def plan(
    found: Mapping[str, Stamp], known: Mapping[str, Stamp], unsure: Iterable[str] = ()
) -> Changes:
    """Compare the files of a folder with what is known of them, both by name.

    Args:
        found: The files that are there.
        known: Those that were read, with the stamps under which they were.
        unsure: Names that are there, and no more can be told: not gone.
    """
    if found == known:  # in one step, and nearly always
        return NOTHING
    return Changes(
        changed=tuple(
            sorted(name for name in found if known.get(name, found[name]) != found[name])
        ),
        new=tuple(sorted(found.keys() - known.keys())),
        gone=tuple(sorted(known.keys() - found.keys() - set(unsure))),
    )
