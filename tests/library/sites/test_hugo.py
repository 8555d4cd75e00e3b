"""Where a post is on a site of Hugo."""

from pathlib import Path

import pytest

from tests.library.sites.made import Asked, asking

URL = 'baseURL = "https://me.example/"\n'
DAY = 'date = "2012-04-06T03:01:59Z"'
TITLE = 'title = "Spf13 Vim 3.0 Release and new website"'


@pytest.fixture
def ask(tmp_path: Path) -> Asked:
    return asking(tmp_path, "hugo.toml")


def post(*fields: str) -> str:
    return "\n".join(("+++", *fields, "+++", "", "text"))


@pytest.mark.parametrize(
    ("config", "path", "fields", "address"),
    [
        ("", "posts/My Post.md", [], "posts/my-post/"),
        ("", "posts/潮水.md", [], "posts/%E6%BD%AE%E6%B0%B4/"),
        ("", "posts/a/b/c.md", [], "posts/a/b/c/"),
        ("", "about.md", [], "about/"),
        ("", "posts/folded/index.md", [], "posts/folded/"),
        ("", "posts/_index.md", [], "posts/"),
        ("", "posts/a.md", ['slug = "The Slug"'], "posts/the-slug/"),
        ("", "posts/a.md", ['slug = "船 票"'], "posts/%E8%88%B9-%E7%A5%A8/"),
        ("", "posts/folded/index.md", ['slug = "b"'], "posts/b/"),
        ("", "posts/a.md", ['url = "/foo/bar/"'], "foo/bar/"),
        ("", "posts/a.md", ['url = "foo"'], "foo/"),
        ("", "posts/a.md", ['url = "foo.html"'], "foo.html"),
        ("", "posts/a.md", ['url = "/Foo/"'], ""),
        ("", "posts/a.md", ['url = "/:year/"'], ""),
        ("uglyURLs = true", "posts/a.md", [], "posts/a.html"),
        ("[uglyURLs]\nposts = true", "posts/a.md", [], "posts/a.html"),
        ("[uglyURLs]\nother = true", "posts/a.md", [], "posts/a/"),
        ("disablePathToLower = true", "posts/My Post.md", [], "posts/My-Post/"),
        ("removePathAccents = true", "posts/Été.md", [], "posts/ete/"),
        ("", "posts/(1) Foo.md", [], "posts/1-foo/"),
        ("", "posts/Foo & Bar.md", [], ""),  # with one hyphen or two, by version
        ("", "posts/海 & 潮.md", [], ""),
        ("", "posts/ a.md", [], ""),
        ("", "posts/a  b.md", [], ""),
        ("", "posts/v1.2-release.md", [], "posts/v1.2-release/"),
        ("", "posts/a.fr.md", [], ""),
        ("uglyURLs = true", "posts/_index.md", [], ""),
        ("[permalinks]\nposts = '/:title/'", "posts/_index.md", [], "posts/"),
        ("[permalinks.section]\nposts = '/:title/'", "posts/_index.md", [], ""),
        ("", "posts/a.md", ["draft = true"], ""),
        ("", "posts/a.md", ["headless = true"], ""),
        ('contentDir = "pages"', "posts/a.md", [], ""),
        ("[[module.mounts]]\nsource = 'a'", "posts/a.md", [], ""),
        ("[frontmatter]\ndate = [':filename']", "posts/2020-01-02-a.md", [], ""),
    ],
)
def test_a_page_is_where_its_file_lies(
    ask: Asked, config: str, path: str, fields: list[str], address: str
) -> None:
    found = ask(URL + config, f"content/{path}", post(*fields))

    assert found == (address and f"https://me.example/{address}")


@pytest.mark.parametrize(
    ("pattern", "address"),
    [
        (":title", "spf13-vim-3.0-release-and-new-website/"),
        ("/:year-:month-:title", "2012-04-spf13-vim-3.0-release-and-new-website/"),
        (
            "/:year/:yearday/:month/:monthname/:day/:weekday/:weekdayname/",
            "2012/97/04/april/06/5/friday/",
        ),
        ("/:section/", "blue/"),
        ("/:sections/:slug", "blue/b/the-slug/"),
        ("/:sections[1]/:slug", "b/the-slug/"),
        ("/:sections[0]/:sections[last]/", "blue/b/"),
        ("/:sections[5]/", ""),
        ("/:sections[1:]/", ""),
        ("/:slug/", "the-slug/"),
        ("/:slugorfilename/", "the-slug/"),
        ("/:slugorcontentbasename/", "the-slug/"),
        ("/:filename/", "test-page/"),
        ("/:contentbasename/", "test-page/"),
        ("/p/:slug.html", ""),
        ("/:2006/:slug", ""),
        (r"/\\:slug/", ""),
        ("/:fred/", ""),
        ("/:TITLE/", ""),
    ],
)
def test_a_section_may_have_a_pattern(ask: Asked, pattern: str, address: str) -> None:
    path, written = "content/blue/b/test-page.md", post(TITLE, DAY, 'slug = "The Slug"')
    others = {"content/blue/b/_index.md": post()}

    old = ask(f'{URL}[permalinks]\nblue = "{pattern}"', path, written, others)
    new = ask(f'{URL}[permalinks.page]\nblue = "{pattern}"', path, written, others)

    assert old == new == (address and f"https://me.example/{address}")


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        (['title = "潮水 与船"', DAY], "2012/%E6%BD%AE%E6%B0%B4-%E4%B8%8E%E8%88%B9/"),
        (['title = "C++"', DAY], ""),
        (['title = "a/b"', DAY], ""),
        (["date = 2012-04-06T23:30:00-05:00", 'title = "a"'], "2012/a/"),
        (['title = "a"'], ""),
        ([DAY], ""),
    ],
)
def test_what_stands_in_a_pattern_is_of_the_front_matter(
    ask: Asked, fields: list[str], address: str
) -> None:
    config = f'{URL}[permalinks]\nposts = "/:year/:title/"'

    found = ask(config, "content/posts/a.md", post(*fields))

    assert found == (address and f"https://me.example/{address}")


def test_a_folder_without_an_index_is_no_section(ask: Asked) -> None:
    config = f'{URL}[permalinks]\n"海" = "/:sections/:filename/"'

    found = ask(config, "content/海/b/潮.md", post())

    assert found == "https://me.example/%E6%B5%B7/%E6%BD%AE/"


def test_an_own_address_from_the_root_has_no_language(ask: Asked) -> None:
    config = f"{URL}defaultContentLanguageInSubdir = true\n[languages.en]\n[languages.zh]\n"

    assert ask(config, "content/a.md", post("url = '/b/'")) == "https://me.example/b/"
    assert ask(config, "content/a.md", post("url = 'b/'")) == "https://me.example/en/b/"


def test_a_part_of_a_page_has_no_address(ask: Asked) -> None:
    files = {"content/posts/whole/index.md": post()}

    assert ask(URL, "content/posts/whole/部分.md", post(), files) == ""


@pytest.mark.parametrize(
    ("config", "path", "address"),
    [
        ("", "posts/a.md", "posts/a/"),
        ("", "posts/a.zh.md", "zh/posts/a/"),
        ("", "posts/信/index.zh.md", "zh/posts/%E4%BF%A1/"),
        ("defaultContentLanguageInSubdir = true", "posts/a.md", "en/posts/a/"),
        ('defaultContentLanguage = "zh"', "posts/a.md", "posts/a/"),
        ('defaultContentLanguage = "zh"', "posts/a.en.md", "en/posts/a/"),
        ('defaultContentLanguage = "fr"', "posts/a.md", ""),
    ],
)
def test_a_language_stands_before_the_path(
    ask: Asked, config: str, path: str, address: str
) -> None:
    languages = "[languages.en]\nweight = 1\n[languages.zh]\nweight = 2\n"

    found = ask(f"{URL}{config}\n{languages}", f"content/{path}", post())

    assert found == (address and f"https://me.example/{address}")


def test_a_language_may_have_a_folder_and_other_addresses(ask: Asked) -> None:
    own = '[languages.zh]\ncontentDir = "content/zh"\n[languages.en]\n'

    assert ask(URL + own, "content/zh/posts/信.md", post()).endswith("/zh/posts/%E4%BF%A1/")
    other = f'{URL}[languages.zh]\nbaseURL = "https://zh.example/"\n'
    assert ask(other, "content/posts/a.zh.md", post()) == ""


def test_the_configuration_may_lie_in_several_files(tmp_path: Path) -> None:
    ask = asking(tmp_path, "config/_default/hugo.yaml")
    files = {
        "config/_default/permalinks.yaml": "posts: /:year/:slug/",
        "config/production/hugo.yaml": "baseurl: https://me.example/blog/",
    }

    found = ask("BaseURL: http://localhost:1313/", "content/posts/a.md",
                post(DAY, 'title = "信"'), files)  # fmt: skip

    assert found == "https://me.example/blog/2012/%E4%BF%A1/"
