"""What only some pages need: formulas and notes; it is imported once a page has them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.document.model import Block, Notes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

    from reader.document.walk.style import Attributes
    from reader.document.walk.walk import Element, Walk

TEX_ATTRIBUTES = frozenset({"data-formula", "data-latex", "data-tex"})
"""Attributes that hold a formula."""

TEX_SCRIPT = "math/tex"
"""How the type of a script begins that is a formula."""

_BACKSLASHED = ("\\(", "\\[", "\\begin{")


def with_raw_formulas(html: str) -> str:
    """Return `html` with the TeX in its text in elements that say so."""
    if "$" not in html and not ("\\" in html and any(sign in html for sign in _BACKSLASHED)):
        return html
    from reader.document.maths.raw import with_marked_formulas  # noqa: PLC0415  3 ms few pages pay

    return with_marked_formulas(html)


def learn_formulas(walk: "Walk") -> bool:
    """Let `walk` know formulas from here on; tell whether they are new to it."""
    if walk.knows_formulas:
        return False
    from reader.document.maths.formulas import with_formulas  # noqa: PLC0415  4 ms few pages pay

    walk.elements = with_formulas(walk.elements)
    walk.knows_formulas = True
    return True


def formula(walk: "Walk", node: "LexborNode", attributes: "Attributes") -> None:
    """Read an element that may be a formula."""
    learn_formulas(walk)
    walk.ordinary(node, attributes)


def with_notes(
    elements: "Mapping[str | None, Element]", html: str
) -> "Mapping[str | None, Element]":
    """Return `elements`, the readers of every page, or those that know the notes that `html` has.

    To look through a page for a word takes as long as to read ten of its elements, for a character
    nearly nothing: most pages are looked through for one word.
    """
    has_notes = "note" in html and ("footnote" in html or "sidenote" in html)
    if not has_notes and not ("#" in html and "<sup" in html):
        return elements
    from reader.document.notes.footnotes import Footnotes  # noqa: PLC0415  as above

    return Footnotes(elements).readers()


def finished(blocks: list[Block]) -> Sequence[Block]:
    """Return the blocks of a whole page, its notes at the end."""
    if Notes not in map(type, blocks):
        return tuple(blocks)
    from reader.document.notes.footnotes import gathered  # noqa: PLC0415  as above

    return gathered(blocks)
