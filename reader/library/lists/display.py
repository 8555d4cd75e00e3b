"""What the screen was like when the app was left: a small file of the user's own."""

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from reader.errors import LibraryError, ReaderError
from reader.language import gettext as _
from reader.library.lists.arrangement import (
    USUAL,
    Arrangement,
    Grouping,
    grouping_named,
    name_of,
    sorting_named,
)
from reader.library.model import Folds
from reader.library.store import rows
from reader.whole_file import write_whole


class Display(NamedTuple):
    """How a library is shown."""

    arrangement: Arrangement = USUAL
    folds: Mapping[Grouping, Folds] = MappingProxyType({})
    """For each grouping, whatever its posts are sorted by."""
    excerpts: bool = False
    """Whether each post has a second line, which shows how its text begins."""
    preview: bool = False
    """Whether the page shows the post under the cursor."""


def display_in(path: str) -> Display:
    """Return what the file at `path` says; what cannot be read is as it is at first.

    Nothing is said about that: a person sees how the list is arranged, and has it back in two
    keys.
    """
    try:
        with open(path, encoding="utf-8") as file:
            return _display(json.load(file))
    except (OSError, ValueError, KeyError, TypeError, ReaderError):
        return Display()


def write_display(path: str, display: Display) -> None:
    """Write the file at `path`, whole or not at all.

    Raises:
        LibraryError: It cannot be written.
    """
    try:
        write_whole(path, json.dumps(_said(display), ensure_ascii=False))
    except OSError as error:
        why = _("cannot be written: {why}").format(why=error.strerror)
        raise LibraryError(why, path) from error


def _said(display: Display) -> dict[str, object]:
    """Return what JSON says of a display."""
    (grouping, sorting), by_grouping, excerpts, preview = display
    return {
        "group": grouping.value,
        "sort": name_of(sorting),
        "folds": {each.value: _listed(folds) for each, folds in by_grouping.items()},
        "excerpts": excerpts,
        "preview": preview,
    }


def _display(said: dict[str, object]) -> Display:
    """Return the display of which `_said` said this.

    Raises:
        KeyError, TypeError, ReaderError: It never did.
    """
    match said:
        case {"group": str(group), "sort": str(sort), "folds": dict(folds)}:
            arrangement = Arrangement(grouping_named(group), sorting_named(sort))
            by_grouping = {grouping_named(k): _folds(v) for k, v in folds.items()}
            excerpts, preview = said.get("excerpts") is True, said.get("preview") is True
            return Display(arrangement, by_grouping, excerpts, preview)
        case _:
            return Display()


def _listed(folds: Folds) -> list[tuple[list[str], bool]]:
    return [([rows.storable(name) for name in path], opened) for path, opened in folds.items()]


def _folds(listed: Iterable[tuple[list[str], bool]]) -> Folds:
    return {tuple(path): opened is True for path, opened in listed}
