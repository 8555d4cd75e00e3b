"""MathML → a line of text. White space between its elements means nothing."""

from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

from reader.document.maths.linear import (
    Term,
    accented,
    fraction,
    grouped,
    joined,
    root,
    scripted,
)
from reader.document.walk.style import hides
from reader.document.walk.tags import DROPPED

DEEPEST = 60
"""Elements nested deeper are read for their words alone."""

_WRITTEN = {
    "\N{FUNCTION APPLICATION}": "",
    "\N{INVISIBLE TIMES}": "",
    "\N{INVISIBLE SEPARATOR}": "",
    "\N{INVISIBLE PLUS}": "",
    "\N{MINUS SIGN}": "-",
    "&": "&",
}
_ACCENTS = {
    "^": "\u0302", "ˆ": "\u0302", "~": "\u0303", "˜": "\u0303", "¯": "\u0304", "‾": "\u0304",
    "−": "\u0304", "-": "\u0304", "_": "\u0304", "→": "\u20d7", "⃗": "\u20d7", "˙": "\u0307",
    ".": "\u0307", "¨": "\u0308", "ˇ": "\u030c", "´": "\u0301", "`": "\u0300", "˘": "\u0306",
}  # fmt: skip
"""The combining form of what stands over a letter."""
_ROOM = 0.1
"""Ems: a narrower space is none."""


def linear_mathml(node: LexborNode) -> str:
    """Return a formula, or a part of one, as a line of text."""
    return _row(node, 0).text


def _term(node: LexborNode, depth: int) -> Term:
    if node.tag == "-text":
        return _token(node, depth)
    if depth > DEEPEST:
        return Term(" ".join(node.text().split()), whole=False)
    return _ELEMENTS.get(node.tag, _row)(node, depth + 1)


def _parts(node: LexborNode) -> list[LexborNode]:
    """Return the elements and texts in `node`, but for white space and what is not shown."""
    return [
        child
        for child in node.iter(include_text=True)
        if not child.is_empty_text_node and child.tag not in DROPPED and not hides(child.attributes)
    ]


def _terms(node: LexborNode, depth: int) -> list[Term]:
    return [_term(child, depth) for child in _parts(node)]


def _row(node: LexborNode, depth: int) -> Term:
    """Read `<mrow>`, and what else only groups."""
    return joined(_terms(node, depth))


def _token(node: LexborNode, _: int) -> Term:
    """Read `<mi>`, `<mn>` or `<mo>`: a name, a number or an operator."""
    text = " ".join((node.text() or "").split())
    text = _WRITTEN.get(text, text)
    return Term(text, word=len(text) > 1 and text.isalpha())


def _text(node: LexborNode, _: int) -> Term:
    """Read `<mtext>`."""
    text = node.text().replace("\n", " ").replace("\xa0", " ")
    return Term(text, word=True)


def _string(node: LexborNode, depth: int) -> Term:
    """Read `<ms>`."""
    return Term(f'"{_text(node, depth).text}"')


def _space(node: LexborNode, _: int) -> Term:
    """Read `<mspace>`."""
    if "linebreak" in node.attributes:
        return Term(" ")
    wide = (node.attributes.get("width") or "0").removesuffix("em")
    is_narrow = wide.startswith("-") or (wide.replace(".", "").isdigit() and float(wide) <= _ROOM)
    return Term("" if is_narrow else " ")


def _nothing(_: LexborNode, __: int) -> Term:
    return Term("")


def _scripts(node: LexborNode, depth: int) -> Term:
    """Read `<msup>` and its like."""
    base, *scripts = [*_terms(node, depth), Term("")][:4]
    texts = [term.text for term in scripts]
    below, above, rest = _split(node.tag or "", texts)
    if node.tag == "mover" and above in _ACCENTS and len(base.text) == 1:
        return accented(base, _ACCENTS[above])
    term = scripted(base, below, above)
    return joined((term, *(Term(text) for text in rest))) if any(rest) else term


def _split(tag: str, texts: list[str]) -> tuple[str, str, list[str]]:
    """Return what stands below, what stands above, and what should not be there."""
    if tag in {"msup", "mover"}:
        return "", "".join(texts[:1]), texts[1:]
    below = "".join(texts[:1])
    if tag in {"msub", "munder"}:
        return below, "", texts[1:]
    return below, "".join(texts[1:2]), texts[2:]


def _all_scripts(node: LexborNode, depth: int) -> Term:
    """Read `<mmultiscripts>`: pairs of scripts behind the base, then those before it."""
    before: list[str] = []
    behind: list[str] = []
    side = behind
    base, *others = _parts(node) or [node]
    for part in others:
        if part.tag == "mprescripts":
            side = before
        else:
            side.append("" if part.tag == "none" else _term(part, depth).text)
    term = Term("") if base is node else _term(base, depth)
    lead = scripted(Term(""), "".join(before[::2]), "".join(before[1::2]))
    return joined((lead, scripted(term, "".join(behind[::2]), "".join(behind[1::2]))))


def _fraction(node: LexborNode, depth: int) -> Term:
    """Read `<mfrac>`; without a line it is a column, such as a binomial coefficient."""
    above, below = (*_terms(node, depth), Term(""), Term(""))[:2]
    if (node.attributes.get("linethickness") or "").startswith("0"):
        return Term(f"{above.text} {below.text}", whole=False)
    return fraction(above, below) if above.text or below.text else Term("")


def _root(node: LexborNode, depth: int) -> Term:
    """Read `<msqrt>`, or `<mroot>`, which has its index at the end."""
    if node.tag == "mroot":
        radicand, index = (*_terms(node, depth), Term(""), Term(""))[:2]
        return root(radicand, index.text)
    return root(_row(node, depth))


def _fenced(node: LexborNode, depth: int) -> Term:
    """Read `<mfenced>`."""
    attributes = node.attributes
    start, end = attributes.get("open", "("), attributes.get("close", ")")
    separators = "".join((attributes.get("separators", ",") or "").split())
    text = ""
    for index, term in enumerate(_terms(node, depth)):
        if index and separators:
            text += separators[min(index, len(separators)) - 1] + " "
        text += term.text
    return Term(f"{start or ''}{text}{end or ''}")


def _enclosed(node: LexborNode, depth: int) -> Term:
    """Read `<menclose>`: only a radical and a box of bars are shown."""
    inner = _row(node, depth)
    notation = node.attributes.get("notation") or "longdiv"
    if notation == "radical":
        return root(inner)
    return inner if notation != "top" else Term(f"‾{grouped(inner)}")


def _matrix(node: LexborNode, depth: int) -> Term:
    """Read `<mtable>`: its rows on one line, between square brackets if it has none."""
    rows = ["  ".join(filter(None, _cells(row, depth))) for row in _parts(node)]
    text = "; ".join(rows)
    return Term(text if len(rows) == 1 or _is_fenced(node) else f"[{text}]")


def _cells(row: LexborNode, depth: int) -> Iterator[str]:
    return (_row(cell, depth + 1).text for cell in _parts(row))


def _is_fenced(node: LexborNode) -> bool:
    """Tell whether an operator stands right before `node`, which is a bracket."""
    before = node.prev
    while before is not None and before.is_empty_text_node:
        before = before.prev
    if before is None and node.parent is not None:
        return node.parent.tag == "mfenced"
    return before is not None and before.tag == "mo" and before.text().strip() in set("([{|‖")


def _chosen(node: LexborNode, depth: int) -> Term:
    """Read `<maction>`: its first form."""
    first = _parts(node)[:1]
    return _term(first[0], depth) if first else Term("")


_ELEMENTS: dict[str | None, Callable[[LexborNode, int], Term]] = {
    **dict.fromkeys(("mi", "mn", "mo"), _token),
    **dict.fromkeys(("mroot", "msqrt"), _root),
    **dict.fromkeys(("mover", "msub", "msubsup", "msup", "munder", "munderover"), _scripts),
    **dict.fromkeys(("mphantom", "none", "mprescripts"), _nothing),
    "maction": _chosen,
    "menclose": _enclosed,
    "mfenced": _fenced,
    "mfrac": _fraction,
    "mmultiscripts": _all_scripts,
    "ms": _string,
    "mspace": _space,
    "mtable": _matrix,
    "mtext": _text,
}
"""The reader of each element; any other only groups."""
