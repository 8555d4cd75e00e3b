import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from reader.document.html import parse_html
from reader.document.markup import Markup
from reader.document.model import Block, Document, Paragraph
from reader.document.normalise.classes import READERS
from reader.document.parse import parse_body
from reader.document.text import leaves, plain_text

_TAGS = st.sampled_from([
    "p", "div", "b", "i", "a", "span", "ul", "ol", "li", "table", "tr", "td", "th", "dl", "dt",
    "dd", "blockquote", "pre", "code", "figure", "details", "h1", "h3", "q", "abbr", "ruby", "rb",
    "center", "unknown", "section", "sup", "label",
])  # fmt: skip
"""Elements whose text stands where it is written: no captions, no header and footer rows."""
_WORDS = st.sampled_from(["word", "字", "漢字", "かな", "한국", "עברית", "a1", "😀x", "é"])
_TREES = st.recursive(
    _WORDS.map(lambda word: f" {word} "),
    lambda inner: st.builds(
        lambda tag, children: f"<{tag}>{''.join(children)}</{tag}>",
        _TAGS,
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)
_LEFT_OUT = {
    f"normalise.{name}"
    for name in ("buttons.buttons", "bars.invitation", "bars.read_more", "bars.share_bar")
}
_SOUP = st.lists(
    st.one_of(
        _WORDS,
        _TAGS.map(lambda tag: f"<{tag}>"),
        _TAGS.map(lambda tag: f"</{tag}>"),
        st.sampled_from([
            "<br>", "<hr>", "<img src=a alt=''>", "<wbr>", "<input type=checkbox>", "\n", " ",
            "\u3000", "&nbsp;", "\u200b", "<rt>", "<!--", "-->", "<td rowspan=0>",
            "<p style='white-space:pre;text-indent:2em'>", "<ol start=x reversed>",
            "<iframe src=//a></iframe>", "<noscript>", "<svg><title>",
        ]),
    )
).map("".join)  # fmt: skip


@given(st.text())
def test_any_text_is_read(body: str) -> None:
    for markup in (None, Markup.HTML, Markup.MARKDOWN):
        assert isinstance(parse_body(body, markup=markup), Document)


@given(_SOUP)
def test_any_soup_of_tags_keeps_the_promises_of_the_model(html: str) -> None:
    document = parse_html(html)

    assert all(leaves(document))
    for block in _all(document.blocks):
        if isinstance(block, Paragraph):
            text = "".join(run.text for run in block.runs)
            assert all(run.text for run in block.runs)
            assert text == text.strip()
            assert " \n" not in text
            assert "\n " not in text
            assert "\r" not in text
            assert all(a[1:] != b[1:] for a, b in zip(block.runs, block.runs[1:], strict=False))


@given(_TREES)
def test_each_word_of_the_page_is_in_the_text_in_order(html: str) -> None:
    root = LexborHTMLParser(html).root
    words = re.findall(r"\w+", root.text(separator=" ") if root else "")

    text = plain_text(parse_html(html))

    position = 0
    for word in words:
        found = text.find(word, position)
        assert found >= 0, (word, text)
        position = found + len(word)


@pytest.mark.parametrize("tag", ["div", "p", "span", "blockquote", "figure", "ul", "pre", "code"])
@pytest.mark.parametrize("reader", sorted({*READERS.values()} - _LEFT_OUT))
def test_no_class_that_is_known_loses_words(reader: str, tag: str) -> None:
    names = [name for name, told in READERS.items() if told == reader]
    inner = "1a <b>2a</b><p>三 4a</p><div class='{}'>5a<a href=u>六</a></div> 7a"

    texts = [
        plain_text(parse_html(f"<div>0a <{tag} class='{name}'>{inner.format(name)}</{tag}> 8a"))
        for name in names
    ]

    for text in texts:
        found = sorted(re.findall(r"\da|三|六", text))
        assert found == ["0a", "1a", "2a", "4a", "5a", "7a", "8a", "三", "六"]


@given(_SOUP)
def test_reading_twice_is_equal(html: str) -> None:
    assert parse_html(html) == parse_html(html)


def _all(value: object) -> list[Block]:
    """Collect every block inside `value`, whatever it is nested in."""
    if not isinstance(value, tuple):
        return []
    inner = [block for part in value for block in _all(part)]
    return [value, *inner] if isinstance(value, Paragraph) else inner
