"""A document as Markdown stands in blocks that its readers see as the same.

The real posts here are every hundredth, and all of them with FULL_CORPUS_TEST=1.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.document.html import parse_html
from reader.document.markup import Markup
from reader.document.model import (
    Code,
    Document,
    Heading,
    Item,
    Listing,
    Marker,
    Paragraph,
    Run,
    Table,
)
from reader.document.parse import parse_body
from reader.document.text import plain_text
from reader.posts.parse import parse_post
from reader.render.markdown.document import markdown

_CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
_EVERY = 1 if "FULL_CORPUS_TEST" in os.environ else 100
_MOST = 0.01
"""Of the posts that may be read again as other words: rows of pictures that say the same."""


def export(document: Document) -> str:
    return "\n".join(list(markdown(document, "T"))[2:])


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<ul><li><p>甲</p><p>乙</p></li><li>丙</ul>", "- 甲\n\n  乙\n\n- 丙"),
        ("<ol start=9><li>a<ul><li>b</ul></ol>", "9. a\n   - b"),
        ("<ul><li>a<ol start=4><li>b</ol></ul>", "- a\n\n  4. b"),
        ("<blockquote><ul><li>一<pre>x\n\ny</pre></ul></blockquote>",
         "> - 一\n>\n>   ```\n>   x\n>\n>   y\n>   ```"),
        ("<pre><code class=language-py>a = '```'</code></pre>", "````py\na = '```'\n````"),
        ("<ul><li>a</ul><ul><li>乙</ul>", "- a\n\n<!-- -->\n\n- 乙"),
        ("<p><a href='#one'>One</a>，<a href='#一'>一</a>", "[One](#one)，[一](#一)"),
        ("<h2>一<br>二 #</h2>", "## 一 二 #"),
        ("<h2>一 {#二}</h2>", r"## 一 \{#二}"),
        ("<table><tr><th>a<th>b<tr><td rowspan=2>1<td>2<tr><td>3</table>",
         "| a | b |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |"),
        ("<dl><dt>名<dd>义一<dd>two</dl>", "名\n:   义一\n:   two"),
    ],
)  # fmt: skip
def test_blocks_are_written_so(html: str, written: str) -> None:
    assert export(parse_html(html)) == written


def test_code_with_a_title_and_no_language_is_text() -> None:
    code = Code("x", "", (Run("灯.py"),))

    written = export(Document((code,)))

    assert written == '```text title="灯.py"\nx\n```'
    assert parse_body(written, markup=Markup.MARKDOWN).blocks == (code,)


def test_a_title_is_a_heading_and_nothing_else() -> None:
    assert list(markdown(Document(()), "1. *题*\n# x")) == [r"# 1\. \*题\* # x"]


def test_nested_blocks_are_read_again_as_they_were() -> None:
    code = Code("x = 1\n\ny = 2", "python")
    items = (Item((Paragraph((Run("甲"),)), code), 3), Item((Heading(2, (Run("乙"),)),), 4))
    document = Document((Listing((Item((Listing(items, Marker.DECIMAL),)),)),))

    again = parse_body(export(document), markup=Markup.MARKDOWN)

    (outer,) = again.blocks
    assert isinstance(outer, Listing)
    (inner,) = outer.items[0].blocks
    assert isinstance(inner, Listing)
    assert [item.number for item in inner.items] == [3, 4]
    assert inner.items[0].blocks == items[0].blocks
    assert inner.items[1].blocks[0] == items[1].blocks[0]


def test_a_table_in_a_table_is_html_that_no_empty_line_ends() -> None:
    html = "<table><tr><th>a<th>b<tr><td><pre>一\n\n\n二</pre><td>c</table>"
    document = parse_html(html)

    written = export(document)

    assert "\n\n" not in written
    (table,) = parse_body(written, markup=Markup.MARKDOWN).blocks
    assert isinstance(table, Table)
    assert table.rows[1][0].blocks == (Code("一\n\n\n二"),)


@pytest.mark.skipif(not _CORPUS.is_dir(), reason="no corpus of real posts beside the repository")
def test_real_posts_are_read_again_as_the_same_words() -> None:
    posts = list(_posts())

    other = [path for path in posts if not _is_read_again(path)]

    assert len(other) <= _MOST * len(posts), other


def _posts() -> Iterator[Path]:
    found = (path for path in sorted(_CORPUS.rglob("*")) if path.suffix in {".md", ".html"})
    yield from list(found)[::_EVERY]


def _is_read_again(path: Path) -> bool:
    post = parse_post(path.read_bytes(), name=path.name)
    document = parse_body(post.body, lang=post.lang)
    again = parse_body(export(document), markup=Markup.MARKDOWN, lang=post.lang or document.lang)
    return _written(document) == _written(again)


def _written(document: Document) -> str:
    return re.sub(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]", "", plain_text(document))
