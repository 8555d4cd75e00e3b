"""Formulas, in every form that pages have them in, each read once.

A simple one becomes a line of text; another stays TeX, in the look of code. What KaTeX and MathJax
draw for the eye is left out where the formula itself stands beside it.
"""

from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from reader.document.maths.delimiters import bare
from reader.document.maths.macros import defines, with_macros
from reader.document.maths.mathml import displayed_mathml, linear_mathml
from reader.document.maths.sources import tex_of, tex_of_image
from reader.document.maths.tex import displayed_tex, linear_tex
from reader.document.model import Align, Code, Formula, Mark
from reader.document.normalise.habit import Habit
from reader.document.walk.on_demand import TEX_SCRIPT
from reader.document.walk.style import Attributes, Style
from reader.document.walk.walk import Element, Walk, drop, inline

_DISPLAYED = frozenset({
    "katex-display", "MathJax_Display", "math-display", "math-block", "mwe-math-element-block",
    "mwe-math-fallback-image-display", "ql-img-displayed-equation", "display", "block",
})  # fmt: skip
"""The classes of formulas that stand by themselves."""

_DRAWN = frozenset({
    "MathJax", "MathJax_CHTML", "MathJax_Display", "MathJax_Preview", "MathJax_SVG",
    "MathJax_SVG_Display", "MJXc-display", "mjx-chtml",
})  # fmt: skip
"""The classes of what MathJax draws beside the script that holds the formula."""


def _mathml(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<math>`; its TeX, if it has it, tells more than its elements."""
    display = attributes.get("display") == "block" or _is_displayed(node.parent)
    if tex := tex_of(node):
        _write(walk, tex, display=display)
    else:
        _place_mathml(walk, node, display=display)


def _script(otherwise: Element) -> Element:
    """Return a reader of `<script>`: MathJax 2 keeps formulas in it."""

    def read(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
        kind = attributes.get("type") or ""
        if kind.startswith(TEX_SCRIPT):
            _write(walk, node.text(), display="mode=display" in kind)
        else:
            otherwise(walk, node, attributes)

    return read


def _container(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<mjx-container>`, MathJax 3 and 4."""
    display = "true" in {attributes.get("display"), attributes.get("data-display")}
    formula = node.css_first("math")
    walk.fired[Habit.FORMULA_TWICE] += formula is not None
    if tex := tex_of(node):
        _write(walk, tex, display=display)
    elif formula is not None:
        _place_mathml(walk, formula, display=display)
    else:
        inline(walk, node, attributes)


def _picture(otherwise: Element) -> Element:
    """Return a reader of `<img>`: one of a formula has its TeX beside it."""

    def read(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
        if tex := tex_of_image(attributes):
            _write(walk, tex, display=_is_displayed(node))
        else:
            otherwise(walk, node, attributes)

    return read


def _raw(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read an element that holds TeX between delimiters."""
    tex, display = bare(node.text())
    _write(walk, tex, display=display or _is_displayed(node))


def _by_class(otherwise: Element) -> Element:
    """Return a reader of elements whose class may say that they are formulas."""

    def read(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
        classes = frozenset((attributes.get("class") or "").split())
        if not classes and "data-tex" not in attributes:
            otherwise(walk, node, attributes)
        elif classes & _DRAWN and _has_script(node):
            walk.fired[Habit.FORMULA_TWICE] += 1
        elif tex := tex_of(node, classes):
            walk.fired[Habit.FORMULA_TWICE] += node.css_first("[aria-hidden]") is not None
            display = node.tag == "div" or bare(tex)[1] or _is_displayed(node, node.parent)
            _write(walk, tex, display=display)
        else:
            otherwise(walk, node, attributes)

    return read


def _has_script(node: LexborNode) -> bool:
    """Tell whether the formula that `node` draws follows it in a script."""
    following, steps = node.next, 4
    while following is not None and steps:
        if following.tag == "script":
            return (following.attributes.get("type") or "").startswith("math/")
        following, steps = following.next, steps - 1
    return False


def _is_displayed(*nodes: LexborNode | None) -> bool:
    """Tell whether one of `nodes` says that its formula stands by itself."""
    return any(
        node is not None and not _DISPLAYED.isdisjoint((node.attributes.get("class") or "").split())
        for node in nodes
    )


def _write(walk: Walk, tex: str, *, display: bool) -> None:
    """Write a formula in TeX."""
    tex, _ = bare(tex)
    if walk.macros or ("\\" in tex and defines(tex)):
        tex = with_macros(tex, walk.macros)
    part = displayed_tex(tex) if display else linear_tex(tex)
    if isinstance(part, str):
        _place(walk, part, display=display)
    elif part is not None:
        walk.flush()
        walk.blocks.append(Formula(part, tex))
    elif display and tex:
        walk.flush()
        lines = [line.strip() for line in tex.split("\n")]
        walk.blocks.append(Code("\n".join(lines), "tex"))
    else:
        line = walk.inline
        outer = line.marks
        line.look(outer | Mark.CODE.value, line.link)
        line.text(tex)
        line.look(outer, line.link)


def _place_mathml(walk: Walk, node: LexborNode, *, display: bool) -> None:
    """Write a formula in MathML without TeX."""
    part = displayed_mathml(node) if display else linear_mathml(node)
    if isinstance(part, str):
        _place(walk, part, display=display)
    else:
        walk.flush()
        walk.blocks.append(Formula(part))


def _place(walk: Walk, text: str, *, display: bool) -> None:
    """Write a formula as text; one on display is a paragraph of its own, in the middle."""
    if not display:
        walk.inline.text(text)
        return
    walk.flush()
    outer = walk.style
    walk.restyle(Style(Align.CENTER))
    walk.inline.text(text)
    walk.flush()
    walk.restyle(outer)


def with_formulas(elements: Mapping[str | None, Element]) -> dict[str | None, Element]:
    """Return `elements`, those first asked whether they are formulas that may be some."""
    may_be: dict[str | None, Element] = {
        tag: _by_class(elements.get(tag, inline)) for tag in ("code", "div", "p", "span")
    }
    return {
        **elements,
        **may_be,
        "img": _picture(elements.get("img", inline)),
        "math": _mathml,
        "math-renderer": _raw,
        "mjx-container": _container,
        "script": _script(elements.get("script", drop)),
    }
