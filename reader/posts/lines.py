"""One line of front matter as a person reads it: a field's name, and what stands after it."""

import re
from functools import cache
from typing import NamedTuple

from reader.posts.names import KNOWN, plain_name


class Named(NamedTuple):
    """A line that begins a field."""

    name: str
    rest: str
    """What stands after the name and its colon or equals sign, stripped."""
    sign: str
    """What stands between them: `:`, `=` or the full-width `：`."""


def named(line: str, signs: str = ":：") -> Named | None:
    """Return the field that `line` begins, or None if it begins none.

    A colon is followed by a space or the line's end, as YAML wants it; after a name that is
    known it need not be.
    """
    found = _pattern(signs).match(line)
    if found is None:
        return None
    name, sign, rest = found["name"].strip("\"'"), found["sign"], found["rest"]
    strict = sign == "=" or (sign == ":" and (not rest or rest[0].isspace()))
    if not strict and not known(name):
        return None
    return Named(name, rest.strip(), sign)


def known(name: str) -> bool:
    """Tell whether `name` is one of a post's fields."""
    return plain_name(name) in KNOWN


@cache
def _pattern(signs: str) -> re.Pattern[str]:
    """Compile the form of a field's first line: a name that is one word, and a sign."""
    return re.compile(
        rf"""\s*(?P<name>"[^"\n]{{1,64}}"|'[^'\n]{{1,64}}'|[^\W\d][\w.-]{{0,64}}?)"""
        rf"""\s*(?P<sign>[{signs}])(?P<rest>.*)"""
    )
