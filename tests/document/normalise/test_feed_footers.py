"""The line that a feed ends each post with is left out, and no other."""

import pytest

from reader.document.parse import parse_body
from reader.document.text import plain_text

POST = '<a href="https://example.org/1">灯塔</a>'
SITE = '<a href="https://example.org">Example</a>'


@pytest.mark.parametrize(
    "line",
    [
        f"The post {POST} appeared first on {SITE}.",
        f"The post {POST} first appeared on {SITE}.",
        f"Der Beitrag {POST} erschien zuerst auf {SITE}.",
        f"投稿 {POST} は {SITE} に最初に表示されました。",
        f"{POST}最先出现在{SITE}。",
    ],
)
def test_a_line_that_says_where_the_post_stood_first_is_left_out(line: str) -> None:
    assert plain_text(parse_body(f"<p>正文。</p><p>{line}</p>")) == "正文。"


@pytest.mark.parametrize(
    "html",
    [
        "<p>The post of harbour master appeared first on old maps.</p>",
        f"<p>The post {POST} appeared first on {SITE}.</p><p>正文。</p>",
        f"<p>{POST}在船上写成，{SITE}</p>",
    ],
)
def test_a_line_of_the_text_stays(html: str) -> None:
    before = plain_text(parse_body(f"<p>前文。</p>{html}"))

    assert len(before.splitlines()) == html.count("<p>") + 1
