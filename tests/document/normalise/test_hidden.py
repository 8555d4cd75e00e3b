"""What is hidden stays so, but for a page that hides all that it says."""

import pytest

from reader.document.normalise.habit import Habit
from reader.document.parse import parse_explained
from reader.document.text import plain_text


@pytest.mark.parametrize(
    "html",
    [
        '<body style="display:none"><p>灯 lamp</p></body>',
        '<div style="color: red; DISPLAY: none !important"><p>灯 lamp</p></div>',
        "<div hidden><p>灯 lamp</p></div>",
        '<div hidden="until-found" class="a"><p>灯 lamp</p></div>',
    ],
)
def test_a_page_that_hides_all_is_shown(html: str) -> None:
    page = parse_explained(html)

    assert plain_text(page.document) == "灯 lamp"
    assert Habit.HIDDEN not in page.fired


def test_what_speaks_of_hiding_is_as_it_is_written() -> None:
    page = parse_explained("<div hidden><p>用 display: none 就 hidden 了</p></div>")

    assert plain_text(page.document) == "用 display: none 就 hidden 了"


def test_a_part_that_is_hidden_is_not_shown() -> None:
    page = parse_explained("<p>船 boat</p><div hidden><p>灯 lamp</p></div>")

    assert plain_text(page.document) == "船 boat"
    assert page.fired == {Habit.HIDDEN: 1}
