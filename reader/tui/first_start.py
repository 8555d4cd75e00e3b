"""The first start: is there anything to read here, where are the samples, what was answered."""

import os
from collections import deque
from collections.abc import Iterator
from typing import Final, NamedTuple

from reader.config.read import read_config
from reader.config.template import template, with_library
from reader.errors import ConfigError
from reader.library.folders.home import is_home_or_root
from reader.library.folders.walk import SUFFIXES, holds_posts
from reader.tui.own_files import written_alone
from reader.tui.remembered import remember, remembered_in
from reader.tui.texts import wrong
from reader.whole_file import write_whole

LOOKED_AT = 2000
"""Files and folders that are looked at, at most: to tell whether there are posts, not how many."""

PACKAGE: Final = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
"""The folder of the package `reader`."""
SAMPLES: Final = "sample_posts"
"""The name of the folder of the sample posts."""


class ChosenFolder(NamedTuple):
    """What a person chose at the first start."""

    folder: str
    remembered: bool
    """Whether it is to be the library from now on."""


def posts_in(folder: str, *, drafts: bool = False) -> int:
    """Return how many files in a folder may be posts, of the first `LOOKED_AT` there are.

    Args:
        folder: The folder.
        drafts: Whether folders of drafts are looked into.
    """
    return sum(1 for _ in _posts(folder, drafts=drafts))


def has_posts(folder: str, *, drafts: bool = False) -> bool:
    """Tell whether a folder may be meant as a library: it has posts, and is no home or root."""
    return not is_home_or_root(folder) and any(True for _ in _posts(folder, drafts=drafts))


def samples(package: str = PACKAGE) -> str | None:
    """Return the folder of the posts that come with the reader; None if they did not come.

    A wheel has them in the package, the project beside it.
    """
    places = (os.path.join(place, SAMPLES) for place in (package, os.path.dirname(package)))
    return next(filter(os.path.isdir, places), None)


def meant(typed: str) -> str:
    """Return the folder that was typed, absolute."""
    return os.path.abspath(os.path.expanduser(typed.strip())) if typed.strip() else ""


def remember_library(folder: str, path: str) -> None:
    """Write a folder into the configuration file at `path` as the library.

    Raises:
        ConfigError: The file cannot be read or written, or says something of a library already.
    """
    line = f"library = {[folder]}"
    try:
        new = with_library(_text(path, line), folder)
        read = read_config(new.encode(), path)
        if [each.path for each in read.config.library] != [folder]:
            raise ConfigError(wrong.unchangeable(line), path)
        write_whole(path, new)
    except UnicodeEncodeError as error:
        raise ConfigError(wrong.unwritable(wrong.NO_UTF_8), path) from error
    except OSError as error:
        raise ConfigError(wrong.unwritable(error.strerror), path) from error


def remember_samples(state: str) -> None:
    """Write down that the sample posts were chosen, in the file with what the app remembers.

    Raises:
        ConfigError: It cannot be written.
    """
    with written_alone(state, state):
        remember(state, remembered_in(state)._replace(samples=True))


def _text(path: str, line: str) -> str:
    """Return what the configuration file says; one to begin with, if there is none.

    Args:
        path: The file.
        line: What is to be written into it.

    Raises:
        ConfigError: It is not UTF-8.
        OSError: It cannot be read.
    """
    try:
        with open(path, "rb") as file:
            raw = file.read()
    except FileNotFoundError:
        return template()
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        (problem,) = read_config(raw, path).problems
        why = f"{problem.reason}: {wrong.unchangeable(line)}"
        raise ConfigError(why, path, problem.line) from error


def _posts(folder: str, *, drafts: bool) -> Iterator[str]:
    """Yield the names of those of the first files in a folder and below it that may be posts.

    By their names alone, by the rules of a scan; the nearest are the first.
    """
    left, folders = LOOKED_AT, deque([folder])
    while folders and left > 0:
        try:
            with os.scandir(folders.popleft()) as entries:
                for entry in entries:
                    left -= 1
                    if left < 0:
                        return
                    if entry.is_dir(follow_symlinks=False):
                        if holds_posts(entry.path, None, lambda _: drafts):
                            folders.append(entry.path)
                    elif entry.name.lower().endswith(SUFFIXES) and entry.name[0] != ".":
                        yield entry.name
        except OSError:
            continue
