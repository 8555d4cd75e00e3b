"""The rules are for the posts that a search would find, before any index has them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings

from reader import expressions
from reader.config import Config
from reader.library.arrivals import reading
from reader.library.arrivals.ledger import Rows
from reader.library.arrivals.sieve import Sieve
from reader.library.query.columns import Body
from reader.library.query.model import Query
from reader.library.query.parser import parse_query
from reader.library.search.bodies import body_at
from reader.posts.rules import Rules
from tests.library.query.printer import print_query
from tests.library.search.shelf import NOW, Shelf, sample_shelf
from tests.library.search.test_exactness import EXAMPLES, QUERIES


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """The sample posts, of which no index is there; one read, two starred."""
    with sample_shelf(tmp_path_factory.mktemp("arriving"), Shelf.scan) as shelf:
        yield shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.session.close()


def sifted(shelf: Shelf, *queries: Query) -> Sieve:
    catalog = shelf.session.smart(asked=False).catalog
    sieve = Sieve(catalog, Config(), queries, NOW)
    for _ in sieve.sift(Rows(0, 1_000_000), range(1_000_000)):
        pass
    return sieve


def found(shelf: Shelf, query: Query) -> list[str]:
    (rows,) = sifted(shelf, query).found
    return [entry.title for entry in shelf.entries() if entry.cursor[1] in rows]


@pytest.mark.parametrize("typed", [typed for _, typed in EXAMPLES])
def test_each_example_of_the_page_is_for_the_same_posts(samples: Shelf, typed: str) -> None:
    query = parse_query(typed)

    assert found(samples, query) == samples.expected(query)


@given(query=QUERIES)
@settings(deadline=None)
def test_any_query_is_for_the_same_posts(samples: Shelf, query: Query) -> None:
    assert found(samples, query) == samples.expected(query), print_query(query)


def test_only_rows_that_are_asked_for_are_looked_at(samples: Shelf) -> None:
    rows = sorted(entry.cursor[1] for entry in samples.entries())
    sieve = Sieve(
        samples.session.smart(asked=False).catalog,
        Config(),
        [parse_query(typed) for typed in ("len:>=0", "wind", "-wind", "lang:zh", "category:手艺")],
        NOW,
    )

    for _ in sieve.sift(Rows(rows[2], rows[6]), range(1_000_000)):
        pass

    assert sieve.found[0] == set(rows[3:7])
    assert sieve.found[1] | sieve.found[2] == set(rows[3:7])
    assert all(some <= set(rows[3:7]) for some in sieve.found)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were read."""
    paths = []

    def noted(path: str, rules: Rules) -> Body:
        paths.append(path)
        return body_at(path, rules)

    monkeypatch.setattr("reader.library.arrivals.reading.body_at", noted)
    return paths


def test_no_file_is_read_of_which_the_catalog_tells_enough(samples: Shelf, read: list[str]) -> None:
    for typed in (
        "title:wind",
        "author:沈以安 -title:句号",
        "tag:sea OR is:starred",
        "title:/^The/",
    ):
        assert found(samples, parse_query(typed)) == samples.expected(parse_query(typed))
    assert read == []


def test_a_post_is_read_once_for_several_queries(samples: Shelf, read: list[str]) -> None:
    sifted(samples, parse_query("潮水"), parse_query("lang:zh"), parse_query("has:code"))

    assert len(read) == len(set(read)) == len(samples.entries())


@pytest.mark.parametrize("typed", ["/(a|aa)+$/", "title:/(潮|潮潮)+$/"])
def test_a_query_that_takes_too_long_is_given_up_and_the_others_hold(
    shelf: Shelf, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(expressions, "SECONDS", 0.1)
    shelf.write("a.md", "潮" * 90 + "b", "a" * 90 + "b")
    shelf.scan()

    sieve = sifted(shelf, parse_query(typed), parse_query("title:潮"))

    assert (sieve.costly, len(sieve.found[1])) == ({0}, 1)


def test_other_processes_help_where_many_files_are_read(
    samples: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_MANY", 1)
    query = parse_query("潮水 OR wind")

    assert found(samples, query) == samples.expected(query) != []


def test_a_file_that_is_gone_by_then_is_told_by_the_catalog_alone(shelf: Shelf) -> None:
    shelf.write("a.md", "潮水", "海")
    shelf.scan()
    (shelf.posts / "a.md").unlink()

    assert found(shelf, parse_query("潮水")) == ["潮水"]
    assert found(shelf, parse_query("海")) == []
