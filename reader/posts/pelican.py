"""Front matter of Pelican, which MultiMarkdown has too: `Title: A post`, up to a blank line."""

from reader.posts.lines import known
from reader.posts.parts import Dialect, Parts
from reader.posts.values import Fields

_FEWEST = 2
"""Fields of a post that are known: one line alone is text."""
_LONGEST_NAME = 32


def cut(text: str, start: int) -> Parts | None:
    """Cut the fields at `start`; None if the lines there are text."""
    end = text.find("\n\n", start) + 1 or len(text)
    block = text[start:end]
    lines = block.rstrip("\n").split("\n")
    names = [_name(line) for line in lines if not line[:1].isspace()]
    if not all(names) or sum(map(known, names)) < _FEWEST:
        return None
    return Parts(Dialect.LINES, block, start, min(end + 1, len(text)))


def read(block: str) -> Fields:
    """Read the fields of `block`; a line that is moved in goes on with the one above it."""
    fields: Fields = {}
    name, value = "", ""
    for line in block.split("\n"):
        if line[:1].isspace():
            value = f"{value} {line.strip()}"
        elif line:
            name, _, rest = line.partition(":")
            name, value = name.strip(), rest.strip()
        fields[name] = value or None
    return fields


def _name(line: str) -> str:
    """Return the field that a line begins; empty if it begins none."""
    name, colon, rest = line.partition(":")
    is_name = name.replace("_", "").replace("-", "").replace(" ", "").isalnum()
    is_short = len(name) <= _LONGEST_NAME and name[:1].isalpha()
    return name.strip() if colon and is_name and is_short and rest[:1] in {"", " ", "\t"} else ""
