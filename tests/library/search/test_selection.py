from datetime import UTC, datetime

import pytest

from reader.library.query.model import EVERYTHING, Query
from reader.library.query.parser import parse_query
from reader.library.search.clauses import Clause
from reader.library.search.selection import Selection, asks_for_words, select

NOW = datetime(2026, 11, 24, tzinfo=UTC)
WITHIN = (
    "entries.id in (select posts.post from (select rowid as number from texts"
    " where texts match ?) as found cross join posts on posts.number = found.number"
    " where posts.post is not null)"
)


def selected(typed: str) -> Selection:
    return select(parse_query(typed), NOW, variants=True)


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("Wörld", '"world"'),
        ("經濟", '"经 济"'),
        ('"tide table"*', '"tide table" *'),
        ("title:风", '"¶t风"'),
        ("category:a/b", '"¶ca ¶cb"'),
        ("source:example.org", '"¶sexample ¶sorg"'),
        ("lang:zh*", '"¶lzh" *'),
        ("path:文学", '"¶p文 ¶p学"'),
        ("has:code", '"¶¶code"'),
        ("风 海", '(("风") AND ("海"))'),
        ("风 OR 海", '(("风") OR ("海"))'),
        ("风 -海 -山", '(("风")) NOT ("海") NOT ("山")'),
        ("(风 OR 海) -(山 -水)", '(((("风") OR ("海")))) NOT ((("山")) NOT ("水"))'),
        ("风 is:unread date:2022", '"风"'),
    ],
)
def test_words_are_asked_of_the_index(typed: str, match: str) -> None:
    assert selected(typed).match == match
    assert asks_for_words(parse_query(typed))


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("", Clause("1")),
        ("is:unread", Clause("(not entries.read)")),
        ("-is:starred", Clause("(not (entries.starred))")),
        ("has:note", Clause("(entries.noted)")),
        ("has:problem", Clause("(entries.problems > 0)")),
        ("len:>9", Clause("((entries.length >= ?))", (10,))),
        ("len:5..9", Clause("((entries.length >= ?) and (entries.length <= ?))", (5, 9))),
        (
            "date:1970-01-02",
            Clause(
                "((entries.date + entries.zone >= ?) and (entries.date + entries.zone <= ?))",
                (86_400, 172_799),
            ),
        ),
        ("newer:1d", Clause("(entries.date >= ?)", (int(NOW.timestamp()) - 86_400,))),
        ("older:1d", Clause("(entries.date < ?)", (int(NOW.timestamp()) - 86_400,))),
        ("-风", Clause(f"(not ({WITHIN}))", ('"风"',))),
        ("风 OR is:read", Clause(f"(({WITHIN}) or (entries.read))", ('"风"',))),
    ],
)
def test_all_else_is_asked_of_the_catalog(typed: str, where: Clause) -> None:
    assert selected(typed)[:3] == ("", where, EVERYTHING)


@pytest.mark.parametrize(
    ("typed", "match", "rest"),
    [
        ("/a/", "", "/a/"),
        ("风 /a/ is:read", '"风"', "/a/"),
        ("风 (海 OR /a/)", '"风"', "海 OR /a/"),
        ("-(风 /a/)", "", "-(风 /a/)"),
    ],
)
def test_patterns_are_held_against_what_is_left(typed: str, match: str, rest: str) -> None:
    selection = selected(typed)
    expected: Query = parse_query(rest)

    assert (selection.match, selection.rest) == (match, expected)


@pytest.mark.parametrize(
    "typed", ["", "is:read", "date:2022 -is:starred", "/a/", "len:5 OR is:read"]
)
def test_what_has_no_words_needs_no_index(typed: str) -> None:
    assert not asks_for_words(parse_query(typed))


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("风 date:1970-01-10", 8 * 86_400, 11 * 86_400),
        ("风 date:1970-01-10..", 8 * 86_400, None),
        ("风 before:1970-01-11", None, 11 * 86_400),
        ("风 newer:1d", int(NOW.timestamp()) - 86_400, None),
        ("风 older:1d date:1970-01-10..", 8 * 86_400, int(NOW.timestamp()) - 86_400),
        ("风 OR date:2022", None, None),
        ("风 -date:2022", None, None),
    ],
)
def test_dates_bound_the_posts_that_are_looked_at(
    typed: str, first: int | None, last: int | None
) -> None:
    anywhere = selected("风")

    bounds = (anywhere.first if first is None else first, anywhere.last if last is None else last)
    assert selected(typed)[3:5] == bounds


@pytest.mark.parametrize(
    ("typed", "unread"),
    [
        ("风 is:unread", True),
        ("is:unread", True),
        ("风 OR is:unread", False),
        ("-is:unread", False),
    ],
)
def test_it_is_told_whether_all_posts_are_unread(typed: str, *, unread: bool) -> None:
    assert selected(typed).unread is unread


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("title:风", '{title} : "风"'),
        ("category:a/b 风 -tag:c", '(({category} : "a b") AND ("风")) NOT ("¶gc")'),
        ("source:a", '"¶sa"'),
    ],
)
def test_words_that_tell_which_posts_are_better_are_asked_of_their_columns(
    typed: str, match: str
) -> None:
    query = parse_query(typed)

    assert select(query, NOW, variants=True, ranked=True).match == match
