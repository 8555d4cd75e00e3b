"""A command in this process, on files of its own, or a terminal, for its input and output."""

import os
import sys
import time
import webbrowser
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryFile
from typing import IO
from unittest.mock import patch

from reader.cli import main
from reader.layout.cells import set_ambiguous

NAMES = "stdin", "stdout", "stderr"


def run_here(
    arguments: Sequence[str],
    stdin: str,
    environment: Mapping[str, str],
    folder: Path,
    output: Path | None = None,
) -> CompletedProcess[str]:
    """Run `reader` with `arguments` in `folder`, where nothing but `environment` is known.

    What it prints is in `output` alone, if that is given.
    """
    with ExitStack() as files:
        given, out, err = (files.enter_context(TemporaryFile()) for _ in NAMES)
        given.write(stdin.encode(errors="surrogateescape"))
        given.seek(0)
        to = files.enter_context(output.open("wb")) if output else out
        code = _run(arguments, (given, to, err), environment, folder)
        return CompletedProcess(["reader", *arguments], code, _all_of(out), _all_of(err))


def run_on(
    terminal: IO[bytes], arguments: Sequence[str], environment: Mapping[str, str], folder: Path
) -> int:
    """Run `reader` with `arguments` in `folder`, where `terminal` is; return its exit code."""
    return _run(arguments, (terminal,) * len(NAMES), environment, folder)


def _run(
    arguments: Sequence[str],
    files: Sequence[IO[bytes]],
    environment: Mapping[str, str],
    folder: Path,
) -> int:
    with _descriptors(*files), _streams(), _place(environment, folder):
        return main(arguments)


@contextmanager
def _descriptors(*files: IO[bytes]) -> Iterator[None]:
    """Let the three standard descriptors stand for these files."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    kept = [os.dup(number) for number in range(len(files))]
    try:
        for number, file in enumerate(files):
            os.dup2(file.fileno(), number)
        yield
    finally:
        for number, descriptor in enumerate(kept):
            os.dup2(descriptor, number)
            os.close(descriptor)


@contextmanager
def _streams() -> Iterator[None]:
    """Let Python's streams be those that it makes for a new process."""
    with ExitStack() as opened:
        for number, (name, mode) in enumerate(zip(NAMES, "rww", strict=True)):
            errors = "backslashreplace" if name == "stderr" else "surrogateescape"
            stream = open(number, mode, encoding="utf-8", errors=errors, closefd=False)  # noqa: SIM115
            opened.enter_context(stream)
            opened.enter_context(patch.object(sys, name, stream))
        yield


@contextmanager
def _place(environment: Mapping[str, str], folder: Path) -> Iterator[None]:
    """Be in a folder and an environment; leave nothing of what a command sets for its process."""
    here = Path.cwd()
    try:
        known = patch.object(webbrowser, "_tryorder", None)  # where $BROWSER is kept for good
        with patch.dict(os.environ, environment, clear=True), known:
            os.chdir(folder)
            time.tzset()
            yield
    finally:
        time.tzset()
        os.chdir(here)
        set_ambiguous(wide=False)


def _all_of(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "surrogateescape").replace("\r\n", "\n")
