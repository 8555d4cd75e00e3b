"""A date in a list is said as a person would, in the language of its post."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.layout.cells import width
from reader.posts.clock import in_zone
from reader.tui.shelf.dates import Form, human_date

NOW = datetime(2026, 3, 14, 15, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "title", "told"),
    [
        ("2026-03-14 09:41", "The tide", "09:41 | 09:41 | today 09:41 | today 09:41"),
        ("2026-03-14 09:41", "春天的消息", "09:41 | 09:41 | 今天 09:41 | 今天 09:41"),
        ("2026-03-14 09:41", "春の知らせ", "09:41 | 09:41 | 今日 09:41 | 今日 09:41"),
        ("2026-03-14 09:41", "봄 소식", "09:41 | 09:41 | 오늘 09:41 | 오늘 09:41"),
        ("2026-03-13 23:59", "The tide", "13 Mar | 13 Mar | yesterday | yesterday"),
        ("2026-03-13 23:59", "春天的消息", "3月13日 | 3月13日 | 昨天 | 昨天"),
        ("2026-01-03 10:00", "Été", "3 Jan | 3 Jan | 3 Jan | 3 Jan"),
        ("2026-01-03 10:00", "读 Python 3.14", "1月3日 | 1月3日 | 1月3日 | 1月3日"),
        ("2026-12-31 10:00", "日本語の本", "12月31日 | 12月31日 | 12月31日 | 12月31日"),
        ("2021-08-03 10:00", "The tide", "2021 | 3 Aug | 2021 | 3 Aug 2021"),
        ("2021-08-03 10:00", "春天的消息", "2021 | 8月3日 | 2021 | 2021年8月3日"),
        ("2031-01-01 10:00", "The tide", "2031 | 2031 | 2031 | 1 Jan 2031"),
        ("2031-01-01 10:00", "春天的消息", "2031 | 2031 | 2031 | 2031年1月1日"),
        ("2021-08-03 10:00", "봄 소식", "2021 | 8월 3일 | 2021 | 2021년 8월 3일"),
    ],
)
def test_a_date_is_told_in_as_much_room_as_there_is(moment: str, title: str, told: str) -> None:
    at = datetime.fromisoformat(f"{moment}+00:00")

    forms = [human_date(at, NOW.date(), UTC, title=title, form=form) for form in Form]

    assert " | ".join(forms) == told
    assert width(forms[2]) <= len("today 09:41")


def test_days_are_those_of_the_zone() -> None:
    shanghai = timezone(timedelta(hours=8))
    late = datetime(2026, 3, 13, 17, 30, tzinfo=UTC)

    assert (
        human_date(late, in_zone(NOW, shanghai).date(), shanghai, title="晚", form=Form.SHORT)
        == "今天 01:30"
    )


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-03-14", "14 Mar | 14 Mar | today | today"),
        ("2026-03-13", "13 Mar | 13 Mar | yesterday | yesterday"),
        ("2026-01-03", "3 Jan | 3 Jan | 3 Jan | 3 Jan"),
    ],
)
@pytest.mark.parametrize("hours", [-9, 0, 8])
def test_a_day_is_the_same_wherever_one_reads(day: str, told: str, hours: int) -> None:
    midnight = datetime.fromisoformat(f"{day}T00:00:00+08:00")
    there, noon = timezone(timedelta(hours=hours)), datetime(2026, 3, 14, 11, tzinfo=UTC)

    forms = [
        human_date(midnight, in_zone(noon, there).date(), there, title="", form=form)
        for form in Form
    ]

    assert " | ".join(forms) == told


def test_a_day_is_told_in_the_language_of_the_title() -> None:
    midnight = datetime(2026, 3, 14, tzinfo=timezone(timedelta(hours=8)))

    assert human_date(midnight, NOW.date(), UTC, title="晨", form=Form.SHORT) == "今天"


@pytest.mark.parametrize(("year", "month", "day", "hours"), [(1, 1, 1, -9), (9999, 12, 31, 9)])
def test_either_end_of_time_has_a_year(year: int, month: int, day: int, hours: int) -> None:
    moment = datetime(year, month, day, 0 if hours < 0 else 23, tzinfo=UTC)
    zone = timezone(timedelta(hours=hours))

    assert human_date(moment, NOW.date(), zone, title="", form=Form.SHORT) == str(year)
