"""Ids that any program takes: `s1`, `s2` …, in place of those of authors and generators.

Those may be given twice, or have signs that are not allowed everywhere.
"""

from collections.abc import Callable
from itertools import count
from typing import NamedTuple

from reader.document.ids import leading, with_ids
from reader.document.model import Document
from reader.document.rewrite import Rewriter, relinked


class Numbered(NamedTuple):
    """A document, and how one comes to a place in it."""

    document: Document
    """Each heading has an id, and so has what had one; links inside lead there, or nowhere."""
    place: Callable[[str], str]
    """Returns the id of what a name means, by which a link may have led there; or nothing."""


def numbered(document: Document) -> Numbered:
    """Return `document` with ids of its own."""
    named = with_ids(document)
    lead, ids, numbers = leading(document, named), dict[str, str](), count(1)

    def number(name: str) -> str:
        if not name:
            return ""
        made = f"s{next(numbers)}"
        ids.setdefault(name, made)  # of two with one id a browser finds the first
        return made

    def place(name: str) -> str:
        return ids.get(lead(f"#{name}")[1:], "")

    shown = named._replace(blocks=Rewriter(anchor=number).blocks(named.blocks))
    return Numbered(_led(shown, ids), place)


def _led(document: Document, ids: dict[str, str]) -> Document:
    """Return `document` with its links inside by new ids, which are given by the old ones."""

    def led(address: str) -> str:
        if not address.startswith("#"):
            return address
        there = ids.get(address[1:])
        return f"#{there}" if there else ""

    return relinked(document, led)
