"""The commands, each a module of this package that is imported when it is called."""

import gc
import os
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

from reader.cli.light import logging_put_off
from reader.cli.paths import PathOptions
from reader.errors import ReaderError

if TYPE_CHECKING:
    from argparse import ArgumentParser

DEFAULT = "open"
"""The command that is meant when none is named."""

COMMANDS = {
    "open": "read in the app",
    "show": "print posts, laid out",
    "list": "list the posts of a library, newest first",
    "search": "find posts by what is in them",
    "searches": "list the saved searches with their counts, save or forget one",
    "rules": "list the rules with how many posts each is for, mark those that are there",
    "categories": "list the categories, with unread and all posts",
    "lint": "tell what in the posts' files could not be read as written",
    "mark": "remember of posts that they are read, starred, tagged, noted",
    "notes": "print what was noted about posts, and the passages that are kept",
    "forget": "let go of what is remembered of posts whose files are gone",
    "marks": "export what is remembered, or import it",
    "stats": "count the posts, and what was read when",
    "config": "tell what is configured and where, or edit it",
    "doctor": "tell what could be wrong: terminal, paths, catalog, and how long a start takes",
    "completion": "print the completion script of a shell",
    "help": "tell what there is, or what a command does",
}
"""Each command, and what it does."""

_LIKENESS = 0.7
"""How like a command a word is at least that may be meant for it, as difflib has it (0 to 1)."""


class Command(Protocol):
    """What a command's module holds."""

    Options: type[Any]
    """The arguments: their types, and their values when they are not given."""

    @staticmethod
    def add_arguments(parser: "ArgumentParser") -> None:
        """Tell `parser` the arguments."""

    @staticmethod
    def run(options: Any) -> int:  # noqa: ANN401  its own Options
        """Run the command; return the exit code."""


def load(name: str) -> Command:
    """Import the module of the command `name`."""
    with logging_put_off():
        return cast("Command", import_module(f"reader.cli.{name}"))


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name, or the default one; return the exit code.

    Raises:
        ReaderError: The command failed, or its name is mistyped.
    """
    named = arguments[0] if arguments and arguments[0] in COMMANDS else ""
    if arguments and not named:
        _check(arguments[0])
    gc.disable()  # else it looks through all that is loaded here, several times and in vain
    command = load(named or DEFAULT)
    options = command.Options()
    words = arguments[1:] if named else arguments
    if isinstance(options, PathOptions) and not any(map(_is_option, words)):
        options.paths = words
    elif (code := _parse(words, options, named, command)) is not None:
        return code
    gc.freeze()
    gc.enable()
    return command.run(options)


def _parse(words: Sequence[str], options: object, name: str, command: Command) -> int | None:
    """Read `words` into the `options` of a command; return the exit code if that ends it."""
    from reader.cli.parsers import parser_of  # noqa: PLC0415  4 ms that paths alone do not pay

    parser = parser_of(name, command)
    words = [f" {word}" if _is_left_out(word) else word for word in words]
    try:
        if "--" in words:  # `parse_intermixed_args` would take what follows for options
            parser.parse_args(words, options)
        else:
            parser.parse_intermixed_args(words, options)
    except SystemExit as exit_:  # argparse has told its help or what is wrong
        return int(exit_.code or 0)
    return None


def _check(word: str) -> None:
    """See to it that the first word is no mistyped command: one that has no file of its name.

    Raises:
        ReaderError: It is.
    """
    if not word.isalpha() or os.path.lexists(word):
        return
    from difflib import get_close_matches  # noqa: PLC0415  8 ms that only a mistake pays

    for name in get_close_matches(word.lower(), COMMANDS, n=1, cutoff=_LIKENESS):
        raise ReaderError(f"{word}: no such file or command; did you mean `reader {name}`?")


def _is_left_out(word: str) -> bool:
    """Tell whether a word is a query for all but something, as `-is:copy`.

    argparse takes it for an option, unless a space is before it, which means nothing to a query.
    """
    field, is_field, _ = word.removeprefix("-").partition(":")
    return word.startswith("-") and bool(is_field) and len(field) > 1 and field.isalpha()


def _is_option(word: str) -> bool:
    """Tell whether a word of the command line is not a path; a lone dash is standard input."""
    return word.startswith("-") and word != "-"
