"""What `.gitignore` and `.readerignore` leave out."""

import os
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import PostError
from reader.library.files import read_file
from reader.library.model import Unreadable

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

IGNORE_FILES = (".gitignore", ".readerignore")
"""In the order in which they are asked: the later one has the last word."""


class Ignore(NamedTuple):
    """The patterns of one folder, and those of the folders around it."""

    folder: str
    spec: "GitIgnoreSpec"
    outer: "Ignore | None"

    def leaves_out(self, path: str, *, folder: bool) -> bool:
        """Tell whether the patterns name `path`: the innermost that speak of it decide."""
        asked = path.removeprefix(self.folder).lstrip("/") + ("/" if folder else "")
        verdict = self.spec.check_file(asked).include
        if verdict is None:
            return self.outer is not None and self.outer.leaves_out(path, folder=folder)
        return verdict


def ignore_in(
    folder: str, names: Container[str], outer: Ignore | None
) -> tuple[Ignore | None, tuple[Unreadable, ...]]:
    """Return what holds in `folder`, and what is written there that cannot be followed.

    Args:
        folder: Where the files of patterns may be.
        names: What is in it.
        outer: What holds around it.
    """
    files = [os.path.join(folder, name) for name in IGNORE_FILES if name in names]
    if not files:
        return outer, ()
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  20 ms that few libraries need

    found = [each for path in files for each in _patterns(path)]
    spec = GitIgnoreSpec([each for each in found if not isinstance(each, Unreadable)])
    return Ignore(folder, spec, outer), tuple(
        each for each in found if isinstance(each, Unreadable)
    )


def _patterns(path: str) -> Iterator["GitIgnoreSpecPattern | Unreadable"]:
    """Yield the patterns in a file; the others hold though one is none."""
    from pathspec.patterns.gitignore import GitIgnorePatternError  # noqa: PLC0415  as above
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern  # noqa: PLC0415  as above

    try:
        text = read_file(path)[0].decode("utf-8", "surrogateescape")
    except PostError as error:
        yield Unreadable(path, str(error).removeprefix(f"{path}: "))
        return
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            yield GitIgnoreSpecPattern(line.removesuffix("\r"))
        except GitIgnorePatternError as error:
            yield Unreadable(path, f"line {number}: {error}")
