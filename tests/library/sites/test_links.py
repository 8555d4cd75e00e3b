"""Links between the posts of a site lead to them in the library, by their addresses."""

from pathlib import Path

import pytest

from reader.library.model import Entry
from reader.session import Session
from tests.library.opened import Opener

CONFIG = """url: https://me.example/blog
permalink: {pattern}
"""


def write(posts: Path, name: str, *fields: str) -> None:
    path = posts / "source" / "_posts" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(("---", *fields, "---", "", "text")))


@pytest.fixture
def by_date(posts: Path, open_session: Opener) -> Session:
    write(posts, "here.md", "title: here", "date: 2020-01-01")
    write(posts, "a/潮.md", "title: 潮", "date: 2020-01-02 23:30:00")
    write(posts, "b/潮.md", "title: 潮 2", "date: 2021-01-02")
    write(posts, "tide.md", "title: tide", "date: 2022-01-02")
    (posts / "_config.yml").write_text(CONFIG.format(pattern=":year/:month/:day/:name/"))
    return open_session()


def titled(session: Session, title: str) -> Entry:
    return next(each for each in session.entries(None) if each.title == title)


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("https://me.example/blog/2020/01/02/潮/", "潮"),
        ("http://www.me.example/blog/2021/01/02/%E6%BD%AE/index.html#a", "潮 2"),
        ("/blog/2021/01/02/%E6%BD%AE", "潮 2"),
        ("../../02/潮/", "潮"),
        ("https://me.example/blog/2022/01/02/tide/?utm_source=x", "tide"),
        ("https://me.example/blog/2019/01/02/tide/", "tide"),  # the only one that is called so
        ("https://other.example/blog/2020/01/02/潮/", None),
        ("https://me.example/blog/2019/01/02/潮/", None),
        ("https://me.example/blog/2020/02/30/潮/", None),
        ("https://me.example/blog/2020/01/", None),
        ("https://me.example/blog/tags/海/", None),
        ("/blog/", None),
        ("/潮.png", None),
        ("mailto:a@me.example", None),
        ("https://[::1/潮", None),
    ],
)
def test_a_link_to_the_site_leads_to_its_post(
    by_date: Session, address: str, title: str | None
) -> None:
    found = by_date.links.target(address, titled(by_date, "here"))

    assert (found and found.title) == title


@pytest.fixture
def by_number(posts: Path, open_session: Opener) -> Session:
    write(posts, "here.md", "title: here", "abbrlink: 1a")
    write(posts, "潮.md", "title: 潮", "abbrlink: 4a17b156")
    write(posts, "out.md", "title: out", "link: https://away.example/x/")
    (posts / "_config.yml").write_text(CONFIG.format(pattern="posts/:abbrlink.html"))
    return open_session()


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/blog/posts/4a17b156.html", "潮"),
        ("/blog/posts/4a17b156", "潮"),
        ("4a17b156.html", "潮"),
        ("https://me.example/blog/posts/4a17b157.html", None),
    ],
)
def test_no_file_need_be_called_as_the_address(
    by_number: Session, address: str, title: str | None
) -> None:
    found = by_number.links.target(address, titled(by_number, "here"))

    assert (found and found.title) == title


def test_what_is_no_post_is_on_the_site_itself(by_number: Session) -> None:
    here, out = titled(by_number, "here"), titled(by_number, "out")
    whole = by_number.links.whole

    assert whole("/blog/tags/海/", here) == "https://me.example/blog/tags/海/"
    assert whole("/blog/a.pdf", here) == "https://me.example/blog/a.pdf"
    assert whole("/notes/a.md", here) == "/notes/a.md"
    assert whole("tags/", here) == "tags/"
    assert whole("//away.example/", here) == "//away.example/"
    assert whole("/y/", out) == "https://away.example/y/"


def test_a_post_is_where_it_says_else_where_its_site_says(by_number: Session) -> None:
    links = by_number.links

    assert links.address(titled(by_number, "out")) == "https://away.example/x/"
    assert links.address(titled(by_number, "潮")) == "https://me.example/blog/posts/4a17b156.html"


def test_a_post_of_no_site_is_nowhere(posts: Path, open_session: Opener) -> None:
    (posts / "a.md").write_text("---\ntitle: a\n---\n[b](/b/)\n")
    session = open_session()
    (entry,) = session.entries(None)

    assert session.links.address(entry) == ""
    assert session.links.whole("/b/", entry) == "/b/"
    assert session.links.target("/b/", entry) is None
