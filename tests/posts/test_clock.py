"""A date is told by the clock of its reader, but for a day, which is the same anywhere."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from reader.posts.clock import day_in, in_zone, is_day

SHANGHAI = timezone(timedelta(hours=8))
NEW_YORK = timezone(timedelta(hours=-5))


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        (datetime(2024, 3, 1, 23, 30, tzinfo=UTC), UTC, date(2024, 3, 1)),
        (datetime(2024, 3, 1, 23, 30, tzinfo=UTC), SHANGHAI, date(2024, 3, 2)),
        (datetime(2024, 3, 1, 0, 30, tzinfo=SHANGHAI), NEW_YORK, date(2024, 2, 29)),
        (datetime(2024, 3, 1, tzinfo=UTC), NEW_YORK, date(2024, 3, 1)),
        (datetime(2024, 3, 1, tzinfo=SHANGHAI), UTC, date(2024, 3, 1)),
    ],
)
def test_a_day_is_the_readers(moment: datetime, zone: timezone, day: date) -> None:
    assert day_in(moment, zone) == day


def test_only_midnight_sharp_is_a_day() -> None:
    midnight = datetime(2024, 3, 1, tzinfo=SHANGHAI)

    assert is_day(midnight)
    assert not is_day(midnight + timedelta(microseconds=1))


@pytest.mark.parametrize(
    ("moment", "zone"),
    [
        (datetime(1, 1, 1, 1, tzinfo=UTC), NEW_YORK),
        (datetime(9999, 12, 31, 23, tzinfo=UTC), SHANGHAI),
    ],
)
def test_at_either_end_of_time_a_date_stays_as_it_is(moment: datetime, zone: timezone) -> None:
    assert in_zone(moment, zone) == moment
    assert day_in(moment, zone) == moment.date()
