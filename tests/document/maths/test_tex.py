import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.formula import Fenced, Fraction, Grid, Part, Row, Scripted, formula_text
from reader.document.maths.tex import displayed_tex, linear_tex

TEX = [
    r"\begin{matrix}", r"\end{matrix}", r"\begin{align}", r"\end{align}", r"\begin{cases}",
    r"\end{cases}", "&", r"\\", r"\frac", "{", "}", "^", "_", r"\left(", r"\right)", r"\left.",
    r"\right|", "a", "甲", "1", " ", r"\sqrt", r"\over", r"\choose", r"\underbrace", r"\substack",
    r"\text", "$", r"\overset", r"\hat", r"\not", "(", ")", "|", "'", r"\limits", "\\\n", "=", "-",
]  # fmt: skip
"""What formulas are made of, to be put together at random."""


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"E=mc^2", "E = mc²"),
        (r"x^12", "x¹2"),
        (r"\sum_{i=1}^{n} x_i", "∑ᵢ₌₁ⁿ xᵢ"),
        (r"\sum\limits_{k=0}^\infty q^k", "∑ₖ₌₀^∞ qᵏ"),
        (r"\iint \limits _{D} f", "∬_D f"),
        (r"\int_0^1 f(x)\,dx", "∫₀¹ f(x) dx"),
        (r"\lim_{x \to 0} \frac{\sin x}{x} = 1", "lim_{x→0} (sin x)/x = 1"),
        (r"\frac{a+b}{2c}", "(a + b)/(2c)"),
        (r"\frac12", "1/2"),
        (r"\frac{n(n+1)}{2}", "n(n + 1)/2"),
        (r"\frac{2n!}{3}", "2n!/3"),
        (r"\frac{df}{dx} = \frac{\partial f}{\partial x}", "df/dx = ∂f/∂x"),
        (r"x = \frac{-b \pm \sqrt{b^2-4ac}}{2a}", "x = (-b ± √(b² - 4ac))/(2a)"),
        (r"\sqrt[3]{2}", "³√2"),
        (r"e^{i\pi}+1=0", "e^{iπ} + 1 = 0"),
        (r"f''(x)", "f″(x)"),
        (r"f'^2", "f′²"),
        (r"O(n \log n)", "O(n log n)"),
        (r"\log_2(x)", "log₂(x)"),
        (r"\mathbb{R}^{n+1}", "ℝⁿ⁺¹"),
        (r"\mathcal F \in \mathfrak{g}", "ℱ ∈ 𝔤"),
        (r"v_{\text{最大}}", "v_{最大}"),
        (r"v = \frac{\text{路程}}{\text{时间}}", "v = 路程/时间"),
        (r"10^{-3}\,\mathrm{m/s}", "10⁻³ m/s"),
        (r"\left( \frac12 \right)^n", "(1/2)ⁿ"),
        (r"\left. x \right|_{0}", "x|₀"),
        (r"\{ x \mid x > 0 \}", "{x ∣ x > 0}"),
        (r"a \not= b \not\in C", "a ≠ b ∉ C"),
        (r"\hat{x}, \vec v", "x̂, v⃗"),
        (r"a \equiv b \pmod{n}", "a ≡ b (mod n)"),
        (r"50\%", "50%"),
        (r"(a, b)", "(a, b)"),
        (r"-1", "-1"),
        (r"a = -b", "a = -b"),
        (r"IF (= n\;0)", "IF(= n 0)"),
        (r"2\sin x\cos y", "2 sin x cos y"),
        (r"x \in \R", "x ∈ ℝ"),
        (r"\textcolor{red}{x} + \color{blue} y", "x + y"),
        (r"a = b \tag{3}", "a = b (3)"),
        (r"见 \eqref{eq:1}", "见(eq:1)"),
        (r"|S| = n", "|S| = n"),
        (r"|s\rangle = a|+\rangle - b|-\rangle", "|s⟩ = a|+⟩ - b|-⟩"),
        (r"\langle\psi| + |x| - y", "⟨ψ| + |x| - y"),
        (r"f(a-) \in \R^+, x", "f(a-) ∈ ℝ⁺, x"),
        (r"\int e^2\mathrm{d}x", "∫e²dx"),
        (r"|x| + |y| \le 1", "|x| + |y| ≤ 1"),
        (r"\begin{pmatrix}a&b\\c&d\end{pmatrix}", "(a, b; c, d)"),
        (
            r"f(x) = \begin{cases}1 & x > 0\\0, & \text{否则}\end{cases}",
            "f(x) = {1, x > 0; 0, 否则",
        ),
        (r"\begin{aligned}a &= b\\ &+ c\end{aligned}", "a = b; + c"),
        (r"\frac{1}{1+\frac{1}{x}}", "1/(1 + 1/x)"),
        (r"\frac12 \vec v", "1/2 v⃗"),
        (r"\overline{AB} \triangleleft \mathcal{GP}", "A̅B̅ ◁ 𝒢𝒫"),
        (r"\binom{n}{k} = {n \choose k}", "C(n, k) = C(n, k)"),
        (r"{a \over b}", "a/b"),
        (r"\sum_{\substack{i<j\\j<n}} a_i", "∑_{i<j,j<n} aᵢ"),
        (r"X \overset{d}{=} Y \stackrel{\text{记}}{\to} Z", "X =ᵈ Y →^记 Z"),
        (r"\underbrace{a+b}_{n}", "a + b (n)"),
        (r"\text{若 $x_1>0$}", "若 x₁ > 0"),
        (r"A \xrightarrow{f} B", "A →ᶠ B"),
        (r"\begin{array}{c|c}a&b\\ \hline c&d\end{array}", "a, b; c, d"),
    ],
)
def test_a_simple_formula_is_a_line_of_text(tex: str, text: str) -> None:
    assert linear_tex(tex) == text


@pytest.mark.parametrize(
    "tex",
    [
        "",
        r"\begin{pmatrix}a&b\\c&d",
        r"\begin{tikzpicture}a\end{tikzpicture}",
        r"\frac{1}{1+\frac{1}{1+\frac{1}{x}}}",
        r"\unknown{x}",
        r"a \\ b",
        r"\vec{AB}",
        r"x^",
        r"x_1_2",
        r"}",
        r"{a",
        r"\frac{a}",
        r"\sqrt",
        r"^2",
        r"a & b",
        r"\mathbb{的}",
        "{" * 30 + "甲" + "}" * 30,
        "x+" * 200 + "x",
    ],
)
def test_another_formula_is_not(tex: str) -> None:
    assert linear_tex(tex) is None


@pytest.mark.parametrize(
    ("tex", "part"),
    [
        ("E = mc^2", "E = mc²"),
        (r"\frac12 + \frac{\partial f}{\partial x}", "1/2 + ∂f/∂x"),
        (r"\frac{a+b}{c}", Fraction("a + b", "c")),
        (r"\frac{路程}{a+b} = v", Row((Fraction("路程", "a + b"), " = v"))),
        (
            r"\begin{bmatrix}1&0\\0\end{bmatrix}^T",
            Scripted(Fenced("[", Grid((("1", "0"), ("0", "")), "cc", ("  ",)), "]"), "", "ᵀ"),
        ),
        (
            r"\left(\frac{a+b}{c}\right)^2 x",
            Row((Scripted(Fenced("(", Fraction("a + b", "c"), ")"), "", "²"), " x")),
        ),
        (
            r"|\begin{matrix}a\\b\end{matrix}|",
            Fenced("|", Grid((("a",), ("b",)), "c", ()), "|"),
        ),
        (r"\sqrt{\frac{a+b}{c}}", Row(("√", Fenced("(", Fraction("a + b", "c"), ")")))),
        (
            r"\begin{cases}1, & x>0\\0, & \text{否则}\end{cases}",
            Fenced("{", Grid((("1,", "x > 0"), ("0,", "否则")), "ll", ("   ",)), ""),
        ),
        (
            r"\begin{align}a &= b + c\\ &- d\end{align}",
            Grid((("a", "= b + c"), ("", "- d")), "rl", (" ",), " ", "\n"),
        ),
        (r"\begin{align}a &= b\end{align}", "a = b"),
        (r"a \\ b", Grid((("a",), ("b",)), "c", (), under="\n")),
        (r"\begin{gather}a\\b\end{gather}", Grid((("a",), ("b",)), "c", (), " ", "\n")),
    ],
)
def test_a_formula_on_display_takes_the_lines_that_it_needs(tex: str, part: Part) -> None:
    assert displayed_tex(tex) == part


def test_ends_of_rows_that_markdown_ate_are_still_ends() -> None:
    part = displayed_tex("\\begin{pmatrix}a & b \\\nc & d\\end{pmatrix}")

    assert part == Fenced("(", Grid((("a", "b"), ("c", "d")), "cc", ("  ",)), ")")


@given(st.lists(st.sampled_from(TEX), max_size=30).map("".join))
def test_any_tex_is_read_or_left_as_it_is(tex: str) -> None:
    part = displayed_tex(tex)

    assert part is None or formula_text(part)
    assert linear_tex(tex) != ""


def test_depth_is_no_trouble() -> None:
    assert displayed_tex(r"\frac{" * 600 + "1" + "}{2}" * 600) is None
    assert displayed_tex(r"\begin{matrix}" * 100) is None


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"{x^2}^3", "(x²)³"),
        (r"{x_1}_2 + {x_1}^2", "(x₁)₂ + x₁²"),
        (r"{v^{\text{大}}}^3", "(v^大)³"),
        (r"\sqrt{2}^2", "(√2)²"),
        (r"\sqrt[3]{a+b}^2", "(³√(a + b))²"),
        (r"{}^{14}_{6}C", "₆¹⁴C"),
        (r"2\frac{1}{2}", "2 1/2"),
        (r"a/\frac{b}{c}", "a/(b/c)"),
        (r"\text{路程}/\frac{\text{甲}}{\text{乙}}", "路程/(甲/乙)"),
        (r"a \div \frac{b+1}{c}", "a ÷ ((b + 1)/c)"),
        (r"\sin\frac{a+b}{2}", "sin((a + b)/2)"),
        (r"\log_2\frac{\text{甲}+b}{2}", "log₂((甲 + b)/2)"),
        (r"\left<x, y\right>", "⟨x, y⟩"),
        (r"A \xrightarrow[T]{n} B", "A →_Tⁿ B"),
        (r"A \xrightarrow[\text{热}]{n} B", "A →_热ⁿ B"),
        (r"\begin{array}[t]{cc} a & b \end{array}", "a, b"),
        (r"\begin{aligned}[t] a &= b \end{aligned}", "a = b"),
        (r"\begin{pmatrix*}[r] -1 & 甲 \end{pmatrix*}", "(-1, 甲)"),
        (r"\begin{bmatrix} [1] & 2 \end{bmatrix}", "[[1], 2]"),
    ],
)
def test_what_belongs_together_stays_together_in_a_line(tex: str, text: str) -> None:
    assert linear_tex(tex) == text


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"a/\frac{b+1}{c}", "a/((b + 1)/c)"),
        (r"\text{甲} \div \frac{\text{乙}+1}{c}", "甲 ÷ ((乙 + 1)/c)"),
        (r"\ln\frac{a+b}{2}", "ln ((a + b)/2)"),
        (r"\sqrt[\frac{a+1}{b}]{x}", "^{(a+1)/b}√x"),
        (r"a \\[4pt] 甲", "a\n甲"),
        (r"a \\*[-.5\baselineskip] b", "a\nb"),
    ],
)
def test_the_text_of_a_formula_on_display_says_what_is_drawn(tex: str, text: str) -> None:
    part = displayed_tex(tex)

    assert part is not None
    assert formula_text(part) == text


@pytest.mark.parametrize(
    "tex",
    [
        r"a \\[0,1) \\ b",
        r"\begin{cases} a \\[甲,乙] b \end{cases}",
        r"\overline{\frac{a+b}{c}}",
        r"\hat{\frac{甲+b}{c}}",
        r"\begin{matrix}" + "&" * 150 + r"\\" * 150 + r"\end{matrix}",
        r"\left(" * 250 + r"\frac{a+b}{c}" + r"\right)" * 250,
    ],
)
def test_what_would_say_something_else_or_has_no_end_stays_tex(tex: str) -> None:
    assert displayed_tex(tex) is None


def test_fractions_in_fractions_are_read_once_each() -> None:
    tex = r"\frac{1}{1+" * 22 + "x" + "}" * 22

    part = displayed_tex(tex)

    assert part is not None
    assert formula_text(part) == "1/(1 + " * 22 + "x" + ")" * 22
