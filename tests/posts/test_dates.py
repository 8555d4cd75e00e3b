from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.posts.dates import date_of_stamp, parse_date

CHINA = timezone(timedelta(hours=8))


def _at(*parts: int, hours: float = 8) -> datetime:
    return datetime(*parts, tzinfo=timezone(timedelta(hours=hours)))  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("Thu, 25 Aug 2022 03:18:00 GMT", _at(2022, 8, 25, 3, 18, hours=0)),
        ("25 Aug 22 03:18 EST", _at(2022, 8, 25, 3, 18, hours=-5)),
        ("Sat, 25 Aug 79 03:18:00 PDT", _at(1979, 8, 25, 3, 18, hours=-7)),
        ("Thu, 25 Aug 2022 03:18:00 +0800", _at(2022, 8, 25, 3, 18)),
        ("Thu Aug 25 03:18:00 2022", _at(2022, 8, 25, 3, 18)),
        ("August 25, 2022", _at(2022, 8, 25)),
        ("8/25/2022, 3:18:06 PM", _at(2022, 8, 25, 15, 18, 6)),
        ("8/5/2022, 12:18:06 AM", _at(2022, 8, 5, 0, 18, 6)),
        ("2022/8/25 下午3:18:06", _at(2022, 8, 25, 15, 18, 6)),
        ("Sept. 25th, 2022 3:18 PM", _at(2022, 9, 25, 15, 18)),
        ("25 March 2022", _at(2022, 3, 25)),
        ("August 25, 2022 3:18pm", _at(2022, 8, 25, 15, 18)),
        ("Aug 25 2022 03:18:00.25", _at(2022, 8, 25, 3, 18, 0, 250000)),
        ("Thu Aug 25 03:18:00 UTC 2022", _at(2022, 8, 25, 3, 18, hours=0)),
        (
            "Thu Aug 25 2022 11:18:00 GMT+0900 (Japan Standard Time)",
            _at(2022, 8, 25, 11, 18, hours=9),
        ),
        ("2022-08-25", _at(2022, 8, 25)),
        ("2022-8-5", _at(2022, 8, 5)),
        ("20220825", _at(2022, 8, 25)),
        ("2022-08-25T11:18:00Z", _at(2022, 8, 25, 11, 18, hours=0)),
        ("20220825T111800Z", _at(2022, 8, 25, 11, 18, hours=0)),
        ("2022-08-25T11:18:00+09:00", _at(2022, 8, 25, 11, 18, hours=9)),
        ("2022-08-25T11:18:00.123456789-0330", _at(2022, 8, 25, 11, 18, 0, 123456, hours=-3.5)),
        ("2022-08-25 11:18:00  +0800", _at(2022, 8, 25, 11, 18)),
        ("2013-11-22 5:00:00 +0000", _at(2013, 11, 22, 5, hours=0)),
        ("2018-12-05 9:38:00.000000000 +09:00", _at(2018, 12, 5, 9, 38, hours=9)),
        ("2025-04-01 20:15.000000000 +08:00", _at(2025, 4, 1, 20, 15)),
        ("2015-12-31T1:44", _at(2015, 12, 31, 1, 44)),
        ("2018-7-24 23:31:06", _at(2018, 7, 24, 23, 31, 6)),
        ("2013/7/13 20:46:25", _at(2013, 7, 13, 20, 46, 25)),
        ("2013.7.13", _at(2013, 7, 13)),
        ("2022-08-25 3:18 pm", _at(2022, 8, 25, 15, 18)),
        ("2022-08-25 12:18 AM", _at(2022, 8, 25, 0, 18)),
        ("2001-12-14t21:59:43.10-05:00", _at(2001, 12, 14, 21, 59, 43, 100000, hours=-5)),
        ("2001-12-14 21:59:43.10 -5", _at(2001, 12, 14, 21, 59, 43, 100000, hours=-5)),
        ("2022-08-25 11:18:00 UTC", _at(2022, 8, 25, 11, 18, hours=0)),
        ("2022-08-25 11:18:00 UTC+9", _at(2022, 8, 25, 11, 18, hours=9)),
        ("2022-08-25 11:18:00 Asia/Tokyo", _at(2022, 8, 25, 11, 18, hours=9)),
        ("2022-08-25 11:18:00 America/New_York", _at(2022, 8, 25, 11, 18, hours=-4)),
        ("2022-08-25 11:18:00 Etc/GMT+8", _at(2022, 8, 25, 11, 18, hours=-8)),
        ("2022-08-25 11:18:00 Nowhere/Else", _at(2022, 8, 25, 11, 18)),
        ("2022-08-25 11:18:00 +0900 JST", _at(2022, 8, 25, 11, 18, hours=9)),
        ("2022-08-25 11:18:00 (UTC)", _at(2022, 8, 25, 11, 18, hours=0)),
        ("2022-08-25 24:00", _at(2022, 8, 26)),
        ("2022年8月25日", _at(2022, 8, 25)),
        ("2022年8月25日 星期四", _at(2022, 8, 25)),
        ("2022年8月25日星期四 11:18", _at(2022, 8, 25, 11, 18)),
        ("2022年8月25日(木) 11:18", _at(2022, 8, 25, 11, 18)),
        ("2022年8月25日 中午1点", _at(2022, 8, 25, 13)),
        ("2022年8月25日 晚上8点", _at(2022, 8, 25, 20)),
        ("2022年8月25日 晚上12点", _at(2022, 8, 26)),
        ("２０２２年８月２５日　１１：１８", _at(2022, 8, 25, 11, 18)),
        ("2022. 8. 25. 오후 3:18", _at(2022, 8, 25, 15, 18)),
        ("2022 年 08 月 25 日 11:18", _at(2022, 8, 25, 11, 18)),
        ("2022年8月25日11时18分30秒", _at(2022, 8, 25, 11, 18, 30)),
        ("2022年8月25日 下午3点18分", _at(2022, 8, 25, 15, 18)),
        ("２０２２年８月２５日", _at(2022, 8, 25)),
        ("2022년 8월 25일 오후 3:18", _at(2022, 8, 25, 15, 18)),
    ],
)
def test_a_date_is_read_and_keeps_its_zone(written: str, date: datetime) -> None:
    read = parse_date(written, CHINA)

    assert read == date
    assert read is not None
    assert read.utcoffset() == date.utcoffset()


@pytest.mark.parametrize(
    "written",
    [
        "", "next week", "昨天", "2012", "2012-01", "12:30", "May 2022", "2020-02-30", "2020-13-01",
        "2020-01-01 25:00", "2022年2月30日", "Thu, 31 Feb 2022 03:18:00 GMT", "25/08/2022",
        "0001-01-01T00:00:00Z", "9999-12-31", "2022-08-25 11:18:00 +9900", "<%= new Date() %>",
        "2022-08-25 11:60", "May 3 May 3", "May 3 022", "Thu, 25 Aug 2022 03:18:77 GMT",
    ],
)  # fmt: skip
def test_what_is_no_date_or_does_not_exist_is_none(written: str) -> None:
    assert parse_date(written, UTC) is None


@pytest.mark.parametrize(
    ("written", "zone", "hours"),
    [
        ("2022-08-25 11:18:00 CST", "Asia/Shanghai", 8),
        ("2022-08-25 11:18:00 CST", "Asia/Taipei", 8),
        ("2022-08-25 11:18:00 CST", "Asia/Tokyo", -6),
        ("2022-08-25 11:18:00 CST", "UTC", -6),
        ("2022-08-25 11:18:00 CST", "America/Chicago", -6),
        ("2022-12-25 11:18:00 CST", "America/Chicago", -6),
        ("Thu Aug 25 11:18:00 CST 2022", "Asia/Shanghai", 8),
        ("2022-12-25 11:18:00 IST", "Asia/Jerusalem", 2),
        ("2022-12-25 11:18:00 JST", "Asia/Shanghai", 9),
    ],
)
def test_a_name_of_several_zones_means_the_librarys_if_that_goes_by_it(
    written: str, zone: str, hours: int
) -> None:
    date = parse_date(written, ZoneInfo(zone))

    assert date is not None
    assert date.utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize(
    "written",
    [
        "2022-08-25" + " " * 200_000 + "x",
        "2022-08-25 11:18:00." + "9" * 200_000,
        "2022-08-25 " + "a/" * 100_000,
        "2 May 2022 " + "上午" * 100_000,
        "May 3 " * 50_000,
    ],
    ids=["spaces", "digits", "slashes", "words", "dates"],
)
def test_a_text_of_any_length_is_looked_through(written: str) -> None:
    found = parse_date(written, UTC)

    assert found is None or found.date() in {date(2022, 8, 25), date(2022, 5, 2)}


@given(st.text(alphabet="0123456789 -/.:年月日时分TZ+,AugGMTpm\n", max_size=40))
def test_no_text_is_an_error(written: str) -> None:
    date = parse_date(written, UTC)

    assert date is None or date.utcoffset() is not None


@given(st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9998, 12, 31)))  # noqa: DTZ001  the zone comes with reading
def test_what_python_writes_is_read_back(date: datetime) -> None:
    assert parse_date(str(date), CHINA) == date.replace(tzinfo=CHINA)


def test_a_file_can_tell_the_date_unless_its_stamp_is_nonsense() -> None:
    assert date_of_stamp(0.0, UTC) == datetime(1970, 1, 1, tzinfo=UTC)
    assert date_of_stamp(float("inf"), UTC) is None
    assert date_of_stamp(1e300, UTC) is None
