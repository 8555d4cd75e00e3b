"""Which way text reads, where its markup says so: `dir`, `<bdi>`, `<bdo>`, as Unicode's characters.

Nothing is added to a text in which no letter reads from right to left.
"""

from typing import NamedTuple
from unicodedata import bidirectional

from selectolax.lexbor import LexborNode

from reader.document.leftward import has_leftward
from reader.document.model import Run
from reader.document.walk.style import Attributes

_LETTERS = {"L": "ltr", "R": "rtl", "AL": "rtl"}
_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}


class Around(NamedTuple):
    """The characters around a text that reads by itself."""

    before: str = ""
    behind: str = ""


_ISOLATES = {
    "auto": Around("\u2068", "\u2069"),
    "ltr": Around("\u2066", "\u2069"),
    "rtl": Around("\u2067", "\u2069"),
}
_OVERRIDES = {
    "ltr": Around("\u2066\u202d", "\u202c\u2069"),
    "rtl": Around("\u2067\u202e", "\u202c\u2069"),
}


def isolating(node: LexborNode, attributes: Attributes) -> Around:
    """Return what stands around the text of an element inside a line."""
    said = (attributes.get("dir") or ("auto" if node.tag == "bdi" else "")).lower()
    around = (_OVERRIDES if node.tag == "bdo" else _ISOLATES).get(said)
    beside = node if node.parent is None else node.parent
    if around is None or not node.text(strip=True) or not has_leftward(beside.text()):
        return Around()
    return around


def directed(runs: list[Run], direction: str) -> None:
    """Let a paragraph that begins with letters of the other direction read in its own.

    Args:
        runs: The paragraph's, which begins with a mark then.
        direction: `ltr` or `rtl`, as an element around it says; else nothing is changed.
    """
    text = "".join([run.text for run in runs])
    if direction not in _MARKS or not has_leftward(text):
        return
    first = next(
        (found for each in text if (found := _LETTERS.get(bidirectional(each)))), direction
    )
    if first != direction:
        runs[0] = runs[0]._replace(text=_MARKS[direction] + runs[0].text)
