"""All the places where lines of a text may end, for what looks at more than one line at a time."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.layout.breaks.characters import SOFT_HYPHEN
from reader.layout.breaks.linebreak import break_allowed

_UNBROKEN = "[0-9A-Za-z]+|(?s:.)"
"""Inside plain letters and digits no line ends."""


class Breakpoint(NamedTuple):
    """A place where a line may end."""

    stop: int
    """Where the line ends, without the spaces at its end (characters)."""
    following: int
    """Where the next line begins."""
    cells: int
    """The cells of the text up to `stop`, with the hyphen that would be shown."""
    behind: int
    """The cells of the text up to `following`."""
    hyphen: bool = False


def breakpoints(text: str, cells: Sequence[int]) -> Iterator[Breakpoint]:
    """Yield the places of a text without newlines, in order, and its end.

    Of places with nothing to be seen between them the first counts.

    Args:
        text: The text.
        cells: Its columns.
    """
    end = len(text)
    stop = seen = 0
    for token in re.finditer(_UNBROKEN, text):
        at = token.end()
        if text[at - 1] != " ":
            stop = at
        if at == end or not stop or text[at] == " " or cells[at] == cells[at + 1]:
            continue
        if cells[at] > seen and break_allowed(text, at):
            seen = cells[at]
            hyphen = text[stop - 1] == SOFT_HYPHEN
            yield Breakpoint(stop, at, cells[stop] + hyphen, cells[at], hyphen)
    stop = end if text[-1:] != " " else stop
    yield Breakpoint(stop, end, cells[stop], cells[end])
