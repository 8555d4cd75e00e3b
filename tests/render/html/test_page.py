"""A document as a page of HTML says what the document says, and can do nothing else."""

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.document.html import parse_html
from reader.document.model import (
    Code,
    Definition,
    Definitions,
    Document,
    Header,
    Heading,
    Image,
    Mark,
    Paragraph,
    Run,
)
from reader.document.parse import parse_body
from reader.document.text import plain_text
from reader.render.html.page import html
from tests.documents import document_of, pages_in

PAGES = pages_in("tests/golden/*", "tests/golden/habits/*")


def page(document: Document, title: str = "标题") -> str:
    return "\n".join(html(document, title))


def test_a_page_has_every_word_of_its_document() -> None:
    for path in PAGES:
        document = document_of(path)

        again = parse_html(page(document))

        assert words(plain_text(again)) >= words(plain_text(document)), path


def words(text: str) -> set[str]:
    written = text.replace("\xad", "")
    return {word for word in written.split() if any(char.isalnum() for char in word)}


@pytest.mark.parametrize(
    ("run", "written"),
    [
        (Run("a < b & c"), "a &lt; b &amp; c"),
        (Run("甲\x1b[31m乙"), "甲[31m乙"),
        (Run("上一行\n下一行"), "上一行<br/>\n下一行"),
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


class _Written(HTMLParser):
    """The elements of a page as they are written: how deep each is, its name, its attributes."""

    VOID = frozenset({"area", "br", "hr", "img", "input", "meta", "wbr"})

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[int, str, dict[str, str]]] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((len(self._open), tag, {name: text or "" for name, text in attrs}))
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in self.VOID
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag


def _read(node: LexborNode, depth: int = 0) -> Iterator[tuple[int, str, dict[str, str]]]:
    """Yield the elements as a browser has them, which repairs what is not valid."""
    attributes = {name: text or "" for name, text in node.attributes.items()}
    yield depth, node.tag or "", attributes
    for child in node.iter():
        yield from _read(child, depth + 1)


def test_a_browser_has_nothing_to_repair() -> None:
    for path in PAGES:
        text, written = page(document_of(path)), _Written()

        written.feed(text)

        root = LexborHTMLParser(text).root
        assert root is not None
        assert written.elements == list(_read(root)), path


def test_what_a_page_says_is_xml_as_well() -> None:
    for path in PAGES:
        written = page(document_of(path)).partition("<article>")[2].partition("</article>")[0]

        said = "".join(ET.fromstring(f"<x>{written}</x>").itertext())  # noqa: S314  our own

        body = LexborHTMLParser(written).body
        assert said.split() == (body.text() if body else "").split(), path


@pytest.mark.parametrize(
    ("named", "tag"), [("zh_CN.UTF-8", "zh-CN"), ("pt-BR", "pt-BR"), ("中文", "")]
)
def test_a_language_is_told_as_the_web_tells_it(named: str, tag: str) -> None:
    text = page(Document((Paragraph((Run("文"),), lang=named),), named))

    assert text.count(f'lang="{tag}"') == (2 if tag else 0)
    assert text.count("lang=") == text.count(f'lang="{tag}"')


def test_a_term_has_a_meaning_and_a_meaning_a_term() -> None:
    term, meaning = (Run("词"),), (Paragraph((Run("义"),)),)
    document = Document((Definitions((Definition((term,), ()), Definition((), (meaning,)))),))

    text = page(document)

    assert "<dl><dt>词</dt><dd></dd><dt></dt><dd><p>义</p></dd></dl>" in text


def test_nothing_acts_and_nothing_is_fetched_but_pictures() -> None:
    for path in PAGES:
        tree = LexborHTMLParser(page(document_of(path)))

        assert tree.css("script, iframe, object, embed, link, video, audio, form, base") == [], path
        assert all(node.tag == "img" for node in tree.css("[src], [srcset], [data]")), path
        names = [name for node in tree.css("*") for name in node.attributes]
        assert not [name for name in names if name[:2] == "on"], path


def test_a_page_allows_pictures_and_its_own_style_alone() -> None:
    tree = LexborHTMLParser(page(Document(())))

    (policy,) = tree.css('meta[http-equiv="Content-Security-Policy"]')

    directives = (policy.attributes["content"] or "").split("; ")
    assert "default-src 'none'" in directives
    assert not any(each.startswith("script-src") for each in directives)


def test_marks_and_links_are_opened_once_for_all_that_they_cover() -> None:
    runs = (
        Run("一", Mark.STRONG, "https://a.example/"),
        Run("two ", Mark.STRONG | Mark.EMPHASIS, "https://a.example/"),
        Run("三", Mark.STRONG),
    )

    text = page(Document((Paragraph(runs),)))

    link = '<a href="https://a.example/"><strong>一<em>two</em></strong> </a>'
    assert f"<p>{link}<strong>三</strong></p>" in text


def test_what_says_which_way_text_reads_is_no_character_of_the_page() -> None:
    text = "By \u2068דנה\u2069: 3 灯"

    written = page(Document((Paragraph((Run(text),)),)))

    assert "By &#8296;דנה&#8297;: 3 灯" in written
    assert text in plain_text(parse_html(written))


def test_a_link_inside_a_page_leads_to_its_heading() -> None:
    document = parse_body("[there](#中文-%E6%A0%87题) [top](#One-title)\n\n## 中文 标题\n")
    header = Header((Run("One title"),))

    text = page(document._replace(blocks=(header, *document.blocks)))

    assert '<a href="#中文-标题">there</a> <a href="#one-title">top</a>' in text
    assert '<h2 id="中文-标题">中文 标题</h2>' in text
    assert '<h1 id="one-title">One title</h1>' in text


def test_what_keeps_a_fact_on_one_line_is_not_in_a_file() -> None:
    written = page(Document((Paragraph((Run("更\u2060新 up\u2060dated"),)),)))

    assert "更新 updated" in written
