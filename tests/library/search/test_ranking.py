"""The best are sought among the newest that have the words, so common words are ranked at once."""

from contextlib import closing

import pytest

from reader.library.query.parser import parse_query
from reader.library.search import ranking
from reader.library.search.question import Question
from tests.library.search.shelf import NOW, Shelf


@pytest.fixture
def tides(shelf: Shelf) -> Shelf:
    """Four posts on tides, the newest by the text alone; then one that is older than two."""
    shelf.write("a.md", "潮水 tide", "x", date="2024-01-01")
    shelf.write("b.md", "潮水 tide, twice", "潮水 tide", date="2024-01-02")
    shelf.write("c.md", "c", "潮水 tide", date="2024-01-04")
    shelf.write("d.md", "d", "潮水 tide", date="2024-01-05")
    shelf.take_in()
    shelf.write("late.md", "潮水 tide, late", "x", date="2024-01-03")
    shelf.take_in()
    return shelf


def best(shelf: Shelf, typed: str, limit: int | None, among: int) -> set[str]:
    question = Question(parse_query(typed), NOW, shelf.body)
    with closing(shelf.index()) as index:
        found = ranking.best(index, question, limit=limit, among=among)
    return {entry.title for entry in found}


@pytest.mark.parametrize("typed", ["潮水", "tide", "潮水 is:unread", "tide after:2024-01-01"])
def test_of_many_posts_the_newest_are_weighed_and_those_in_no_order(
    tides: Shelf, typed: str
) -> None:
    assert best(tides, typed, 9, among=2) == {"c", "d", "潮水 tide, late"}
    assert best(tides, typed, 9, among=3) == {"c", "d", "潮水 tide, twice", "潮水 tide, late"}


@pytest.mark.parametrize("typed", ["潮水", "tide"])
def test_who_asks_for_all_gets_all(tides: Shelf, typed: str) -> None:
    assert len(best(tides, typed, None, among=2)) == 5
