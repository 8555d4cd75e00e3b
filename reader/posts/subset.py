"""The YAML that nearly all front matter is, read several times faster than YAML.

It reads `name: value` lines and lists of one level, with values in one line. Whatever is not
certainly that is not read at all: `None` sends it to the whole of YAML (`posts.strict`), and
both give equal values for all that this one reads.
"""

import re

from reader.posts.values import Fields, Value

_NOT_HERE = re.compile("[\t\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
"""Tabs, further line ends of YAML 1.1, and what YAML forbids."""

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`<=~")
"""What may mean more than itself at the start of a plain value."""

_NULLS = frozenset({"null", "Null", "NULL"})

_LONGEST_NAME = 128


class _Unusual(Exception):  # noqa: N818  no error: the signal to leave the block to YAML
    """The block holds something that only the whole of YAML can tell."""


def read_subset(block: str) -> Fields | None:
    """Read the front matter `block`; None if it is anything but the common shapes."""
    if _NOT_HERE.search(block) is not None:
        return None
    try:
        return _read(block)
    except _Unusual:
        return None


def _read(block: str) -> Fields:
    """Read line by line; a list item belongs to the name before it."""
    fields: Fields = {}
    items: list[Value] = []
    name, indent, open_list = "", -1, False
    for line in block.split("\n"):
        text = line.strip(" ")
        if not text or text[0] == "#":
            continue
        if text.startswith("- "):
            column = line.index("-")
            if not open_list or indent not in {-1, column}:
                raise _Unusual
            if indent < 0:
                indent, items = column, []
                fields[name] = items
            items.append(_scalar(text[2:].lstrip(" ")))
            continue
        name, colon, rest = line.partition(":")
        name = name.rstrip(" ")
        if not colon or (rest and rest[0] != " ") or not _is_name(name):
            raise _Unusual
        rest = rest.strip(" ")
        fields[name] = _value(rest)
        indent, open_list = -1, not rest
    return fields


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


_FLOW_MARKS = frozenset("[]{}:#'\"")


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
