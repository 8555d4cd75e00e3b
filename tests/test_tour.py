"""The tour can be taken: each of its steps is done by keys, and shows what it says."""

import re
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.config import Config
from reader.session import open_library
from reader.tui.reader_app import ReaderApp
from tests.tui.conftest import _paint_what_is_looked_at, _work_out_once  # noqa: F401  fixtures
from tests.tui.driver import NOW, Reader, painted

ROOT = Path(__file__).parents[1]
TOUR = (ROOT / "docs" / "tour.md").read_text(encoding="utf-8")
STEP = re.compile(r"^- (?P<does>(?:`[^`]+`\s*)+)(?P<says>.*(?:\n  .*)*)", re.MULTILINE)
NAMED = {
    "Space": "space", "Enter": "enter", "Esc": "escape", "Tab": "tab", "S-Tab": "shift+tab",
    "^O": "ctrl+o", "^R": "ctrl+r", "^P": "ctrl+p", "^D": "ctrl+d", "^N": "ctrl+n",
}  # fmt: skip


class Step(NamedTuple):
    """What a person does, and what they are to see then."""

    keys: tuple[str, ...]
    seen: tuple[str, ...]


def steps() -> Iterator[Step]:
    """Yield the steps of the tour: what stands in backquotes is typed, what is bold is seen."""
    for found in STEP.finditer(TOUR):
        typed = re.findall("`([^`]+)`", found["does"])
        keys = [key for each in typed for key in ([NAMED[each]] if each in NAMED else each)]
        yield Step(tuple(keys), tuple(re.findall(r"\*\*(.+?)\*\*", found["says"], re.DOTALL)))


def squeezed(text: str) -> str:
    """Return text without its spaces and line ends: where a line breaks does not matter."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("size", [(120, 40)])
async def test_each_step_of_the_tour_shows_what_it_says(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    places = {"cache": str(tmp_path / "cache"), "data": str(tmp_path / "data")}
    config = Config(zone=UTC, watch=False)
    session = open_library([str(ROOT / "sample_posts")], config=config, clock=lambda: NOW, **places)
    missing = []

    async with ReaderApp(session).run_test(size=size) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        reader = Reader(app, pilot)
        await reader.settle()
        for number, step in enumerate(steps(), start=1):
            await reader.press(*step.keys)
            shown = squeezed(on_screen(app))
            missing += [(number, each) for each in step.seen if squeezed(each) not in shown]
    session.close()

    assert missing == []


def on_screen(app: ReaderApp) -> str:
    """Return the text of the whole screen, row by row."""
    return "\n".join(row.text for row in painted(app))


def test_the_tour_has_steps() -> None:
    assert len(list(steps())) >= 15
    assert all(step.seen for step in steps())
