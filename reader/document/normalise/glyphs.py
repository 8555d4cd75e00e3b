"""Formulas that KaTeX and MathJax write twice: as MathML, and as glyphs for the eye alone."""

from selectolax.lexbor import LexborNode


def is_glyphs(node: LexborNode) -> bool:
    """Tell whether `node`, hidden from screen readers, draws a formula beside it in MathML."""
    beside = (node.prev, node.next)
    return any(near is not None and near.css_first("math") is not None for near in beside)
