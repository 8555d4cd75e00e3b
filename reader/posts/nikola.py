"""Nikola's front matter: lines like `.. title: A post`."""

from reader.posts.lines import known
from reader.posts.parts import Dialect, Parts, line_end
from reader.posts.values import Fields


def cut(text: str, start: int) -> Parts | None:
    """Cut what begins at `start` with `<!--` or `.. `; None if it is something else."""
    return _commented(text, start) if text[start] == "<" else _dotted(text, start)


def read(block: str) -> Fields:
    """Read the fields of `block`; whatever else is there Nikola takes no notice of either."""
    lines = [line.strip() for line in block.split("\n")]
    pairs = (line[2:].partition(":") for line in lines if line.startswith(".."))
    return {name.strip(): value.strip() or None for name, colon, value in pairs if colon}


def _commented(text: str, start: int) -> Parts | None:
    """Cut the fields in an HTML comment."""
    end = text.find("-->", start)
    block_start = start + len("<!--")
    if end < 0:
        return None
    block = text[block_start:end]
    if _name(block.strip().split("\n", 1)[0]) is None:
        return None
    body = line_end(text, end)
    tail = text[end + len("-->") : body].strip()
    return Parts(Dialect.NIKOLA, block, block_start, end + len("-->") if tail else body + 1)


def _dotted(text: str, start: int) -> Parts | None:
    """Cut the fields at the head of reStructuredText."""
    end = start
    while end < len(text) and _name(text[end : line_end(text, end)]) is not None:
        end = line_end(text, end) + 1
    if end == start or not known(_name(text[start : line_end(text, start)]) or ""):
        return None
    return Parts(Dialect.NIKOLA, text[start:end], start, min(end, len(text)))


def _name(line: str) -> str | None:
    """Return the field that a line of Nikola's begins; None for any other, a directive also."""
    name, colon, rest = line.strip().partition(":")
    if not colon or rest.startswith(":") or not name.startswith(".. "):
        return None
    return name[3:].strip()
