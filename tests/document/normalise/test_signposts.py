import pytest

from reader.document.html import parse_html
from reader.document.parse import parse_body
from reader.document.text import plain_text


@pytest.mark.parametrize(
    "link",
    [
        "<a href='#fnref1' class=footnote-backref>↩︎</a>",
        "<a href='#fnref:1' class=reversefootnote role=doc-backlink>&#8617;<sup>2</sup></a>",
        "<a href='/post/#fnref:1'> ↩ </a>",
        "<a href='#fnref1'><sup>[return]</sup></a>",
        "<a href='#top'>↑</a>",
        "<a class=headerlink href='#x' title='永久链接'>¶</a>",
        "<a href='#x'>🔗️</a>",
        "<a href='#x' class=hash-link aria-label='Direct link'>\u200b</a>",
        "<a href='#x' class=anchor>⚓︎</a>",
    ],
)
@pytest.mark.parametrize("words", ["A note.", "注释。"])
def test_a_link_that_is_only_a_sign_is_left_out(link: str, words: str) -> None:
    assert plain_text(parse_html(f"<p>{words} {link}</p><p>{link}</p>")) == words


@pytest.mark.parametrize(
    "link",
    ["<a href='#fn1'>[1]</a>", "<a href='#x'>x</a>", "<a href='#图'><img src=a alt=图></a>",
     "<a href=https://a.org>§</a>", "<a name=x>#</a>"],
)  # fmt: skip
def test_a_link_with_words_is_kept(link: str) -> None:
    assert plain_text(parse_html(link)) != ""


def test_a_note_of_markdown_has_no_way_back_in_its_text() -> None:
    document = parse_body("甲[^1] b[^b]\n\n[^1]: 注\n[^b]: note")

    assert plain_text(document) == "甲[1] b[2]\n注\nnote"


@pytest.mark.parametrize("words", ["Permalink", "Direct link to Tides", "永久链接", "Anchor"])
def test_a_heading_does_not_lead_to_itself(words: str) -> None:
    html = f"<h2 id=x>潮汐 Tides <a href='#x'>{words}</a></h2>"

    assert plain_text(parse_html(html)) == "潮汐 Tides"


@pytest.mark.parametrize(
    "html",
    ["<h2><a href='#x'>Link to the past</a></h2>", "<p>See the <a href='#x'>anchor</a></p>"],
)
def test_a_link_that_is_the_text_is_kept(html: str) -> None:
    assert plain_text(parse_html(html)).endswith(("past", "anchor"))
