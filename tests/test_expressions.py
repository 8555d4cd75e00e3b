"""A regular expression that a reader types finds what `re` finds, and never takes for ever."""

import re
import threading
import time
import warnings

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from reader import expressions
from reader.errors import CostlyError
from reader.expressions import ExpressionError, expression

COSTLY = "(a|aa)+$"
LONG = "a" * 80 + "b"


@given(
    typed=st.text("ab潮水.*|[]()^$", min_size=1, max_size=6),
    text=st.text("abAB潮水\n", max_size=20),
)
def test_it_finds_what_re_finds(typed: str, text: str) -> None:
    try:
        with warnings.catch_warnings(action="ignore", category=FutureWarning):  # of "[[" and "||"
            expected = re.compile(typed, re.IGNORECASE | re.MULTILINE)
    except re.error:
        reject()  # regex takes some more

    assert expression(typed).is_in(text) is (expected.search(text) is not None)


@pytest.mark.parametrize(
    ("typed", "text", "spans"),
    [
        ("a*", "baab", [(1, 3)]),
        ("水|$", "潮水\n水", [(1, 2), (3, 4)]),
        (r"\p{Han}+", "sea 潮水", [(4, 6)]),
        ("^[一-鿿]", "a\n水b", [(2, 3)]),
    ],
)
def test_where_it_stands_is_told_but_for_nothing_at_all(
    typed: str, text: str, spans: list[tuple[int, int]]
) -> None:
    assert list(expression(typed).spans(text)) == spans


@pytest.mark.parametrize(
    ("typed", "position"), [("潮(", 2), ("潮**", 2), ("a{9999999999999999999}", 2), ("(" * 9999, 0)]
)
def test_what_is_none_is_told_with_its_place(typed: str, position: int) -> None:
    with pytest.raises(ExpressionError) as told:
        expression(typed)

    assert told.value.position == position
    assert str(told.value)


@pytest.mark.filterwarnings("error")
def test_what_may_mean_something_else_one_day_says_nothing() -> None:
    assert expression("[[潮]").is_in("潮")


def test_one_that_takes_too_long_is_given_up_and_others_work_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(expressions, "SECONDS", 0.2)
    told = []

    def look() -> None:
        with pytest.raises(CostlyError, match=r"^/\(a\|aa\)\+\$/: takes too long"):
            expression(COSTLY).is_in(LONG)
        told.append("given up")

    looking = threading.Thread(target=look)
    looking.start()
    worked = 0
    while looking.is_alive():
        time.sleep(0)
        worked += 1
    assert told == ["given up"]
    assert worked > 1
