"""MathML → what it shows. White space between its elements means nothing."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from reader.document.formula import Fenced, Grid, Part, formula_text
from reader.document.maths.boxes import TAKEN, Boxes
from reader.document.maths.linear import (
    NotSimpleError,
    Term,
    accented,
    fraction,
    grouped,
    joined,
    root,
    scripted,
)
from reader.document.maths.size import is_large
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
_SIDES = dict.fromkeys("([{⟨⌈⌊", 1) | dict.fromkeys(")]}⟩⌉⌋", -1)
"""Brackets that are as high as what they are around."""
_ALIGNS = {"left": "l", "center": "c", "right": "r"}
_ROOM = 0.1
"""Ems: a narrower space is none."""


class _At(NamedTuple):
    """Where in a formula one is."""

    depth: int = 0
    """How many elements are around it."""
    boxes: Boxes | None = None
    """The parts of several lines; None where all is in a line."""

    def in_line(self) -> "_At":
        """Return the same place in a line."""
        return self._replace(boxes=None)


def linear_mathml(node: LexborNode) -> str:
    """Return a formula, or a part of one, as a line of text."""
    return _row(node, _At()).text


def displayed_mathml(node: LexborNode) -> Part:
    """Return a formula that stands by itself."""
    if TAKEN.search(node.text()) or is_large(node):
        return linear_mathml(node)
    boxes = Boxes()
    try:
        part = boxes.part(_row(node, _At(boxes=boxes)).text)
    except NotSimpleError:
        return linear_mathml(node)
    return part if formula_text(part).strip() else ""


def _term(node: LexborNode, at: _At) -> Term:
    if node.tag == "-text":
        return _token(node, at)
    if at.depth > DEEPEST:
        return Term(" ".join(node.text().split()), whole=False)
    return _ELEMENTS.get(node.tag, _row)(node, at._replace(depth=at.depth + 1))


def _parts(node: LexborNode) -> list[LexborNode]:
    """Return the elements and texts in `node`, but for white space and what is not shown."""
    return [
        child
        for child in node.iter(include_text=True)
        if not child.is_empty_text_node and child.tag not in DROPPED and not hides(child.attributes)
    ]


def _terms(node: LexborNode, at: _At) -> list[Term]:
    return [_term(child, at) for child in _parts(node)]


def _row(node: LexborNode, at: _At) -> Term:
    """Read `<mrow>`, and what else only groups."""
    terms = _terms(node, at)
    if at.boxes is not None and at.boxes.among(*terms):
        terms = at.boxes.fenced(terms)
        if len(terms) > 1 and terms[-2].side and at.boxes.among(terms[-1]):  # cases
            opening, closing = terms[-2].text, ""
            terms[-2:] = [at.boxes.put(Fenced(opening, at.boxes.part(terms[-1].text), closing))]
    return joined(terms)


def _token(node: LexborNode, at: _At) -> Term:
    """Read `<mi>`, `<mn>` or `<mo>`: a name, a number or an operator."""
    text = " ".join((node.text() or "").split())
    text = _WRITTEN.get(text, text)
    side = _SIDES.get(text, 0) if at.boxes is not None and node.tag == "mo" else 0
    return Term(text, word=len(text) > 1 and text.isalpha(), side=side)


def _text(node: LexborNode, _: _At) -> Term:
    """Read `<mtext>`."""
    text = node.text().replace("\n", " ").replace("\xa0", " ")
    return Term(text, whole=" " not in text.strip(), word=True)


def _string(node: LexborNode, at: _At) -> Term:
    """Read `<ms>`."""
    return Term(f'"{_text(node, at).text}"')


def _space(node: LexborNode, _: _At) -> Term:
    """Read `<mspace>`."""
    if "linebreak" in node.attributes:
        return Term(" ")
    wide = (node.attributes.get("width") or "0").removesuffix("em")
    is_narrow = wide.startswith("-") or (wide.replace(".", "").isdigit() and float(wide) <= _ROOM)
    return Term("" if is_narrow else " ")


def _nothing(_: LexborNode, __: _At) -> Term:
    return Term("")


def _scripts(node: LexborNode, at: _At) -> Term:
    """Read `<msup>` and its like."""
    first, *others = [*_parts(node), None][:4]
    base = Term("") if first is None else _term(first, at)
    texts = [_term(each, at.in_line()).text for each in others if each is not None]
    below, above, rest = _split(node.tag or "", texts)
    if (
        node.tag == "mover"
        and above in _ACCENTS
        and len(base.text) == 1
        and not TAKEN.match(base.text)
    ):
        return accented(base, _ACCENTS[above])
    term = _scripted(at, base, below, above)
    return joined((term, *(Term(text) for text in rest))) if any(rest) else term


def _scripted(at: _At, base: Term, below: str, above: str) -> Term:
    join = scripted if at.boxes is None else at.boxes.scripted
    return join(base, below, above)


def _split(tag: str, texts: list[str]) -> tuple[str, str, list[str]]:
    """Return what stands below, what stands above, and what should not be there."""
    if tag in {"msup", "mover"}:
        return "", "".join(texts[:1]), texts[1:]
    below = "".join(texts[:1])
    if tag in {"msub", "munder"}:
        return below, "", texts[1:]
    return below, "".join(texts[1:2]), texts[2:]


def _all_scripts(node: LexborNode, at: _At) -> Term:
    """Read `<mmultiscripts>`: pairs of scripts behind the base, then those before it."""
    before: list[str] = []
    behind: list[str] = []
    side = behind
    base, *others = _parts(node) or [node]
    for part in others:
        if part.tag == "mprescripts":
            side = before
        else:
            side.append("" if part.tag == "none" else _term(part, at.in_line()).text)
    term = Term("") if base is node else _term(base, at)
    lead = scripted(Term(""), "".join(before[::2]), "".join(before[1::2]))
    return joined((lead, _scripted(at, term, "".join(behind[::2]), "".join(behind[1::2]))))


def _fraction(node: LexborNode, at: _At) -> Term:
    """Read `<mfrac>`; without a line it is a column, such as a binomial coefficient."""
    above, below = (*_terms(node, at), Term(""), Term(""))[:2]
    if (node.attributes.get("linethickness") or "").startswith("0"):
        if at.boxes is None:
            return Term(f"{above.text} {below.text}", whole=False)
        part = at.boxes.part
        return at.boxes.put(Grid(((part(above.text),), (part(below.text),)), "c", ()))
    divided = fraction if at.boxes is None else at.boxes.fraction
    return divided(above, below) if above.text or below.text else Term("")


def _root(node: LexborNode, at: _At) -> Term:
    """Read `<msqrt>`, or `<mroot>`, which has its index at the end."""
    if node.tag == "mroot":
        radicand, index = (*_terms(node, at), Term(""), Term(""))[:2]
        return _rooted(at, radicand, index.text)
    return _rooted(at, _row(node, at))


def _rooted(at: _At, radicand: Term, index: str = "") -> Term:
    return (root if at.boxes is None else at.boxes.root)(radicand, index)


def _fenced(node: LexborNode, at: _At) -> Term:
    """Read `<mfenced>`."""
    attributes = node.attributes
    start, end = attributes.get("open", "("), attributes.get("close", ")")
    separators = "".join((attributes.get("separators", ",") or "").split())
    text = ""
    for index, term in enumerate(_terms(node, at)):
        if index and separators:
            text += separators[min(index, len(separators)) - 1] + " "
        text += term.text
    if at.boxes is not None and at.boxes.among(Term(text)):
        return at.boxes.put(Fenced(start or "", at.boxes.part(text), end or ""))
    return Term(f"{start or ''}{text}{end or ''}")


def _enclosed(node: LexborNode, at: _At) -> Term:
    """Read `<menclose>`: only a radical and a box of bars are shown."""
    inner = _row(node, at)
    notation = node.attributes.get("notation") or "longdiv"
    if notation == "radical":
        return _rooted(at, inner)
    return inner if notation != "top" else Term(f"‾{grouped(inner)}")


def _matrix(node: LexborNode, at: _At) -> Term:
    """Read `<mtable>`: its rows on one line, between square brackets if it has none."""
    if at.boxes is not None:
        return at.boxes.put(_grid(node, at, at.boxes))
    rows = ["  ".join(filter(None, _cells(row, at))) for row in _parts(node)]
    text = "; ".join(rows)
    return Term(text if len(rows) == 1 or _is_fenced(node) else f"[{text}]")


def _cells(row: LexborNode, at: _At) -> Iterator[str]:
    return (_row(cell, at._replace(depth=at.depth + 1)).text for cell in _parts(row))


def _grid(node: LexborNode, at: _At, boxes: Boxes) -> Grid:
    """Return the rows of a table, each in cells; `columnalign` says how they lie."""
    rows = [[boxes.part(text) for text in _cells(row, at)] for row in _parts(node)] or [[""]]
    count = max(1, *map(len, rows))
    said = (node.attributes.get("columnalign") or "").split()
    aligns = [_ALIGNS.get(each, "c") for each in said][:count]
    aligns += (aligns[-1:] or ["c"]) * (count - len(aligns))
    even = [(*row, *[""] * (count - len(row))) for row in rows]
    return Grid(tuple(even), "".join(aligns), ("  ",) * (count - 1))


def _is_fenced(node: LexborNode) -> bool:
    """Tell whether an operator stands right before `node`, which is a bracket."""
    before = node.prev
    while before is not None and before.is_empty_text_node:
        before = before.prev
    if before is None and node.parent is not None:
        return node.parent.tag == "mfenced"
    return before is not None and before.tag == "mo" and before.text().strip() in set("([{|‖")


def _chosen(node: LexborNode, at: _At) -> Term:
    """Read `<maction>`: its first form."""
    first = _parts(node)[:1]
    return _term(first[0], at) if first else Term("")


_ELEMENTS: dict[str | None, Callable[[LexborNode, _At], Term]] = {
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
