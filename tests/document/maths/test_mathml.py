import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.document.formula import Fenced, Fraction, Grid, Part, Row, Scripted, formula_text
from reader.document.html import parse_html
from reader.document.maths.mathml import displayed_mathml
from reader.document.text import plain_text

_MATRIX = "<mtable><mtr><mtd>a</mtd> <mtd>b</mtd></mtr><mtr><mtd>c</mtd></mtr></mtable>"


@pytest.mark.parametrize(
    ("mathml", "text"),
    [
        ("<mi>a</mi><mo>+</mo><mi>b</mi>", "a + b"),
        ("\n <mi> a </mi>\n <mo>+</mo>\n <mrow>\n <mi>b</mi> </mrow>", "a + b"),
        ("<mi>a</mi><mspace width=1em /><mtext>若 </mtext><mi>b</mi>", "a 若 b"),
        ("<mi>a</mi><mspace width=-0.1em /><mi>b</mi>", "ab"),
        ("<mi>sin</mi><mo>&ApplyFunction;</mo><mi>x</mi>", "sin x"),
        ("<mn>2</mn><mo>&InvisibleTimes;</mo><mi>y</mi>", "2y"),
        ("<msup><mi>a</mi><mn>2</mn></msup><mo>+</mo><mi>b</mi>", "a² + b"),
        ("<msup><mi>x</mi><mrow><mo>−</mo><mn>1</mn></mrow></msup>", "x⁻¹"),
        ("<msub><mi>a</mi><mn>10</mn></msub>", "a₁₀"),
        ("<msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup>", "a₁²"),
        ("<msup><mi>e</mi><mi>x</mi></msup>", "eˣ"),
        ("<msup><mi>e</mi><mrow><mi>i</mi><mi>π</mi></mrow></msup>", "e^{iπ}"),
        ("<msup><mi>f</mi><mo>′</mo></msup>", "f′"),
        ("<msup><mrow><mo>-</mo><mi>x</mi></mrow><mn>2</mn></msup>", "(-x)²"),
        ("<msub><mi>a</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msub>", "aₙ₊₁"),
        ("<msub><mi>v</mi><mtext>最大</mtext></msub>", "v_{最大}"),
        ("<munderover>∑<mrow><mi>i</mi><mi>j</mi></mrow><mi>n</mi></munderover>", "∑ᵢⱼⁿ"),
        ("<msubsup><mo>∫</mo><mi>b</mi><mn>0</mn></msubsup><mi>f</mi>", "∫_b⁰ f"),
        ("<mfrac><mn>1</mn><mn>12</mn></mfrac>", "1/12"),
        ("<mfrac><mrow><mo>-</mo><mi>b</mi></mrow><mrow><mi>c</mi></mrow></mfrac>", "-b/c"),
        ("<mfrac><msup><mi>a</mi><mn>2</mn></msup><mtext>路程</mtext></mfrac>", "a²/路程"),
        ("<mfrac linethickness=0px><mi>n</mi><mi>k</mi></mfrac>", "n k"),
        ("<msqrt><mi>x</mi></msqrt>", "√x"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x + 1)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "³√x"),
        (_MATRIX, "[a b; c]"),
        (f"<mo>(</mo>{_MATRIX}<mo>)</mo>", "(a b; c)"),
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"),
        ("<mfenced open='[' close=']' separators=';'><mi>甲</mi><mi>b</mi></mfenced>", "[甲; b]"),
        ("<mmultiscripts><mi>C</mi><none/><none/><mprescripts/><none/><mn>14</mn></mmultiscripts>",
         "¹⁴C"),
        ("<mover><mi>x</mi><mo>^</mo></mover>", "x̂"),
        ("<menclose notation=radical><mi>x</mi></menclose>", "√x"),
        ("<maction><mi>a</mi><mi>b</mi></maction><ms>c</ms>", 'a"c"'),
        ("<semantics><mi>a</mi><annotation encoding=tex>\\alpha</annotation></semantics>", "a"),
        ("<msup></msup><msup><mi>a</mi></msup>", "a"),
        ("<msup><mi>b</mi><mn>1</mn><mi>c</mi></msup>", "b¹c"),
        ("<mfrac></mfrac><msqrt></msqrt><mroot></mroot>甲", "√√甲"),
        ("<mi>a</mi><mphantom><mi>b</mi></mphantom><mpadded><mi>c</mi></mpadded>", "ac"),
    ],
)  # fmt: skip
def test_a_formula_is_a_line_of_text(mathml: str, text: str) -> None:
    assert plain_text(parse_html(f"<math>{mathml}</math>")) == text


def test_a_formula_that_nests_without_end_keeps_its_words() -> None:
    mathml = "<mrow>" * 75 + "<mi>甲</mi>" + "</mrow>" * 75

    assert plain_text(parse_html(f"<math>{mathml}</math>")) == "甲"


def displayed(html: str) -> Part:
    root = LexborHTMLParser(f"<math>{html}</math>").css_first("math")
    assert root is not None
    return displayed_mathml(root)


_CELL = "<mtd><mi>{}</mi></mtd>"
_ROWS = "".join(f"<mtr>{''.join(map(_CELL.format, row))}</mtr>" for row in ("ab", "甲乙"))
_TABLE = f"<mtable>{_ROWS}</mtable>"
_CELLS = (("a", "b"), ("甲", "乙"))
_HALF = "<mfrac><mrow><mi>{}</mi><mo>+</mo><mn>1</mn></mrow><mi>x</mi></mfrac>"


@pytest.mark.parametrize(
    ("html", "part"),
    [
        ("<mi>a</mi><mo>=</mo><mi>甲</mi>", "a = 甲"),
        (_HALF.format("甲"), Fraction("甲 + 1", "x")),
        (
            f"<mi>A</mi><mo>=</mo><msup><mrow><mo>[</mo>{_TABLE}<mo>]</mo></mrow><mi>n</mi></msup>",
            Row(("A = ", Scripted(Fenced("[", Grid(_CELLS, "cc", ("  ",)), "]"), "", "ⁿ"))),
        ),
        (
            f"<mo>{{</mo><mtable columnalign='left right'>{_ROWS}</mtable>",
            Fenced("{", Grid(_CELLS, "lr", ("  ",)), ""),
        ),
        (
            f"<mo>(</mo><mi>c</mi><mo>+</mo>{_HALF.format('b')}<mo>)</mo>",
            Fenced("(", Row(("c + ", Fraction("b + 1", "x"))), ")"),
        ),
        (
            f"<msqrt>{_HALF.format('b')}</msqrt>",
            Row(("√", Fenced("(", Fraction("b + 1", "x"), ")"))),
        ),
        (f"<mfenced>{_HALF.format('b')}</mfenced>", Fenced("(", Fraction("b + 1", "x"), ")")),
        (
            "<mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac>",
            Grid((("n",), ("k",)), "c", ()),
        ),
        (f"<msup><mi>e</mi>{_HALF.format('b')}</msup>", "e^{(b+1)/x}"),
        ("<mtable></mtable><mtable><mtr></mtr></mtable>", ""),
    ],
)
def test_a_formula_on_display_takes_the_lines_that_it_needs(html: str, part: Part) -> None:
    assert displayed(html) == part


_FRACTION = "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>"


@pytest.mark.parametrize(
    ("mathml", "text"),
    [
        (f"<mtext>\U00020001</mtext>{_FRACTION}", "\U00020001(a + b)/c"),
        (f"<mover>{_FRACTION}<mo>^</mo></mover>", "((a + b)/c)^^"),
        (_FRACTION * 5000, " ".join(["(a + b)/c"] * 5000)),
        (
            "<mo>(</mo>" * 1900 + _FRACTION + "<mo>)</mo>" * 1900,
            "(" * 1900 + "(a + b)/c" + ")" * 1900,
        ),
        (
            "<mo>(</mo>" * 900 + _FRACTION + "<mo>)</mo>" * 900,
            "(" * 900 + "(a + b)/c" + ")" * 900,
        ),
        (
            f"<mtable><mtr>{'<mtd></mtd>' * 999}</mtr>{'<mtr></mtr>' * 999}</mtable>",
            f"[{'; ' * 999}]".replace("; ]", "; ]"),
        ),
    ],
)
def test_what_is_too_much_to_be_drawn_keeps_its_text(mathml: str, text: str) -> None:
    tree = LexborHTMLParser(f"<math>{mathml}</math>").css_first("math")
    assert tree is not None

    assert formula_text(displayed_mathml(tree)) == text
