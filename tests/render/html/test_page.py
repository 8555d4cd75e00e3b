"""A document as a page of HTML says what the document says, and can do nothing else."""

from pathlib import Path

import pytest

from reader.document.html import parse_html
from reader.document.model import Code, Document, Heading, Image, Paragraph, Run
from reader.document.parse import parse_body
from reader.document.text import plain_text
from reader.render.html.page import html

GOLDEN = Path(__file__).parents[2] / "golden"
PAGES = sorted(path for path in GOLDEN.iterdir() if path.suffix in {".html", ".md"})


def page(document: Document, title: str = "标题") -> str:
    return "\n".join(html(document, title))


@pytest.mark.parametrize("case", PAGES, ids=lambda path: path.stem)
def test_a_page_has_every_word_of_its_document(case: Path) -> None:
    document = parse_body(case.read_text(encoding="utf-8"))

    again = parse_html(page(document))

    assert words(plain_text(again)) >= words(plain_text(document))


def words(text: str) -> set[str]:
    written = text.replace("\xad", "")
    return {word for word in written.split() if any(char.isalnum() for char in word)}


@pytest.mark.parametrize(
    ("run", "written"),
    [
        (Run("a < b & c"), "a &lt; b &amp; c"),
        (Run("甲\x1b[31m乙"), "甲[31m乙"),
        (Run("上一行\n下一行"), "上一行<br>\n下一行"),
        (Run("漢字", ruby="かんじ"), "<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>"),
        (Run("链接", link="https://example.org/甲"), "https://example.org/%E7%94%B2"),
        (Run("note", link="#fn1"), '<a href="#fn1">note</a>'),
        (Run("run me", link="javascript:alert(1)"), "<p>run me</p>"),
        (Run("run me", link=' java\tscript:"x'), "<p>run me</p>"),
    ],
)
def test_text_is_written_so(run: Run, written: str) -> None:
    document = Document((Paragraph((run,)),))

    text = page(document)

    assert written in text


def test_an_attribute_cannot_be_left() -> None:
    document = Document((Heading(1, (Run("题"),), anchor='"><script>x</script>'),), 'zh"><b>')

    text = page(document, "</title><script>")

    assert "<script>" not in text
    assert "<b>" not in text


def test_a_picture_without_an_address_to_follow_is_its_words() -> None:
    document = Document((Image("data:image/gif;base64,R0", alt="一幅图"),))

    text = page(document)

    assert "<span>一幅图</span>" in text
    assert "base64" not in text


def test_code_keeps_its_white_space() -> None:
    document = Document((Code("if x:\n    打印(x)", "python"),))

    text = page(document)

    assert '<pre><code class="language-python">if x:\n    打印(x)</code></pre>' in text
