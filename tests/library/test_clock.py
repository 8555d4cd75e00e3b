import pytest

from reader.library.logs.clock import FIRST, LATEST, earliest, is_reading, tick


def test_a_reading_follows_the_wall_clock() -> None:
    assert tick(FIRST, "host-1", now_ms=1_660_000_000_000) == "01827fb5d800-0000-host-1"


@pytest.mark.parametrize("back", [0, 1, 1_000_000_000])
def test_a_reading_is_after_the_latest_though_the_clock_stands_or_is_set_back(back: int) -> None:
    latest = tick(FIRST, "a", now_ms=2_000_000_000_000)

    later = tick(latest, "b", now_ms=2_000_000_000_000 - back)

    assert later > latest


@pytest.mark.parametrize("now", [0, 1, 2_000_000_000_000])
def test_the_earliest_reading_is_before_all_that_are_made(now: int) -> None:
    assert is_reading(earliest("z"))
    assert FIRST < earliest("z") < tick(FIRST, "a", now_ms=now)


def test_readings_rise_when_the_count_is_full() -> None:
    latest = FIRST
    for _ in range(70_000):
        latest, before = tick(latest, "a", now_ms=5), latest
        assert latest > before


@pytest.mark.parametrize(
    "text",
    [
        "",
        None,
        7,
        "yesterday",
        "01827ee41c00",
        "x" * 12 + "-0000-a",
        "01827fb5d800-0000-",
        "+1827fb5d8_0-0x1f-a",
        "01827FB5D800-0000-a",
    ],
)
def test_what_is_no_reading_is_not_taken_for_one(text: object) -> None:
    assert not is_reading(text)


def test_a_reading_is_one() -> None:
    assert is_reading(tick(FIRST, "host"))


def test_no_wall_clock_takes_all_the_room_there_is() -> None:
    reading = tick(FIRST, "host", now_ms=1 << 60)

    assert is_reading(reading)
    assert is_reading(tick(reading, "host"))
    assert tick(reading, "host") > reading


def test_a_reading_from_beyond_all_time_is_none() -> None:
    assert is_reading(f"{LATEST:012x}-ffff-a")
    assert not is_reading(f"{LATEST + 1:012x}-0000-a")
