"""All lines of a paragraph together are as even as they can be."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.cells import columns
from reader.layout.wrapping.breakpoints import Breakpoint, breakpoints
from reader.layout.wrapping.optimal import HYPHEN, LADDER, WIDOW, Rooms, wrap_optimally
from reader.layout.wrapping.widows import is_widow


def lines(text: str, room: int, first: int | None = None) -> list[str]:
    """Return the lines of `text`, empty if there is no way."""
    pieces = wrap_optimally(text, Rooms(first or room, room)) or ()
    return [text[piece.start : piece.end] + "-" * piece.hyphen for piece in pieces]


def cost(text: str, line: tuple[Breakpoint, Breakpoint], room: int) -> float:
    """Return what a line costs."""
    begin, end = line
    hole = room - (end.cells - begin.behind)
    if hole < 0:
        return float("inf")
    if end.following == len(text):
        return WIDOW if is_widow(text[begin.following :]) else 0
    return hole**2 + (HYPHEN + LADDER * begin.hyphen if end.hyphen else 0)


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("aaa bb cc ddddd", 6, ["aaa", "bb cc", "ddddd"]),
        ("一二三 四五 六七 abcdefgh", 10, ["一二三 四", "五 六七", "abcdefgh"]),
        ("one two", 20, ["one two"]),
        ("", 20, [""]),
        ("wider than", 4, []),
        ("渡船八点开谁来了。", 16, ["渡船八点开谁", "来了。"]),
        ("inter\xadnational", 8, ["inter\xad-", "national"]),
    ],
)
def test_a_text_is_cut_here(text: str, room: int, expected: list[str]) -> None:
    assert lines(text, room) == expected


def test_an_indented_first_line_is_shorter() -> None:
    assert lines("首行缩进两个字的段落", 8, 4) == ["首行", "缩进两个", "字的段落"]


@settings(deadline=None)
@given(st.text("ab 中，\xad", min_size=1, max_size=14), st.integers(2, 12))
def test_no_other_way_costs_less(text: str, room: int) -> None:
    spots = [Breakpoint(0, 0, 0, 0), *breakpoints(text, columns(text))]
    inner = range(1, len(spots) - 1)
    ways = (
        [spots[0], *(spots[at] for at in chosen), spots[-1]]
        for count in range(len(inner) + 1)
        for chosen in combinations(inner, count)
    )
    cheapest = min(sum(cost(text, line, room) for line in pairwise(way)) for way in ways)

    pieces = wrap_optimally(text, Rooms(room, room))

    if pieces is None:
        assert cheapest == float("inf")
    else:
        ends = {spot.stop: spot for spot in spots}
        way = [spots[0], *(ends[piece.end] for piece in pieces)]
        assert cheapest == sum(cost(text, line, room) for line in pairwise(way))
