"""What tabs without a name of their own are called, by the tag around them."""

import re
from itertools import count
from typing import TYPE_CHECKING

from reader.document.templates.arguments import arguments

if TYPE_CHECKING:
    from collections.abc import Iterator

TABS = frozenset({"subtabs", "subsubtabs", "tabs"})
"""Tags around tabs."""


class Tabs:
    """The names of the tabs that come next, if the tag around them says any."""

    def __init__(self) -> None:
        self._names: Iterator[str] = iter(())

    def begin(self, written: str) -> None:
        """Read a tag: `items="A,B"` of Hextra, the words of Hexo that a number is put behind."""
        given = arguments(written)
        if items := given.first("items"):
            self._names = iter(re.split(r"\s*[,|]\s*", items.strip("[] ")))
        elif words := written.partition(",")[0].strip("\"' ") if not given.named else "":
            self._names = (f"{words} {number}" for number in count(1))
        else:
            self._names = iter(())

    def next(self, own: str) -> str:
        """Return what the next tab is called: its `own` name, or that from the tag around it."""
        name = next(self._names, "")
        return own or name
