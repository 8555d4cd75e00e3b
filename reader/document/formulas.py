"""MathML → text as one would type it in a line: x², a_(n+k), (a+b)/2, √x.

White space between its elements means nothing.
"""

from selectolax.lexbor import LexborNode

from reader.document.model import Align, Mark
from reader.document.style import Attributes, Style
from reader.document.walk import Element, Walk, drop, seen_children

_SCRIPTS = {
    "mover": "^",
    "msub": "_",
    "msubsup": "_^",
    "msup": "^",
    "munder": "_",
    "munderover": "_^",
}
"""What has a base and something above or below it: the sign before each of these."""

_MARKS = {"^": Mark.SUPERSCRIPT.value, "_": Mark.SUBSCRIPT.value}
_NUMERIC = frozenset("0123456789+-")
"""What needs no sign: terminals have glyphs for it, raised and lowered."""

_PRIMES = frozenset("'′″‴")
_WRITTEN = {
    "\N{FUNCTION APPLICATION}": " ",
    "\N{INVISIBLE TIMES}": "",
    "\N{INVISIBLE SEPARATOR}": "",
    "\N{INVISIBLE PLUS}": "",
    "\N{MINUS SIGN}": "-",
}


def _formula(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<math>`; one on display is a paragraph of its own, in the middle."""
    if attributes.get("display") != "block":
        walk.read(seen_children(node))
        return
    walk.flush()
    outer = walk.style
    walk.restyle(Style(Align.CENTER))
    walk.read(seen_children(node))
    walk.flush()
    walk.restyle(outer)


def _row(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<mrow>`, and what else only groups."""
    walk.read(seen_children(node))


def _token(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<mi>`, `<mn>` or `<mo>`: a name, a number or an operator."""
    text = node.text().strip()
    walk.inline.text(_WRITTEN.get(text, text))


def _space(walk: Walk, _: LexborNode, __: Attributes) -> None:
    """Read `<mspace>`."""
    walk.inline.text(" ")


def _scripts(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<msup>` and its like."""
    parts = list(seen_children(node))
    signs = _SCRIPTS[node.tag or ""]
    walk.read(parts[:1])
    has_signs = [_script(walk, *pair) for pair in zip(signs, parts[1:], strict=False)]
    walk.read(parts[1 + len(signs) :])
    if any(has_signs[-1:]) and node.next is not None and node.next.text()[:1].isalnum():
        walk.inline.text(" ")


def _fraction(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<mfrac>`; without a line it is a column, such as a binomial coefficient."""
    has_line = not (attributes.get("linethickness") or "").startswith("0")
    for index, part in enumerate(seen_children(node)):
        if index:
            walk.inline.text("/" if has_line else " ")
        _group(walk, [part])


def _root(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<msqrt>`, or `<mroot>`, which has its index at the end."""
    parts = list(seen_children(node))
    if node.tag == "mroot":
        _marked(walk, Mark.SUPERSCRIPT.value, parts[1:])
        parts = parts[:1]
    walk.inline.text("√")
    _group(walk, parts)


def _matrix(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<mtable>`: its rows on one line."""
    for index, inner in enumerate(seen_children(node)):
        if index:
            walk.inline.text("; ")
        walk.read((inner,))


def _matrix_row(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<mtr>`."""
    for index, cell in enumerate(seen_children(node)):
        if index:
            walk.inline.text(" ")
        walk.read(seen_children(cell))


def _script(walk: Walk, sign: str, part: LexborNode) -> bool:
    """Read what stands above or below a base; tell whether it took a sign."""
    written = set("".join(part.text().split()).replace("\N{MINUS SIGN}", "-"))
    if written <= _NUMERIC:
        _marked(walk, _MARKS[sign], [part])
    elif written <= _PRIMES:
        walk.read((part,))
    else:
        walk.inline.text(sign)
        _group(walk, [part])
        return True
    return False


def _marked(walk: Walk, mark: int, nodes: list[LexborNode]) -> None:
    line = walk.inline
    outer = line.marks
    line.look(outer | mark, line.link)
    walk.read(nodes)
    line.look(outer, line.link)


def _group(walk: Walk, nodes: list[LexborNode]) -> None:
    """Read `nodes`, in parentheses if they are more than one thing."""
    if _are_one(nodes):
        walk.read(nodes)
    else:
        walk.inline.text("(")
        walk.read(nodes)
        walk.inline.text(")")


def _are_one(nodes: list[LexborNode]) -> bool:
    """Tell whether `nodes` come down to one token, or to one base with its scripts."""
    while len(nodes) == 1:
        if nodes[0].tag in _SCRIPTS:
            return True
        nodes = list(nodes[0].iter())
    return not nodes


FORMULAS: dict[str | None, Element] = {
    **dict.fromkeys(("mi", "mn", "mo"), _token),
    **dict.fromkeys(("mrow", "mstyle", "semantics"), _row),
    **dict.fromkeys(("mroot", "msqrt"), _root),
    **dict.fromkeys(_SCRIPTS, _scripts),
    "math": _formula,
    "mfrac": _fraction,
    "mphantom": drop,
    "mspace": _space,
    "mtable": _matrix,
    "mtr": _matrix_row,
}
"""The reader of each element of MathML that is not read as one in a line."""
