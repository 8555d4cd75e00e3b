from datetime import date

import pytest

from reader.errors import QueryError
from reader.library.query.model import (
    EVERYTHING,
    Age,
    Dates,
    Field,
    Having,
    Join,
    Joined,
    Length,
    Not,
    Pattern,
    Quality,
    Query,
    Term,
    Unit,
)
from reader.library.query.parser import DEEPEST, MOST, parse_query

A, B, C = Term("a"), Term("b"), Term("c")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", EVERYTHING),
        ("  ", EVERYTHING),
        ("wind", Term("wind")),
        ("经济", Term("经济")),
        ('"the wind"', Term("the wind")),
        ('"  the\n wind "', Term("the wind")),
        ("win*", Term("win", prefix=True)),
        ('"the win"*', Term("the win", prefix=True)),
        ("title:wind", Term("wind", Field.TITLE)),
        ("TITLE:wind", Term("wind", Field.TITLE)),
        ('author:"Tom Hallett"', Term("Tom Hallett", Field.AUTHOR)),
        ("category:手艺/排版", Term("手艺/排版", Field.CATEGORY)),
        ("tag:sea*", Term("sea", Field.TAG, prefix=True)),
        ("source:https://example.org/a", Term("https://example.org/a", Field.SOURCE)),
        ("lang:zh", Term("zh", Field.LANG)),
        ("path:news/2022", Term("news/2022", Field.PATH)),
        ("title:OR", Term("OR", Field.TITLE)),
        ("https://example.org/a", Term("https://example.org/a")),
        ("12:30", Term("12:30")),
        ("注意：危险", Term("注意：危险")),
        ("/wind|sea/", Pattern("wind|sea")),
        (r"/and\/or/", Pattern(r"and\/or")),
        ("title:/^The/", Pattern("^The", Field.TITLE)),
        ("is:unread", Having(Quality.UNREAD)),
        ("is:draft", Having(Quality.DRAFT)),
        ("is:copy", Having(Quality.COPY)),
        ("is：draft", Having(Quality.DRAFT)),
        ("has:TABLE", Having(Quality.TABLE)),
    ],
)
def test_one_thing_is_asked_for(typed: str, expected: Query) -> None:
    query = parse_query(typed)

    assert (query, type(query)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("a b", Joined(Join.ALL, (A, B))),
        ("a AND b", Joined(Join.ALL, (A, B))),
        ("a OR b", Joined(Join.ANY, (A, B))),
        ("a b OR c", Joined(Join.ANY, (Joined(Join.ALL, (A, B)), C))),
        ("a (b OR c)", Joined(Join.ALL, (A, Joined(Join.ANY, (B, C))))),
        ("(a b) c", Joined(Join.ALL, (A, B, C))),
        ("a OR (b OR c)", Joined(Join.ANY, (A, B, C))),
        ("((a))", A),
        ("-a", Not(A)),
        ("NOT a", Not(A)),
        ("--a", A),
        ("a -(b c)", Joined(Join.ALL, (A, Not(Joined(Join.ALL, (B, C)))))),
        ('a"b"c', Joined(Join.ALL, (A, B, C))),
        ("or and not", Joined(Join.ALL, (Term("or"), Term("and"), Term("not")))),
        ("title:(a -b)", Joined(Join.ALL, (Term("a", Field.TITLE), Not(Term("b", Field.TITLE))))),
        ("title:(a tag:b)", Joined(Join.ALL, (Term("a", Field.TITLE), Term("b", Field.TAG)))),
        ("title:(/a/ is:read)", parse_query("title:/a/ is:read")),
    ],
)
def test_parts_are_joined(typed: str, expected: Query) -> None:
    assert parse_query(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("date:2022", Dates(date(2022, 1, 1), date(2022, 12, 31))),
        ("date:2022-12", Dates(date(2022, 12, 1), date(2022, 12, 31))),
        ("date:2024-2", Dates(date(2024, 2, 1), date(2024, 2, 29))),
        ("date:2022-08-25", Dates(date(2022, 8, 25), date(2022, 8, 25))),
        ("date:2022/8/25", Dates(date(2022, 8, 25), date(2022, 8, 25))),
        ("date:2022年8月25日", Dates(date(2022, 8, 25), date(2022, 8, 25))),
        ("date:2022年8月", Dates(date(2022, 8, 1), date(2022, 8, 31))),
        ("date:2022-08..2022-09", Dates(date(2022, 8, 1), date(2022, 9, 30))),
        ("date:2022..", Dates(date(2022, 1, 1), None)),
        ("date:..2022-08", Dates(None, date(2022, 8, 31))),
        ("date:>=2022", Dates(date(2022, 1, 1), None)),
        ("date:>2022-08", Dates(date(2022, 9, 1), None)),
        ("date:<=2022年8月", Dates(None, date(2022, 8, 31))),
        ("date:＜2022", Dates(None, date(2021, 12, 31))),
        ("date:9999", Dates(date(9999, 1, 1), date(9999, 12, 31))),
        ("after:2022-08", Dates(date(2022, 9, 1), None)),
        ("before:2022-08", Dates(None, date(2022, 7, 31))),
        ("newer:7d", Age(7, Unit.DAY)),
        ("newer:36h", Age(36, Unit.HOUR)),
        ("older:2Y", Age(2, Unit.YEAR, older=True)),
        ("len:>2000", Length(2001, None)),
        ("len:>=2000", Length(2000, None)),
        ("len:<500", Length(0, 499)),
        ("len:<=500", Length(0, 500)),
        ("len:500..2000", Length(500, 2000)),
        ("len:500..", Length(500, None)),
        ("len:..500", Length(0, 500)),
        ("len:500", Length(500, 500)),
    ],
)
def test_dates_ages_and_lengths_are_read(typed: str, expected: Query) -> None:
    assert parse_query(typed) == expected


@pytest.mark.parametrize(
    ("typed", "ascii_"),
    [
        ("标题　内容", "标题 内容"),
        ("title：风", "title:风"),
        ("“不可思议”", '"不可思议"'),
        ("风，海、山；水。", "风 海 山 水"),
        ("（风 OR 海）－山", "(风 OR 海) -山"),
        ("title：（风 海）", "title:(风 海)"),
        ("／风｜海／", "/风｜海/"),
        ("wor＊", "wor*"),
        ("date：２０２２－０８", "date:2022-08"),
        ("newer：７ｄ", "newer:7d"),
        ("len：＞２０００", "len:>2000"),
        ("is：unread", "is:unread"),
    ],
)
def test_the_signs_of_an_input_method_are_those_of_ascii(typed: str, ascii_: str) -> None:
    assert parse_query(typed) == parse_query(ascii_)


@pytest.mark.parametrize(
    ("typed", "place", "message"),
    [
        ("titel:wind", "titel:", "titel: no such field; there are title, author,"),
        ("wind titel：风", "titel：", "titel: no such field"),
        ('wind "the sea', '"', "this quotation mark is not closed"),
        ("风 “海", "“", "this quotation mark is not closed"),
        ("风 （海", "（", "this parenthesis is not closed"),
        ("wind )", ")", "no parenthesis is open here"),
        ("风）", "）", "no parenthesis is open here"),
        ("wind -", "-", "nothing follows this minus"),
        ("(wind -)", "-", "nothing follows this minus"),
        ("wind ?! sea", "?!", "there is no word in this"),
        ('""', '""', "there is no word in this"),
        ("/wind", "/", "this pattern has no / at its end"),
        ("风 //", "//", "there is nothing in this pattern"),
        ("is:raed", "raed", "there is is:unread, is:read, is:starred, is:draft, is:copy"),
        ("has:图", "图", "there is has:image, has:code, has:table, has:note, has:problem"),
        ("is:read*", "read*", "there is is:unread"),
        ("date:2022-13", "2022-13", "date: takes a year, month or day"),
        ("date:2022..2021", "2022..2021", "date: takes"),
        ("date:昨天", "昨天", "date: takes"),
        ("date:..", "..", "date: takes"),
        ("date:>", ">", "date: takes"),
        ("date:>=2022..", ">=2022..", "date: takes"),
        ("after:9999", "9999", "after: takes"),
        ("before:0001", "0001", "before: takes"),
        ("newer:7", "7", "newer: takes an age"),
        ("len:many", "many", "len: takes a number"),
        ("len:<0", "<0", "len: takes a number"),
        ("len:..", "..", "len: takes a number"),
        ("len:(5)", "(", "len: takes a number"),
        ("风 /海**/", "*", "no pattern: multiple repeat"),
    ],
)
def test_a_mistake_is_told_with_its_place(typed: str, place: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(typed)

    assert typed[caught.value.start : caught.value.end] == place
    assert str(caught.value).startswith(message)
    assert caught.value.typed == typed


@pytest.mark.parametrize(
    ("typed", "before", "message"),
    [
        ("OR wind", "", "a word, a field or ( is missing here"),
        ("wind OR", "wind OR", "a word, a field or ( is missing here"),
        ("wind AND", "wind AND", "a word, a field or ( is missing here"),
        ("NOT", "NOT", "a word, a field or ( is missing here"),
        ("风 ()", "风 (", "a word, a field or ( is missing here"),
        ("title: wind", "title:", "title: is followed by a value"),
        ("(title:)", "(title:", "title: is followed by a value"),
        ("风 title：", "风 title：", "title: is followed by a value"),
    ],
)
def test_what_is_missing_is_told_with_its_place(typed: str, before: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(typed)

    assert (caught.value.start, caught.value.end) == (len(before), len(before))
    assert str(caught.value).startswith(message)


def test_parentheses_are_as_deep_as_anyone_types_them() -> None:
    deep = f"风 {'（-(' * (DEEPEST // 2)}"

    assert parse_query("(" * DEEPEST + "a" + ")" * DEEPEST) == A
    with pytest.raises(QueryError, match=f"^more than {DEEPEST} parentheses are open") as caught:
        parse_query(f"{deep}title:(a")
    assert (caught.value.start, caught.value.end) == (len(deep + "title:"), len(deep + "title:("))


@pytest.mark.parametrize("part", ["风", "is:read", "-a", "(a)", "title:(风 OR a)"])
def test_a_query_is_as_long_as_anyone_types_it(part: str) -> None:
    longest = f"{part} " * (MOST // (1 + part.count("(") + part.count("OR")))
    filled = longest + "a " * (MOST % (1 + part.count("(") + part.count("OR")))

    parse_query(filled)
    with pytest.raises(QueryError, match=f"^a query has {MOST} words") as caught:
        parse_query(f"{filled}tag:海 b")
    assert (caught.value.start, caught.value.end) == (len(filled), len(filled + "tag:"))


def test_many_minuses_are_read_like_one_or_two() -> None:
    assert parse_query("-" * 10_001 + "a") == Not(A)
