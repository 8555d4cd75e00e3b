import pytest

from reader.document.html import parse_html
from reader.document.model import Align, Mark, Paragraph, Run
from reader.document.text import plain_text


def _formula(mathml: str) -> str:
    """Return the text of a formula; what is raised and lowered in braces."""
    (paragraph,) = parse_html(f"<math>{mathml}</math>").blocks
    assert isinstance(paragraph, Paragraph)
    signs = {Mark.SUPERSCRIPT: "↑{}", Mark.SUBSCRIPT: "↓{}", Mark.NONE: "{}"}
    return "".join(signs[run.marks].format(run.text) for run in paragraph.runs)


@pytest.mark.parametrize(
    ("mathml", "text"),
    [
        ("<mi>a</mi><mo>+</mo><mi>b</mi>", "a+b"),
        ("\n <mi> a </mi>\n <mo>+</mo>\n <mrow>\n <mi>b</mi> </mrow>", "a+b"),
        ("<mi>a</mi><mspace width=1em /><mtext>若 </mtext><mi>b</mi>", "a 若 b"),
        ("<mi>sin</mi><mo>&ApplyFunction;</mo><mi>x</mi>", "sin x"),
        ("<mn>2</mn><mo>&InvisibleTimes;</mo><mi>y</mi>", "2y"),
        ("<msup><mi>a</mi><mn>2</mn></msup><mo>+</mo><mi>b</mi>", "a↑2+b"),
        ("<msup><mi>x</mi><mrow><mo>−</mo><mn>1</mn></mrow></msup>", "x↑-1"),
        ("<msub><mi>a</mi><mn>10</mn></msub>", "a↓10"),
        ("<msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup>", "a↓1↑2"),
        ("<msup><mi>e</mi><mi>x</mi></msup>", "e^x"),
        ("<msup><mi>e</mi><mrow><mi>i</mi><mi>π</mi></mrow></msup>", "e^(iπ)"),
        ("<msup><mi>f</mi><mo>′</mo></msup>", "f′"),
        ("<msub><mi>a</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msub>", "a_(n+1)"),
        ("<msub><mi>v</mi><mtext>最大</mtext></msub>", "v_最大"),
        ("<munderover>∑<mrow><mi>i</mi><mi>j</mi></mrow><mi>n</mi></munderover>", "∑_(ij)^n"),
        ("<msubsup>∫<mi>a</mi><mi>b</mi></msubsup><mi>f</mi>", "∫_a^b f"),
        ("<msup><mi>x</mi><mi>n</mi></msup><mo>+</mo><mn>1</mn>", "x^n+1"),
        ("<msup><mi>x</mi><mn>2</mn></msup><mi>y</mi>", "x↑2y"),
        ("<mfrac><mn>1</mn><mn>12</mn></mfrac>", "1/12"),
        ("<mfrac><mrow><mo>-</mo><mi>b</mi></mrow><mrow><mi>c</mi></mrow></mfrac>", "(-b)/c"),
        ("<mfrac><msup><mi>a</mi><mn>2</mn></msup><mtext>路程</mtext></mfrac>", "a↑2/路程"),
        ("<mfrac linethickness=0px><mi>n</mi><mi>k</mi></mfrac>", "n k"),
        ("<msqrt><mi>x</mi></msqrt>", "√x"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x+1)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "↑3√x"),
        ("<mtable><mtr><mtd>a</mtd> <mtd>b</mtd></mtr><mtr><mtd>c</mtd></mtr></mtable>", "a b; c"),
        ("<semantics><mi>a</mi><annotation encoding=tex>\\alpha</annotation></semantics>", "a"),
        ("<msup></msup><msup><mi>a</mi></msup>", "a"),
        ("<msup><mi>b</mi><mn>1</mn><mi>c</mi></msup>", "b↑1c"),
        ("<mfrac></mfrac><msqrt></msqrt><mroot></mroot>甲", "√√甲"),
        ("<mi>a</mi><mphantom><mi>b</mi></mphantom><mpadded><mi>c</mi></mpadded>", "ac"),
    ],
)  # fmt: skip
def test_a_formula_is_a_line_of_text(mathml: str, text: str) -> None:
    assert _formula(mathml) == text


@pytest.mark.parametrize(("before", "after"), [("a", "b"), ("甲", "乙")])
def test_a_formula_on_display_is_a_paragraph(before: str, after: str) -> None:
    display = "<math display=block> <mi>y</mi> <mi>z</mi></math>"
    html = f"<p>{before} <math><mi>x</mi></math>{display} {after}"

    assert parse_html(html).blocks == (
        Paragraph((Run(f"{before} x"),)),
        Paragraph((Run("yz"),), Align.CENTER),
        Paragraph((Run(after),)),
    )


def test_a_formula_of_katex_is_read_once() -> None:
    html = (
        "<p>质能 <span class=katex><span class=katex-mathml><math><semantics>"
        "<mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mrow>"
        "<annotation encoding='application/x-tex'>E=mc^2</annotation></semantics></math></span>"
        "<span class=katex-html aria-hidden=true><span class=mord>E=mc2</span></span></span> 方程"
    )

    assert parse_html(html).blocks == (
        Paragraph((Run("质能 E=mc"), Run("2", Mark.SUPERSCRIPT), Run(" 方程"))),
    )


def test_a_formula_of_katex_without_mathml_is_read_from_its_glyphs() -> None:
    html = "<span class=katex><span class=katex-html aria-hidden=true>E=m</span></span>"

    assert plain_text(parse_html(html)) == "E=m"


def test_a_formula_of_mathjax_is_read_once() -> None:
    html = (
        "甲<span class=MathJax><nobr aria-hidden=true><span>x</span></nobr>"
        "<span class=MJX_Assistive_MathML><math><mi>x</mi></math></span></span>乙"
    )

    assert plain_text(parse_html(html)) == "甲x乙"


def test_what_is_hidden_from_screen_readers_is_text() -> None:
    assert plain_text(parse_html("<span aria-hidden=true>甲</span> <i>乙</i>")) == "甲 乙"
