"""docs/html.md tells of every habit, and of every check, what the code says of it.

`UPDATE_DOCS=1 pytest tests/test_html_page.py` writes its tables anew.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.leftovers import CHECKS
from reader.document.normalise.habit import Habit
from reader.document.normalise.register import REGISTER

PAGE = Path(__file__).parent.parent / "docs" / "html.md"


def habits_table() -> str:
    """Return the table of docs/html.md, as the register has it."""
    rows = [
        f"| `{habit.value}` | {entry.looks_for} | {entry.does} | {entry.left_by} |"
        for habit, entry in REGISTER.items()
    ]
    return "\n".join(["| habit | looks for | does | left by |", "|---|---|---|---|", *rows, ""])


def checks_table() -> str:
    """Return the table of docs/html.md of what no page should show."""
    rows = [
        f"| {kind} | {(check.__doc__ or '').removeprefix('Yield ').rstrip('.')} |"
        for kind, check in CHECKS.items()
    ]
    return "\n".join(["| check | finds |", "|---|---|", *rows, ""])


@pytest.mark.parametrize(("name", "table"), [("habits", habits_table), ("checks", checks_table)])
def test_the_page_has_the_tables_of_the_code(name: str, table: Callable[[], str]) -> None:
    text = PAGE.read_text(encoding="utf-8")
    before, begin, rest = text.partition(f"<!-- {name} -->\n")
    found, end, after = rest.partition(f"<!-- /{name} -->")

    if os.environ.get("UPDATE_DOCS"):
        PAGE.write_text(f"{before}{begin}{table()}{end}{after}", encoding="utf-8")
    assert found == table()


def test_a_habit_is_told_in_full_and_in_a_cell() -> None:
    entries = {habit: REGISTER[habit] for habit in Habit}

    assert [habit for habit, entry in entries.items() if not all(entry)] == []
    assert [habit for habit, entry in entries.items() if {*"|\n"} & {*"".join(entry)}] == []
