"""docs/html.md tells of every habit what the code says of it.

`UPDATE_DOCS=1 pytest tests/test_html_page.py` writes its table anew.
"""

import os
import re
from pathlib import Path

import pytest

from reader.document.normalise.habit import Habit
from reader.document.normalise.register import REGISTER

PAGE = Path(__file__).parent.parent / "docs" / "html.md"
TABLE = re.compile(r"(?<=<!-- habits -->\n).*?(?=<!-- /habits -->)", re.DOTALL)


def habits_table() -> str:
    """Return the table of docs/html.md, as the register has it."""
    rows = [
        f"| `{habit.value}` | {entry.looks_for} | {entry.does} | {entry.left_by} |"
        for habit, entry in REGISTER.items()
    ]
    return "\n".join(["| habit | looks for | does | left by |", "|---|---|---|---|", *rows, ""])


def test_the_page_has_the_table_of_the_register() -> None:
    text = PAGE.read_text(encoding="utf-8")
    found = TABLE.search(text)

    assert found is not None
    if os.environ.get("UPDATE_DOCS"):
        PAGE.write_text(TABLE.sub(lambda _: habits_table(), text), encoding="utf-8")
    assert found[0] == habits_table()


@pytest.mark.parametrize("habit", Habit, ids=lambda habit: habit.value)
def test_a_habit_is_told_in_full_and_in_a_cell(habit: Habit) -> None:
    entry = REGISTER[habit]

    assert all(entry)
    assert not any("|" in words or "\n" in words for words in entry)
