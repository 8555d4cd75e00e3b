import pytest

from reader.document.html import parse_html
from reader.document.text import plain_text
from reader.document.whole.article import article_of

_PROSE = (
    "<p>灯塔在夜里亮着，船一只接一只地回来，码头上的人都在等，风很大，没有人说话。</p>"
    "<p>The lamp was lit, and boat after boat came in, while those on the pier waited, all, "
    "in a wind in which nobody said a word, until the last of the boats was at its place.</p>"
)


def _article(inner: str) -> str:
    page = (
        f"<html><body><nav><a href=/>Home</a></nav><div class=entry-content>{_PROSE * 4}{inner}"
        "</div><footer>© 2020</footer></body></html>"
    )
    return plain_text(parse_html(article_of(page)))


@pytest.mark.parametrize(
    "box",
    [
        "<div class='post-ratings-loading'><img src=l.gif>Loading...</div>",
        "<div class='newsletter-box'><p>Subscribe 订阅我们的每日新闻</p></div>",
        "<div id=paypal-form><h3>Donate 捐款</h3></div>",
        "<h2>相关阅读</h2><ul><li><a href=/a>另一篇文章</a></li></ul>",
        "<h3>Lesen Sie auch:</h3><p><a href=/a>Ein anderer Artikel über den Hafen</a></p>",
        "<h2>MOONの関連記事</h2><ul><li><a href=/a>別の記事</a></li></ul>",
    ],
)
def test_a_box_that_asks_or_leads_elsewhere_is_no_part_of_an_article(box: str) -> None:
    assert _article(box) == _article("")


@pytest.mark.parametrize(
    ("box", "text"),
    [
        ("<h2>Related work</h2><p>Others have lit lamps: 别人也点过灯。</p>", "别人也点过灯"),
        ("<h2>Related</h2><p>He was related to the keeper, as all are here.</p>", "the keeper"),
        ("<div class=newsletter><p>" + "一封很长的信。" * 90 + "</p></div>", "一封"),
    ],
)  # fmt: skip
def test_what_says_something_stays(box: str, text: str) -> None:
    assert text in _article(box)


def test_what_stands_below_a_title_is_part_of_the_article() -> None:
    header = (
        "<header><h1>灯塔 The lamp</h1><p>The summary of it all, in one line. 一句话说完。</p>"
        "<figure><img src=a.png alt=灯><figcaption>灯塔 in 1911</figcaption></figure>"
        "<div><p>By Ann</p><time>1911</time></div></header>"
    )
    page = f"<html><body><nav>Home</nav><article>{header}<div>{_PROSE * 4}</div></article></body>"

    text = plain_text(parse_html(article_of(page)))

    assert text.startswith(
        "The summary of it all, in one line. 一句话说完。\n灯\n灯塔 in 1911\n灯塔"
    )
    assert "By Ann" not in text
