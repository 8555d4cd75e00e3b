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
from reader.language import gettext, retold
from reader.language import later as _

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

_SAID = (
    _("Invalid statement"),
    _("Expected newline or end of document after a statement"),
    _("Expected '=' after a key in a key/value pair"),
    _("Expected ']' at the end of a table declaration"),
    _("Expected ']]' at the end of an array declaration"),
    _("Expected {sign}"),
    _("Found invalid character {sign}"),
    _("Illegal character {sign}"),
    _("Cannot declare {key} twice"),
    _("Cannot overwrite a value"),
    _("Cannot mutate immutable namespace {key}"),
    _("Cannot redefine namespace {key}"),
    _("Duplicate inline table key {key}"),
    _("Invalid initial character for a key part"),
    _("Unclosed array"),
    _("Unclosed inline table"),
    _("Unescaped '\\' in a string"),
    _("Invalid hex value"),
    _("Escaped character is not a Unicode scalar value"),
    _("Unterminated string"),
    _("Invalid date or datetime"),
    _("Invalid value"),
)
"""What tomllib says; what fits more comes last."""

_AT = re.compile(r"(?P<what>.*) \(at line (?P<line>\d+), column (?P<column>\d+)\)")

_NO_MARK = "Unterminated string"
_NO_END = "Illegal character '\\n'"
"""What it says of a text that has no quotation mark at its end; and of nothing else that is one."""
_KEYS = re.compile(r"\(('[^']*'(?:, '[^']*')*),?\)")
"""A key with what it is in, as it has them."""
_AT_END = " (at end of document)"
_NO_VALUE = "Invalid value"
"""What tomllib says where a value is to stand, and something else does."""
_BARE = re.compile(r"""[^\s\[\]{}"'#,=+\-\d.][^\s\[\]{}"'#,=]*""")
"""A word without the quotation marks of a text."""


def read_config(raw: bytes, path: str) -> Loaded:
    """Return what the configuration file `path` says, of which `raw` are the bytes."""
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return failed(path, gettext(_("not UTF-8")), line)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return failed(path, *_broken(str(error), text))
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, deep tables
        return failed(path, gettext(_("cannot be understood: {why}")).format(why=error))
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


def _broken(message: str, text: str) -> tuple[str, int]:
    """Return what tomllib says of a text, how to write what is meant, and the line of it."""
    if not (at := _AT.fullmatch(message)):
        what = _what(message.removesuffix(_AT_END))
        ended = message.endswith(_AT_END)
        said = gettext(_("{what} (at end of document)")).format(what=what) if ended else what
        return said, text.rstrip().count("\n") + 1
    line, column = int(at["line"]), int(at["column"])
    said = gettext(_("{what}, at column {column}")).format(what=_what(at["what"]), column=column)
    bare = at["what"] == _NO_VALUE and _BARE.match(text.split("\n")[line - 1], column - 1)
    if not bare:
        return said, line
    return gettext(_("{said}: write {meant}")).format(said=said, meant=_meant(bare[0])), line


def _what(message: str) -> str:
    """Return what tomllib says, in the words of TOML and the language that is spoken."""
    in_toml = _KEYS.sub(lambda keys: ".".join(re.findall(r"'([^']*)'", keys[1])), message)
    return retold(in_toml.replace(_NO_END, _NO_MARK), _SAID)


def _meant(word: str) -> str:
    """Return a word as TOML has it: true and false are small, a text has quotation marks."""
    return word.lower() if word.lower() in {"true", "false"} else f'"{word}"'
