import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library.query.model import (
    Age,
    Dates,
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
from reader.library.query.words import words
from tests.library.query.printer import print_query

FIELDS = st.none() | st.sampled_from(Field)
LIKELY = "ab中文 -:*/()，。：（）\\'~ORANDNOT.é漢"


def _is_text(text: str) -> bool:
    return bool(words(text)) and not set(text) & set('"“”„＂') and text == " ".join(text.split())


def _is_pattern(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return False
    return not re.search(r"[/／]", pattern) and not re.search(r"(?<!\\)(\\\\)*\\$", pattern)


def _dates(first: date | None, last: date | None) -> Dates:
    if first and last and first > last:
        return Dates(last, first)
    return Dates(first, last) if first or last else Dates(date(2022, 8, 25), None)


def _length(least: int, more: int | None) -> Length:
    return Length(least, None if more is None else least + more)


def _understood(typed: str) -> Query | QueryError:
    try:
        return parse_query(typed)
    except QueryError as error:
        return error


TEXTS = (st.text(LIKELY, min_size=1) | st.text(min_size=1)).filter(_is_text)
PATTERNS = st.text("ab中.*|^$\\d ()", min_size=1).filter(_is_pattern)
ATOMS = st.one_of(
    st.builds(Term, TEXTS, FIELDS, st.booleans()),
    st.builds(Pattern, PATTERNS, FIELDS),
    st.builds(Having, st.sampled_from(Quality)),
    st.builds(_dates, st.none() | st.dates(), st.none() | st.dates()),
    st.builds(Age, st.integers(0, 99_999), st.sampled_from(Unit), st.booleans()),
    st.builds(_length, st.integers(0, 9_999), st.none() | st.integers(0, 9_999)),
)
QUERIES = st.recursive(
    ATOMS,
    lambda inner: (
        inner.map(negated)
        | st.lists(inner, min_size=1, max_size=4).map(lambda parts: all_of(tuple(parts)))
        | st.lists(inner, min_size=1, max_size=4).map(lambda parts: any_of(tuple(parts)))
    ),
    max_leaves=8,
)


@given(QUERIES)
def test_what_is_printed_says_the_same(query: Query) -> None:
    assert repr(parse_query(print_query(query))) == repr(query)


@given(st.text(LIKELY + '"“”is:read date:2022') | st.text())
def test_whatever_is_typed_is_understood_or_pointed_at(typed: str) -> None:
    understood = _understood(typed)

    if isinstance(understood, QueryError):
        assert 0 <= understood.start <= understood.end <= len(typed)
    else:
        assert parse_query(print_query(understood)) == understood


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("", ""),
        ("（风  海）", "风 海"),
        ("“风”", "风"),
        ("“风 海”", '"风 海"'),
        ("title：“风”", "title:风"),
        ('"-a" "OR" "a:b" "/a" "a*"', '"-a" "OR" "a:b" "/a" "a*"'),
        ("NOT (a OR b)", "-(a OR b)"),
        ("(a b) OR c", "a b OR c"),
        ("title:(a b)", "title:a title:b"),
        ("after:2022-08", "date:2022-09-01.."),
        ("date:2022-08-25", "date:2022-08-25"),
        ("len:>=0", "len:0.."),
        ("len:<1", "len:..0"),
    ],
)
def test_a_query_is_printed_as_one_would_type_it(typed: str, printed: str) -> None:
    assert print_query(parse_query(typed)) == printed
