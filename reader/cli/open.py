"""`reader [PATH…]`: read in the app; in a pipe, print what is named."""

import os
from collections.abc import Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, assert_never

from reader.cli.choosing import DraftOptions, add_drafts
from reader.cli.light import logging_put_off
from reader.cli.page_options import PageOptions, add_page_options
from reader.cli.paths import STDIN, add_paths, folders
from reader.cli.terminal import is_terminal
from reader.config import Config, Loaded, loaded_config
from reader.errors import CommandError
from reader.language import speak
from reader.library.folders.home import is_home_or_root
from reader.library.folders.rules import is_inside

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Options(PageOptions, DraftOptions):
    """The arguments of `reader open`, which are those of `reader`."""


class Way(Enum):
    """What is done with the paths."""

    APP = auto()
    SHOW = auto()
    LIST = auto()


def add_arguments(parser: "ArgumentParser") -> None:
    """Tell `parser` the arguments."""
    about = (
        "a folder of posts or a post's file (default: the folders of the configuration, "
        "else this folder); - is standard input"
    )
    add_paths(parser, "PATH", about)
    add_drafts(parser)
    add_page_options(parser)


def run(options: Options) -> int:
    """Open the app, or print the posts or the list of them.

    Raises:
        ReaderError: A path cannot be read, or the output not be written.
    """
    match way(options.paths, piped_in=not os.isatty(0), terminal_out=is_terminal(1)):
        case Way.SHOW:
            from reader.cli.show import print_posts  # noqa: PLC0415  the app does without

            return print_posts(options.paths or (STDIN,), options)
        case Way.LIST:
            _tell_why_not()
            return _print_list(options)
        case Way.APP:
            loaded = _told_in_its_language(loaded_config())
            config = options.with_drafts(options.configured(loaded.config))
            once = frozenset(name for name, _ in options.choices or ())
            return _open_app(options.paths, loaded._replace(config=config, once=once))
        case never:
            assert_never(never)


def _print_list(options: Options) -> int:
    """List the folders that are named; a post among them is no query."""
    with logging_put_off():
        from reader.cli.list import Selection, print_list  # noqa: PLC0415  the app does without
        from reader.library.query.model import Asked  # noqa: PLC0415  the same
    return print_list(Asked(), options.paths, Selection(drafts=options.drafts), options)


def _tell_why_not() -> None:
    """Tell whoever sits at a terminal that can only print why the app does not open."""
    if os.isatty(1) and os.isatty(2):
        from reader.cli import output  # noqa: PLC0415  few terminals are so

        named = os.environ.get("TERM")
        cause = f"TERM={named}" if named else "TERM is not set"
        output.tell(
            CommandError(
                f"{cause}: the app needs a terminal that can place text; this is `reader list`, "
                "and `reader show POST` prints a post line by line"
            )
        )


def way(paths: Sequence[str], *, piped_in: bool, terminal_out: bool) -> Way:
    """Tell what is meant by the paths between this input and this output.

    A FIFO has no place in a library, so it is shown on a terminal as well.
    """
    if STDIN in paths or (piped_in and not paths):
        return Way.SHOW
    if terminal_out:
        in_library = all(os.path.isdir(path) or os.path.isfile(path) for path in paths)
        return Way.APP if in_library else Way.SHOW
    return Way.LIST if not paths or any(map(os.path.isdir, paths)) else Way.SHOW


def _told_in_its_language(loaded: Loaded) -> Loaded:
    """Speak the language of a configuration, and tell in it what is wrong there."""
    speak(loaded.config.language)
    return loaded_config() if loaded.problems else loaded


def _open_app(paths: Sequence[str], loaded: Loaded) -> int:
    """Open the app on the folders, at the first post that is named."""
    from reader.tui import app  # noqa: PLC0415  240 ms that only this pays; it speaks as it is told

    if not os.isatty(0):
        _take_keys_from_terminal()
    if not os.isatty(2):  # Textual draws on it, though what goes wrong is to go elsewhere
        os.dup2(1, 2)
    if not paths and not loaded.config.library:
        found, loaded = app.first_library(loaded)
        return app.run(found, loaded=loaded) if found else 0
    posts = [path for path in paths if not os.path.isdir(path)]
    opened = opened_for(paths, loaded.config)
    return app.run(opened, post=posts[0] if posts else None, loaded=loaded)


def opened_for(paths: Sequence[str], config: Config) -> tuple[str, ...]:
    """Return the folders that the app opens for folders and posts that are named.

    A home is no library by itself, as at the first start: a post in it would have all of it read.
    """
    libraries = [path for path in paths if os.path.isdir(path)]
    is_chosen = libraries or config.library or not is_home_or_root(os.curdir)
    known = folders(libraries, config) if is_chosen else ()
    homes = [_home(post, known) for post in paths if post not in libraries]
    return tuple(dict.fromkeys((*libraries, *homes))) or known


def _home(post: str, known: Sequence[str]) -> str:
    """Return the folder that is opened for a post: the one of `known` that holds it, or its own."""
    place = os.path.realpath(post)
    holding = (path for path in known if is_inside(place, os.path.realpath(path)))
    return next(holding, os.path.dirname(post) or os.curdir)


def _take_keys_from_terminal() -> None:
    """Read keys from the terminal where standard input is something else, as under xargs.

    Raises:
        CommandError: There is no terminal to read them from.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise CommandError(f"/dev/tty: {error.strerror}; the app needs a keyboard") from error
    os.dup2(terminal, 0)
    os.close(terminal)
