import pytest

from reader.document.markup import Markup
from reader.document.model import Code, Document, Image, Mark, Paragraph, Run
from reader.document.parse import parse_body
from reader.document.text import plain_text


def read(markdown: str) -> Document:
    return parse_body(markdown, markup=Markup.MARKDOWN)


@pytest.mark.parametrize("element", ["<p>灯 lamp</p>", "<div>\n<b>灯</b> lamp<br>\n</div>"])
def test_markdown_right_behind_an_element_is_markdown(element: str) -> None:
    first, second, third, last = read(
        f"{element}\n![港](a.png)\n{element}\n**船** [boat](u)\n"
    ).blocks

    assert plain_text(Document((first,))) == plain_text(Document((third,))) == "灯 lamp"
    assert second == Image("a.png", "港")
    assert last == Paragraph((Run("船", Mark.STRONG), Run(" "), Run("boat", link="u")))


def test_a_reference_from_there_is_found() -> None:
    blocks = read("<p>灯</p>\nThe [boat][1] `c`.\n\n[1]: https://a.org/").blocks

    assert Run("boat", link="https://a.org/") in blocks[1].runs  # type: ignore[union-attr]  # a paragraph


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("<div>\n**灯** [a](b)\n</div>", "**灯** [a](b)"),
        ("<p>灯</p>\nplain text\n", "灯\nplain text"),
        ("<div>\n<p>a</p>\n`灯`\n</div>\n", "a\n`灯`"),
        ("<p>a <img src=x alt='>'>\n`灯` b</p>", "a > `灯` b"),
    ],
)
def test_what_stands_in_an_element_is_html(markdown: str, text: str) -> None:
    assert plain_text(read(markdown)) == text


def test_code_stays_code() -> None:
    assert read("<pre>\na[i](j)\n</pre>\n").blocks == (Code("a[i](j)"),)


@pytest.mark.parametrize(
    "unbroken",
    [
        "<!-- 旧\n[灯](a)\n**old** -->",
        "<!--[灯](a)\n  `b` -->",
        "<img\n alt='`灯`'\n title='a](b'>",
    ],
)
def test_a_comment_or_a_tag_of_several_lines_stays_whole(unbroken: str) -> None:
    read_so = read(f"<p>灯 lamp</p>\n{unbroken}\n\n## 港 harbour\n\nboat\n")

    assert plain_text(read_so).splitlines()[-2:] == ["港 harbour", "boat"]
    assert "old" not in plain_text(read_so)
