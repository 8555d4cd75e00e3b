"""What `.gitignore` and `.readerignore` leave out."""

import os
from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import PostError
from reader.library.folders.files import read_file
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
        """Tell whether the patterns name `path`."""
        return bool(self.verdict(path, folder=folder))

    def verdict(self, path: str, *, folder: bool) -> bool | None:
        """Tell whether `path` is named, or taken back: False; None where nothing speaks of it.

        The innermost patterns that speak of it decide.
        """
        asked = path.removeprefix(self.folder).lstrip("/") + ("/" if folder else "")
        verdict = self.spec.check_file(asked).include
        if verdict is None and self.outer is not None:
            return self.outer.verdict(path, folder=folder)
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


def ignore_around(
    folder: str, top: str | None = None
) -> tuple[Ignore | None, tuple[Unreadable, ...]]:
    """Return what the folders around `folder` leave out: up to its repository, as git has it.

    What would leave out all of `top` does not hold: somebody has asked for that by its name.

    Args:
        folder: The folder; what lies in itself is left to `ignore_in`.
        top: The folder of the library that it lies in; None: itself.
    """
    top = top or folder
    ignore, faults = _gathered(_around(top, _repository(top)), None)
    if ignore is not None and ignore.leaves_out(top, folder=True):
        ignore = None
    inner, more = _gathered(_around(folder, top), ignore)
    return inner, faults + more


def _gathered(
    folders: Iterable[str], ignore: Ignore | None
) -> tuple[Ignore | None, tuple[Unreadable, ...]]:
    """Return what holds inside `folders`, each of which lies in the one before."""
    faults: tuple[Unreadable, ...] = ()
    for folder in folders:
        there = [each for each in IGNORE_FILES if os.path.lexists(os.path.join(folder, each))]
        ignore, told = ignore_in(folder, there, ignore)
        faults += told
    return ignore, faults


def _around(folder: str, top: str) -> tuple[str, ...]:
    """Return the folders around `folder`, from `top` down; none if it is `top`."""
    found = []
    while folder != top:
        folder = os.path.dirname(folder)
        found.append(folder)
    return tuple(reversed(found))


def _repository(folder: str) -> str:
    """Return the root of the git repository that `folder` lies in; itself if it lies in none."""
    root = folder
    while not os.path.lexists(os.path.join(root, ".git")):
        if root == os.path.dirname(root):
            return folder
        root = os.path.dirname(root)
    return root


def _patterns(path: str) -> Iterator["GitIgnoreSpecPattern | Unreadable"]:
    """Yield the patterns in a file; the others hold though one is none."""
    from pathspec.patterns.gitignore import GitIgnorePatternError  # noqa: PLC0415  as above
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern  # noqa: PLC0415  as above

    try:
        text = read_file(path)[0].decode("utf-8", "surrogateescape")
    except PostError as error:
        yield Unreadable(path, error.reason)
        return
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            yield GitIgnoreSpecPattern(line.removesuffix("\r"))
        except GitIgnorePatternError as error:
            yield Unreadable(path, f"line {number}: {error}")
