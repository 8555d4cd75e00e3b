"""A library is grouped and sorted in any way, and what is kept of that is true."""

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from reader.errors import ReaderError
from reader.library.lists.arrangement import (
    USUAL,
    WHOLE,
    Arrangement,
    Grouping,
    Key,
    Sort,
    Sorting,
    grouping_named,
    name_of,
    sorting_named,
)
from reader.library.lists.collate import collated
from reader.library.lists.view import View
from reader.library.model import Category, Entry
from reader.posts.model import CategoryPath
from reader.session import Session
from tests.library.opened import Opener, scan


@pytest.fixture
def session(posts: Path, open_session: Opener) -> Session:
    """A library of posts in two folders."""
    write(posts / "a.md", "科学 10", "2024-05-06", "author: 王\ntags: [天文, b]\n", 30)
    write(posts / "b.md", "科学 9", "2024-05-01", "author: 李\ntags: [b]\n", 10)
    write(posts / "旧" / "c.md", "Apple", "2023-12-31", "source: https://www.example.com/1\n", 20)
    return open_session()


def write(path: Path, title: str, date: str, front: str = "", length: int = 5) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"---\ntitle: {title}\ndate: {date}\n{front}---\n\n{'字' * length}\n")


def listed(view: View) -> dict[CategoryPath, list[str]]:
    """Return the titles in each group that has posts, in the order of the outline."""
    return {
        group.path: [entry.title for entry in view.entries(group.path)]
        for group in view.outline()
        if group.posts
    }


@pytest.mark.parametrize(
    ("grouping", "groups"),
    [
        (Grouping.NONE, {(): ["科学 10", "科学 9", "Apple"]}),
        (Grouping.CATEGORY, {(): ["科学 10", "科学 9", "Apple"]}),
        (Grouping.TAG, {("b",): ["科学 10", "科学 9"], ("天文",): ["科学 10"], (): ["Apple"]}),
        (Grouping.AUTHOR, {("李",): ["科学 9"], ("王",): ["科学 10"], (): ["Apple"]}),
        (Grouping.SITE, {("example.com",): ["Apple"], (): ["科学 10", "科学 9"]}),
        (Grouping.MONTH, {("2024", "05"): ["科学 10", "科学 9"], ("2023", "12"): ["Apple"]}),
        (Grouping.FOLDER, {("旧",): ["Apple"], (): ["科学 10", "科学 9"]}),
    ],
)
def test_posts_are_grouped(
    session: Session, grouping: Grouping, groups: dict[CategoryPath, list[str]]
) -> None:
    view = session.view(Arrangement(grouping))

    assert listed(view) == groups
    assert list(listed(view)) == list(groups)


@pytest.mark.parametrize(
    ("keys", "titles"),
    [
        ("date", ["科学 10", "科学 9", "Apple"]),
        ("-date", ["Apple", "科学 9", "科学 10"]),
        ("title", ["Apple", "科学 9", "科学 10"]),
        ("-title", ["科学 10", "科学 9", "Apple"]),
        ("author", ["科学 9", "科学 10", "Apple"]),
        ("-author", ["Apple", "科学 10", "科学 9"]),
        ("length", ["科学 9", "Apple", "科学 10"]),
        ("-length", ["科学 10", "Apple", "科学 9"]),
        ("unread,title", ["Apple", "科学 9", "科学 10"]),
    ],
)
def test_posts_are_sorted(session: Session, keys: str, titles: list[str]) -> None:
    view = session.view(Arrangement(Grouping.NONE, sorting_named(keys)))

    assert [entry.title for entry in view.entries(())] == titles
    assert [entry.title for entry in view.entries((), backwards=True)] == titles[::-1]


def test_a_year_counts_its_months(session: Session) -> None:
    outline = session.view(Arrangement(Grouping.MONTH)).outline()

    assert outline[:2] == (Category(("2024",), 0, 2, 2), Category(("2024", "05"), 2, 2, 2))


def test_a_post_is_in_the_month_that_its_own_clock_showed(
    posts: Path, open_session: Opener
) -> None:
    write(posts / "a.md", "新年", "2024-01-01 00:30:00 +0800")

    view = open_session().view(Arrangement(Grouping.MONTH))

    assert list(listed(view)) == [("2024", "01")]


def test_several_libraries_are_told_apart_by_folder(tmp_path: Path, open_session: Opener) -> None:
    for name in ("新闻", "blog"):
        (tmp_path / name).mkdir()
        write(tmp_path / name / "inner" / "a.md", name, "2024-01-01")

    view = open_session(tmp_path / "新闻", tmp_path / "blog").view(Arrangement(Grouping.FOLDER))

    assert listed(view) == {("blog", "inner"): ["blog"], ("新闻", "inner"): ["新闻"]}


def test_what_is_read_stays_where_it_is_until_the_posts_are_resorted(session: Session) -> None:
    view = session.view(Arrangement(Grouping.NONE, sorting_named("unread")))
    first, second, third = view.entries(())
    session.memory.mark(first, read=True)

    before = [entry.title for entry in view.entries(())]
    place = view.place_of(first)
    view.resort()

    assert before == [first.title, second.title, third.title]
    assert place.entry.cursor == first.cursor
    assert [each.title for each in view.entries(())] == [second.title, third.title, first.title]
    assert view.position(view.place_of(first)) == 2
    session.memory.mark(first, read=False)
    view.resort()
    assert [each.title for each in view.entries(())] == before


@pytest.mark.parametrize("keys", ["date", "title", "unread,-length"])
def test_a_view_is_walked_from_end_to_end(session: Session, keys: str) -> None:
    view = session.view(Arrangement(Grouping.TAG, sorting_named(keys)))

    forth = list(walk(view, step=1))
    back = list(walk(view, step=-1))

    assert forth == [title for titles in listed(view).values() for title in titles]
    assert back == forth[::-1]


def walk(view: View, step: int) -> Iterator[str]:
    """Yield the titles from one end of a view to the other."""
    place = view.first()
    if step == -1:
        (*_, last) = (group.path for group in view.outline())
        (entry,) = view.entries(last, limit=1, backwards=True)
        place = place and place._replace(category=last, entry=entry)
    while place is not None:
        yield place.entry.title
        place = view.neighbour(place, step=1 if step == 1 else -1)


def test_a_tag_of_ones_own_groups_as_those_of_the_file_do(session: Session) -> None:
    view = session.view(Arrangement(Grouping.TAG))
    (apple,) = view.entries(())

    session.memory.tag(apple, ["b"])

    assert listed(view) == {("b",): ["科学 10", "科学 9", "Apple"], ("天文",): ["科学 10"]}


ARRANGEMENTS = [
    USUAL,
    WHOLE,
    Arrangement(Grouping.TAG, (Sort(Key.TITLE),)),
    Arrangement(Grouping.FOLDER, (Sort(Key.UNREAD), Sort(Key.LENGTH))),
    Arrangement(Grouping.AUTHOR, (Sort(Key.DATE, backwards=True),)),
    Arrangement(Grouping.MONTH, (Sort(Key.AUTHOR), Sort(Key.TITLE, backwards=True))),
]
FRONTS = ("", "tags: [a, 标签]\n", "author: 王\n", "author: Li\ntags: [a]\n", "draft: true\n")


def test_what_is_kept_is_what_a_fresh_catalog_has(
    tmp_path: Path, posts: Path, open_session: Opener
) -> None:
    chance = random.Random(7)  # noqa: S311  the same every time
    session = open_session()
    views = [session.view(arrangement) for arrangement in ARRANGEMENTS]

    for _ in range(8):
        for _ in range(8):
            number = chance.randrange(24)
            path = posts / ("甲", "乙")[number % 2] / f"{number}.md"
            if chance.random() < 0.3:
                path.unlink(missing_ok=True)
            else:
                date = f"202{chance.randrange(3)}-0{chance.randrange(1, 3)}-01"
                write(path, f"题 {number}", date, chance.choice(FRONTS), chance.randrange(40))
        scan(session)
        mark_some(session, chance)
        for view in views:
            view.resort()

        kept = [shown(view) for view in views]
        session.close()
        for catalog in (tmp_path / "cache").iterdir():
            catalog.unlink()
        fresh = open_session()
        assert kept == [shown(fresh.view(arrangement)) for arrangement in ARRANGEMENTS]
        assert all(is_sorted(view) for view in views)


def mark_some(session: Session, chance: random.Random) -> None:
    """Mark a few posts, or most of them at once."""
    entries = session.entries(None)
    some = [each.id for each in entries if chance.random() < 0.5]
    session.memory.change(some, {"read": chance.random() < 0.5})
    for entry in entries[:2]:
        session.memory.mark(entry, read=not entry.read)
    for entry in entries[:1]:
        session.memory.tag(entry, chance.choice([["a"], ["own", "自己"], []]))


def shown(view: View) -> list[tuple[Category, list[Entry]]]:
    """Return all that a view shows; which of two equal posts is first depends on the past."""
    return [
        (group, sorted(e._replace(cursor=(e.cursor[0], 0)) for e in view.entries(group.path)))
        for group in view.outline()
    ]


def is_sorted(view: View) -> bool:
    keys = [sort.key for sort in view.arrangement.sorting]
    if Key.TITLE not in keys[:1]:
        return True
    return all(titles == sorted(titles, key=collated) for titles in listed(view).values())


def test_an_arrangement_that_was_let_go_is_made_again(session: Session) -> None:
    sortings = [sorting_named(f"{one},{other}") for one in ("title", "length", "author", "-title")
                for other in ("date", "-date", "-length")]  # fmt: skip
    views = [session.view(Arrangement(Grouping.TAG, sorting)) for sorting in sortings]

    first = [listed(view) for view in views]

    assert [listed(view) for view in views] == first


@pytest.mark.parametrize(
    "sorting",
    [
        (Sort(Key.DATE),),
        (Sort(Key.UNREAD), Sort(Key.AUTHOR), Sort(Key.TITLE, backwards=True)),
        (Sort(Key.LENGTH, backwards=True), Sort(Key.DATE, backwards=True)),
    ],
)
def test_an_order_is_what_its_name_says(sorting: Sorting) -> None:
    assert sorting_named(name_of(sorting)) == sorting


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("size", "size: nothing to sort by; there is date, title, author, length, unread"),
        ("title,", "'': nothing to sort by"),
        ("title,unread", "title,unread: unread comes first, or not at all"),
        ("-unread", "-unread: unread comes first, or not at all"),
    ],
)
def test_an_order_that_is_none_is_told(text: str, message: str) -> None:
    with pytest.raises(ReaderError, match=f"^{message}"):
        sorting_named(text)


def test_a_grouping_that_is_none_is_told() -> None:
    with pytest.raises(ReaderError, match=r"^colour: no grouping; there is category, tag, author"):
        grouping_named("colour")


def test_an_arrangement_that_another_process_makes_meanwhile_is_made_once(
    session: Session, open_session: Opener
) -> None:
    by_author = Arrangement(Grouping.AUTHOR)
    others = [open_session(scan=False) for _ in range(3)]
    together = Barrier(len(others))

    def outline(other: Session) -> tuple[Category, ...]:
        together.wait()
        return other.view(by_author).outline()

    with ThreadPoolExecutor(len(others)) as pool:
        outlines = list(pool.map(outline, others))

    assert [group.path for group in outlines[0]] == [("李",), ("王",), ()]
    assert outlines == [session.view(by_author).outline()] * len(others)
