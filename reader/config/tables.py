"""The tables of the configuration: `[[library]]`, `[page]`, `[keys]`, `[[rule]]` and the others."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from reader.allowed import TRUTHS, allowed_are, no_such_key, not_allowed
from reader.config.model import (
    COLORS,
    GENERATORS,
    PLACES,
    KeyChoice,
    Library,
    Opener,
    Rule,
    UserTheme,
)
from reader.config.places import KeyPath
from reader.config.settings import one_of, truth, zone
from reader.config.source import Source
from reader.language import gettext as _
from reader.typography import Choice, choice

LIBRARY_KEYS = {
    "path": "the folder; ~ is the home directory",
    "generator": f"{', '.join(GENERATORS)}; else told by its files",
    "zone": "of dates that are written without one; else as the site says, else UTC",
    "drafts": "true, false; else as `drafts` at the top says",
}
"""The keys of a `[[library]]` table, and what each is for."""

RULE_KEYS = {
    "query": "of which posts, as they arrive (query.md)",
    "read": "true: they are marked read",
    "star": "true: they are starred",
    "tags": "a tag of yours, or a list of tags, that they are given",
}
"""The keys of a `[[rule]]` table, and what each is for."""

_Value = TypeVar("_Value")

_HUES = "black|red|green|yellow|blue|magenta|cyan|white"
_OF_TERMINAL = rf"ansi_(?:default|(?:bright_)?(?:{_HUES}))"
_COLOR = re.compile(rf"#[0-9a-fA-F]{{3}}(?:[0-9a-fA-F]{{3}})?|{_OF_TERMINAL}")


def libraries(value: object, source: Source) -> tuple[Library, ...]:
    """Return the folders of `library`: a path, a list of paths, or tables."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list):
        source.note(("library",), _("a path, a list of paths, or [[library]] tables"))
        return ()
    found = (_library(each, number, source) for number, each in enumerate(value))
    return tuple(each for each in found if each is not None)


def page(value: object, source: Source) -> tuple[Choice, ...]:
    """Return what `[page]` says of how pages are set."""
    expected = _("a table of settings: [page]")
    return tuple(_choices(_table(value, ("page",), expected, source), source))


def keys(value: object, source: Source) -> tuple[KeyChoice, ...]:
    """Return what `[keys]`, `[keys.library]` and `[keys.page]` say."""
    expected = _('a table of keys: "x" = "action"')
    anywhere = _table(value, ("keys",), expected, source)
    chosen: list[KeyChoice] = []
    for name, each in anywhere.items():
        if name in PLACES and not isinstance(each, str | list):
            inner = _table(each, ("keys", name), expected, source)
            chosen += _key_choices(inner, ("keys", name), name, source)
        elif isinstance(each, dict):
            there = (f"[keys.{place}]" for place in PLACES[1:])
            source.note(("keys", name), allowed_are(_("no such table of keys"), there))
        else:
            chosen += _key_choices({name: each}, ("keys",), PLACES[0], source)
    return tuple(chosen)


def openers(value: object, source: Source) -> tuple[Opener, ...]:
    """Return what `[openers]` says; whether an address can stand in a command is for the app."""
    chosen = []
    expected = _('a table of patterns: "*.pdf" = "zathura {url}"')
    for pattern, command in _table(value, ("openers",), expected, source).items():
        if isinstance(command, str) and command.strip():
            chosen.append(Opener(pattern, command))
        else:
            source.note(("openers", pattern), _("a command, in which {url} is the address"))
    return tuple(chosen)


def themes(value: object, source: Source) -> tuple[UserTheme, ...]:
    """Return what the `[themes.NAME]` tables say."""
    chosen = []
    expected = _("a table for each theme: [themes.dusk]")
    for name, each in _table(value, ("themes",), expected, source).items():
        colors = _table(each, ("themes", name), _("a table of colours"), source)
        known = len(source.problems)
        theme = _theme(name, colors, source)
        if any(color == "primary" for color, _value in theme.colors):
            chosen.append(theme)
        elif len(source.problems) == known:
            source.note(("themes", name), _('has no colour: primary = "#rrggbb" at least'))
    return tuple(chosen)


def rules(value: object, source: Source) -> tuple[Rule, ...]:
    """Return what the `[[rule]]` tables say; what a query means is for the library."""
    if not isinstance(value, list):
        expected = _('a table for each rule: [[rule]], query = "…", read = true')
        source.note(("rule",), expected)
        return ()
    found = (_rule(each, number, source) for number, each in enumerate(value))
    return tuple(each for each in found if each is not None)


def _rule(value: object, number: int, source: Source) -> Rule | None:
    """Read a rule; None, with a note, where anything in it is wrong: it might mark too much."""
    place: KeyPath = ("rule", number)
    known = len(source.problems)
    expected = _('a table: [[rule]], query = "…", read = true')
    table = _table(value, place, expected, source)
    source.check_keys(table, tuple(RULE_KEYS), place)
    tags = _tags(table.get("tags", []), place, source)
    read, star = (_read(name, truth, table, place, source) for name in ("read", "star"))
    query = table.get("query")
    if isinstance(value, dict) and not isinstance(query, str):
        source.note((*place, "query"), _("a query has to be here: which posts are meant"))
    if len(source.problems) > known:
        source.add(known, _("the rule is left out"))
        return None
    if not (read or star or tags):
        nothing = _('marks nothing; read = true, star = true or tags = ["…"] does')
        source.note(place, nothing)
        return None
    return Rule(str(query), bool(read), bool(star), tags, number)


def _tags(value: object, place: KeyPath, source: Source) -> tuple[str, ...]:
    tags = [value] if isinstance(value, str) else value
    if isinstance(tags, list) and all(isinstance(each, str) for each in tags):
        return tuple(tags)
    source.note((*place, "tags"), _("a tag, or a list of tags"))
    return ()


def _library(value: object, number: int, source: Source) -> Library | None:
    if isinstance(value, str):
        path = _absolute(value, ("library", number), source)
        return None if path is None else Library(path)
    table = {str(key): each for key, each in value.items()} if isinstance(value, dict) else {}
    named, place = table.get("path"), ("library", number)
    if not isinstance(named, str):
        source.note(place, _('each is a path, or a table with path = "…"'))
        return None
    source.check_keys(table, tuple(LIBRARY_KEYS), place)
    generator = _read("generator", one_of(GENERATORS), table, place, source) or ""
    own_zone = _read("zone", zone, table, place, source)
    drafts = _read("drafts", truth, table, place, source)
    path = _absolute(named, (*place, "path"), source)
    return None if path is None else Library(path, generator, own_zone, drafts)


def _read(
    name: str,
    read: Callable[[object], _Value],
    table: Mapping[str, object],
    place: KeyPath,
    source: Source,
) -> _Value | None:
    """Return the value of a key; None, with a note if need be, where there is none."""
    if name not in table:
        return None
    try:
        return read(table[name])
    except ValueError as error:
        source.note((*place, name), str(error))
        return None


def _choices(table: Mapping[str, object], source: Source) -> Iterator[Choice]:
    for name, value in table.items():
        try:
            yield choice(name, value)
        except ValueError as error:
            source.note(("page", name), str(error))


def _key_choices(
    table: Mapping[str, object], path: tuple[str, ...], place: str, source: Source
) -> Iterator[KeyChoice]:
    """Yield what each key of a table does."""
    for name, value in table.items():
        actions = [value] if isinstance(value, str) else value
        if isinstance(actions, list) and all(isinstance(each, str) for each in actions):
            named = tuple(each for each in actions if each.strip())
            yield KeyChoice(name, named, place, source.line((*path, name)))
        else:
            source.note((*path, name), _('an action, a list of actions, or "" for none'))


def _theme(name: str, table: Mapping[str, object], source: Source) -> UserTheme:
    """Return the theme that a table describes, without what cannot be drawn with."""
    colors = []
    for key, value in table.items():
        mistake = _mistake(key, value)
        if mistake:
            source.note(("themes", name, key), mistake)
        elif key != "dark":
            colors.append((key, str(value)))
    return UserTheme(name, tuple(colors), dark=table.get("dark") is not False)


def _mistake(key: str, value: object) -> str:
    """Say what is wrong with a key of a theme; nothing if it is right."""
    if key == "dark":
        return "" if isinstance(value, bool) else not_allowed(value, TRUTHS)
    if key not in COLORS:
        return no_such_key((*COLORS, "dark"))
    if isinstance(value, str) and _COLOR.fullmatch(value):
        return ""
    return _("{value!r}; allowed are #rrggbb, #rgb, ansi_blue and the like").format(value=value)


def _table(value: object, path: KeyPath, expected: str, source: Source) -> dict[str, object]:
    """Return a table; an empty one, with a note, for what is none."""
    if isinstance(value, dict):
        return {str(key): each for key, each in value.items()}
    source.note(path, expected)
    return {}


def _absolute(path: str, key: KeyPath, source: Source) -> str | None:
    """Return `path` with `~` resolved; a relative one is relative to the configuration file.

    None, with a note, where nothing can be called so.
    """
    if not path.strip() or "\0" in path:
        source.note(key, _("{path!r}: no path").format(path=path))
        return None
    folder = os.path.dirname(os.path.abspath(source.path))
    return os.path.normpath(os.path.join(folder, os.path.expanduser(path)))
