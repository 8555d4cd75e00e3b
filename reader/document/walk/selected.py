"""The words of the first element that a CSS selector finds, for markup known by its classes."""

from selectolax.lexbor import LexborNode


def selected_text(node: LexborNode, selector: str) -> str:
    """Return on one line the text of what `selector` finds first in `node`, or nothing."""
    found = node.css_first(selector)
    return " ".join(found.text().split()) if found is not None else ""
