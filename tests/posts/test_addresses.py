import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.posts.addresses import original


@pytest.mark.parametrize(
    ("proxied", "address"),
    [
        ("https://cors.zfour.workers.dev/?http://a.b/c.jpg?x=1&y=2", "http://a.b/c.jpg?x=1&y=2"),
        ("https://cors.zfour.workers.dev/?https%3A%2F%2Fa.b%2Fc%20d", "https://a.b/c%20d"),
        ("https://cors.zfour.workers.dev/?http://a.b/图.jpg", "http://a.b/图.jpg"),
        ("https://images.weserv.nl/?url=a.b/c.jpg&w=300", "http://a.b/c.jpg"),
        ("https://images.weserv.nl/?url=ssl:a.b/c.jpg", "https://a.b/c.jpg"),
        ("https://wsrv.nl/?w=3&amp;url=https%3A%2F%2Fa.b%2Fc.png", "https://a.b/c.png"),
        ("https://i0.wp.com/a.b/c.jpg?resize=300%2C200&ssl=1", "https://a.b/c.jpg"),
        ("//i2.wp.com/a.b/c.jpg", "http://a.b/c.jpg"),
        ("https://pic1.xuehuaimg.com/proxy/https://a.b/c.png", "https://a.b/c.png"),
        ("https://image.baidu.com/search/down?url=https://a.b/c.jpg", "https://a.b/c.jpg"),
        ("https://gimg2.baidu.com/image_search/src=http%3A%2F%2Fa.b%2Fc&refer=x", "http://a.b/c"),
        ("https://images1-focus-opensocial.googleusercontent.com/gadgets/proxy?url=http://a.b/c",
         "http://a.b/c"),
        ("https://external-content.duckduckgo.com/iu/?u=https%3A%2F%2Fa.b%2Fc", "https://a.b/c"),
        ("https://a.b/_next/image?url=%2Fc.png&w=640&q=75", "https://a.b/c.png"),
        ("/_next/image?url=%2Fc.png&w=640", "/c.png"),
        ("https://a.b/cdn-cgi/image/width=80/https://c.d/e.png", "https://c.d/e.png"),
        ("https://substackcdn.com/image/fetch/w_1,c_limit/https%3A%2F%2Fa.b%2Fc", "https://a.b/c"),
        ("https://res.cloudinary.com/demo/image/fetch/https://a.b/c.png", "https://a.b/c.png"),
        ("https://link.zhihu.com/?target=https%3A//a.b/c", "https://a.b/c"),
        ("https://www.google.com/url?q=https://a.b/c&sa=D", "https://a.b/c"),
        ("https://cors.zfour.workers.dev/?https://wsrv.nl/?url=a.b/c.png", "http://a.b/c.png"),
    ],
)  # fmt: skip
def test_a_known_proxy_is_taken_off(proxied: str, address: str) -> None:
    assert original(proxied) == address


@pytest.mark.parametrize(
    "address",
    [
        "https://a.b/c.jpg", "http://a.b", "/img/a.png", "images/图.png", "", "//a.b/c",
        "data:image/png;base64,AAAA", "mailto:a@b.c", "http://[bad",
        "https://cors.zfour.workers.dev/", "https://cors.zfour.workers.dev/?",
        "https://camo.githubusercontent.com/abc/687474",
        "https://web.archive.org/web/2020/http://a.b/",
        "https://www.facebook.com/sharer.php?u=http://a.b/",
        "https://www.google.com/search?q=foo.bar",
        "https://res.cloudinary.com/demo/image/upload/v1/a.png",
        "https://lh3.googleusercontent.com/abc=s0",
        "https://a.b/cdn-cgi/image/width=80/c.png",
    ],
)  # fmt: skip
def test_any_other_address_stays_as_it_is(address: str) -> None:
    assert original(address) == address


@given(st.text(alphabet="htps:/?=&%3A2F.wpcomi0url_nextimage[]", max_size=60))
def test_no_text_is_an_error(address: str) -> None:
    original(address)
