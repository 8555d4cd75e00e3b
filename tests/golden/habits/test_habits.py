"""An example of each habit of generators, beside the page that becomes of it.

`UPDATE_GOLDEN=1 pytest tests/golden/habits` writes the pages anew; look at what changed before
it is committed.
"""

import os
from functools import cache
from pathlib import Path

import pytest

from reader.document.normalise.habit import Habit
from reader.document.parse import Explained, parse_explained
from reader.layout.flow import lay_out
from reader.render.plain import plain

HERE = Path(__file__).parent
EXAMPLES = {path.stem: path for path in HERE.iterdir() if path.suffix in {".html", ".md"}}
WIDTHS = (40, 80)


@cache
def explained(habit: Habit) -> Explained:
    return parse_explained(EXAMPLES[habit.value].read_text(encoding="utf-8"))


def test_each_habit_has_an_example() -> None:
    assert sorted(EXAMPLES) == sorted(habit.value for habit in Habit)


def test_a_habit_is_found_in_its_own_example_and_in_no_other() -> None:
    fired = {habit: set(explained(habit).fired) for habit in Habit}

    assert fired == {habit: {habit} for habit in Habit}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("habit", Habit, ids=lambda habit: habit.value)
def test_an_example_becomes_this_page(habit: Habit, width: int) -> None:
    golden = HERE / f"{habit.value}.{width}.txt"

    page = "".join(f"{line}\n" for line in plain(lay_out(explained(habit).document, width)))

    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(page, encoding="utf-8")
    assert page == golden.read_text(encoding="utf-8")
