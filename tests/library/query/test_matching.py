from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.library.model import Entry
from reader.library.query.ages import moment
from reader.library.query.columns import Body
from reader.library.query.matching import matches
from reader.library.query.model import Age, Quality, Unit
from reader.library.query.parser import parse_query

NOW = datetime(2026, 3, 31, 12, tzinfo=UTC)
BODY = Body("The tide is late.\n潮水迟到了。\nSie wächst", "zh-CN", frozenset({Quality.TABLE}))
POST = Entry(
    id="1",
    path="/news/2022/潮.md",
    title="Ebbe und Flut",
    date=datetime(2022, 8, 25, 23, 30, tzinfo=timezone(timedelta(hours=-8))),
    cursor=(0, 0),
    categories=(("新闻", "科学"), ("Sea",)),
    authors=("Tom Hallett", "沈以安"),
    tags=("long read", "潮汐"),
    source="https://example.org/tide.html",
    problems=1,
    starred=True,
    noted=True,
    length=1000,
    draft=True,
    copy=True,
)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "tide",
        "TIDE",
        "潮水",
        "水",
        "水迟",
        '"is late"',
        '"is la"*',
        "wachst",
        "flut",
        "hallett",
        "潮汐",
        "新闻/科学",
        '"long read"',
        "title:flut",
        "author:沈以安",
        "category:科学",
        "category:新闻科学",
        "tag:潮",
        "source:example.org",
        "lang:zh",
        "path:2022/潮",
        "-flat",
        "flat OR tide",
        "tide -flat",
        "-(flat tide)",
        "is:unread",
        "is:starred",
        "is:draft",
        "is:copy",
        "has:table",
        "has:note",
        "has:problem",
        "-has:code",
        "date:2022-08-25",
        "after:2022-08-24",
        "before:2022-08-26",
        "older:3y",
        "newer:4y",
        "len:1000",
        "len:>999",
        "/ti.e/",
        "/^潮/",
        "/TIDE/",
        "title:/^ebbe/",
        "path:/md$/",
        "lang:/CN/",
    ],
)
def test_a_post_is_what_is_asked_for(typed: str) -> None:
    assert matches(parse_query(typed), POST, NOW, lambda: BODY)
    assert not matches(parse_query(f"-({typed})"), POST, NOW, lambda: BODY) if typed else True


@pytest.mark.parametrize(
    "typed",
    [
        "tid",
        "ide*",
        "水潮",
        '"late is"',
        '"late 潮水"',
        '"late 潮"*',
        '"沈以安 新闻"',
        '"read 潮汐"',
        '"hallett 沈以安"',
        "org",
        "2022",
        "cn",
        "title:tide",
        "author:flut",
        "category:Sea/新闻",
        "-tide",
        "flat tide",
        "is:read",
        "-is:draft",
        "-is:copy",
        "has:image",
        "has:code",
        "date:2022-08-26",
        "after:2022-08-25",
        "before:2022-08-25",
        "newer:3y",
        "older:4y",
        "len:<1000",
        "/ti.de/",
        "title:/tide/",
        "/example/",
    ],
)
def test_a_post_is_not_what_is_asked_for(typed: str) -> None:
    assert not matches(parse_query(typed), POST, NOW, lambda: BODY)
    assert matches(parse_query(f"-({typed})"), POST, NOW, lambda: BODY)


@pytest.mark.parametrize("typed", ["flut", "title:flut OR tide", "-is:read OR tide"])
def test_the_body_is_read_only_when_it_is_needed(typed: str) -> None:
    def body() -> Body:
        raise AssertionError

    assert matches(parse_query(typed), POST, NOW, body)


def test_the_forms_of_chinese_characters_are_one_unless_told_otherwise() -> None:
    entry = POST._replace(title="電視新聞")

    assert matches(parse_query("电视"), entry, NOW)
    assert not matches(parse_query("电视"), entry, NOW, variants=False)
    assert matches(parse_query("電視"), entry, NOW, variants=False)


@pytest.mark.parametrize(
    ("age", "then"),
    [
        (Age(36, Unit.HOUR), datetime(2026, 3, 30, 0, tzinfo=UTC)),
        (Age(7, Unit.DAY), datetime(2026, 3, 24, 12, tzinfo=UTC)),
        (Age(2, Unit.WEEK), datetime(2026, 3, 17, 12, tzinfo=UTC)),
        (Age(1, Unit.MONTH), datetime(2026, 2, 28, 12, tzinfo=UTC)),
        (Age(15, Unit.MONTH), datetime(2024, 12, 31, 12, tzinfo=UTC)),
        (Age(2, Unit.YEAR), datetime(2024, 3, 31, 12, tzinfo=UTC)),
        (Age(0, Unit.DAY), NOW),
        (Age(3000, Unit.YEAR), datetime(1, 1, 2, tzinfo=UTC)),
        (Age(99_999, Unit.YEAR), datetime(1, 1, 2, tzinfo=UTC)),
        (Age(99_999, Unit.WEEK), datetime(109, 9, 24, 12, tzinfo=UTC)),
    ],
)
def test_months_and_years_are_those_of_the_calendar(age: Age, then: datetime) -> None:
    assert moment(age, NOW) == then
