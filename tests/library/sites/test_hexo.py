"""Where a post is on a site of Hexo."""

from pathlib import Path

import pytest

from reader.library.sites.hexo import slug
from reader.library.sites.model import UnsureError
from tests.library.sites.made import Asked, asking

URL = "url: https://me.example\n"
DAY = "date: 2020-01-02 03:04:05"


@pytest.fixture
def ask(tmp_path: Path) -> Asked:
    (tmp_path / "source" / "_posts").mkdir(parents=True)
    return asking(tmp_path, "_config.yml")


def post(*fields: str) -> str:
    return "\n".join(("---", *fields, "---", "", "text"))


@pytest.mark.parametrize(
    ("config", "path", "fields", "address"),
    [
        ("", "foo.md", [DAY], "2020/01/02/foo/"),
        ("", "潮水.md", [DAY], "2020/01/02/%E6%BD%AE%E6%B0%B4/"),
        ("", "My Post.md", [DAY], "2020/01/02/My%20Post/"),
        ("", "sub/foo.md", [DAY], "2020/01/02/sub/foo/"),
        ("permalink: :title/:name", "sub/bar.md", [], "sub/bar/bar"),
        ("permalink: :year/:i_month/:i_day/:title.html", "foo.md", [DAY], "2020/1/2/foo.html"),
        ("permalink: :hour/:minute/:second/:title/", "foo.md", [DAY], "03/04/05/foo/"),
        ("permalink: :hour/:title/", "foo.md", ["date: 2020-01-02"], "00/foo/"),
        ("permalink: :post_title/", "a.md", ["title: My New Post!"], "my-new-post/"),
        ("permalink: :post_title/", "a.md", ["title: 潮水，与 船"], "%E6%BD%AE%E6%B0%B4%EF%BC%8C%E4%B8%8E-%E8%88%B9/"),  # noqa: E501  Han are long there
        ("permalink: posts/:abbrlink.html", "a.md", ["abbrlink: 4a17b156"], "posts/4a17b156.html"),
        ("permalink: posts/:abbrlink/", "a.md", ["abbrlink: 12345"], "posts/12345/"),
        ("permalink: posts/:abbrlink/", "a.md", ["abbrlink: 1234e5"], ""),
        ("permalink: posts/:abbrlink/", "a.md", [], ""),
        ("permalink: :category/:title/", "foo.md", ["categories: [foo, Bar]"], "foo/Bar/foo/"),
        ("permalink: :category/:title/", "foo.md", ["categories: 海 B"], "%E6%B5%B7-B/foo/"),
        ("permalink: :category/:title/", "foo.md", ["category: x"], "x/foo/"),
        ("permalink: :category/:title/", "foo.md", ["categories: [[a, b]]"], "a/b/foo/"),
        ("permalink: :category/:title/", "foo.md", ["categories: [[a], [b]]"], ""),
        ("permalink: :category/:title/", "foo.md", [], "uncategorized/foo/"),
        ("permalink: :category/\ndefault_category: 其他", "foo.md", [], "%E5%85%B6%E4%BB%96/"),
        ("permalink: :category/\nfilename_case: 1", "foo.md", ["categories: Foo"], "foo/"),
        ("permalink: :category/\ncategory_map:\n  海: sea", "foo.md", ["categories: 海"], "sea/"),
        ("permalink: :layout/:title/", "foo.md", [], "post/foo/"),
        ("permalink: :id", "foo.md", ["id: 1"], "1"),
        ("permalink: :id", "foo.md", [], ""),
        ("permalink: :hash/", "foo.md", [DAY], ""),
        ("permalink: :nothing/", "foo.md", [DAY], ""),
        ("permalink: :slug/", "foo.md", ["slug: bar"], "foo/"),
        (
            "permalink: posts/:lang/:title/\npermalink_defaults:\n  lang: en",
            "a.md", [], "posts/en/a/",
        ),
        (
            "permalink: posts/:lang/:title/\npermalink_defaults:\n  lang: en",
            "a.md", ["lang: fr"], "posts/fr/a/",
        ),
        ("permalink_defaults:", "a.md", [DAY], "2020/01/02/a/"),
        ("", "a.md", ["permalink: hexo/test"], "hexo/test"),
        ("", "a.md", ["permalink: /hexo/试/"], "hexo/%E8%AF%95/"),
        ("post_asset_folder: true", "a.md", ["permalink: hexo/test"], "hexo/test/"),
        ("post_asset_folder: true", "a.md", ["permalink: hexo/test.html"], "hexo/test.html"),
        ("post_asset_folder: true\npermalink: :year/:title", "a.md", [DAY], "2020/a/"),
        (
            "new_post_name: :year-:month-:day-:title.md",
            "2014-05-06-foo.md", [], "2014/05/06/foo/",
        ),
        ("new_post_name: :year-:month-:day-:title.md", "a.b.md", [DAY], "2020/01/02/a-b/"),
        (
            "new_post_name: :lang/:title.md\npermalink: :lang/:title/",
            "zh/foo.md", [], "zh/foo/",
        ),
        ("pretty_urls:\n  trailing_html: false\npermalink: :title.html", "a.md", [], "a"),
        ("pretty_urls:\n  trailing_index: false\npermalink: :title/index.html", "a.md", [], "a/"),
        ("pretty_urls:\n  trailing_html: false\npermalink: :title/index.html", "a.md", [],
         "a/index.html"),
        ("", "foo.md", [], ""),  # Hexo takes the time at which the file was made
        ("", "foo.md", [DAY, "published: false"], ""),
        ("", "_foo.md", [DAY], ""),
        ("", "a#b.md", [DAY], ""),
        ("permalink_pinyin:\n  enable: true", "潮.md", [DAY], ""),
        ("root: /blog/", "a.md", [DAY], ""),
        ("root: /", "a.md", [DAY], "2020/01/02/a/"),
        ("skip_render: '_posts/raw/*'", "raw/a.md", [DAY], ""),
    ],
)  # fmt: skip
def test_a_post_is_where_the_pattern_puts_it(
    ask: Asked, config: str, path: str, fields: list[str], address: str
) -> None:
    found = ask(URL + config, f"source/_posts/{path}", post(*fields))

    assert found == (address and f"https://me.example/{address}")


@pytest.mark.parametrize(
    ("config", "date", "address"),
    [
        ("", "2020/1/2 23:00", "2020/01/02/a/"),
        ("timezone: Asia/Shanghai", "2020-01-02 23:00:00", "2020/01/02/a/"),
        ("timezone: Asia/Shanghai", "2020-01-02 03:00:00", ""),  # a server shows the day before
        ("", "2020-01-02T12:00:00+08:00", "2020/01/02/a/"),
        ("", "2020-01-02T03:00:00+08:00", ""),  # which day it is differs between computers
        ("timezone: Asia/Shanghai", "2020-01-02T20:00:00Z", ""),
        ("timezone: Asia/Shanghai", "2020-01-02T03:00:00Z", ""),
        ("timezone: Asia/Shanghai", "2020-01-02T12:00:00Z", "2020/01/02/a/"),
        ("", "2020-13-02", ""),
    ],
)
def test_a_day_that_is_not_sure_gives_no_address(
    ask: Asked, config: str, date: str, address: str
) -> None:
    found = ask(URL + config, "source/_posts/a.md", post(f"date: {date}"))

    assert found == (address and f"https://me.example/{address}")


@pytest.mark.parametrize(
    ("path", "fields", "address"),
    [
        ("about/index.md", [], "about/index.html"),
        ("关于.md", [], "%E5%85%B3%E4%BA%8E.html"),
        ("about/me.md", ["permalink: me/"], "me/index.html"),
        ("about/me.md", ["permalink: me"], "me.html"),
        ("_data/a.md", [], ""),
    ],
)
def test_a_page_that_is_no_post_is_where_its_file_lies(
    ask: Asked, path: str, fields: list[str], address: str
) -> None:
    found = ask(URL, f"source/{path}", post(*fields))

    assert found == (address and f"https://me.example/{address}")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://me.example/", "https://me.example/2020/01/02/a/"),
        ("http://me.example/blog", "http://me.example/blog/2020/01/02/a/"),
        ("https://船.example", "https://船.example/2020/01/02/a/"),
        ("http://example.com", ""),
        ("https://blog.example.org/", ""),
        ("http://yoursite.com", ""),
        ("https://your-domain.com/child", ""),
        ("http://yourname.github.io", ""),
        ("https://username.github.io", ""),
        ("http://localhost:4000", ""),
        ("http://127.0.0.1:4000", ""),
        ("//localhost:1313/", ""),
        ("me.example", ""),
        ("/", ""),
        ("", ""),
        ("[a, b]", ""),
        ("http://[::1", ""),
    ],
)
def test_a_site_without_an_address_of_its_own_has_no_addresses(
    ask: Asked, url: str, address: str
) -> None:
    quoted = url if url.startswith("[") else f"'{url}'"

    assert ask(f"url: {quoted}\n", "source/_posts/a.md", post(DAY)) == address


def test_what_cannot_be_read_says_no_address(ask: Asked) -> None:
    assert ask("url: [\n", "source/_posts/a.md", post(DAY)) == ""
    assert ask("- url\n", "source/_posts/a.md", post(DAY)) == ""


def test_another_configuration_holds_at_once(ask: Asked) -> None:
    first = ask(URL, "source/_posts/潮.md", post(DAY))
    second = ask(f"{URL}permalink: p/:title/\n", "source/_posts/潮.md", post(DAY))

    assert first == "https://me.example/2020/01/02/%E6%BD%AE/"
    assert second == "https://me.example/p/%E6%BD%AE/"


def test_a_draft_is_nowhere(ask: Asked) -> None:
    assert ask(URL, "source/_drafts/a.md", post(DAY)) == ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hello, World!", "Hello-World"),
        ("--a  b--", "a-b"),
        ("Café Ｚ Ⓐ", "Cafe-Z-A"),
        ("海上 生明月", "海上-生明月"),
        ("海・上—下", "海・上—下"),
        ("й", "й"),
    ],
)
def test_a_name_has_hyphens_for_its_signs(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize("name", ["Straße", "Ærø", "ſ"])
def test_a_letter_that_hexo_has_in_a_table_is_not_sure(name: str) -> None:
    with pytest.raises(UnsureError):
        slug(name)
