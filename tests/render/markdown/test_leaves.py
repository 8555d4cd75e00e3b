"""Running text is Markdown that reads as the text does."""

import pytest

from reader.document.markup import Markup
from reader.document.model import Mark, Paragraph, Run, Runs
from reader.document.parse import parse_body
from reader.document.text import plain_text
from reader.render.markdown.leaves import Leaves


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ((Run("一个"), Run("粗体", Mark.STRONG), Run("的词")), "一个**粗体**的词"),
        ((Run("a "), Run("bold ", Mark.STRONG), Run("word")), "a **bold** word"),
        ((Run("他说"), Run("“好”", Mark.STRONG), Run("吗")), "他说<strong>“好”</strong>吗"),
        (
            (Run("one ", Mark.STRONG), Run("two", Mark.STRONG | Mark.EMPHASIS), Run("三")),
            "**one *two***三",
        ),
        ((Run("斜", Mark.EMPHASIS), Run("粗", Mark.STRONG)), "*斜***粗**"),
        ((Run("删", Mark.DELETED), Run(" x")), "~~删~~ x"),
        ((Run("a`b", Mark.CODE),), "``a`b``"),
        ((Run("x*y <b>", Mark.CODE),), "`x*y <b>`"),
        ((Run("2*3*4 snake_case _x_ <b> [y] a\\b"),), r"2\*3\*4 snake_case \_x\_ \<b> \[y] a\\b"),
        ((Run("R&D &amp; {{ x }} {% y %} ~~z~~"),), r"R&D \&amp; {\{ x }} {\% y %} \~\~z\~\~"),
        ((Run("# x"),), r"\# x"),
        (
            (Run("- 项\n1. 二\n+ 三\n> 四\n---"),),
            "\\- 项  \n1\\. 二  \n\\+ 三  \n\\> 四  \n\\--\\-",
        ),
        ((Run("3.5 and 6"),), "3.5 and 6"),
        ((Run("字\u3000距"),), "字\u3000距"),
        ((Run("一", link="https://a.example/x(y)"),), r"[一](https://a.example/x\(y\))"),
        ((Run("b", Mark.STRONG, "https://a.example/"),), "[**b**](https://a.example/)"),
        ((Run("https://a.example/", link="https://a.example/"),), "<https://a.example/>"),
        ((Run("跑", link="javascript:x"),), "跑"),
        ((Run("x", link="a b.html"),), "[x](a%20b.html)"),
        ((Run("漢字", ruby="かんじ"),), "漢字(かんじ)"),
        ((Run("a\x1b[31mb"),), r"a\[31mb"),
        ((Run("H"), Run("2", Mark.SUBSCRIPT)), "H<sub>2</sub>"),
        ((Run(" "),), ""),
    ],
)
def test_runs_are_written_so(runs: Runs, written: str) -> None:
    assert Leaves({}).paragraph(runs) == written


@pytest.mark.parametrize(
    "text",
    [
        "1) 一", "*not* a **mark**", "a | b\n--- | ---", "<script>x</script>", "[^1]: 注", "``` x",
        "    four", "=== 线", "[caption]灯[/caption]", "\\(x\\)", "&lt;", "#hash",
        ": 定义", "甲\n: 乙", "{% raw %}灯{% endraw %}", "![图](x)", "*a**b***c", "__init__",
    ],
)  # fmt: skip
def test_text_is_read_again_as_it_is(text: str) -> None:
    written = Leaves({}).paragraph((Run("前。"), Run(text)))

    again = parse_body(f"{written}\n", markup=Markup.MARKDOWN)

    assert plain_text(again) == f"前。{' '.join(text.split(' ')).replace('    ', ' ')}"


def test_a_link_to_a_note_is_its_label() -> None:
    leaves = Leaves({"#fn1": "1"})

    assert leaves.paragraph((Run("文"), Run("[1]", link="#fn1"))) == "文[^1]"


def test_a_cell_is_one_line_and_holds_no_bar() -> None:
    runs = (Run("a|b\n- 二"), Run("x|y", Mark.CODE))

    assert Leaves({}).cell(runs) == r"a\|b<br>\- 二`x\|y`"


def test_a_paragraph_is_a_line_however_long() -> None:
    assert "\n" not in Leaves({}).paragraph(Paragraph((Run("很长的一段，" * 99),)).runs)
