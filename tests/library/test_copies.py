"""Posts that tell the same story: which of them are copies, and what is done with all of them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import MOST_COPIES
from reader.config import Config, Copies, Rule
from reader.document.contents import runs_text
from reader.document.model import Header
from reader.library.catalog import copies
from reader.library.model import Entry
from reader.library.query.parser import parse_query
from reader.library.store import schema
from reader.session import Session, open_library
from tests.library.explained import explained
from tests.library.opened import Opener, scan

TIDE, WIND = "潮水迟到了，渡船还在码头等着。" * 10, "The wind came from the north again. " * 10


def write(path: Path, title: str, date: str, text: str, more: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {title}\ndate: {date}\n{more}---\n\n{text}\n", "utf-8")


@pytest.fixture
def shelf(posts: Path) -> Path:
    """Write two stories, one in three places and one in two, and posts that are like them."""
    write(
        posts / "日报" / "潮水.md", "潮水", "2026-03-02", f"<p>{TIDE}</p>", "categories: [日报]\n"
    )
    write(
        posts / "晚报" / "潮水.md",
        "潮水",
        "2026-03-04",
        f"<div>\n\t{TIDE[:40]}<b>{TIDE[40:]}</b></div>",
    )
    write(posts / "周报" / "潮水.md", "潮水", "2026-03-03", TIDE, "link: https://week.example/7\n")
    write(
        posts / "a" / "wind.md",
        "The wind",
        "2026-03-02 08:00",
        WIND,
        "link: http://w.example/wind/\n",
    )
    write(
        posts / "b" / "wind.md",
        "The wind",
        "2026-03-02 09:00",
        "Short.",
        "link: https://www.w.example/wind?utm_source=b\n",
    )
    write(posts / "another.md", "Another wind", "2026-03-02", WIND)
    write(posts / "另一个.md", "潮水", "2026-03-02", TIDE[:-1])
    write(
        posts / "later.md", "The wind", "2026-03-09", "Long ago.", "link: https://w.example/wind\n"
    )
    return posts


def found(session: Session, typed: str) -> set[str]:
    """Return the files that a query finds, in their folders."""
    return {name(each) for each in session.search.all(parse_query(typed))}


def name(entry: Entry) -> str:
    return "/".join(Path(entry.path).parts[-2:])


def at(session: Session, file: Path) -> Entry:
    entry = session.entry_at(str(file))
    assert entry is not None
    return entry


COPIES = {"晚报/潮水.md", "周报/潮水.md", "b/wind.md"}


def test_all_but_the_earliest_of_a_story_are_copies(shelf: Path, open_session: Opener) -> None:
    session = open_session()

    assert found(session, "is:copy") == COPIES
    assert {name(each) for each in session.entries(None) if each.copy} == COPIES
    assert found(session, "潮水 is:copy") == {"晚报/潮水.md", "周报/潮水.md"}
    assert len(found(session, "-is:copy")) == len(list(shelf.rglob("*.md"))) - len(COPIES)
    assert "日报/潮水.md" in found(session, "-is:copy")


def test_what_was_a_copy_is_none_when_the_other_goes_and_one_again_when_it_comes(
    shelf: Path, open_session: Opener
) -> None:
    session = open_session()
    first, aside = shelf / "日报" / "潮水.md", shelf.parent / "aside.md"

    first.rename(aside)
    scan(session)
    assert found(session, "is:copy") == {"晚报/潮水.md", "b/wind.md"}

    aside.rename(first)
    scan(session)
    assert found(session, "is:copy") == COPIES


def test_a_post_that_is_edited_is_a_copy_no_more(shelf: Path, open_session: Opener) -> None:
    session = open_session()

    write(shelf / "b" / "wind.md", "The wind, again", "2026-03-02", "Short.")
    write(shelf / "晚报" / "潮水.md", "潮水", "2026-03-04", f"{TIDE}更正。")
    scan(session)

    assert found(session, "is:copy") == {"周报/潮水.md"}


def test_of_posts_of_one_second_the_first_by_its_path_is_no_copy(
    posts: Path, open_session: Opener
) -> None:
    for folder in ("乙", "b", "a"):
        write(posts / folder / "潮水.md", "潮水", "2026-03-02", TIDE)

    assert found(open_session(), "-is:copy") == {"a/潮水.md"}


def test_a_draft_makes_no_copy_of_what_is_published(posts: Path) -> None:
    write(posts / "a" / "draft.md", "潮水", "2026-03-01", TIDE, "draft: true\n")
    write(posts / "b" / "潮水.md", "潮水", "2026-03-02", TIDE)
    with closing(opened(str(posts.parent), "cache", Config(drafts=True))) as session:
        scan(session)

        assert found(session, "is:copy") == {"a/draft.md"}


# A law: whatever happened to the files, the catalog tells what it would tell if it began with them.


class Written(NamedTuple):
    """A file that is written, in one of few ways, so that many are like others."""

    file: str
    title: str
    text: str
    day: int
    page: str


class Gone(NamedTuple):
    """A file that goes."""

    file: str


class Moved(NamedTuple):
    """A file that goes to another place, if that is free."""

    file: str
    to: str


FILES = st.sampled_from(["a/1.md", "a/2.md", "b/1.md", "乙/2.md", "乙/潮.md"])
HAPPENINGS = st.one_of(
    st.builds(
        Written,
        file=FILES,
        title=st.sampled_from(["潮水", "The wind"]),
        text=st.sampled_from([TIDE, f"<p>{TIDE}</p>", WIND, "short", "短"]),
        day=st.integers(1, 2),
        page=st.sampled_from(["", "https://e.org/tide", "http://www.e.org/tide/", "https://e.org"]),
    ),
    st.builds(Gone, file=FILES),
    st.builds(Moved, file=FILES, to=FILES),
)


def happen(folder: Path, what: Written | Gone | Moved) -> None:
    file = folder / what.file
    match what:
        case Written():
            write(file, what.title, f"2026-03-0{what.day}", what.text, f"link: {what.page}\n")
        case Gone():
            file.unlink(missing_ok=True)
        case Moved():
            to = folder / what.to
            if file.exists() and not to.exists():
                to.parent.mkdir(exist_ok=True)
                file.rename(to)


def plainly(folder: Path, written: dict[str, Written]) -> set[str]:
    """Return which files are copies, by the plain meaning of that."""

    def shared(one: Written, other: Written) -> bool:
        text, page = plain_text(one) == plain_text(other), plain_page(one) == plain_page(other)
        return one.title == other.title and (
            (text and len(plain_text(one)) >= 100)
            or (page and plain_page(one) != "" and one.day == other.day)
        )

    def standing(file: str) -> tuple[int, bytes]:
        return written[file].day, str(folder / file).encode()

    return {
        file
        for file, one in written.items()
        if any(
            shared(one, other) and standing(earlier) < standing(file)
            for earlier, other in written.items()
            if earlier != file
        )
    }


def plain_text(post: Written) -> str:
    return post.text.removeprefix("<p>").removesuffix("</p>").replace(" ", "")


def plain_page(post: Written) -> str:
    return "tide" if "tide" in post.page else ""


def kept(written: dict[str, Written], what: Written | Gone | Moved) -> None:
    """Do with what is known of the files as was done with these."""
    match what:
        case Written():
            written[what.file] = what
        case Gone():
            written.pop(what.file, None)
        case Moved():
            if what.file in written and what.to not in written:
                written[what.to] = written.pop(what.file)


@given(st.lists(st.lists(HAPPENINGS, min_size=1, max_size=5), min_size=1, max_size=4))
def test_after_whatever_happened_copies_are_those_of_a_catalog_that_begins_anew(
    scans: list[list[Written | Gone | Moved]],
) -> None:
    written: dict[str, Written] = {}
    with TemporaryDirectory() as place:
        folder = Path(place, "posts")
        folder.mkdir()

        with closing(opened(place, "followed")) as session:
            for happenings in scans:
                for each in happenings:
                    happen(folder, each)
                    kept(written, each)
                scan(session)
            followed = found(session, "is:copy")
        with closing(opened(place, "anew")) as session:
            scan(session)
            anew = found(session, "is:copy")

        assert followed == anew == plainly(folder, written)


def opened(place: str, cache: str, config: Config = Config()) -> Session:  # noqa: B008  frozen
    folder = f"{place}/posts"
    return open_library([folder], config=config, cache=f"{place}/{cache}", data=f"{place}/data")


# What is done with all posts of a story


@pytest.fixture
def together(shelf: Path) -> Iterator[Session]:
    """Open a library in which who reads a post has read its copies."""
    with closing(opened(str(shelf.parent), "cache", Config(copies=Copies.TOGETHER))) as session:
        scan(session)
        yield session


TIDES = {"日报/潮水.md", "晚报/潮水.md", "周报/潮水.md"}


def test_usually_a_post_is_read_alone(shelf: Path, open_session: Opener) -> None:
    session = open_session()

    session.memory.opened(at(session, shelf / "周报" / "潮水.md"))

    assert found(session, "is:read") == {"周报/潮水.md"}


def test_who_reads_one_has_read_all_and_takes_all_back(shelf: Path, together: Session) -> None:
    unread = together.count(unread=True)

    act = together.memory.opened(at(together, shelf / "周报" / "潮水.md"))

    assert [len(change.posts) for change in act] == [3]
    assert found(together, "is:read") == TIDES
    assert together.count(unread=True) == unread - 3

    together.memory.undo()
    assert found(together, "is:read") == set()
    together.memory.redo()
    assert found(together, "is:read") == TIDES


def test_one_of_them_that_is_unread_again_is_so_alone(shelf: Path, together: Session) -> None:
    entry = together.memory.mark(at(together, shelf / "周报" / "潮水.md"), read=True, starred=True)

    together.memory.mark(entry, read=False)

    assert found(together, "is:read") == TIDES - {"周报/潮水.md"}
    assert found(together, "is:starred") == {"周报/潮水.md"}


def test_what_was_read_already_is_not_taken_back(shelf: Path, together: Session) -> None:
    first = at(together, shelf / "日报" / "潮水.md")
    together.memory.opened(first)
    together.memory.mark(first, read=False)

    together.memory.opened(first)
    together.memory.undo()

    assert found(together, "is:read") == TIDES - {"日报/潮水.md"}


def test_a_group_takes_the_copies_of_its_posts_with_it(together: Session) -> None:
    (change,) = together.memory.mark_group(together.view(), ("日报",))

    assert len(change.posts) == 3
    assert found(together, "is:read") == TIDES
    assert together.memory.mark_group(together.view(), ("日报",)) == ()


def test_many_posts_take_the_copies_of_all_with_them(shelf: Path, together: Session) -> None:
    ids = [at(together, shelf / each).id for each in ("日报/潮水.md", "b/wind.md", "later.md")]

    together.memory.change(ids, {"read": True})

    assert found(together, "is:read") == {*TIDES, "a/wind.md", "b/wind.md", "posts/later.md"}


def test_a_rule_marks_copies_as_they_arrive(shelf: Path) -> None:
    config = Config(rule=(Rule("is:copy", read=True),))
    with closing(opened(str(shelf.parent), "cache", config)) as session:
        scan(session)
        assert found(session, "is:read") == set()  # they were there before anybody looked

        write(shelf / "夜报" / "潮水.md", "潮水", "2026-03-05", TIDE)
        write(shelf / "夜报" / "风.md", "风", "2026-03-05", WIND)
        scan(session)

        assert found(session, "is:read") == {"夜报/潮水.md"}


# What is told of them


def header(session: Session, file: Path) -> Header:
    block = session.open(at(session, file)).document.blocks[0]
    assert isinstance(block, Header)
    return block


def test_a_post_leads_to_its_copies(shelf: Path, open_session: Opener) -> None:
    session = open_session()
    entry = at(session, shelf / "周报" / "潮水.md")

    *_, one, other = header(session, shelf / "周报" / "潮水.md").facts

    assert [runs_text(line) for line in (one, other)] == [
        "Also in 日报 · 2026-03-02", "Also in 晚报 · 2026-03-04",
    ]  # fmt: skip
    led = [session.links.target(line[0].link, entry) for line in (one, other)]
    assert [each and name(each) for each in led] == ["日报/潮水.md", "晚报/潮水.md"]


def test_a_place_is_told_by_the_site_where_there_is_no_category(
    shelf: Path, open_session: Opener
) -> None:
    session = open_session()

    told = runs_text(header(session, shelf / "a" / "wind.md").facts[-1])

    assert told.replace("\xa0", " ") == "Also in www.w.example · 2026-03-02 09:00"


def test_posts_without_copies_lead_to_none_nor_does_what_is_written_to_a_file(
    shelf: Path, open_session: Opener
) -> None:
    session = open_session()
    alone = session.open(at(session, shelf / "another.md"))
    copied = session.open(at(session, shelf / "日报" / "潮水.md"))

    assert alone.alone == alone.document
    assert "Also" not in str(alone.document)
    assert "file:" in str(copied.document)
    assert "file:" not in str(copied.alone)
    assert copied.alone.blocks[1:] == tuple(copied.document.blocks[1:])


def test_of_very_many_copies_some_are_named(posts: Path, open_session: Opener) -> None:
    for number in range(MOST_COPIES + 2):
        write(posts / f"{number}" / "潮水.md", "潮水", f"2026-03-{number + 1:02}", TIDE)

    told = [runs_text(line) for line in header(open_session(), posts / "0" / "潮水.md").facts]

    assert told[-2:] == ["Also in 5 · 2026-03-06", "and in other places"]
    assert sum(line.startswith("Also in") for line in told) == MOST_COPIES


# What it costs


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema.TABLES)
        yield connection


@pytest.mark.parametrize(
    "query",
    [
        copies.SEVERAL.format("same_page"),
        copies.SEVERAL.format("same_text"),
        copies.TOGETHER,
        copies.COPIES_OF,
        *map(copies.standing_sql, copies.KINDS),
    ],
)
def test_no_question_about_copies_looks_at_all_posts(
    connection: sqlite3.Connection, query: str
) -> None:
    plan = explained(connection, query)

    assert any("INDEX entries_by_" in step for step in plan)
    assert not [step for step in plan if step.startswith("SCAN entries")]


def test_what_is_new_is_compared_in_the_index_alone(connection: sqlite3.Connection) -> None:
    first, *_ = explained(connection, copies.SEVERAL.format("same_text"), ("[]",))

    assert first == "SEARCH entries USING COVERING INDEX entries_by_text (same_text=?)"
