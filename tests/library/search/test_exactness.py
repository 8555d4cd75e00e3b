"""What the index finds is what a plain look at each post finds."""

import re
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader import expressions
from reader.errors import CostlyError
from reader.library.logs.marks import READ
from reader.library.query.columns import column
from reader.library.query.matching import ANYWHERE
from reader.library.query.model import (
    Age,
    Field,
    Having,
    Length,
    Pattern,
    Quality,
    Query,
    Term,
    Unit,
    all_of,
    any_of,
    negated,
)
from reader.library.query.parser import parse_query
from reader.library.query.words import cut
from tests.library.query.printer import print_query
from tests.library.search.shelf import ROOT, Shelf

EXAMPLES = re.findall(
    r"^\| (`+) ?(.+?) ?\1 \|", (ROOT / "docs" / "query.md").read_text("utf-8"), re.MULTILINE
)
WORDS = st.sampled_from(
    ["sea", "the", "wind", "字", "的", "字典", "海尔", "台", "ルビ", "на", "김치"]
)
TERMS = st.builds(Term, WORDS, st.none() | st.sampled_from(Field), st.booleans())
QUERIES = st.recursive(
    st.one_of(
        TERMS,
        st.builds(Having, st.sampled_from(Quality)),
        st.sampled_from(["date:2024", "before:2023", "after:2025-06"]).map(parse_query),
        st.builds(Age, st.integers(0, 60), st.sampled_from(Unit), st.booleans()),
        st.builds(Length, st.integers(0, 3000), st.none()),
        st.sampled_from(["/wind|海/", "title:/^the/"]).map(parse_query),
    ),
    lambda inner: (
        inner.map(negated)
        | st.lists(inner, min_size=1, max_size=3).map(lambda parts: all_of(tuple(parts)))
        | st.lists(inner, min_size=1, max_size=3).map(lambda parts: any_of(tuple(parts)))
    ),
    max_leaves=6,
)


@pytest.mark.parametrize("typed", [typed for _, typed in EXAMPLES])
def test_each_example_of_the_page_finds_the_same(samples: Shelf, typed: str) -> None:
    query = parse_query(typed)

    assert samples.found(query) == samples.expected(query)


@given(query=QUERIES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_query_finds_the_same(samples: Shelf, query: Query) -> None:
    assert samples.found(query) == samples.expected(query), print_query(query)


@pytest.fixture(scope="module")
def texts(samples: Shelf) -> list[list[str]]:
    """The folded words of each field of each post."""
    return [
        cut(column(field, entry, samples.body(entry))).replace("¶", " ").split()
        for entry in samples.entries()
        for field in ANYWHERE
    ]


@pytest.mark.parametrize("length", [1, 2, 3, 5])
@pytest.mark.parametrize("drawn", [True, False])
def test_words_and_phrases_drawn_from_the_posts_find_the_same(
    samples: Shelf, texts: list[list[str]], length: int, *, drawn: bool
) -> None:
    random = Random(length)  # noqa: S311  no secret
    every = [word for text in texts for word in text]

    for _ in range(10):
        text = random.choice([text for text in texts if len(text) >= length])
        start = random.randrange(len(text) - length + 1)
        words = text[start : start + length] if drawn else random.choices(every, k=length)
        query = Term(" ".join(words), prefix=random.random() < 0.2)
        assert samples.found(query) == samples.expected(query), query


def test_what_only_its_form_or_its_width_tells_apart_is_found(samples: Shelf) -> None:
    assert samples.found(Term("鉛字")) == samples.found(Term("铅字")) != []
    assert samples.found(Term("ＷＩＮＤ")) == samples.found(Term("wind")) != []


def test_a_pattern_is_held_against_what_the_words_leave(samples: Shelf) -> None:
    query = all_of((Term("字典"), Pattern("部.")))

    assert samples.found(query) == samples.expected(query) != []


@pytest.mark.parametrize("typed", ["/(a|aa)+$/", "title:/(潮|潮潮)+$/"])
def test_a_pattern_that_is_never_done_is_told(
    shelf: Shelf, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(expressions, "SECONDS", 0.1)
    shelf.write("a.md", "潮" * 90 + "b", "a" * 90 + "b")
    shelf.take_in()

    with pytest.raises(CostlyError, match="takes too long, and is given up"):
        shelf.found(parse_query(typed))


@pytest.mark.parametrize("unread", [0, 1, 3, 20])
def test_few_unread_posts_are_found_among_many_that_are_read(shelf: Shelf, unread: int) -> None:
    for number in range(30):
        body = "潮水" if number % 2 else "tide"
        shelf.write(f"{number}.md", f"{number}", body, date=f"2024-01-{number + 1:02}")
    shelf.take_in()
    ids = [entry.id for entry in shelf.entries()]
    shelf.session.memory.change(ids[: len(ids) - unread], {READ: True})

    for typed in ("潮水 is:unread", "tide is:unread", "is:unread", "is:unread -潮水"):
        query = parse_query(typed)
        rows = shelf.session.search.rows(query)

        assert shelf.found(query) == shelf.expected(query), typed
        assert len(rows) == len(shelf.expected(query)), typed
