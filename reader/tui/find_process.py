"""The body of a process that looks for a regular expression: one question in, one answer out.

`re` holds the interpreter until it is done, and some expressions are done in a hundred years: only
a process of its own can be ended while the app answers keys.
"""

import json
import os
import subprocess
import sys
from typing import Final

from reader.document.find import Hit, Searchable

MOST: Final = 10.0
"""Seconds after which nothing is looked for any more."""


class TooLongError(Exception):
    """It was not found out in time, or it is not wanted any more."""


class FindProcess:
    """One search in a text, which can be given up from another thread."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._given_up = False

    def find(self, text: str, readings: tuple[Hit, ...], typed: str) -> tuple[Hit, ...]:
        """Return what `Searchable.find` does.

        Raises:
            ValueError: It is no regular expression.
            TooLongError: It takes too long, or was given up.
        """
        question = json.dumps((text, readings, typed)).encode()
        self._process = _started()
        if self._given_up:
            self._process.kill()
        try:
            answer, _ = self._process.communicate(question, MOST)
        except subprocess.TimeoutExpired as error:
            self._process.kill()
            self._process.communicate()
            raise TooLongError from error
        return _answered(answer)

    def give_up(self) -> None:
        """Let the search end without an answer."""
        self._given_up = True
        if self._process is not None:
            self._process.kill()


def _started() -> "subprocess.Popen[bytes]":
    """Start a process that finds modules where this one does, and that a Ctrl+C does not reach."""
    command = [sys.executable, "-S", "-m", __name__]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(  # noqa: S603  our own words
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )


def _answered(answer: bytes) -> tuple[Hit, ...]:
    match json.loads(answer) if answer else None:
        case {"wrong": str(wrong)}:
            raise ValueError(wrong)
        case [*hits]:
            return tuple((start, end) for start, end in hits)
        case _:
            raise TooLongError


def _serve() -> None:
    text, readings, typed = json.load(sys.stdin)
    try:
        found: object = Searchable(text, readings).find(typed)
    except ValueError as error:
        found = {"wrong": str(error)}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    _serve()
