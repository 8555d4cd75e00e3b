"""The bytes of a configuration file into a configuration: what is wrong is told and left out."""

import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any

from reader.config import tables
from reader.config.load import Loaded, failed
from reader.config.model import Config
from reader.config.places import lines_of
from reader.config.settings import SETTINGS
from reader.config.source import Source

TABLES: Mapping[str, Callable[[object, Source], tuple[Any, ...]]] = {
    "library": tables.libraries,
    "page": tables.page,
    "keys": tables.keys,
    "openers": tables.openers,
    "themes": tables.themes,
    "rule": tables.rules,
}
"""What reads each key that is no single value, by its name, which is also the field's."""

ALLOWED = (
    "library",
    *(setting.name for setting in SETTINGS),
    *(name for name in TABLES if name != "library"),
)

_AT = re.compile(r"(?P<what>.*) \(at line (?P<line>\d+), column (?P<column>\d+)\)")


def read_config(raw: bytes, path: str) -> Loaded:
    """Return what the configuration file `path` says, of which `raw` are the bytes."""
    try:
        text = raw.decode()
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return failed(path, "not UTF-8", line)
    except tomllib.TOMLDecodeError as error:
        return failed(path, *_said(str(error), raw))
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, deep tables
        return failed(path, f"cannot be understood: {error}")
    lines = lines_of(text)
    source = Source(path, lines)
    source.check_keys(table, ALLOWED)
    config = _config(table, source)
    return Loaded(path, config, tuple(source.problems), lines)


def _config(table: Mapping[str, object], source: Source) -> Config:
    values: dict[str, Any] = {}
    for setting in SETTINGS:
        if setting.name in table:
            try:
                values[setting.name] = setting.read(table[setting.name])
            except ValueError as error:
                source.note((setting.name,), str(error))
    for name, read in TABLES.items():
        if name in table:
            known = len(source.problems)
            values[name] = read(table[name], source)
            if name == "rule":
                values["rules_known"] = len(source.problems) == known
    return Config()._replace(**values)


def _said(message: str, raw: bytes) -> tuple[str, int]:
    """Return what tomllib says, and the line of it."""
    if at := _AT.fullmatch(message):
        return f"{at['what']}, at column {at['column']}", int(at["line"])
    return message, raw.rstrip().count(b"\n") + 1
