import pytest

from reader.document.html import parse_html
from reader.document.markup import Markup
from reader.document.model import Align, Code, Formula, Mark, Paragraph, Run
from reader.document.parse import parse_body
from reader.document.text import plain_text


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

    assert parse_html(html).blocks == (Paragraph((Run("质能 E = mc² 方程"),)),)


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


_ANNOTATED = (
    "<math><semantics><mrow><mi>E</mi></mrow>"
    "<annotation encoding='application/x-tex'>{}</annotation></semantics></math>"
)
_SCRIPT = (
    "<span class=MathJax_Preview>?</span><span class=MathJax>?</span><script type='{}'>{}</script>"
)


@pytest.mark.parametrize(
    "html",
    [
        _ANNOTATED,
        "<math alttext='{}'><mi>?</mi></math>",
        f"<span class=katex><span class=katex-mathml>{_ANNOTATED}</span></span>",
        _SCRIPT.format("math/tex", "{}"),
        "<mjx-container><svg></svg><mjx-assistive-mml>" + _ANNOTATED + "</mjx-assistive-mml>"
        "</mjx-container>",
        "<span class='math inline'>\\({}\\)</span>",
        "<span class=arithmatex>\\({}\\)</span>",
        "<span class=language-math>{}</span>",
        "<span class=vditor-math>{}</span>",
        "<span class=ztext-math data-tex='{}'>?</span>",
        "<math-renderer>${}$</math-renderer>",
        "<img class=latex src=a.png alt='{}'>",
        "<img class=mwe-math-fallback-image-inline src=a alt='{{\\displaystyle {}}}'>",
        "${}$",
        "\\({}\\)",
    ],
)
@pytest.mark.parametrize(("before", "after"), [("it is", "indeed"), ("这是", "公式")])
def test_every_form_of_a_formula_is_read_once(html: str, before: str, after: str) -> None:
    document = parse_html(f"<p>{before} {html.format('E=mc^2')} {after}")

    assert plain_text(document) == f"{before} E = mc² {after}"


def test_the_address_of_a_picture_of_a_formula_is_read() -> None:
    html = "<img src='https://www.zhihu.com/equation?tex=%5Calpha%2B1' alt=公式>"

    assert plain_text(parse_html(html)) == "α + 1"


def test_a_formula_that_is_not_simple_is_code() -> None:
    assert parse_html("<p>设 $\\begin{picture}a\\end{picture}$").blocks == (
        Paragraph((Run("设 "), Run("\\begin{picture}a\\end{picture}", Mark.CODE))),
    )


def test_a_formula_on_display_that_is_not_simple_is_a_block_of_code() -> None:
    tex = "\\begin{picture}\n1 & x > 0 \\\\\n0\n\\end{picture}"
    indented = tex.replace("\n", "\n    ")

    assert parse_html(f"$$\n{indented}\n$$").blocks == (Code(tex, "tex"),)


@pytest.mark.parametrize("word", ["otherwise", "否则"])
def test_a_formula_on_display_of_several_lines_is_a_block(word: str) -> None:
    tex = f"\\begin{{cases}}\n1 & x > 0 \\\\\n0 & \\text{{{word}}}\n\\end{{cases}}"

    document = parse_html(f"$$\n{tex}\n$$")

    (formula,) = document.blocks
    assert isinstance(formula, Formula)
    assert formula.tex == tex
    assert plain_text(document) == f"{{1, x > 0; 0, {word}"


@pytest.mark.parametrize(
    "definition",
    [
        r"\newcommand{\of}[2]{#1\left(#2\right)}",
        r"\renewcommand\of[2]{#1\left(#2\right)}",
        r"\def\of#1#2{#1\left(#2\right)}",
        r"\newcommand{\of}[2]{\call{#1}{#2}}\newcommand{\call}[2]{#1\left(#2\right)}",
    ],
)
@pytest.mark.parametrize("name", ["x", "甲"])
def test_commands_that_a_page_makes_are_known_from_there_on(definition: str, name: str) -> None:
    html = f"<p>$${definition}$$<p>it is $\\of f{{\\frac{{{name}}}2}} + \\alpha$"

    assert plain_text(parse_html(html)) == f"it is f({name}/2) + α"


def test_an_operator_that_a_page_makes_is_a_word() -> None:
    html = r"<p>$$\DeclareMathOperator*{\tr}{tr}\DeclareMathOperator{\rank}{秩} \rank A = \tr B$$"

    assert plain_text(parse_html(html)) == "秩 A = tr B"


@pytest.mark.parametrize("body", [r"\of \of", r"\of{\of{#1#1}}", "{", r"a\b"])
def test_commands_that_never_end_are_left_alone(body: str) -> None:
    document = parse_html(f"<p>$$\\newcommand{{\\of}}[1]{{{body}}}$$<p>$$\\of x$$<p>end")

    assert plain_text(document).endswith("end")


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 and $10.", "US$5/US$10", "$HOME/$PATH", "echo $HOME $PATH", "A$AP, B$",
        "$$$", "${a}/${b}", "$('a').b, $('c')", "一共 $5，另有 $10", "原价$20，现价$10",
        "my $x=[$y=[$z", 'open($fh, "$name")', "3 !~ $a !~ /A$b", r"PS1 \[\033[0m\]",
        r"\(command\|函数\)", "[$1] $a, $b",
        "the variable $name$ is replaced", r"s/\(foo bar\)/x/",
    ],
)  # fmt: skip
def test_prices_and_variables_are_no_formulas(text: str) -> None:
    assert plain_text(parse_html(text)) == text
    assert plain_text(parse_body(text, markup=Markup.MARKDOWN)).replace("\\", "") == text.replace(
        "\\", ""
    )


@pytest.mark.parametrize("tag", ["code", "pre", "kbd"])
def test_code_has_no_formulas(tag: str) -> None:
    assert plain_text(parse_html(f"<{tag}>$a_1$ $甲$</{tag}>")) == "$a_1$ $甲$"


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Let $a_1*b$ and $c_2*d$.", "Let a₁*b and c₂*d."),
        ("设$x_1$为$\\alpha$。", "设x₁为α。"),
        ("$$\na\n= b\n$$", "a = b"),
        ("where\n$$a = b$$\nholds", "where\na = b\nholds"),
        ("其中\n\\[ x^2 \\]\n成立", "其中\nx²\n成立"),
        ("see \\(n^2\\) here", "see n² here"),
        ("属于 $\\mathbb{R}^+$ of reals", "属于 ℝ⁺ of reals"),
        ("设 $latex a^2&s=1$ and $latex x$.", "设 a² and x."),
        ("在 $latex and $PATH", "在 $latex and $PATH"),
        ("$${\\sin x}$$\n\n$\\alpha=$ 甲", "sin x\n$\\alpha=$ 甲"),
        ("see \\(n+1\\) and \\[Bug #1\\] 此处", "see (n+1) and [Bug #1] 此处"),
        ("`$a$` 与 \\$5", "$a$ 与 $5"),
        ("$$a = b \\label{eq}\\tag{3}$$ 成立", "a = b (3)\n成立"),
        ("\\begin{equation}\na = b\n\\end{equation}\n\n甲", "a = b\n甲"),
        ("$$\\sum\\_{i} x\\_i = \\text{a\\_b}$$ 成立", "∑ᵢ xᵢ = a_b\n成立"),
        ("$$=\\frac{a}{b},$$ because\n$$c = d$$ 成立", "= a/b,\nbecause\nc = d\n成立"),
        ("$$pair\\_map_{1}$$ 成立", "pair_map₁\n成立"),
        ("遍历 $nums$ 与 $ans_i$，$x_1$", "遍历 nums 与 ansᵢ，x₁"),
        ("the $nums$ and $PATH$ 路径", "the $nums$ and $PATH$ 路径"),
        ("在 $O(nlogn)$ or $dp[i][j]$ 内", "在 O(nlogn) or dp[i][j] 内"),
        ("集合 $\\{1,2\\}$ 占 $x\\%$", "集合 {1,2} 占 x%"),
        ("设 $|S|=n$ and $|x|$", "设 |S| = n and |x|"),
        ("in \\(x\\) and \\(a+b\\) 与 \\(x^2\\)", "in x and a + b 与 x²"),
        ("f\\(x\\) 与 \\(see above\\) of \\(x^2\\)", "f(x) 与 (see above) of x²"),
        ("由\n\n\\[\nZ=(X,B),\n\\]\n\n得 so", "由\nZ = (X, B),\n得 so"),
    ],
)
def test_formulas_of_markdown_are_read_before_its_signs(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown, markup=Markup.MARKDOWN)) == text


@pytest.mark.parametrize("text", ["$$.$$", "\\(.\\)", "\\[ ; \\]", "价 $$，$$ 钱"])
def test_signs_alone_are_no_formula(text: str) -> None:
    assert plain_text(parse_html(f"<p>{text}")) == text


@pytest.mark.parametrize(("before", "after"), [("it is", "indeed"), ("这是", "公式")])
def test_a_formula_of_wordpress_is_one(before: str, after: str) -> None:
    html = f"<p>{before} $latex \\alpha&amp;bg=ffffff$ {after} [latex]x^2[/latex]</p>"

    assert plain_text(parse_body(html)) == f"{before} α {after} x²"
