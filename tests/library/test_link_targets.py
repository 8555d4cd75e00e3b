"""Which post of the library a link leads to."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library.links.among import Among, Known
from reader.library.links.candidates import candidates
from reader.session import Session

HERE = "https://e.org/blog/here/"


@pytest.fixture
def session(posts: Path, open_session: Callable[..., Session]) -> Session:
    def write(name: str, title: str, link: str = "") -> None:
        path = posts / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {title}\nlink: {link}\n---\n\ntext\n")

    write("here.md", "here", HERE)
    write("nowhere.md", "nowhere")
    write("a/there.md", "there", "https://e.org/2024/there.html")
    write("a/信.md", "信", "http://www.e.org/2024/%E4%BF%A1/")
    write("a/asked.md", "asked", "https://e.org/?p=7")
    write("b/2024-05-06-dated.md", "dated")
    write("b/folded/index.md", "folded")
    write("c/twice.md", "twice")
    write("d/twice.md", "twice too")
    return open_session()


def led(session: Session, start: str, address: str) -> str | None:
    """Return the title of the post that a link leads to: in the library, and among its posts."""
    entries = session.entries(None)
    entry = next(each for each in entries if each.title == start)
    found = session.links.target(address, entry)
    among = Among([Known(each.source, each.path) for each in entries], session.folders)
    number = among.target(address, entries.index(entry))

    assert (None if number is None else entries[number]) == found
    return found and found.title


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("https://e.org/2024/there.html", "there"),
        ("http://www.e.org/2024/there.html#part", "there"),
        ("https://e.org/2024/there", "there"),
        ("https://e.org/2024/there.html?utm_source=feed", "there"),
        ("https://e.org/2024/信", "信"),
        ("https://e.org/2024/%E4%BF%A1/index.html", "信"),
        ("https://e.org/?p=7", "asked"),
        ("https://e.org/?p=8", None),
        ("https://e.org/blog/here", "here"),
        ("https://e.org/blog/here/../dated/", "dated"),
        ("https://other.org/2024/there.html", None),
        ("https://other.org/dated/", None),
        ("mailto:there@e.org", None),
        ("javascript:there", None),
        ("https://[/there", None),
        ("#there", None),
        ("", None),
    ],
)
def test_an_address_leads_to_the_post_that_was_published_there(
    session: Session, address: str, title: str | None
) -> None:
    assert led(session, "here", address) == title


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("a/there.md", "there"),
        ("./a/there", "there"),
        ("a/%E4%BF%A1.md#末", "信"),
        ("a/信.html", "信"),
        ("/a/there/", "there"),
        ("b/folded/", "folded"),
        ("../posts/a/there.md", "there"),
        ("folded", "folded"),
        ("/2024/05/06/dated/", "dated"),
        ("/2024/twice/", None),
        ("c/twice.md", "twice"),
        ("missing.md", None),
        ("a%00b", None),
        ("文%00.md", None),
        ("\0", None),
        ("\ud800", None),
        ("文\udfff.md", None),
        ("文" * 5000, None),
    ],
)
def test_a_path_leads_to_the_file_and_a_name_to_the_one_that_has_it(
    session: Session, address: str, title: str | None
) -> None:
    assert led(session, "nowhere", address) == title


@pytest.mark.parametrize("name", ["here.md", "a/信.md", "b/folded/index.md"])
def test_the_address_of_a_file_leads_to_the_post_in_it(
    session: Session, posts: Path, name: str
) -> None:
    address = (posts / name).as_uri()

    found = session.links.target(address, session.entries(None)[0])

    assert found is not None
    assert found.path == str(posts / name)
    assert session.links.target(f"{address}x", session.entries(None)[0]) is None


def test_the_files_that_are_meant_stand_beside_the_post_and_in_the_folders() -> None:
    relative = candidates("x.html", "", "/lib/a/b.md", ["/lib"])
    rooted = candidates("/x", "", "/lib/a/b.md", ["/lib", "/文"])

    assert "/lib/a/x.md" in relative.paths
    assert {"/lib/x.md", "/文/x.md"} <= set(rooted.paths)
    assert "/x.md" not in rooted.paths
