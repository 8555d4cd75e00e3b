"""Where a post is on a site of Jekyll."""

from pathlib import Path

import pytest

from reader.library.sites.jekyll import slug
from tests.library.sites.made import Asked, asking

URL = "url: https://me.example\n"
FOO = "_posts/2013-09-09-foo-bar.md"


@pytest.fixture
def ask(tmp_path: Path) -> Asked:
    (tmp_path / "_posts").mkdir()
    return asking(tmp_path, "_config.yml")


def post(*fields: str) -> str:
    return "\n".join(("---", *fields, "---", "", "text"))


@pytest.mark.parametrize(
    ("config", "path", "fields", "address"),
    [
        ("", FOO, [], "2013/09/09/foo-bar.html"),
        ("permalink: date", FOO, [], "2013/09/09/foo-bar.html"),
        ("permalink: pretty", FOO, [], "2013/09/09/foo-bar/"),
        ("permalink: ordinal", FOO, [], "2013/252/foo-bar.html"),
        ("permalink: weekdate", FOO, [], "2013/W37/MON/foo-bar.html"),
        ("permalink: none", FOO, [], "foo-bar.html"),
        ("permalink: none", FOO, ["categories: [A, b]"], "a/b/foo-bar.html"),
        ("permalink: /:title/", FOO, [], "foo-bar/"),
        ("permalink: blog/:title", FOO, [], "blog/foo-bar"),
        ("permalink: /:short_year/:i_month/:i_day/:title/", FOO, [], "13/9/9/foo-bar/"),
        ("permalink: /:year_:month/:title/", FOO, [], "2013_09/foo-bar/"),
        ("permalink: /:long_month/:short_month/:long_day/", FOO, [], "September/SEP/Monday/"),
        ("permalink: /:w_year/:week/:w_day/:y_day/", FOO, [], "2013/37/1/252/"),
        ("permalink: /:nothing/:title/", FOO, [], ""),
        ("collections:\n  posts:\n    permalink: /p/:slug/", FOO, [], "p/foo-bar/"),
        ("", "_posts/2024-05-06-潮水.md", [], "2024/05/06/%E6%BD%AE%E6%B0%B4.html"),
        (
            "permalink: pretty",
            FOO,
            ["category: 海 洋"],
            "%E6%B5%B7%20%E6%B4%8B/2013/09/09/foo-bar/",
        ),
        ("permalink: pretty", FOO, ["categories: a 海"], "a/%E6%B5%B7/2013/09/09/foo-bar/"),
        ("permalink: pretty", FOO, ["categories: [a, A]"], "a/2013/09/09/foo-bar/"),
        ("permalink: pretty", f"es/{FOO}", ["category: b"], "es/b/2013/09/09/foo-bar/"),
        ("permalink: /:slugified_categories/:title/", FOO, ["categories: [A b]"], "a-b/foo-bar/"),
        ("permalink: /:title/", "_posts/2013-09-09-Foo Bar!.md", [], "Foo-Bar!/"),
        ("permalink: /:slug/", "_posts/2013-09-09-Foo_Bar.md", [], "foo-bar/"),
        ("permalink: /:name/", "_posts/2013-09-09-Foo.md", [], "2013-09-09-foo/"),
        ("permalink: /:title/", FOO, ["slug: Other"], "Other/"),
        ("permalink: /:title/", FOO, ["slug: 别的"], "%E5%88%AB%E7%9A%84/"),
        ("", FOO, ["permalink: /a/潮/"], "a/%E6%BD%AE/"),
        ("", FOO, ["permalink: b.html"], "b.html"),
        ("", FOO, ["permalink: /:year/:title/"], "2013/foo-bar/"),
        ("", FOO, ["permalink: pretty"], ""),
        ("", FOO, ["date: 2014-01-02"], "2014/01/02/foo-bar.html"),
        ("", FOO, ["published: false"], ""),
        ("baseurl: /blog", FOO, [], "blog/2013/09/09/foo-bar.html"),
        ("collections_dir: all", FOO, [], ""),
        ("languages: [en, zh]", FOO, [], ""),
        ("", "_posts/foo.md", [], ""),
        ("", "_docs/foo.md", [], ""),
        ("", "about.md", [], "about.html"),
        ("permalink: pretty", "about.md", [], "about/"),
        ("permalink: /:categories/:title/", "关于.md", [], "%E5%85%B3%E4%BA%8E/"),
        ("", "docs/index.md", [], "docs/"),
        ("", "about.md", ["permalink: /me/"], "me/"),
        ("", "_posts/2013-09-09-a.textile", [], ""),
    ],
)
def test_a_post_is_where_the_pattern_puts_it(
    ask: Asked, config: str, path: str, fields: list[str], address: str
) -> None:
    found = ask(URL + config, path, post(*fields))

    assert found == (address and f"https://me.example/{address}")


@pytest.mark.parametrize(
    ("config", "date", "day"),
    [
        ("", "2013-09-09 23:30:00", "09"),
        ("timezone: Asia/Shanghai", "2013-09-09 23:30:00", "10"),  # it is taken for one of UTC
        ("timezone: Asia/Shanghai", "2013-09-09", "09"),
        ("timezone: Asia/Shanghai", "2013-09-09 23:30:00 +0800", "09"),
        ("", "2013-09-09 12:00:00 +0800", "09"),
        ("", "2013-09-09 06:00:00 +0800", ""),
    ],
)
def test_the_day_is_that_of_the_zone_of_the_site(
    ask: Asked, config: str, date: str, day: str
) -> None:
    found = ask(URL + config, FOO, post(f"date: {date}"))

    assert found == (day and f"https://me.example/2013/09/{day}/foo-bar.html")


@pytest.mark.parametrize(
    ("scope", "address"),
    [
        ("path: ''\n      type: posts", "p/foo-bar/"),
        ("path: ''", "p/foo-bar/"),
        ("path: _posts", "p/foo-bar/"),
        ("path: _pages", "2013/09/09/foo-bar.html"),
        ("path: ''\n      type: pages", "2013/09/09/foo-bar.html"),
        ("path: _posts/*", ""),
    ],
)
def test_what_the_configuration_says_of_a_folder_holds_for_its_posts(
    ask: Asked, scope: str, address: str
) -> None:
    config = f"""{URL}defaults:
  - scope:
      {scope}
    values:
      permalink: /p/:title/
"""

    assert ask(config, FOO, post()) == (address and f"https://me.example/{address}")
    own = ask(config, FOO, post("permalink: /own/"))
    assert own == (address and "https://me.example/own/")


@pytest.mark.parametrize(
    ("name", "pretty", "expected"),
    [
        ("The _config.yml file", True, "The-_config.yml-file"),
        ("The _config.yml file", False, "the-config-yml-file"),
        (" Q: 海上, 生明月? ", True, "Q-海上,-生明月"),
        ("été — été", False, "été-été"),
    ],
)
def test_a_name_has_hyphens_for_its_signs(name: str, *, pretty: bool, expected: str) -> None:
    assert slug(name, pretty=pretty) == expected
