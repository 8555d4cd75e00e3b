"""Look at a library: at everything, at the folders that changed, or where a watch has seen some."""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from reader.library.catalog.ledger import FolderState
from reader.library.folders.scope import Everything, Folders, Only, Scope
from reader.library.folders.stamps import UNLISTED, stamp_of
from reader.library.folders.walk import FolderListing, Wanted, walk
from reader.library.model import Unreadable
from reader.library.scanning.glance import Missing, glance

Seen = FolderListing | Missing | Unreadable


def look(
    scope: Scope, folders: Sequence[str], known: Mapping[str, FolderState], drafts: Wanted
) -> Iterator[Seen]:
    """Yield what is found in the library of `folders`, as far as `scope` goes.

    Args:
        scope: How much is looked at.
        folders: Absolute and without links.
        known: The folders that were listed so far, by path.
        drafts: Which folders of drafts are gone into.
    """
    listed = {path: each for path, each in known.items() if each.stamp != UNLISTED}
    match scope:
        case Everything():
            return walk(folders, drafts=drafts)
        case Folders():
            return _changed_folders(folders, listed, drafts)
        case Only(paths):
            return glance(paths, folders, listed, drafts)
        case _:
            assert_never(scope)


def _changed_folders(
    folders: Sequence[str], known: Mapping[str, FolderState], drafts: Wanted
) -> Iterator[Seen]:
    """List the folders whose own status is not what it was, and those in them that are new."""
    changed = []
    for path in dict.fromkeys((*folders, *known)):
        try:
            status = os.stat(path)
        except (FileNotFoundError, NotADirectoryError) as error:
            gone = Unreadable(path, error.strerror or str(error))
            yield gone if path in folders else Missing(path)
        except OSError as error:
            yield Unreadable(path, error.strerror or str(error))
        else:
            if path not in known or known[path].stamp != stamp_of(status):
                changed.append(path)
    yield from walk(changed, within=folders, known=known, drafts=drafts)
