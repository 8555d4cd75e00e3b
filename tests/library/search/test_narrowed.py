"""A library narrowed by a query is asked as the whole one is, and answers for its posts alone."""

import itertools
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library.lists.arrangement import USUAL, WHOLE, Arrangement, Grouping, Key, Sort
from reader.library.lists.listed import Listing
from reader.library.lists.periods import calendar
from reader.library.model import Category, Entry, Place
from reader.library.processes.cancel import Cancel, CancelledError
from reader.library.query.columns import Body
from reader.library.query.model import EVERYTHING
from reader.library.query.parser import parse_query
from reader.library.search import finding
from reader.library.search.question import Question
from reader.posts.model import CategoryPath
from tests.library.search.shelf import NOW, Shelf

ARRANGEMENTS = [
    WHOLE,
    USUAL,
    Arrangement(Grouping.MONTH),
    Arrangement(Grouping.TAG, (Sort(Key.TITLE),)),
    Arrangement(Grouping.FOLDER, (Sort(Key.UNREAD), Sort(Key.LENGTH))),
    Arrangement(Grouping.AUTHOR, (Sort(Key.DATE, backwards=True),)),
]
QUERIES = ["潮水", "tide OR 潮", "is:unread", "-tide", "title:/[135]$/", "潮 is:read", "无处"]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """Forty posts in categories that share some, under tags; a third of them read."""
    shelf = Shelf(tmp_path_factory.mktemp("narrowed"))
    draw = random.Random(6)  # noqa: S311  no secret
    for number in range(40):
        body = draw.choice(["潮水", "tide", "潮 tide", "别的"])
        categories = draw.choice(["[海, 港]", "[[海, 港], [海, 风]]", "海", "[陆, 山]", "[]"])
        title = f"{number}\ncategories: {categories}\ntags: [{draw.choice('abc')}]"
        shelf.write(f"{number}.md", title, body, date=f"2024-0{number % 4 + 1}-03")
    shelf.take_in()
    for entry in shelf.entries()[::3]:
        shelf.session.memory.mark(entry, read=True)
    yield shelf
    shelf.session.close()


def listed(listing: Listing) -> dict[CategoryPath, list[str]]:
    """Return the ids in each group, in order."""
    return {
        group.path: [entry.id for entry in listing.entries(group.path)]
        for group in listing.outline()
    }


def walk(listing: Listing, *, unread: bool = False) -> Iterator[Place]:
    place = listing.first(unread=unread)
    while place is not None:
        yield place
        place = listing.neighbour(place, step=1, unread=unread)


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
@pytest.mark.parametrize("typed", QUERIES)
def test_a_narrowed_list_is_the_whole_one_without_other_posts(
    shelf: Shelf, typed: str, arrangement: Arrangement
) -> None:
    query = parse_query(typed)
    wanted = {entry.id for entry in shelf.session.search.all(query)}

    narrowed = shelf.session.search.narrowed(query, arrangement)

    whole = listed(shelf.session.view(arrangement))
    left = {path: [each for each in ids if each in wanted] for path, ids in whole.items()}
    inside = {path[:depth] for path, ids in left.items() if ids for depth in range(len(path) + 1)}
    expected = {path: ids for path, ids in left.items() if ids or (path and path in inside)}
    assert listed(narrowed) == expected
    assert len(narrowed) == len(wanted)


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_all_posts_are_counted_as_in_the_whole_list(shelf: Shelf, arrangement: Arrangement) -> None:
    narrowed = shelf.session.search.narrowed(EVERYTHING, arrangement)

    assert narrowed.outline() == shelf.session.view(arrangement).outline()


@pytest.mark.parametrize("unread", [False, True])
@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_one_walks_through_all_and_back(
    shelf: Shelf, arrangement: Arrangement, *, unread: bool
) -> None:
    narrowed = shelf.session.search.narrowed(parse_query("潮 OR tide"), arrangement)
    every = [
        Place(group.path, entry)
        for group in narrowed.outline()
        for entry in narrowed.entries(group.path)
        if not (unread and entry.read)
    ]

    there = list(walk(narrowed, unread=unread))
    back = [there[-1]]
    while (place := narrowed.neighbour(back[-1], step=-1, unread=unread)) is not None:
        back.append(place)

    assert there == every
    assert back == every[::-1]


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("typed", ["-潮 -tide", "潮 OR tide"])
def test_from_a_post_that_is_not_here_and_stood_in_any_order_one_walks_on(
    shelf: Shelf, typed: str, *, known: bool
) -> None:
    query = parse_query(typed)
    here = {entry.id for entry in shelf.session.search.all(query)}
    wrong = []
    for arrangement, other in itertools.product(ARRANGEMENTS, repeat=2):
        narrowed = shelf.session.search.narrowed(query, arrangement)
        others = [place.entry for place in walk(shelf.session.view(other))]
        entry = next(each for each in others if each.id not in here)
        place = narrowed.place_of(entry if known else entry._replace(id="gone"))
        groups = {group.path: group.posts for group in narrowed.outline()}
        beside = narrowed.neighbour(place, step=1), narrowed.neighbour(place, step=-1)
        if not 0 <= narrowed.position(place) <= groups.get(place.category, 0):
            wrong.append((arrangement, other, "position"))
        if place.category in groups and beside == (None, None):
            wrong.append((arrangement, other, "neighbour"))

    assert here
    assert wrong == []


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_pages_begin_anywhere_and_go_both_ways(shelf: Shelf, arrangement: Arrangement) -> None:
    narrowed = shelf.session.search.narrowed(EVERYTHING, arrangement)
    view = shelf.session.view(arrangement)

    for group in view.outline():
        entries = view.entries(group.path)
        for after in (None, *(entry.cursor for entry in entries)):
            for backwards, skip in itertools.product((False, True), (0, 1, 3)):
                page, expected = (
                    each.entries(group.path, after=after, skip=skip, limit=2, backwards=backwards)
                    for each in (narrowed, view)
                )
                assert page == expected
    for place in walk(view):
        assert narrowed.position(place) == view.position(place)
        assert narrowed.place_of(place.entry) == view.place_of(place.entry)


def test_what_is_read_meanwhile_stays_until_the_query_is_asked_again(shelf: Shelf) -> None:
    narrowed = shelf.session.search.narrowed(parse_query("is:unread"), WHOLE)
    before = narrowed.entries(())
    first = before[0]

    shelf.session.memory.mark(first, read=True)

    assert [each.id for each in narrowed.entries(())] == [each.id for each in before]
    assert narrowed.entries((), limit=1)[0].read
    assert narrowed.outline() == (Category((), len(before), len(before), len(before) - 1),)
    assert sorted(narrowed.unread(())) == sorted(each.id for each in before[1:])

    narrowed.resort()

    assert [each.id for each in narrowed.entries(())] == [each.id for each in before[1:]]
    shelf.session.memory.undo()


def test_what_has_left_the_library_is_not_shown(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.write("a.md", "潮水 1", date="2024-05-07")
    shelf.write("b.md", "潮水 2")
    shelf.take_in()
    narrowed = shelf.session.search.narrowed(parse_query("潮水"))

    (shelf.posts / "a.md").unlink()
    shelf.scan()

    (group,) = narrowed.outline()
    (left,) = narrowed.entries(())
    assert (group.posts, group.total, group.unread, len(narrowed)) == (1, 1, 1, 1)
    assert left.title == "潮水 2"
    assert narrowed.position(narrowed.place_of(left)) == 0
    assert [place.entry.title for place in walk(narrowed)] == ["潮水 2"]
    shelf.session.close()


def test_an_answer_that_is_not_wanted_is_not_given(shelf: Shelf) -> None:
    cancel = Cancel()
    cancel.cancel()

    for typed in ("潮水", "is:unread", "/潮/"):
        with pytest.raises(CancelledError):
            shelf.session.search.narrowed(parse_query(typed), cancel=cancel)
        with pytest.raises(CancelledError):
            shelf.session.search.newest(parse_query(typed), cancel=cancel)


def test_a_question_is_dropped_while_it_is_being_answered(shelf: Shelf) -> None:
    cancel = Cancel()
    looked_at = []

    def body_then_cancel(entry: Entry) -> Body:
        looked_at.append(entry)
        cancel.cancel()
        return shelf.body(entry)

    question = Question(parse_query("/无处/"), NOW, body_then_cancel, cancel)
    with closing(shelf.index()) as index, pytest.raises(CancelledError):
        finding.newest(index, question, limit=100)

    assert len(looked_at) == 1


def test_sqlite_stops_in_the_middle_of_a_step() -> None:
    cancel = Cancel()
    connection = sqlite3.connect(":memory:")
    connection.create_function("halt", 0, cancel.cancel)
    endless = (
        "with recursive n (n) as (select halt() union all select n from n) select max(n) from n"
    )

    with pytest.raises(CancelledError), cancel.watching(connection):
        connection.execute(endless)

    assert connection.execute("select 1").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("typed", ["", "潮水", "is:unread", "无处"])
def test_its_periods_are_those_of_its_posts(shelf: Shelf, typed: str, *, backwards: bool) -> None:
    arrangement = Arrangement(Grouping.CATEGORY, (Sort(Key.DATE, backwards=backwards),))
    narrowed = shelf.session.search.narrowed(parse_query(typed), arrangement)
    listings: list[Listing] = [narrowed, *([] if typed else [shelf.session.view(arrangement)])]
    cut = calendar(datetime(2024, 4, 4, 9, tzinfo=UTC), UTC)

    for listing in listings:
        for group in listing.outline():
            entries = listing.entries(group.path)
            told = [
                entry
                for _, number, posts, _ in listing.divisions(group.path, cut)
                for entry in entries[number : number + posts]
            ]
            assert told == list(entries)
            for period, number, posts, unread in listing.divisions(group.path, cut):
                within = entries[number : number + posts]
                assert {cut(entry.date) for entry in within} == {period}
                assert sum(not entry.read for entry in within) == unread


def test_a_list_in_another_order_has_no_periods(shelf: Shelf) -> None:
    by_title = Arrangement(Grouping.NONE, (Sort(Key.TITLE),))
    cut = calendar(datetime(2024, 4, 4, 9, tzinfo=UTC), UTC)

    assert not shelf.session.view(by_title).divisions((), cut)
    assert not shelf.session.search.narrowed(EVERYTHING, by_title).divisions((), cut)
