"""The YAML that nearly all front matter is, read several times faster than YAML.

It reads `name: value` lines and lists of one level, with values in one line. Whatever is not
certainly that is not read at all: `None` sends it to the whole of YAML (`posts.strict`), and
both give equal values for all that this one reads.
"""

import re
from functools import cache, lru_cache

from reader.posts.values import Fields, Value

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`<=~")
"""What may mean more than itself at the start of a plain value."""

_FLOW_MARKS = frozenset("[]{}:#'\"")

_NULLS = frozenset({"null", "Null", "NULL"})

_LONGEST_NAME = 128

_NO_LIST, _EMPTY = -2, -1
"""In place of a list's column: the value is no list; it may become one."""


class _Unusual(Exception):  # noqa: N818  no error: the signal to leave the block to YAML
    """The block holds something that only the whole of YAML can tell."""


def read_subset(block: str) -> Fields | None:
    """Read the front matter `block`; None if it is anything but the common shapes."""
    lines = block.split("\n")
    if not "".join(lines).isprintable() and _not_here().search(block) is not None:
        return None
    try:
        return _read(lines)
    except _Unusual:
        return None


@cache
def _not_here() -> re.Pattern[str]:
    """Compile what is not read here: tabs, line ends of YAML 1.1, and what YAML forbids."""
    return re.compile("[\t\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def _read(lines: list[str]) -> Fields:
    """Read line by line; a list item belongs to the name before it."""
    fields: Fields = {}
    items: list[Value] = []
    name, column = "", _NO_LIST
    for line in lines:
        text = line.strip(" ")
        if not text or text[0] == "#":
            continue
        if text.startswith("- "):
            if column == _EMPTY:
                column, items = line.index("-"), []
                fields[name] = items
            elif column != line.index("-"):
                raise _Unusual
            items.append(_scalar(text[2:].lstrip(" ")))
            continue
        name, rest = _named(line)
        fields[name] = _value(rest)
        column = _NO_LIST if rest else _EMPTY
    return fields


def _named(line: str) -> tuple[str, str]:
    """Cut a line into a field's name and what stands after it."""
    name, colon, rest = line.partition(":")
    name = name.rstrip(" ")
    if not colon or (rest and rest[0] != " ") or not _is_name(name):
        raise _Unusual
    return name, rest.strip(" ")


@lru_cache(maxsize=512)
def _is_name(name: str) -> bool:
    """Tell whether `name` is a field's name that YAML takes for just that text."""
    plain = name.replace("-", "_").isidentifier()
    return plain and len(name) < _LONGEST_NAME and name[0] != "-" and name not in _NULLS


def _value(text: str) -> Value:
    """Read the value after a name: nothing, a list in brackets, or a scalar."""
    if not text:
        return None
    if text[0] != "[":
        return _scalar(text)
    if text[-1] != "]":
        raise _Unusual
    inner = text[1:-1].strip(" ")
    if not inner:
        return []
    return [_flow_scalar(item.strip(" ")) for item in inner.split(",")]


def _scalar(text: str) -> str | None:
    """Read a quoted or plain scalar that ends where its line ends."""
    if not text:
        raise _Unusual
    match text[0]:
        case "'":
            return _single_quoted(text)
        case '"':
            return _double_quoted(text)
        case first if first in _INDICATORS:
            raise _Unusual
    if ": " in text or " #" in text or text[-1] == ":":
        raise _Unusual
    return None if text in _NULLS else text


def _flow_scalar(text: str) -> str | None:
    """Read an item of a list in brackets, which has been cut at its commas."""
    if text and text[0] not in "'\"" and not _FLOW_MARKS.isdisjoint(text):
        raise _Unusual
    return _scalar(text)


def _single_quoted(text: str) -> str:
    """Read `'it''s'`."""
    inner = text[1:-1]
    if len(text) == 1 or text[-1] != "'" or "'" in inner.replace("''", ""):
        raise _Unusual
    return inner.replace("''", "'")


def _double_quoted(text: str) -> str:
    """Read `"text"` that has no escapes."""
    inner = text[1:-1]
    if len(text) == 1 or text[-1] != '"' or '"' in inner or "\\" in inner:
        raise _Unusual
    return inner
