"""Where a library's catalog and logs lie."""

import hashlib
import os
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.config.load import config_folder
from reader.config.user_folders import Kind, user_folder
from reader.errors import LibraryError
from reader.language import gettext as _
from reader.library.catalog.opening import catalog_name
from reader.library.folders.rules import is_inside
from reader.library.logs.device import device


class Location(NamedTuple):
    """The files of one library."""

    catalog: str
    marks: str
    """The user's folder with the marks' logs of all devices: see also `homes.py`."""
    claims: str
    """This device's log of identities."""
    device: str
    display: str
    """How the library was shown last: see `display.py`."""
    searches: str
    """The user's saved searches, of all libraries: see `saved.py`."""
    met: str
    """This device's log of the posts that are new to rules no more, of all libraries."""


def folders_of(paths: Sequence[str]) -> tuple[str, ...]:
    """Return the folders `paths` as absolute ones without links, none inside another.

    One that is not there does not keep the others from being read: the scan tells of it.

    Raises:
        LibraryError: None of them is a folder.
    """
    missing = [path for path in paths if not os.path.isdir(path)]
    if missing and len(missing) == len(paths):
        what = _("not a folder") if os.path.exists(missing[0]) else _("no such folder")
        raise LibraryError(f"{missing[0]}: {what}")
    distinct = dict.fromkeys(map(os.path.realpath, paths))
    return tuple(folder for folder in distinct if not _is_in_another(folder, distinct))


def _is_in_another(folder: str, folders: Iterable[str]) -> bool:
    """Tell whether a folder is looked at with another one anyway; what is not there is not."""
    around = any(is_inside(folder, other) for other in folders if other != folder)
    return around and os.path.exists(folder)


def searches_path(folder: str | None = None) -> str:
    """Return where the saved searches are, of all libraries; None: beside the configuration."""
    return os.path.join(folder or config_folder(os.environ), "searches")


def location(
    folders: Iterable[str], cache: str | None, data: str | None, *, drafts: bool = False
) -> Location:
    """Return where the files of the library of `folders` lie.

    Each set of folders has a catalog of its own, so that its counts are its own; and so it has
    with drafts that are asked for once, which an app beside it does not list. Marks and identities
    are the user's, and hold in every library.

    Args:
        folders: As `folders_of` gives them.
        cache: The folder for catalogs; None: in the user's cache directory.
        data: The folder for the logs, how the library was shown, and the saved searches; None:
            in the user's data directory, in the one for state, and beside the configuration.
        drafts: Whether there are drafts in it for once.
    """
    state = data or user_folder(Kind.STATE)
    searches = searches_path(data)
    cache = cache or user_folder(Kind.CACHE)
    data = data or user_folder(Kind.DATA)
    names = b"\0".join(sorted(os.fsencode(folder) for folder in folders))
    name = hashlib.sha256(names).hexdigest()[:12]
    own = device()
    return Location(
        catalog=os.path.join(cache, catalog_name(f"{name}-drafts" if drafts else name)),
        marks=os.path.join(data, "marks"),
        claims=os.path.join(data, "identities", f"{own}.jsonl"),
        device=own,
        display=os.path.join(state, f"display-{name}.json"),
        searches=searches,
        met=os.path.join(state, "arrivals.jsonl"),
    )
