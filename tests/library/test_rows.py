import json
import os
from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.library.store import rows


@pytest.mark.parametrize(
    "date",
    [
        datetime(2022, 8, 25, 3, 18, tzinfo=UTC),
        datetime(2013, 7, 13, 20, 46, 25, tzinfo=timezone(timedelta(hours=8))),
        datetime(1969, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=-5, minutes=-30))),
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
        datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=-12))),
    ],
)
def test_a_date_keeps_its_second_and_its_zone(date: datetime) -> None:
    stored = rows.date_of(rows.seconds(date), rows.zone_of(date))

    assert stored == date
    assert stored.utcoffset() == date.utcoffset()


def test_dates_in_several_zones_are_in_the_order_in_which_they_were() -> None:
    east = datetime(2022, 8, 25, 8, 0, tzinfo=timezone(timedelta(hours=8)))
    utc = datetime(2022, 8, 25, 1, 0, tzinfo=UTC)

    assert rows.seconds(east) < rows.seconds(utc)


@pytest.mark.parametrize("path", [(), ("新闻",), ('quo"ted', "back\\slash", "a, b"), ("\ud800",)])
def test_a_category_is_stored_and_comes_back(path: tuple[str, ...]) -> None:
    stored = rows.stored_list(path)

    assert rows.category_of(stored) == tuple(name.replace("\ud800", "?") for name in path)


def test_a_lone_surrogate_is_never_stored() -> None:
    assert rows.storable("标题\ud800") == "标题?"


@pytest.mark.parametrize("number", [1, (1 << 63) - 1, 1 << 63, (1 << 64) - 1])
def test_any_inode_can_be_stored(number: int) -> None:
    status = os.stat_result((0, number, *(0,) * 8))

    assert 0 <= rows.inode(status) < 1 << 63


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("",),
        ("0f3a", "1b"),
        ("a b", ""),
        ('a","b',),
        ('"', "\\"),
        ("中文", "é"),
        ("a\nb", "\x00", "\x7f"),
        ("\udce4",),
    ],
)
def test_a_list_of_texts_is_the_json_of_them(texts: tuple[str, ...]) -> None:
    listed = rows.json_list(texts)

    assert tuple(json.loads(listed)) == texts
    assert listed.isascii()
