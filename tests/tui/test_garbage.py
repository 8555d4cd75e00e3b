"""What was thrown away is looked for while nobody waits."""

import asyncio
import gc
import sys
from collections.abc import Iterator

import pytest
from textual.widget import Widget

from reader.tui import garbage
from tests.tui.driver import Open


@pytest.fixture
def threshold() -> Iterator[tuple[int, int, int]]:
    """Return when Python looks for garbage, and leave it doing so as it did."""
    frozen, threshold = gc.get_freeze_count(), gc.get_threshold()
    yield threshold
    if not frozen:
        gc.unfreeze()
    gc.set_threshold(*threshold)
    gc.enable()


def test_while_one_works_only_what_is_new_is_looked_through(
    threshold: tuple[int, int, int],
) -> None:
    garbage.seek_none()
    assert not gc.isenabled()

    garbage.keep_all()
    garbage.seek_new()

    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    assert gc.get_threshold()[:2] == threshold[:2]
    assert gc.get_threshold()[2] > threshold[2]


async def test_a_pause_is_used_to_sweep(reading: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    swept = asyncio.Event()
    monkeypatch.setattr("reader.tui.garbage.PAUSE", 0.02)
    monkeypatch.setattr("reader.tui.garbage.sweep", swept.set)
    async with reading() as reader:
        await asyncio.wait_for(swept.wait(), 5)  # after the start
        swept.clear()
        await asyncio.sleep(0.1)
        assert not swept.is_set()  # nobody has touched a key since
        await reader.press("j")
        await asyncio.wait_for(swept.wait(), 5)


@pytest.mark.parametrize(("counts", "due"), [((600, 9, 1), False), ((0, 0, 20), True)])
def test_little_is_not_looked_through(counts: tuple[int, int, int], due: bool) -> None:  # noqa: FBT001
    assert garbage.is_due(counts) is due


def test_a_python_that_calls_no_c_holds_what_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ctypes", None)

    garbage.hold_little()


async def test_what_a_screen_drew_is_forgotten_with_it(reading: Open) -> None:
    async with reading() as reader:
        for key in ("question_mark", "slash", "comma"):
            await reader.press(key)
            widgets = reader.app.screen.walk_children(Widget)
            drawn = [each._styles_cache for each in widgets]
            reader.painted()
            assert any(each._cache for each in drawn), key

            await reader.press("escape")
            assert not any(each._cache for each in drawn), key
