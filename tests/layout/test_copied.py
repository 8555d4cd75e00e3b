"""What is copied of a page: the text as it is shown, without the lines of the page."""

import unicodedata
from pathlib import Path

import pytest

from reader.document.html import parse_html
from reader.document.model import Document
from reader.document.text import leaves, plain_text
from reader.layout.copied import copied
from tests.documents import document_of, pages_in

CASES = pages_in("tests/golden/*")


def all_of(html: str) -> str:
    document = parse_html(html)
    text = plain_text(document)
    return copied(document, text, 0, len(text))


def between(document: Document, first: str, last: str) -> str:
    """Copy from the first words to the last."""
    text = plain_text(document)
    return copied(document, text, text.index(first), text.index(last) + len(last))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>x<sup>2</sup> = 2, 10<sup>6</sup>, H<sub>2</sub>O", "x² = 2, 10⁶, H₂O"),
        ("<p>e<sup>iπ</sup>, v<sub>最大</sub>, 1<sup>[1]</sup>", "e^{iπ}, v_{最大}, 1[1]"),
        ("<p><del>旧</del>新 <s>old</s>", "~~旧~~新 ~~old~~"),
        ("<p><ruby>漢<rt>かん</rt></ruby>字", "漢(かん)字"),
        ("<p>甲</p><p>a<br>b</p>", "甲\n\na\nb"),
        ("<table><tr><th>a<th>b<tr><td>1<td>二</table>", "a\tb\n1\t二"),
        ("<table><tr><td rowspan=2>1<td>2<tr><td>三</table>", "1\t2\n\t三"),
        ("<table><tr><td>1<td><td>2</table>", "1\t\t2"),
        ("<table><caption>题</caption><tr><td><p>a<p>b</table>", "题\na b"),
        ("<ul><li>a<li>乙<ul><li>c</ul></ul>", "• a\n• 乙\n  ◦ c"),
        ("<ol start=9><li>a<li><p>乙<p>c</ol>", " 9. a\n10. 乙\n\n    c"),
        ("<ul><li><input type=checkbox checked>甲</ul><p>b", "[x] 甲\n\nb"),
        ("<dl><dt>名<dd>义<dt>a<dd>b</dl>", "名\n    义\n\na\n    b"),
        ("<p>甲</p><pre>a\n\n  b</pre>", "甲\n\na\n\n  b"),
        ("<blockquote><p>甲<p>b</blockquote>", "甲\n\nb"),
        ("<details open><summary>题</summary><p>b</details>", "题\n\nb"),
    ],
)
def test_a_text_is_copied_as_it_is_shown(html: str, text: str) -> None:
    assert all_of(html) == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("b", "b", "b"),
        ("b", "丙", "b\n• 丙"),
        ("甲", "b", "甲 b"),
        ("丙", "1", "• 丙\n\n1"),
        ("1", "2", "1\t2"),
        ("2", "3", "2\n3"),
        ("6", "尾", "⁶ 尾"),
    ],
)
def test_a_part_has_the_signs_of_what_begins_in_it(first: str, last: str, text: str) -> None:
    document = parse_html(
        "<ul><li>甲 b<li>丙</ul><table><tr><td>1<td>2<tr><td>3<td>4</table><p>10<sup>6</sup> 尾"
    )

    assert between(document, first, last) == text


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_no_word_is_lost(case: Path) -> None:
    document = document_of(case)
    text = plain_text(document)

    told = iter(_letters(copied(document, text, 0, len(text))))

    assert all(letter in told for letter in _letters(text))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_leaf_alone_is_its_text(case: Path) -> None:
    document = document_of(case)
    text, here = plain_text(document), 0

    for leaf in leaves(document):
        alone = copied(document, text, here, here + len(leaf))
        here += len(leaf) + 1
        assert set(_letters(leaf)) == set(_letters(alone))


def _letters(text: str) -> str:
    """Return the letters and digits of a text, raised or not."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))
