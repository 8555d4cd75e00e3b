"""What only some pages need: readers of rare elements, if a page's source names them."""

from collections.abc import Mapping

from reader.document.walk import Element

_FORMULAS = (
    "<math", '"math', "'math", "=math", "-math", "mathjax", "MathJax", "math/tex", "mjx-",
    "katex", "latex", "arithmatex", "data-tex", "?tex=",
)  # fmt: skip
"""What the sources of pages with formulas have: looking for each is as fast as reading memory."""


_RAW_FORMULAS = ("$", "\\(", "\\[", "\\begin{")


def with_raw_formulas(html: str) -> str:
    """Return `html` with the TeX in its text in elements that say so."""
    if not any(sign in html for sign in _RAW_FORMULAS):
        return html
    from reader.document.maths.raw import with_marked_formulas  # noqa: PLC0415  3 ms few pages pay

    return with_marked_formulas(html)


def special_readers(html: str) -> Mapping[str | None, Element]:
    """Return the readers that `html` needs beside those of every page."""
    readers: dict[str | None, Element] = {}
    if any(sign in html for sign in _FORMULAS):
        from reader.document.formulas import FORMULAS  # noqa: PLC0415  4 ms that few pages pay

        readers.update(FORMULAS)
    return readers
