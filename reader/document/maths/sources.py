"""Where an element keeps its formula as TeX: an annotation, an attribute, an address, its text."""

from selectolax.lexbor import LexborNode

from reader.document.maths.delimiters import bare
from reader.document.walk.style import Attributes

_ATTRIBUTES = ("data-tex", "data-latex", "data-formula", "alttext")
_ADDRESSES = ("latex.php?latex=", "equation?tex=", "codecogs.com/", "latex?", "chart?cht=tx&chl=")
"""What stands before the TeX in the addresses of formulas that a server draws."""

_RAW = frozenset({
    "arithmatex", "katex-error", "katex-inline", "katex-src", "language-math", "math",
    "math-block", "math-display", "math-inline", "mathjax", "stemblock", "tex", "tex2jax_process",
    "vditor-math",
})  # fmt: skip
"""The classes of elements whose text is TeX."""

_PICTURES = frozenset({
    "latex", "math", "mwe-math-fallback-image-display", "mwe-math-fallback-image-inline",
    "ql-img-displayed-equation", "ql-img-inline-formula", "tex",
})  # fmt: skip
_WHOLE = frozenset({
    "katex", "mwe-math-element", "MathJax", "MathJax_Display", "MathJax_SVG", "MathJax_CHTML",
})  # fmt: skip
"""The classes of elements that hold one formula, and its drawing."""


def tex_of(node: LexborNode, classes: frozenset[str] = frozenset()) -> str:
    """Return the TeX that `node` holds, or nothing."""
    attributes = node.attributes
    for name in _ATTRIBUTES:
        if tex := attributes.get(name):
            return tex
    if not classes or classes & _WHOLE:
        note = node.css_first('annotation[encoding="application/x-tex"]')
        return note.text().strip() if note is not None else ""
    return _raw(node) if classes & _RAW else ""


def tex_of_image(attributes: Attributes) -> str:
    """Return the TeX of a picture that is a formula, or nothing."""
    alt, source = attributes.get("alt") or "", attributes.get("src") or ""
    classes = frozenset((attributes.get("class") or "").split())
    if classes & _PICTURES and alt and not alt.startswith("Rendered by"):
        return alt
    if not any(address in source for address in _ADDRESSES):
        return ""
    return _decoded(source)


def _decoded(source: str) -> str:
    """Return the TeX in the address of a picture."""
    from urllib.parse import unquote_plus  # noqa: PLC0415  3 ms that few pages need

    query = source.partition("?")[2]
    for name in ("latex=", "tex=", "chl="):
        before, found, rest = query.partition(name)
        if found and (not before or before.endswith("&")):
            query = rest.partition("&")[0]
    return unquote_plus(query.replace("+", "%2B") if "%20" in query else query)


def _raw(node: LexborNode) -> str:
    """Return the text of an element, if it is TeX and no formula made of elements."""
    text = node.text().strip()
    is_delimited = bare(text)[0] != text
    has_elements = any(child.tag not in {"-text", "br"} for child in node.iter())
    return text if is_delimited or not has_elements else ""
