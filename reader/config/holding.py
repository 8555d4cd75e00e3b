"""What holds, and where that is said: the configuration as TOML, each line with its origin."""

import json
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from reader.config.load import Loaded
from reader.config.model import Config, Library
from reader.config.places import KeyPath
from reader.config.settings import SETTINGS
from reader.errors import visible_name
from reader.typography import DEFAULT, chosen
from reader.typography import SETTINGS as PAGE_SETTINGS

DEFAULT_ORIGIN = "default"
FIRST = frozenset({("[[library]]", "path"), ("[[rule]]", "query")})
"""What begins another table of an array."""


class Held(NamedTuple):
    """A key of the configuration, with the value that holds."""

    table: str
    """As a heading has it: `[page]`, `[[library]]`; empty at the top."""
    name: str
    """As TOML writes it."""
    value: str
    """As TOML writes it; empty: it has none, and there is no word for that."""
    origin: str
    """`line 4`, `default`, or which line says something else that is wrong."""


def holding(loaded: Loaded) -> Iterator[Held]:
    """Yield all that holds, in the order in which TOML can have it."""
    yield from _libraries_in_short(loaded)
    values, defaults = loaded.config._asdict(), Config()._asdict()
    for setting in SETTINGS:
        path = (setting.name,)
        holds = defaults if _is_wrong(loaded, loaded.lines.get(path), setting.name) else values
        yield Held("", setting.name, written(holds[setting.name]), _origin(loaded, path))
    yield from _libraries(loaded)
    yield from _rules(loaded)
    yield from _page(loaded)
    yield from _keys(loaded)
    yield from _openers(loaded)
    yield from _themes(loaded)


def as_toml(held: Iterable[Held]) -> Iterator[str]:
    """Yield the lines of a configuration file that says all that is `held`, with its origin."""
    table = ""
    for each in held:
        if each.table != table or (each.table, each.name) in FIRST:
            table = each.table
            yield from ("", table)
        said = f"{each.name} = {each.value}" if each.value else f"# {each.name}"
        yield f"{said:<32}  # {each.origin}"


def written(value: object) -> str:
    """Return a value as TOML writes it; nothing for None, which it cannot."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Enum():
            return quoted(str(value.value))
        case tuple() | list():
            return f"[{', '.join(map(written, value))}]"
        case _:
            return quoted(str(value))


def quoted(text: str) -> str:
    """Return `text` as a basic string of TOML, which escapes as JSON does."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def page_value(name: str, value: object) -> str:
    """Return the value of a setting of `[page]` as it is written there."""
    word = PAGE_SETTINGS[name][value]
    return word if isinstance(value, bool) else quoted(word)


def bare(name: str) -> str:
    """Return a key as TOML writes it: with quotes where it needs them."""
    plain = name.replace("-", "").replace("_", "")
    return name if plain.isascii() and plain.isalnum() else quoted(name)


def _libraries_in_short(loaded: Loaded) -> Iterator[Held]:
    """Yield the folders as a list, where nothing more is said of any."""
    libraries = loaded.config.library
    if not any(map(_has_table, libraries)):
        paths = written(tuple(each.path for each in libraries))
        yield Held("", "library", paths, _origin(loaded, ("library",)))


def _libraries(loaded: Loaded) -> Iterator[Held]:
    """Yield the folders as tables, where more is said of one than its path."""
    if any(map(_has_table, loaded.config.library)):
        for number, library in enumerate(loaded.config.library):
            yield from _library(loaded, number, library)


def _library(loaded: Loaded, number: int, library: Library) -> Iterator[Held]:
    for name, value in library._asdict().items():
        if value not in (None, ""):
            origin = _origin(loaded, ("library", number, name))
            yield Held("[[library]]", name, written(value), origin)


def _rules(loaded: Loaded) -> Iterator[Held]:
    """Yield the rules; in the place of what cannot be understood in one, that it does not hold."""
    for rule in loaded.config.rule:
        said = {"read": rule.read, "star": rule.star, "tags": rule.tags}
        for name, value in {"query": rule.query, **said}.items():
            path = ("rule", rule.number, name)
            if value or name == "query":  # which begins a table
                holds = not _is_wrong(loaded, loaded.lines.get(path), name)
                yield Held("[[rule]]", name, written(value) if holds else "", _origin(loaded, path))


def _has_table(library: Library) -> bool:
    return library != Library(library.path)


def _page(loaded: Loaded) -> Iterator[Held]:
    for name, value in chosen(loaded.config.page, DEFAULT)._asdict().items():
        yield Held("[page]", name, page_value(name, value), _origin(loaded, ("page", name)))


def _keys(loaded: Loaded) -> Iterator[Held]:
    """Yield the keys, those that work anywhere first: the other tables are in theirs."""
    for choice in sorted(loaded.config.keys, key=lambda choice: choice.place != "anywhere"):
        inner = () if choice.place == "anywhere" else (choice.place,)
        table, name = f"[{'.'.join(('keys', *inner))}]", bare(choice.keys)
        actions = written(choice.actions)
        value = actions if len(choice.actions) > 1 else actions[1:-1] or '""'
        holds = not _is_wrong(loaded, choice.line, choice.keys)
        origin = _in_line(choice.line) if holds else _in_place_of(choice.line)
        yield Held(table, name, value if holds else "", origin)


def _openers(loaded: Loaded) -> Iterator[Held]:
    """Yield the openers; in the place of one in which no address can stand, that it is none."""
    for pattern, command in loaded.config.openers:
        path = "openers", pattern
        holds = not _is_wrong(loaded, loaded.lines.get(path), pattern)
        value = quoted(command) if holds else ""
        yield Held("[openers]", quoted(pattern), value, _origin(loaded, path))


def _themes(loaded: Loaded) -> Iterator[Held]:
    for theme in loaded.config.themes:
        table, path = f"[themes.{bare(theme.name)}]", ("themes", theme.name)
        yield Held(table, "dark", written(theme.dark), _origin(loaded, (*path, "dark")))
        for name, color in theme.colors:
            yield Held(table, name, quoted(color), _origin(loaded, (*path, name)))


def _origin(loaded: Loaded, path: KeyPath) -> str:
    """Return where a key is said; what is said wrong does not hold."""
    line, name = loaded.lines.get(path), str(path[-1])
    return _in_place_of(line) if _is_wrong(loaded, line, name) else _in_line(line)


def _is_wrong(loaded: Loaded, line: int | None, name: str) -> bool:
    """Tell whether what is said in a line of a key, which others may stand beside, is wrong."""
    named = f"{visible_name(name)}: "
    wrong = (each for each in loaded.problems if each.line == line)
    return line is not None and any(each.reason.startswith(named) for each in wrong)


def _in_place_of(line: int | None) -> str:
    return f"{DEFAULT_ORIGIN}, for line {line} is wrong"


def _in_line(line: int | None) -> str:
    return DEFAULT_ORIGIN if line is None else f"line {line}"
