"""`reader show --format epub`: a book on standard output, whole or not at all."""

import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.book.bound import opened

Reader = Callable[..., CompletedProcess[str]]


@pytest.fixture
def two(folder: Path) -> tuple[str, ...]:
    for name, title in (("a.md", "The sea"), ("b c.md", "海")):
        (folder / name).write_text(f"---\ntitle: {title}\ntags: [sea]\n---\n{title} 。\n")
    return "a.md", "b c.md"


def test_posts_are_a_book_in_the_order_in_which_they_are_named(
    reader: Reader, folder: Path, two: tuple[str, ...]
) -> None:
    ended = reader("show", "--format", "epub", *reversed(two), into="book.epub")

    made = opened((folder / "book.epub").read_bytes())
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "<title>海</title>" in made.chapter(1)
    assert "<title>The sea</title>" in made.chapter(2)


def test_what_a_query_finds_is_a_book(reader: Reader, folder: Path, two: tuple[str, ...]) -> None:
    command = f"{sys.executable} -m reader show --format epub"

    ended = reader("search", "-0", "tag:sea", through=f"| xargs -0 {command} > sea.epub")

    made = opened((folder / "sea.epub").read_bytes())
    assert (ended.returncode, ended.stderr) == (0, "")
    assert made.told("title")[0].startswith(f"{len(two)} posts, ")


def test_a_second_book_is_not_written_behind_the_first(
    reader: Reader, folder: Path, two: tuple[str, ...]
) -> None:
    command = f"{sys.executable} -m reader show --format epub"

    ended = reader("search", "-0", "tag:sea", through=f"| xargs -0 -n 1 {command} > sea.epub")

    assert "has something in it already" in ended.stderr
    assert len(opened((folder / "sea.epub").read_bytes()).told("title")) < len(two)


def test_nothing_is_written_behind_what_a_file_has(
    reader: Reader, folder: Path, two: tuple[str, ...]
) -> None:
    (folder / "book.epub").write_bytes(b"a book")

    ended = reader("show", "--format", "epub", *two, through=">> book.epub")

    assert "has something in it already" in ended.stderr
    assert (folder / "book.epub").read_bytes() == b"a book"


@pytest.mark.parametrize("title", ["The sea", "海"])
def test_a_post_from_standard_input_is_a_book(reader: Reader, folder: Path, title: str) -> None:
    written = f"---\ntitle: {title}\n---\n![x](x.png)\n"

    ended = reader("show", "--format=epub", stdin=written, into="book.epub")

    made = opened((folder / "book.epub").read_bytes())
    assert (ended.returncode, ended.stderr) == (0, "")
    assert made.told("title") == [title]


def test_a_terminal_gets_no_book(terminal: Reader, two: tuple[str, ...]) -> None:
    shown = terminal("show", "--format", "epub", *two)

    assert shown.returncode == 1
    assert "standard output: a book is not for a terminal" in shown.stdout
    assert "> book.epub" in shown.stdout
    assert "mimetype" not in shown.stdout


@pytest.mark.parametrize("missing", ["missing.md", "缺.md"])
def test_where_a_post_cannot_be_read_there_is_no_book(
    reader: Reader, two: tuple[str, ...], missing: str
) -> None:
    ended = reader("show", "--format", "epub", *two, missing)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"reader: {missing}: No such file or directory\n"


@pytest.mark.parametrize(
    ("through", "told"),
    [
        ("> /dev/full", "reader: standard output: No space left on device\n"),
        (">&-", "reader: standard output: is closed\n"),
    ],
)
def test_an_output_that_takes_no_book_is_told(
    reader: Reader, two: tuple[str, ...], through: str, told: str
) -> None:
    ended = reader("show", "--format", "epub", *two, through=through)

    assert (ended.returncode, ended.stderr) == (1, told)


def test_nobody_who_reads_no_further_hears_of_it(reader: Reader, two: tuple[str, ...]) -> None:
    ended = reader("show", "--format", "epub", *two, through="| true; exit ${PIPESTATUS[0]}")

    assert (ended.returncode, ended.stderr) == (0, "")


def test_only_the_article_is_in_a_book_if_that_is_wished(reader: Reader, folder: Path) -> None:
    page = (
        "<nav>Home 首页</nav><article><h1>T</h1>"
        + "<p>Text 文字, more of it.</p>" * 30
        + "</article>"
    )
    (folder / "p.md").write_text(f"---\ntitle: T\n---\n{page}<footer>Imprint</footer>")

    for options in ((), ("--article",)):
        reader("show", "--format", "epub", *options, "p.md", into="book.epub")
        made = opened((folder / "book.epub").read_bytes())
        assert ("Imprint" in made.chapter()) == (not options)
