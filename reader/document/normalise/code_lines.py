"""Code whose lines are elements, with nothing between them that ends a line."""

from selectolax.lexbor import LexborNode

_LINES = "div, li, tr, p, code"
"""What WeChat, Astro, CSDN, highlight.js, prettify and GeSHi make of each line."""

_BREAK = "\0"
"""Stands for `<br>`, until a line break after it is taken with it; HTML has no other NUL."""


def line_elements(node: LexborNode) -> list[LexborNode]:
    """Return the elements that are the lines of `node`, a `<pre>`, if it has nothing else."""
    if node.css_first(_LINES) is None:
        return []
    lines = [each for each in node.css(_LINES) if len(each.css(_LINES)) == 1]  # itself
    return lines if len(lines) > 1 and sum(map(_ink, lines)) == _ink(node) else []


def joined(lines: list[LexborNode]) -> str:
    """Return the text of `lines`, one below the other."""
    return "\n".join(with_breaks(each).removesuffix("\n") for each in lines)


def with_breaks(node: LexborNode) -> str:
    """Return the text in `node`, its `<br>`s as line breaks."""
    if node.css_first("br") is None:
        return node.text()
    parts = []
    for inner in node.traverse(include_text=True):
        if inner.tag == "-text":
            parts.append(inner.text_content or "")
        elif inner.tag == "br":
            parts.append(_BREAK)
    return "".join(parts).replace(_BREAK + "\n", "\n").replace(_BREAK, "\n")


def _ink(node: LexborNode) -> int:
    """Return how many characters of `node` are to be seen."""
    return len("".join(node.text().split()))
