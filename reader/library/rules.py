"""Which rules the posts of a folder follow: from the configuration, else from the site's files."""

import os
from collections.abc import Sequence
from datetime import UTC

from reader import __version__
from reader.config import Library
from reader.posts.rules import TELLING_NAMES, Generator, Rules, generator_of


def rules_for(folder: str, libraries: Sequence[Library]) -> Rules:
    """Return the rules for the posts in `folder`, an absolute path.

    Args:
        folder: Where the posts lie.
        libraries: The configured ones; the innermost that holds the folder decides.
    """
    return Rulebook(libraries).of(folder)


class Rulebook:
    """The rules of a library's folders: each is found out once."""

    def __init__(self, libraries: Sequence[Library]) -> None:
        self._libraries = tuple(
            each._replace(path=os.path.realpath(each.path)) for each in libraries
        )
        self._told: dict[str, Generator] = {}
        self._rules: dict[str, Rules] = {}

    def of(self, folder: str) -> Rules:
        """Return the rules for the posts in `folder`, an absolute path without links."""
        if folder not in self._rules:
            self._rules[folder] = _rules(folder, self._libraries, self._told)
        return self._rules[folder]

    def wording(self, folder: str) -> str:
        """Return what says that the files in `folder` would be read otherwise than they were.

        Another version of the program may read a file otherwise, so it is a part of that.
        """
        rules = self.of(folder)
        return f"{__version__} {rules.generator.value} {rules.zone}"


def is_inside(path: str, folder: str) -> bool:
    """Tell whether `path` is `folder` or below it."""
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def around(path: str, folders: Sequence[str]) -> str:
    """Return which of `folders` holds `path`, or is it; empty if none does."""
    return next((each for each in folders if is_inside(path, each)), "")


def _rules(folder: str, libraries: Sequence[Library], told: dict[str, Generator]) -> Rules:
    """Return the rules for a folder; `told` is what is known of others, and is added to."""
    holding = [each for each in libraries if is_inside(folder, each.path)]
    library = max(holding, key=lambda each: len(each.path), default=Library(folder))
    zone = library.zone or UTC
    if library.generator:
        return Rules(Generator(library.generator), zone)
    return Rules(_generator_at(folder, told), zone)


def _generator_at(folder: str, told: dict[str, Generator]) -> Generator:
    """Return the generator of the nearest site around `folder`."""
    if folder not in told:
        told[folder] = _own_generator(folder)
        if told[folder] is Generator.PLAIN and not _is_top(folder):
            told[folder] = _generator_at(os.path.dirname(folder), told)
    return told[folder]


def _own_generator(folder: str) -> Generator:
    """Return what the files in `folder` tell.

    The names are asked for one by one: to list a folder of 15,000 posts would take longer than
    everything else that `reader show` does.
    """
    names = [name for name in TELLING_NAMES if os.path.exists(os.path.join(folder, name))]
    if os.path.basename(folder) == "source" and names == ["_posts"]:
        return Generator.PLAIN  # Hexo's folder of sources: the site is the folder above
    return generator_of(names)


def _is_top(folder: str) -> bool:
    """Tell whether no site can be above: at a repository, at the user's home, at the root."""
    return (
        folder in (os.path.dirname(folder), os.path.expanduser("~"))
        or os.path.exists(os.path.join(folder, ".git"))
    )  # fmt: skip
