"""Chinese titles and categories are found by pinyin where a list is narrowed."""

import sys

import pytest

from reader.library.query.hits import hits
from reader.library.query.model import Field
from reader.library.query.parser import parse_query
from reader.library.search.spelling import can_spell, spelt
from tests.library.search.shelf import Shelf

TITLES = ["中国新闻", "重庆的绿茶", "西安", "先锋", "A tide", "海的潮水"]
needs_readings = pytest.mark.skipif(not can_spell(), reason="pypinyin is an extra")


@pytest.fixture
def titled(shelf: Shelf) -> Shelf:
    for number, title in enumerate(TITLES):
        category = "手艺" if number == 4 else "别"
        shelf.write(f"{number}.md", f"{title}\ncategories: {category}", date=f"2024-01-1{number}")
    shelf.take_in()
    return shelf


def narrowed(shelf: Shelf, typed: str) -> list[str]:
    found = shelf.session.search.narrowed(parse_query(typed))
    return sorted(
        (entry.title for group in found.outline() for entry in found.entries(group.path)),
        key=TITLES.index,
    )


@needs_readings
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zgxw", ["中国新闻"]),
        ("zhongguo", ["中国新闻"]),
        ("zhonggxw", ["中国新闻"]),
        ("zhongguoxinw", ["中国新闻"]),
        ("ZGXW", ["中国新闻"]),
        ("gxw", ["中国新闻"]),
        ("cq", ["重庆的绿茶"]),
        ("chongqing", ["重庆的绿茶"]),
        ("lvcha", ["重庆的绿茶"]),
        ("lucha", ["重庆的绿茶"]),
        ("xian", ["西安", "先锋"]),
        ("sy", ["A tide"]),
        ("category:shouyi", ["A tide"]),
        ("title:sy", []),
        ("title:cs", ["海的潮水"]),
        ("cs OR zgxw", ["中国新闻", "海的潮水"]),
        ("hd cs", ["海的潮水"]),
        ("(hd OR cq) -潮", ["重庆的绿茶"]),
        ("tide", ["A tide"]),
        ("z", []),
        ("author:zgxw", []),
        ("-zgxw", TITLES),
    ],
)
def test_titles_and_categories_are_found_by_pinyin(
    titled: Shelf, typed: str, found: list[str]
) -> None:
    assert narrowed(titled, typed) == found


@needs_readings
def test_what_is_spelt_is_lit() -> None:
    assert hits("今日中国新闻", spelt(parse_query("zgxw")), Field.TITLE) == ((2, 6),)


@needs_readings
def test_posts_that_wait_for_the_index_are_spelt_as_well(titled: Shelf) -> None:
    titled.write("9.md", "终古", date="2024-02-01")
    titled.scan()

    found = titled.session.search.narrowed(parse_query("zg"))

    assert len(found) == 2


def test_a_search_does_not_spell(titled: Shelf) -> None:
    assert titled.found(parse_query("zgxw")) == []


def test_without_readings_all_else_is_found(titled: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypinyin", None)

    assert not titled.session.search.spells
    assert narrowed(titled, "tide") == ["A tide"]
    assert narrowed(titled, "zgxw") == []


@pytest.mark.parametrize(
    "typed", ["z", "zg2", '"zg xw"', "has:image", "/zg/", "len:>3", "-(zg OR xw)", "中国", "tag:zg"]
)
def test_what_cannot_be_pinyin_stays_as_it_is(typed: str) -> None:
    assert spelt(parse_query(typed)) == parse_query(typed)
