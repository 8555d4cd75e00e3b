"""How pages were set in the app, in a small file of the user's state: it holds until taken back."""

import json
import os
from collections.abc import Iterator
from typing import NamedTuple

from reader.errors import ConfigError
from reader.tui.texts import wrong
from reader.typography import SETTINGS, Choice, Typography, choice
from reader.whole_file import write_whole

FILE = "page.json"
"""The file's name, beside that of `remembered`."""
_LINES = "lines"
"""What the file calls the measure."""


class PageChoice(NamedTuple):
    """What was chosen in the app, where that is other than configured."""

    settings: tuple[Choice, ...] = ()
    measure: int | None = None
    """The cells of the widest line; None: as at first."""

    def turned(self, before: Typography, now: Typography, configured: Typography) -> "PageChoice":
        """Return this after some settings were turned; what is as configured is no choice."""
        settings = dict(self.settings)
        for name, value in now._asdict().items():
            if value != getattr(before, name):
                settings[name] = value
                if value == getattr(configured, name):
                    del settings[name]
        return self._replace(settings=tuple(settings.items()))

    def said(self) -> Iterator[str]:
        """Yield each choice as the file says it: `justify = true`."""
        for name, word in _said(self).items():
            yield f"{name} = {json.dumps(word)}"


def page_choice_path(state: str) -> str:
    """Return the file beside the one of `remembered`; empty if there is none."""
    return os.path.join(os.path.dirname(state), FILE) if state else ""


def page_choice_in(path: str) -> tuple[PageChoice, tuple[ConfigError, ...]]:
    """Return what the file at `path` says, and what in it cannot be understood."""
    try:
        with open(path, encoding="utf-8") as file:
            said = json.load(file)
    except FileNotFoundError:
        return PageChoice(), ()
    except OSError as error:
        return PageChoice(), (ConfigError(wrong.unreadable(error.strerror), path),)
    except ValueError:
        return PageChoice(), (ConfigError(wrong.ignored(wrong.NO_JSON), path),)
    if not isinstance(said, dict):
        return PageChoice(), (ConfigError(wrong.ignored(wrong.NO_SETTINGS), path),)
    return _understood(path, said)


def keep_page_choice(path: str, chosen: PageChoice) -> None:
    """Write the file at `path`; one that was not understood is kept beside it, as `.broken`.

    Raises:
        OSError: It cannot be written.
    """
    if page_choice_in(path)[1]:
        os.replace(path, f"{path}.broken")
    write_whole(path, json.dumps(_said(chosen)))


def _understood(path: str, said: dict[str, object]) -> tuple[PageChoice, tuple[ConfigError, ...]]:
    settings: list[Choice] = []
    measure, problems = None, []
    for name, value in said.items():
        if name == _LINES and type(value) is int:
            measure = value
            continue
        try:
            settings.append(choice(name, value))
        except ValueError as error:
            problems.append(ConfigError(wrong.ignored(str(error), name), path))
    return PageChoice(tuple(settings), measure), tuple(problems)


def _said(chosen: PageChoice) -> dict[str, object]:
    """Return what a file says, as the configuration writes it."""
    said: dict[str, object] = {
        name: value if isinstance(value, bool) else SETTINGS[name][value]
        for name, value in chosen.settings
    }
    return said if chosen.measure is None else {**said, _LINES: chosen.measure}
