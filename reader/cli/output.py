"""Standard output and standard error: the one way on which text leaves a command."""

import os
import sys
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import IO

from reader.errors import ConfigError, QueryError, ReaderError, visible_name
from reader.layout.unicode.harmless import clean, tamed

_PIECE = 1 << 16
"""Bytes of a file that are written at once."""
_TOGETHER = 100
"""Lines that leave together, so that who reads the pipe begins with the first of them: what Python
holds back by itself grew from 8 KiB to 128 KiB with 3.14."""
_ONE_LINE = str.maketrans(dict.fromkeys("\t\n\v\f\r\x85\u2028\u2029", " "))


def write(lines: Iterable[str]) -> None:
    """Write `lines` as they come: text that `render` made, so its page cannot act on a terminal.

    What the encoding of the output does not have is written as `?`.

    Raises:
        ReaderError: The output cannot be written.
        BrokenPipeError: Nobody reads it any more.
    """
    _encode_with("replace")
    _put(f"{line}\n" for line in lines)


def write_rows(rows: Iterable[Sequence[str]]) -> None:
    r"""Write rows of cleaned fields, separated by tabs.

    The first field of a row is a path that a program may want to open: its undecodable bytes are
    written as they are in the file's name; control characters are shown as `\x1b`.

    Raises:
        ReaderError: The output cannot be written.
        BrokenPipeError: Nobody reads it any more.
    """
    _encode_with(_file_names())
    _put("\t".join((visible(path), *map(field, fields))) + "\n" for path, *fields in rows)


def write_paths(paths: Iterable[str]) -> None:
    """Write paths as they are, each with a NUL after it.

    Raises:
        ReaderError: The output cannot be written.
        BrokenPipeError: Nobody reads it any more.
    """
    _encode_with(_file_names())
    _put(f"{path}\0" for path in paths)


def write_file(file: IO[bytes]) -> None:
    """Write the rest of a file that is no text.

    Raises:
        ReaderError: The output cannot be written.
        BrokenPipeError: Nobody reads it any more.
    """
    _require_output()
    try:
        while piece := file.read(_PIECE):
            sys.stdout.buffer.write(piece)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritten(error) from error


def field(text: str) -> str:
    """Return `text` as one line without tabs or anything that acts on a terminal."""
    return clean(text.translate(_ONE_LINE)).encode("utf-8", "replace").decode()


def visible(path: str) -> str:
    """Return `path` with the characters that act on a terminal written as escapes."""
    if tamed(path) == path:
        return path
    return "".join([char if tamed(char) else ascii(char)[1:-1] for char in path])


def tell(error: ReaderError) -> None:
    """Write what went wrong to standard error; what is about an empty text says so: `''`."""
    if sys.__stderr__ is not None:  # None where the process was started with 2>&-
        about = visible_name("") if str(error).startswith(":") else ""
        lines = [f"reader: {about}{visible(str(error))}", *_pointed(error)]
        print(*lines, sep="\n", file=sys.stderr)  # noqa: T201  this is the way out


def say(text: str) -> None:
    """Write a line to standard error of what is no error."""
    if sys.__stderr__ is not None:
        print(visible(text), file=sys.stderr)  # noqa: T201  this is the way out


def _pointed(error: ReaderError) -> tuple[str, ...]:
    """Return what was typed, and under it where it is wrong, in cells."""
    wrong = error.query if isinstance(error, ConfigError) else error
    if not isinstance(wrong, QueryError):
        return ()
    from reader.layout.cells import width  # noqa: PLC0415  8 ms that only a mistake pays

    typed = [field(wrong.typed[: wrong.start]), field(wrong.typed[wrong.start : wrong.end])]
    signs = "^" * max(1, width(typed[1]))
    return f"  {field(wrong.typed)}", f"  {' ' * width(typed[0])}{signs}"


def flush() -> None:
    """Write what is still held back.

    Raises:
        ReaderError: The output cannot be written.
        BrokenPipeError: Nobody reads it any more.
    """
    if sys.__stdout__ is not None:  # None where the process was started with >&-
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _unwritten(error) from error


def drop() -> None:
    """Let what is still held back go nowhere: the interpreter would complain as it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _put(lines: Iterable[str]) -> None:
    for number, line in enumerate(lines, 1):
        try:
            sys.stdout.write(line)
            if not number % _TOGETHER:
                sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _unwritten(error) from error


def _unwritten(error: OSError) -> ReaderError:
    """Return what is told where the output cannot be written; nothing is held back any more."""
    drop()
    return ReaderError(f"standard output: {error.strerror}")


def _encode_with(errors: str) -> None:
    """Let standard output treat what it cannot encode by the error handler `errors`."""
    _require_output()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors=errors)


def _require_output() -> None:
    if sys.__stdout__ is None:
        raise ReaderError("standard output: is closed")


def _file_names() -> str:
    """Return the name of an error handler that gives back a file name's undecodable bytes."""
    import codecs  # noqa: PLC0415  loaded at every start; named here only

    def undecodable_byte(error: UnicodeError) -> tuple[str | bytes, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        code = ord(error.object[error.start])
        shown = bytes([code - 0xDC00]) if 0xDC80 <= code <= 0xDCFF else "?"  # noqa: PLR2004  PEP 383
        return shown, error.start + 1

    codecs.register_error("reader.file_names", undecodable_byte)
    return "reader.file_names"
