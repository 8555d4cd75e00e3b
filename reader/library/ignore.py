"""What `.gitignore` and `.readerignore` leave out."""

import os
from collections.abc import Container
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import LibraryError, PostError
from reader.library.files import read_file

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORE_FILES = (".gitignore", ".readerignore")
"""In the order in which they are asked: the later one has the last word."""


class IgnoreError(LibraryError):
    """A file of patterns says nothing that can be followed."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message


class Ignore(NamedTuple):
    """The patterns of one folder, and those of the folders around it."""

    folder: str
    spec: "GitIgnoreSpec"
    outer: "Ignore | None"

    def leaves_out(self, path: str, *, folder: bool) -> bool:
        """Tell whether the patterns name `path`: the innermost that speak of it decide."""
        asked = os.path.relpath(path, self.folder) + ("/" if folder else "")
        verdict = self.spec.check_file(asked).include
        if verdict is None:
            return self.outer is not None and self.outer.leaves_out(path, folder=folder)
        return verdict


def ignore_in(folder: str, names: Container[str], outer: Ignore | None) -> Ignore | None:
    """Return what holds in `folder`, in which there are `names`.

    Raises:
        IgnoreError: A file of patterns cannot be read, or has one that is none.
    """
    files = [os.path.join(folder, name) for name in IGNORE_FILES if name in names]
    if not files:
        return outer
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  20 ms that few libraries need

    lines = [line for path in files for line in _lines(path)]
    return Ignore(folder, GitIgnoreSpec.from_lines(lines), outer)


def _lines(path: str) -> list[str]:
    """Return the patterns in a file.

    Each is tried by itself, so that the error names the file and the line.
    """
    from pathspec.patterns.gitignore import GitIgnorePatternError  # noqa: PLC0415  as above
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern  # noqa: PLC0415  as above

    try:
        lines = read_file(path)[0].decode("utf-8", "surrogateescape").splitlines()
    except PostError as error:
        raise IgnoreError(path, str(error).removeprefix(f"{path}: ")) from error
    for number, line in enumerate(lines, start=1):
        try:
            GitIgnoreSpecPattern(line)
        except GitIgnorePatternError as error:
            raise IgnoreError(path, f"line {number}: {error}") from error
    return lines
