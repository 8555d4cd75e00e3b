"""Saved searches are lines of a file that is the user's own."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import QueryError, ReaderError
from reader.library.query.parser import parse_query
from reader.library.smart.names import saved_path
from reader.library.smart.saved import SearchFile
from tests.library.search.shelf import Shelf

WRITTEN = """\
# mine
To read = is:unread newer:7d

中国新闻   =  category:新闻   lang:zh
broken = (tide
To read = is:starred
no search at all
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "new" / "searches"
    path.parent.mkdir()
    path.write_text(WRITTEN, encoding="utf-8")
    return path


def test_lines_are_searches_and_what_is_none_is_told_with_its_line(path: Path) -> None:
    searches, faults = SearchFile(str(path)).read()

    assert [(each.name, each.query) for each in searches] == [
        ("To read", parse_query("is:unread newer:7d")),
        ("中国新闻", parse_query("category:新闻 lang:zh")),
    ]
    assert faults == (
        f"{path}: line 5: (tide: this parenthesis is not closed, at character 1",
        f"{path}: line 6: To read: the name of another search",
        f"{path}: line 7: no search at all: what is saved is written NAME = QUERY",
    )


def test_a_file_that_is_not_there_holds_none(tmp_path: Path) -> None:
    assert SearchFile(str(tmp_path / "none")).read() == ((), ())


def test_what_is_saved_replaces_its_own_line_and_leaves_all_others(path: Path) -> None:
    SearchFile(str(path)).save(" To  read ", "潮水")
    SearchFile(str(path)).save("海", "潮水 OR  海")

    lines = WRITTEN.splitlines()
    assert path.read_text("utf-8").splitlines() == [
        lines[0],
        "To read = 潮水",
        *lines[2:],
        "海 = 潮水 OR 海",
    ]


def test_what_is_forgotten_is_gone_and_all_else_stays(path: Path) -> None:
    SearchFile(str(path)).forget("中国新闻")

    left = [line for line in WRITTEN.splitlines() if not line.startswith("中")]
    assert path.read_text("utf-8").splitlines() == left
    with pytest.raises(
        ReaderError, match=re.escape("中国新闻: no search is saved under this name")
    ):
        SearchFile(str(path)).forget("中国新闻")


@pytest.mark.parametrize("name", ["", "  ", "a=b", "#a"])
def test_what_cannot_be_a_name_is_told(path: Path, name: str) -> None:
    with pytest.raises(ReaderError, match="no name"):
        SearchFile(str(path)).save(name, "tide")

    assert path.read_text("utf-8") == WRITTEN


def test_what_cannot_be_a_query_is_not_saved(path: Path) -> None:
    with pytest.raises(QueryError):
        SearchFile(str(path)).save("海", "(tide")

    assert path.read_text("utf-8") == WRITTEN


def test_saved_searches_are_counted_as_things_are_now(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for number in range(3):
        shelf.write(f"{number}.md", f"{number}", "潮水")
    shelf.take_in()
    session = shelf.session
    session.saved.save("海", "潮水")
    session.saved.save("new", "is:unread")
    queries = [each.query for each in session.saved.read().searches]

    at_first = session.search.counts(queries)
    session.memory.mark(shelf.entries()[0], read=True)
    marked = session.search.counts(queries)
    shelf.write("3.md", "3", "潮水")
    shelf.take_in()
    more = session.search.counts(queries)

    assert at_first == ((3, 3), (3, 3))
    assert marked == ((3, 2), (2, 2))
    assert more == ((4, 3), (3, 3))
    session.saved.forget("new")
    assert [each.name for each in session.saved.read().searches] == ["海"]
    session.close()


@pytest.mark.parametrize(("typed", "posts"), [("tide", 1), ("春天", 1), ("chuntian", 0)])
def test_a_saved_search_finds_what_is_counted_of_it(tmp_path: Path, typed: str, posts: int) -> None:
    shelf = Shelf(tmp_path)
    shelf.write("a.md", "春天的消息")
    shelf.write("b.md", "tide")
    shelf.take_in()
    session = shelf.session
    query = session.saved.save("海", typed).query
    group = saved_path("海")

    folded = session.smart().groups().outline()
    unfolded = session.smart().groups([group]).outline()
    ids = session.search.ids(query)
    session.close()

    counts = [
        [(each.path, each.total, each.unread) for each in outline] for outline in (folded, unfolded)
    ]
    assert counts == [[(group, posts, posts)]] * 2
    assert len(ids) == posts


def test_a_file_that_is_a_link_stays_one(tmp_path: Path, path: Path) -> None:
    link = tmp_path / "searches"
    link.symlink_to(path)

    SearchFile(str(link)).save("海", "潮水")

    assert link.is_symlink()
    assert path.read_text("utf-8") == f"{WRITTEN}海 = 潮水\n"


@pytest.mark.parametrize("name", ["  To   read ", "To\tread"])
def test_a_name_is_forgotten_as_it_is_saved(path: Path, name: str) -> None:
    SearchFile(str(path)).forget(name)

    assert "To read" not in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  a   /b  c/   d", "a /b  c/ d"),
        ("海\n /潮　 水/", "海 /潮　 水/"),
        ("/a\nb/ \n c", r"/a\nb/ c"),
        ('"two  words"', '"two words"'),
    ],
)
def test_spaces_count_in_a_pattern_alone(path: Path, typed: str, kept: str) -> None:
    saved = SearchFile(str(path)).save("x", typed)

    assert saved.typed == kept
    read = SearchFile(str(path)).read().searches[-1]
    assert (read.typed, parse_query(read.typed)) == (kept, parse_query(kept))


@pytest.mark.parametrize("name", ["first", "第一"])
def test_a_byte_order_mark_is_no_part_of_a_name(path: Path, name: str) -> None:
    path.write_text(f"\ufeff{name} = tide\n", encoding="utf-8")

    assert [each.name for each in SearchFile(str(path)).read().searches] == [name]


SAVER = """
import sys
from reader.library.smart.saved import SearchFile
print("ready", flush=True)
sys.stdin.readline()
for number in range(50):
    SearchFile(sys.argv[1]).save(f"{sys.argv[2]}{number}", "tide")
    if number % 2:
        SearchFile(sys.argv[1]).forget(f"{sys.argv[2]}{number}")
"""


def test_what_several_processes_save_and_forget_at_once_is_all_done(path: Path) -> None:
    savers = [
        subprocess.Popen(
            [sys.executable, "-c", SAVER, str(path), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("n", "名")
    ]

    for saver in savers:
        assert saver.stdout is not None
        assert saver.stdout.readline() == "ready\n"
    for saver in savers:
        assert saver.stdin is not None
        saver.stdin.write("\n")
        saver.stdin.flush()
    for saver in savers:
        saver.communicate()

    wanted = {f"{name}{number} = tide" for name in ("n", "名") for number in range(0, 50, 2)}
    lines = path.read_text("utf-8").splitlines()
    assert [saver.returncode for saver in savers] == [0, 0]
    assert lines[: len(WRITTEN.splitlines())] == WRITTEN.splitlines()
    assert set(lines[len(WRITTEN.splitlines()) :]) == wanted


def test_to_forget_what_was_never_saved_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(ReaderError):
        SearchFile(str(tmp_path / "searches")).forget("海")

    assert not (tmp_path / "searches").exists()
