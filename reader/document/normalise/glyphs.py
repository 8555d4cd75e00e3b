"""Formulas that KaTeX and MathJax write twice: as MathML, and as glyphs for the eye alone."""

from selectolax.lexbor import LexborNode

from reader.document.style import Attributes


def is_glyphs(node: LexborNode, attributes: Attributes) -> bool:
    """Tell whether `node` only draws a formula that is beside it as MathML."""
    if "aria-hidden" not in attributes:
        return False
    beside = (node.prev, node.next)
    return any(near is not None and near.css_first("math") is not None for near in beside)
