"""The library that a command is about, brought up to date."""

import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager

from reader.cli import output
from reader.cli.progress import follow
from reader.config import Config
from reader.errors import LibraryError, PostError
from reader.library.folders.scope import ALL_FILES, Scope
from reader.session import Session, open_library


@contextmanager
def scanned(paths: Sequence[str], config: Config, scope: Scope = ALL_FILES) -> Iterator[Session]:
    """Open the library of the folders `paths`, with its catalog brought up to date.

    Args:
        paths: The folders.
        config: What the user has configured.
        scope: How much of the library is looked at.

    Raises:
        LibraryError: It cannot be opened.
    """
    with closing(open_library(paths, config=config)) as session:
        follow(session.scan(scope))
        for trouble in session.condition.troubles():
            output.tell(LibraryError(trouble))
        yield session


def tell_unreadable(session: Session, named: Sequence[str]) -> int:
    """Say on standard error what is missing because it cannot be read; return the exit code.

    That is 1 if all of a folder is: whoever named it did not get what was asked for.
    """
    unreadable = session.condition.unreadable()
    for path, message in unreadable:
        output.tell(PostError(f"{path_shown(path, named)}: {message}"))
    return int(any(path in session.folders for path, _ in unreadable))


def path_shown(path: str, named: Sequence[str]) -> str:
    """Return `path` as one that a command takes: from here unless one was named absolutely."""
    if any(map(os.path.isabs, named)):
        return path
    relative = os.path.relpath(path)
    return os.path.join(os.curdir, relative) if relative.startswith("-") else relative
