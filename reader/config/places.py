"""The lines that the keys of a TOML file stand in, which tomllib does not tell."""

import re
import tomllib
from collections.abc import Iterator, Mapping

KeyPath = tuple[str | int, ...]
"""The names from the outermost table to a key; a number tells the tables of an array apart."""

_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)"""
_DOTTED = rf"{_PART}(?:\s*\.\s*{_PART})*"
_TABLE = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]\]?")
_KEY = re.compile(rf"\s*({_DOTTED})\s*=")
_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|' r"'''.*?'''|"
    r'"(?:[^"\\\n]|\\.)*"|' r"'[^'\n]*'|" r"\#[^\n]*|[\[\]{}\n]",
    re.DOTALL,
)  # fmt: skip


def lines_of(text: str) -> Mapping[KeyPath, int]:
    """Return the line, from 1, of each table and each key of `text`, which is TOML."""
    lines: dict[KeyPath, int] = {}
    counts: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for number, statement in _statements(text):
        if heading := _TABLE.match(statement):
            table = _resolved(_parts(heading[2]), counts, new=heading[1] == "[[")
            lines.setdefault(table, number)
        elif key := _KEY.match(statement):
            _set(lines, (*table, *_parts(key[1])), number)
    return lines


def _set(lines: dict[KeyPath, int], path: KeyPath, number: int) -> None:
    """Note a key, and the tables around it that no line names before."""
    for end in range(1, len(path) + 1):
        lines.setdefault(path[:end], number)


def _resolved(path: KeyPath, counts: dict[KeyPath, int], *, new: bool) -> KeyPath:
    """Return the path of a table, with the numbers of those in arrays."""
    resolved: KeyPath = ()
    for index, part in enumerate(path):
        resolved = (*resolved, part)
        if new and index == len(path) - 1:
            counts[resolved] = counts.get(resolved, -1) + 1
        if resolved in counts:
            resolved = (*resolved, counts[resolved])
    return resolved


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Yield each statement, with the number of its first line."""
    depth, start, number = 0, 0, 1
    for token in _TOKEN.finditer(f"{text}\n"):
        depth += (token[0] in ("[", "{")) - (token[0] in ("]", "}"))
        if token[0] == "\n" and depth <= 0:
            statement = text[start : token.start()]
            yield number, statement
            number += statement.count("\n") + 1
            start = token.end()


def _parts(dotted: str) -> tuple[str, ...]:
    """Return the names of a dotted key, without their quotes."""
    return tuple(map(_name, re.findall(_PART, dotted)))


def _name(part: str) -> str:
    """Return the name that is written so: bare, or as one of TOML's strings."""
    return str(tomllib.loads(f"name = {part}")["name"]) if part[0] in "\"'" else part
