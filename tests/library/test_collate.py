"""The order of titles, names and groups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.lists.collate import collated, sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        pytest.param(["Apple", "banana", "Cherry"], id="case does not count"),
        pytest.param(["eclair", "éclair 2", "eclat"], id="nor do accents"),
        pytest.param(["Day 2", "Day 10", "Day 010 b", "Day 100"], id="numbers go by value"),
        pytest.param(["第2章", "第１０章", "第11章"], id="of full width too"),
        pytest.param(["《阿甘》", "“北京”", "【财经】", "大海"], id="brackets do not count"),
        pytest.param(["安全", "北京", "财经", "中国", "总统"], id="common Chinese by its pinyin"),
        pytest.param(["Zebra", "あさ", "中国"], id="Latin, kana, Chinese"),
        pytest.param(["…", "a"], id="a title of signs alone is itself"),
    ],
)
def test_titles_are_in_the_order_in_which_they_are_looked_up(ordered: list[str]) -> None:
    assert [*map(collated, ordered)] == sorted(map(collated, ordered))


@given(st.text())
def test_no_title_has_a_byte_that_separates(text: str) -> None:
    assert all(byte >= 0x20 for byte in collated(text))


def test_groups_sort_depth_first_siblings_by_name_and_what_is_in_none_last() -> None:
    outline = [
        ("apple",), ("Banana",), ("Banana", "Zebra"), ("Banana", "zoo"), ("Banana Bread",),
        ("Banana Bread", "a"), ("🍌",), ("门户",), ("新媒体",), ("新媒体", "门户"), (),
    ]  # fmt: skip

    assert sorted(set(outline), key=sort_key) == outline


@pytest.mark.parametrize("name", ["Banana\x01Banana\x05", "Banana\x1b[31m"])
def test_control_characters_in_a_name_do_not_move_what_is_below_another(name: str) -> None:
    keys = sorted(map(sort_key, [("Banana",), ("Banana", "zoo"), (name,)]))

    assert keys[:2] == [sort_key(("Banana",)), sort_key(("Banana", "zoo"))]


def test_months_sort_from_the_newest() -> None:
    outline = [("2024",), ("2024", "12"), ("2024", "01"), ("2023",), ("2023", "12"), ()]

    assert sorted(set(outline), key=lambda path: sort_key(path, newest_first=True)) == outline


def test_groups_that_differ_in_case_alone_are_two() -> None:
    assert sort_key(("News",)) != sort_key(("news",))
