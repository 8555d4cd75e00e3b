"""A formula → MathML, with its TeX beside it: what reads the page again reads that."""

from collections.abc import Iterable
from typing import assert_never

from reader.document.formula import Braced, Fenced, Fraction, Grid, Part, Row, Scripted
from reader.document.model import Formula
from reader.render.html.tags import element, escaped

MATHML = "<math "
"""How formulas begin in a page."""
_SPACE = "http://www.w3.org/1998/Math/MathML"
_SIDES = {"l": "left", "c": "center", "r": "right"}


def formula_html(formula: Formula) -> str:
    """Return a formula that stands by itself."""
    shown = _row((_part(formula.part),))
    if formula.tex:
        source = element("annotation", escaped(formula.tex), encoding="application/x-tex")
        shown = element("semantics", shown + source)
    return element("math", shown, xmlns=_SPACE, display="block")


def _part(part: Part) -> str:
    match part:
        case str():
            return element("mtext", escaped(part.replace(" ", "\xa0")))
        case Row(parts):
            return _row(map(_part, parts))
        case Fraction(above, below):
            return element("mfrac", _part(above) + _part(below))
        case Grid():
            return _table(part)
        case Fenced(opening, inner, closing):
            return _row((_fence(opening), _part(inner), _fence(closing)))
        case Scripted(base, below, above):
            return _row((_part(base), _part(below) if below else "", _part(above) if above else ""))
        case Braced(base, label, over):
            brace = element("mo", "⏞" if over else "⏟", stretchy="true")
            tag = "mover" if over else "munder"
            return element(tag, element(tag, _part(base) + brace) + _part(label))
        case _:
            assert_never(part)


def _row(parts: Iterable[str]) -> str:
    return element("mrow", "".join(parts))


def _fence(sign: str) -> str:
    return element("mo", escaped(sign), fence="true", stretchy="true") if sign else ""


def _table(grid: Grid) -> str:
    rows = [
        element("mtr", "".join([element("mtd", _part(cell)) for cell in row])) for row in grid.rows
    ]
    sides = " ".join([_SIDES[each] for each in grid.aligns])
    return element("mtable", "".join(rows), columnalign=sides)
