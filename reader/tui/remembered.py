"""What the app remembers of its person, in a small file of the user's state: theme, lines typed."""

import json
import os
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from reader.config.user_folders import Kind, user_folder
from reader.whole_file import write_whole

MOST_LINES = 200
"""Lines of a kind that are remembered."""


class LineKind(Enum):
    """What a line was typed for; the value is its name in the file."""

    COMMAND = "lines"
    PIPE = "piped"
    RUN = "ran"
    NARROW = "narrowed"


class Remembered(NamedTuple):
    """What was chosen in the app, whatever library it was in."""

    theme: str = ""
    """The theme that was chosen last; empty: none."""
    typed: Mapping[LineKind, tuple[str, ...]] = MappingProxyType({})
    """What was typed, the last one last."""
    samples: bool = False
    """Whether the sample posts were chosen at a start without a library."""

    def lines(self, kind: LineKind) -> tuple[str, ...]:
        """Return the lines of a kind, the last one last."""
        return self.typed.get(kind, ())

    def with_line(self, kind: LineKind, line: str) -> "Remembered":
        """Return this with one more line, which is there once."""
        others = tuple(each for each in self.lines(kind) if each != line)
        return self._replace(typed={**self.typed, kind: (*others, line)[-MOST_LINES:]})


def state_path() -> str:
    """Return where the user's file is."""
    return os.path.join(user_folder(Kind.STATE), "app.json")


def remembered_in(path: str) -> Remembered:
    """Return what the file at `path` says; nothing if it cannot be read: it holds no decisions."""
    try:
        with open(path, encoding="utf-8") as file:
            said = json.load(file)
    except (OSError, ValueError):
        return Remembered()
    match said:
        case {"theme": str(theme)}:
            typed = {kind: _lines(said.get(kind.value)) for kind in LineKind if kind.value in said}
            return Remembered(theme, typed, said.get("samples") is True)
        case _:
            return Remembered()


def _lines(said: object) -> tuple[str, ...]:
    """Return the lines that a file says there were."""
    match said:
        case [*lines]:
            return tuple(line for line in lines if isinstance(line, str))
        case _:
            return ()


def remember(path: str, remembered: Remembered) -> None:
    """Write the file at `path`, whole or not at all.

    Raises:
        OSError: It cannot be written.
    """
    typed = {kind.value: lines for kind, lines in remembered.typed.items()}
    said = {"theme": remembered.theme, "samples": remembered.samples, **typed}
    write_whole(path, json.dumps(said))
