"""What only some pages need: readers of rare elements, if a page's source names them."""

from collections.abc import Mapping

from reader.document.model import Block, Notes
from reader.document.walk import Element

_FORMULAS = (
    "<math", '"math', "'math", "=math", "-math", "mathjax", "MathJax", "math/tex", "mjx-",
    "katex", "latex", "arithmatex", "data-tex", "?tex=",
)  # fmt: skip
"""What the sources of pages with formulas have."""

_RAW_FORMULAS = ("$", "\\(", "\\[", "\\begin{")

# To look through a page for a word takes as long as to read ten of its elements, for a character
# nearly nothing. So the few letters that several words share are looked for first.


def with_raw_formulas(html: str) -> str:
    """Return `html` with the TeX in its text in elements that say so."""
    if not (("$" in html or "\\" in html) and any(sign in html for sign in _RAW_FORMULAS)):
        return html
    from reader.document.maths.raw import with_marked_formulas  # noqa: PLC0415  3 ms few pages pay

    return with_marked_formulas(html)


def with_special(elements: Mapping[str | None, Element], html: str) -> Mapping[str | None, Element]:
    """Return `elements`, the readers of every page, with those that `html` needs beside them."""
    if _may_have_formulas(html) and any(sign in html for sign in _FORMULAS):
        from reader.document.formulas import with_formulas  # noqa: PLC0415  4 ms few pages pay

        elements = with_formulas(elements)
    has_notes = "note" in html and ("footnote" in html or "sidenote" in html)
    if has_notes or ("#" in html and "<sup" in html):
        from reader.document.footnotes import Footnotes  # noqa: PLC0415  as above

        elements = Footnotes(elements).readers()
    return elements


def _may_have_formulas(html: str) -> bool:
    return "math" in html or "thJax" in html or "atex" in html or "mjx-" in html or "tex=" in html


def finished(blocks: list[Block]) -> tuple[Block, ...]:
    """Return the blocks of a whole page, its notes at the end."""
    if Notes not in map(type, blocks):
        return tuple(blocks)
    from reader.document.footnotes import gathered  # noqa: PLC0415  as above

    return gathered(blocks)
