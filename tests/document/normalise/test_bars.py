import pytest

from reader.document.html import parse_html
from reader.document.text import plain_text

_POST = "<div><p>{}</p>{}</div>"


@pytest.mark.parametrize("words", ["The tide.", "潮汐。"])
@pytest.mark.parametrize(
    "bar",
    [
        (
            "<div class='sharedaddy sd-sharing-enabled'><h3 class=sd-title>Share this:</h3><ul>"
            "<li><a href='?share=x'><span>Click to share on X</span></a></ul></div>"
        ),
        "<div class='addtoany_share_save_container'><a class=a2a_button_x href=u></a>分享</div>",
        "<div class=feedflare><a href=u><img src=//feeds.feedburner.com/~ff/a?d=b></a></div>",
        "<div class='social-share'><a href=#>微信</a> <a href=#>微博</a></div>",
        "<p><a class=more-link href=u>Continue reading <span>Tide</span> →</a></p>",
        "<p class=read-more><a href=u>阅读全文</a> »</p>",
    ],
)
def test_a_bar_of_links_is_left_out(words: str, bar: str) -> None:
    assert plain_text(parse_html(_POST.format(words, bar))) == words


@pytest.mark.parametrize(
    "kept",
    [
        "<div class=share-buttons>Anna wrote this on the ferry, and would like to know.</div>",
        "<div class='social-share'><pre>x</pre></div>",
        "<p class=read-more>More of this <a href=u>on the ferry</a>.</p>",
        "<a class=more-link href=u>继续阅读</a><p>…</p>",
        "<a class=more-link href=u>继续阅读</a><img src=a.png>",
        "<div class=share>share</div>",
    ],
)
def test_no_sentence_is_lost_with_a_bar(kept: str) -> None:
    words = "".join(plain_text(parse_html(kept.replace(" class=", " id="))).split())

    assert words in "".join(plain_text(parse_html(kept)).split())
