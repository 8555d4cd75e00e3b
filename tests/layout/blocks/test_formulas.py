"""Formulas of several lines: what is drawn, and that it can be found, chosen and copied."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.html import parse_html
from reader.document.model import Formula
from reader.document.text import plain_text
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.lines import Line
from reader.layout.places import NOWHERE, places

CASES = r"f(x) = \begin{cases} x^2, & \text{%s } x > 0 \\ 0, & \text{%s} \end{cases}"
MATRIX = r"A = \begin{bmatrix} a_{11} & \cdots \\ \vdots & b \\ x+y & 1 \end{bmatrix}^T x"
FRACTION = r"y = \frac{\text{%s} + 1}{1 + \frac{1}{x}}"


def drawn(tex: str, cells: int = 40) -> list[str]:
    """Return what is drawn, without the space left of it."""
    lines = [line.text.rstrip() for line in laid_out(tex, cells)[0]]
    return dedent("\n".join(lines)).split("\n")


def laid_out(tex: str, cells: int) -> tuple[list[Line], str]:
    document = parse_html(f"$$ {tex.replace('&', '&amp;').replace('<', '&lt;')} $$")
    return list(lay_out(document, cells)), plain_text(document)


def test_cases_stand_behind_a_brace() -> None:
    assert drawn(CASES % ("if", "otherwise")) == [
        "f(x) = ⎧ x²,   if x > 0",
        "       ⎩ 0,    otherwise",
    ]
    assert drawn(CASES % ("若", "否则")) == [
        "f(x) = ⎧ x²,   若 x > 0",
        "       ⎩ 0,    否则",
    ]


def test_a_matrix_stands_in_its_brackets() -> None:
    assert drawn(MATRIX) == [
        "    ⎡  a₁₁   ⋯ ⎤ᵀ",
        "A = ⎢   ⋮    b ⎥  x",
        "    ⎣ x + y  1 ⎦",
    ]


@pytest.mark.parametrize(
    ("word", "above", "rule"),
    [("way", "way + 1", "───────"), ("路程", "路程 + 1", "────────")],
)
def test_a_fraction_has_a_line(word: str, above: str, rule: str) -> None:
    lines = drawn(FRACTION % word)

    assert [line.strip() for line in lines] == [above, f"y = {rule}", "1 + 1/x"]
    assert lines[0].index(above[0]) == lines[1].index("─")


def test_equations_stand_one_under_the_other() -> None:
    assert drawn(r"\begin{align} ab &= c + d \\ &= \frac{e + f}{g} \\ x &> 0 \end{align}") == [
        "ab = c + d",
        "",
        "     e + f",
        "   = ─────",
        "       g",
        "",
        " x > 0",
    ]


def test_what_a_brace_is_under_is_said_below_it() -> None:
    assert drawn(r"\underbrace{a + b + c}_{三项} = \overbrace{x}^{n}", 24) == [
        "             n",
        "            ╭┴╮",
        "a + b + c =  x",
        "╰───┬───╯",
        "  三项",
    ]


def test_a_formula_that_is_too_wide_is_broken_before_its_signs() -> None:
    tex = r"\frac{a + b}{c} = \frac{aaaaaa + b}{c} + f(x = y) = \frac{d + e}{f}"

    assert drawn(tex, 24) == [
        "a + b   aaaaaa + b",
        "───── = ──────────",
        "  c         c",
        "",
        "                 d + e",
        "    + f(x = y) = ─────",
        "                   f",
    ]
    assert drawn(tex, 12)[:2] == ["(a + b)/c", "= (aaaaaa"]


@pytest.mark.parametrize("word", ["mid", "中"])
def test_a_formula_stands_in_the_middle(word: str) -> None:
    line = laid_out(FRACTION % word, 40)[0][1].text.rstrip()

    assert abs(len(line) - len(line.lstrip()) - (40 - width(line))) <= 1


@pytest.mark.parametrize(
    "tex", [CASES % ("if", "no"), CASES % ("若", "否则"), MATRIX, FRACTION % "路"]
)
def test_each_sign_of_the_text_is_shown_where_it_stands(tex: str) -> None:
    lines, text = laid_out(tex, 40)

    shown: dict[int, str] = {}
    for row, line in enumerate(lines):
        for sign, at in zip(line.text, places(lines, row, text).offsets, strict=True):
            if at != NOWHERE and not sign.isspace():
                assert at not in shown
                shown[at] = sign
    assert all(text[at] == sign for at, sign in shown.items())
    left_out = [sign for at, sign in enumerate(text) if at not in shown]
    assert set(left_out) <= set(" ,;[]{()/\n")


PARTS = st.recursive(
    st.sampled_from(["a", "x^2", "字", r"\alpha + 1", "= b", r"\text{若干}"]),
    lambda inner: st.one_of(
        st.builds(r"\frac{{{} + 1}}{{{}}}".format, inner, inner),
        st.builds(r"\sqrt{{{}}}".format, inner),
        st.builds(r"\begin{{pmatrix}}{} & {} \\ {}\end{{pmatrix}}".format, inner, inner, inner),
        st.builds(r"\begin{{cases}}{} & {} \\ {}\end{{cases}}_1^2".format, inner, inner, inner),
        st.builds(r"\left[{} {}\right]^n".format, inner, inner),
        st.builds(r"\underbrace{{{}}}_{{字}} - {}".format, inner, inner),
        st.builds(r"\begin{{aligned}}{} &= {} \\ &{}\end{{aligned}}".format, inner, inner, inner),
    ),
    max_leaves=12,
)


@given(PARTS, st.integers(8, 80))
def test_no_formula_is_wider_than_its_page_and_all_of_it_is_there(tex: str, cells: int) -> None:
    document = parse_html(f"<p>甲<p>$$ {tex.replace('&', '&amp;')} $$<p>乙")
    lines = list(lay_out(document, cells))

    assert all(width(line.text) <= cells for line in lines)
    assert lines[-1].text == "乙"
    assert lines[-1].offset == len(plain_text(document)) - 1
    if any(isinstance(block, Formula) for block in document.blocks):
        text = "".join(line.text for line in lines)
        assert all(sign in text for sign in plain_text(document) if sign.isalnum())
