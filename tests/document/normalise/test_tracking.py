import pytest

from reader.document.html import parse_html
from reader.document.model import Mark, Paragraph, Run
from reader.document.normalise.tracking import cleaned


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("https://a.org/t?utm_source=rss&id=3#x", "https://a.org/t?id=3#x"),
        ("https://a.org/潮?wt_mc=x&id=3", "https://a.org/潮?id=3"),
        ("https://a.org/t?UTM_Campaign=一&utm_medium=b", "https://a.org/t"),
        ("https://a.org/t?fbclid=1", "https://a.org/t"),
        ("https://a.org/t?a=1&amp;gclid=2", "https://a.org/t?a=1"),
        ("//a.org/潮?spm=1.2#顶", "//a.org/潮#顶"),
        (
            "https://mp.weixin.qq.com/s?__biz=M&mid=2&scene=21&chksm=a#wechat_redirect",
            "https://mp.weixin.qq.com/s?__biz=M&mid=2#wechat_redirect",
        ),
        ("https://link.zhihu.com/?target=https%3A//a.org/b%3Futm_source%3Dc", "https://a.org/b"),
        ("https://www.google.com/url?q=https://a.org/b&sa=D", "https://a.org/b"),
    ],
)
def test_an_address_loses_what_counts_its_readers(address: str, meant: str) -> None:
    assert cleaned(address) == meant


@pytest.mark.parametrize(
    "address",
    [
        "https://a.org/t?id=3&source=潮",
        "https://a.org/t?scene=2&from=harbour",
        "https://a.org/search?q=utm_source",
        "https://a.org/?",
        "/t?utm_source=rss",
        "mailto:a@a.org?subject=utm_source",
        "https://web.archive.org/web/2020/http://a.org/?x=1",
    ],
)
def test_another_address_is_left_byte_for_byte(address: str) -> None:
    assert cleaned(address) == address


def test_a_link_that_is_its_own_address_shows_the_clean_one() -> None:
    html = "<a href='https://a.org/船?utm_source=x'> https://a.org/船?utm_source=x </a>"

    (block,) = parse_html(html).blocks

    clean = "https://a.org/船"
    assert block == Paragraph((Run(clean, Mark.NONE, clean),))
