"""The YAML that nearly all front matter is, read many times faster than YAML.

It reads `name: value` lines and lists of one level; a text may go on over indented lines. Whatever
is not certainly that is not read at all: `None` sends it to the whole of YAML (`posts.strict`),
and both give equal values for all that this one reads.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from reader.posts.values import Fields, Value

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`<=~")
"""What may mean more than itself at the start of a plain value."""

_FLOW_MARKS = frozenset("[]{}:#'\"")

_UNSURE = _INDICATORS | {" "}
_UNSURE_END = frozenset(" :")

_END = "end"
"""A line after the last one that is part of nothing above it."""

_QUOTES = frozenset("'\"")

_BELOW = frozenset({"", " ", "-", "#"})
"""How a line begins that may be part of the field above it."""

_NOTHING = frozenset({"", "#"})
"""How a line begins, after spaces, that says nothing."""

_NULLS = frozenset({"null", "Null", "NULL"})

_LONGEST_NAME = 128


class _Unusual(Exception):  # noqa: N818  no error: the signal to leave the block to YAML
    """The block holds something that only the whole of YAML can tell."""


def read_subset(block: str) -> Fields | None:
    """Read the front matter `block`; None if it is anything but the common shapes."""
    lines = block.rstrip("\n").split("\n")
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
    """Read field by field, each with the lines below its name.

    The commonest values are told here, for each call would cost as much as they do.
    """
    fields: Fields = {}
    at, count = 0, len(lines)
    lines.append(_END)
    while at < count:
        line = lines[at]
        at += 1
        name, _, text = line.partition(": ")
        if text and lines[at][:1] not in _BELOW and _is_name(name):
            first = text[0]
            if first == "'" == text[-1] and text.find("'", 1) == len(text) - 1:
                fields[name] = text[1:-1]
                continue
            plain = first not in _UNSURE and text[-1] not in _UNSURE_END
            if plain and ": " not in text and " #" not in text and text not in _NULLS:
                fields[name] = text
                continue
        name, colon, rest = line.partition(":")
        if not _is_name(name):
            name = name.rstrip(" ")
            if not _is_name(name):
                _require_nothing(line)
                continue
        text = rest.strip(" ")
        if not colon or (text and rest[0] != " "):
            raise _Unusual
        start = at
        while lines[at][:1] in _BELOW:
            at += 1
        fields[name] = _value(text) if at == start else _value_below(text, lines[start:at])
    return fields


@lru_cache(maxsize=512)
def _is_name(name: str) -> bool:
    """Tell whether `name` is a field's name that YAML takes for just that text."""
    plain = name.replace("-", "_").isidentifier()
    return plain and len(name) < _LONGEST_NAME and name[0] != "-" and name not in _NULLS


def _require_nothing(line: str) -> None:
    """Refuse a line that is neither blank nor a comment."""
    if line.lstrip(" ")[:1] not in _NOTHING:
        raise _Unusual


def _value(text: str) -> Value:
    """Read a value that ends where its line ends: nothing, a list in brackets, or a scalar."""
    if not text:
        return None
    return _in_brackets(text) if text[0] == "[" else _scalar(text)


def _in_brackets(text: str) -> Value:
    """Read `[a, 'b']`."""
    if text[-1] != "]":
        raise _Unusual
    inner = text[1:-1].strip(" ")
    return [_flow_scalar(item.strip(" ")) for item in inner.split(",")] if inner else []


def _flow_scalar(text: str) -> str | None:
    """Read an item of a list in brackets, which has been cut at its commas."""
    if not text or (text[0] not in _QUOTES and not _FLOW_MARKS.isdisjoint(text)):
        raise _Unusual
    return _scalar(text)


def _scalar(text: str) -> str | None:
    """Read a quoted or plain scalar that has no line ends in it."""
    first = text[0]
    if first in _QUOTES:
        return _quoted(text, first)
    if first in _INDICATORS or ": " in text or " #" in text or text[-1] == ":":
        raise _Unusual
    return None if text in _NULLS else text


def _quoted(text: str, quote: str) -> str:
    """Read `'it''s'`, or `"text"`."""
    inner = text[1:-1]
    if len(text) == 1 or text[-1] != quote:
        raise _Unusual
    if quote == "'":
        if "'" not in inner:
            return inner
        if "'" in inner.replace("''", ""):
            raise _Unusual
        return inner.replace("''", "'")
    if "\\" in inner:
        return _resolved(inner)
    if '"' in inner:
        raise _Unusual
    return inner


def _resolved(inner: str) -> str:
    """Resolve the escapes of a text between double quotes."""
    from reader.posts.escapes import quotes_in, unescaped  # noqa: PLC0415  patterns, for few

    if quotes_in(inner):
        raise _Unusual
    try:
        return unescaped(inner)
    except ValueError:
        raise _Unusual from None


def _is_open(text: str, quote: str) -> bool:
    """Tell whether a text that begins with a quote goes on in the next line."""
    if quote == '"' and "\\" in text:
        from reader.posts.escapes import quotes_in  # noqa: PLC0415  as above

        return quotes_in(text) % 2 > 0
    return text.count(quote) % 2 > 0


def _value_below(text: str, lines: Sequence[str]) -> Value:
    """Read a value of which some may stand in the lines below its name."""
    if not text:
        return _items(lines)
    if text[0] in _QUOTES:
        return _quoted_over(text, lines)
    more = 0
    while more < len(lines) and lines[more].lstrip(" ")[:1] not in _NOTHING:
        more += 1
    for line in lines[more:]:
        _require_nothing(line)
    if not more:
        return _value(text)
    if text[0] == "[" or any(line[0] != " " for line in lines[:more]):
        raise _Unusual
    return _scalar(" ".join([text, *(line.strip(" ") for line in lines[:more])]))


def _items(lines: Sequence[str]) -> Value:
    """Read a list of which each item has a line, at one column; nothing if there is none."""
    read = [item for item in map(_item, lines) if item is not None]
    if any(column != read[0][0] for column, _ in read):
        raise _Unusual
    return [value for _, value in read] or None


@lru_cache(maxsize=1024)
def _item(line: str) -> tuple[int, str | None] | None:
    """Read an item of a list: its column and value; None of a line with nothing to read."""
    text = line.strip(" ")
    if text[:2] != "- ":
        _require_nothing(line)
        return None
    return line.index("-"), _scalar(text[2:].lstrip(" "))


def _quoted_over(text: str, lines: Sequence[str]) -> str:
    """Read a quoted scalar: its lines are joined by spaces, blank ones between are line ends."""
    quote = text[0]
    rest = iter(lines)
    while _is_open(text, quote):
        breaks = 0
        while (line := next(rest, "-")) == "" or line.isspace():
            breaks += 1
        if line[0] != " " or text[-1] == "\\":
            raise _Unusual
        text += ("\n" * breaks or " ") + line.strip(" ")
    for line in rest:
        _require_nothing(line)
    return _quoted(text, quote)
