"""What the app remembers of its person, in a small file of the user's state: theme, lines typed."""

import json
import os
from typing import NamedTuple

from reader.config.user_folders import Kind, user_folder
from reader.whole_file import write_whole

MOST_LINES = 200
"""Lines of the command line that are remembered."""


class Remembered(NamedTuple):
    """What was chosen in the app, whatever library it was in."""

    theme: str = ""
    """The theme that was chosen last; empty: none."""
    lines: tuple[str, ...] = ()
    """What was typed on the command line, the last one last."""
    samples: bool = False
    """Whether the sample posts were chosen at a start without a library."""

    def with_line(self, line: str) -> "Remembered":
        """Return this with one more line, which is there once."""
        others = tuple(each for each in self.lines if each != line)
        return self._replace(lines=(*others, line)[-MOST_LINES:])


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
        case {"theme": str(theme), "lines": [*lines]}:
            typed = tuple(line for line in lines if isinstance(line, str))
            return Remembered(theme, typed, said.get("samples") is True)
        case _:
            return Remembered()


def remember(path: str, remembered: Remembered) -> None:
    """Write the file at `path`, whole or not at all.

    Raises:
        OSError: It cannot be written.
    """
    write_whole(path, json.dumps(remembered._asdict()))
