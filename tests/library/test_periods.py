"""A list by date is divided into today, yesterday, this week, and so on to years."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.lists.periods import Kind, calendar
from reader.library.store.rows import EPOCH, seconds

SATURDAY = datetime(2026, 3, 14, 15, 9, tzinfo=UTC)
SHANGHAI = ZoneInfo("Asia/Shanghai")
ZONES = st.sampled_from([UTC, SHANGHAI, ZoneInfo("America/New_York"), None])
MOMENTS = st.datetimes(timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("day", "kind", "since"),
    [
        ("2026-03-20", Kind.AHEAD, "2026-03-15"),
        ("2026-03-14", Kind.TODAY, "2026-03-14"),
        ("2026-03-13", Kind.YESTERDAY, "2026-03-13"),
        ("2026-03-12", Kind.THIS_WEEK, "2026-03-09"),
        ("2026-03-08", Kind.LAST_WEEK, "2026-03-02"),
        ("2026-03-01", Kind.THIS_MONTH, "2026-03-01"),
        ("2026-02-28", Kind.MONTH, "2026-02-01"),
        ("2026-01-01", Kind.MONTH, "2026-01-01"),
        ("2025-12-31", Kind.YEAR, "2025-01-01"),
        ("0001-01-01", Kind.YEAR, "0001-01-01"),
    ],
)
def test_a_day_is_in_the_shortest_period_that_holds_it(day: str, kind: Kind, since: str) -> None:
    period = calendar(SATURDAY, UTC)(datetime.fromisoformat(f"{day}T12:00+00:00"))

    assert period.kind is kind
    assert period.since.date().isoformat() == since


def test_where_two_periods_begin_together_the_nearer_one_has_the_name() -> None:
    monday_the_second = datetime(2026, 3, 2, 9, tzinfo=UTC)
    period_of = calendar(monday_the_second, UTC)

    kinds = [period_of(monday_the_second - timedelta(days=days)).kind for days in (0, 1, 2, 8, 40)]

    assert kinds == [Kind.TODAY, Kind.YESTERDAY, Kind.LAST_WEEK, Kind.MONTH, Kind.MONTH]


def test_the_last_week_of_a_year_is_no_part_of_that_year() -> None:
    period_of = calendar(datetime(2027, 1, 4, 9, tzinfo=UTC), UTC)

    assert period_of(datetime(2026, 12, 30, tzinfo=UTC)).kind is Kind.LAST_WEEK
    assert period_of(datetime(2026, 12, 27, tzinfo=UTC)).until.date().isoformat() == "2026-12-28"


def test_days_begin_in_the_zone_of_the_reader() -> None:
    late = datetime(2026, 3, 13, 17, tzinfo=UTC)

    assert calendar(SATURDAY, UTC)(late).kind is Kind.YESTERDAY
    assert calendar(SATURDAY, timezone(timedelta(hours=8)))(late).kind is Kind.TODAY


@given(MOMENTS, MOMENTS, ZONES)
def test_a_moment_lies_within_its_period(
    now: datetime, moment: datetime, zone: tzinfo | None
) -> None:
    now = min(max(now, EPOCH), datetime(9000, 1, 1, tzinfo=UTC))
    moment = max(moment, datetime(1, 1, 3, tzinfo=UTC))
    moment = min(moment, datetime(9999, 12, 28, tzinfo=UTC))

    period = calendar(now, zone)(moment)

    assert period.since <= moment < period.until
    assert calendar(now, zone)(period.since) == period


@given(MOMENTS)
def test_seconds_are_counted_from_the_epoch(moment: datetime) -> None:
    assert EPOCH + timedelta(seconds=seconds(moment)) == moment.replace(microsecond=0)
