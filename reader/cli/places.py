"""What on the command line is written as a place, where a query may stand as well."""

import os
import re
from collections.abc import Sequence

from reader.errors import LibraryError, ReaderError

_PATTERN = re.compile(r"/(?:[^/\\]|\\.)+/(?:\s|$)")
"""How a query begins that looks for a pattern; of a path, a slash is followed by a name."""

_QUERY_SIGN = re.compile(r"[\s:()\"]|^[-/]|^[^*]*[^\W_]\*$")
"""What tells a query from a path, though a file's name may hold it: its signs, and spaces.

A star is one at the end of a word: elsewhere it is of a shell that found no file (`posts/*`).
"""


def check_place(argument: str, *, with_hint: bool = True) -> None:
    """See to it that something is there, if an argument is written as a place.

    Args:
        argument: What is on the command line.
        with_hint: Whether it is told how to look for it as words, if it may be some.

    Raises:
        LibraryError: Nothing is.
    """
    if is_place(argument) and not os.path.lexists(argument):
        hint = _hint(argument) if with_hint else ""
        raise LibraryError(f"{argument}: no such file or folder{hint}")


def check_query(argument: str) -> None:
    """See to it that an argument that has to be a query is not written as a place.

    A folder's bare name is a word to look for; a path is there because the query was forgotten.

    Raises:
        ReaderError: It is.
    """
    check_place(argument)
    if _is_written_as_place(argument):
        raise ReaderError(f"{argument}: is a place; the query comes first{_hint(argument)}")


def check_folders(arguments: Sequence[str]) -> None:
    """See to it that what stands where only folders do is none of the words to look for.

    Raises:
        LibraryError: It is not there, and not written as a place.
    """
    for argument in arguments:
        if not (is_place(argument) or os.path.lexists(argument)):
            raise LibraryError(
                f"{argument}: no such file or folder; a query is one argument, before the folders"
            )


def is_place(argument: str) -> bool:
    """Tell whether an argument is a folder, or is written as a place is: `./a`, `a/b`, `~`, `.a`.

    `/a/` is a pattern, and what has a sign of a query in it is a query: `source:a/b`, `"a/b"`.
    """
    return os.path.isdir(argument) or _is_written_as_place(argument)


def _is_written_as_place(argument: str) -> bool:
    """Tell whether an argument is written as a place is, whatever there is."""
    if _is_plain_place(argument):
        return True
    is_path = argument.startswith(".") or os.sep in argument
    return is_path and _QUERY_SIGN.search(_signs(argument)) is None


def _hint(argument: str) -> str:
    """Return how it is told to look for the words of a place, if it may be some."""
    if _is_plain_place(argument):
        return ""
    from shlex import quote  # noqa: PLC0415  only a mistake pays

    words = quote(f'"{argument}"')
    return f"; as words to look for: {words}"


def _is_plain_place(argument: str) -> bool:
    """Tell whether only a place is written like that, whatever else is in its name."""
    if argument.startswith("/"):
        return _PATTERN.match(_signs(argument)) is None
    return argument.startswith(("./", "../", "~")) or argument in {".", ".."}


def _signs(argument: str) -> str:
    """Return an argument with the signs of an input method as the language of queries has them."""
    from reader.library.query.tokens import ASCII  # noqa: PLC0415  2 ms that a folder does not pay

    return argument.translate(ASCII)
