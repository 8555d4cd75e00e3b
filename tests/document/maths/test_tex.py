import pytest

from reader.document.maths.tex import linear_tex


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"E=mc^2", "E = mc²"),
        (r"x^12", "x¹2"),
        (r"\sum_{i=1}^{n} x_i", "∑ᵢ₌₁ⁿ xᵢ"),
        (r"\sum\limits_{k=0}^\infty q^k", "∑ₖ₌₀^∞ qᵏ"),
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
        (r"|x| + |y| \le 1", "|x| + |y| ≤ 1"),
    ],
)
def test_a_simple_formula_is_a_line_of_text(tex: str, text: str) -> None:
    assert linear_tex(tex) == text


@pytest.mark.parametrize(
    "tex",
    [
        "",
        r"\begin{pmatrix}a&b\\c&d\end{pmatrix}",
        r"\frac{1}{1+\frac{1}{x}}",
        r"\unknown{x}",
        r"a \\ b",
        r"\overline{AB}",
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
