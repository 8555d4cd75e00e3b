"""What is reported of a scan, and how often."""

from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.session import Session
from reader.tui.messages import Outline
from reader.tui.threads import lookout
from reader.tui.threads.lookout import REPORT_EVERY, SHARE, Pace
from tests.tui.driver import Open, write_post


@pytest.mark.parametrize("took", [0.0, 0.5, 3.0])
def test_reports_take_a_tenth_of_the_time_at_the_most(took: float) -> None:
    now = [100.0]
    pace = Pace(lambda: now[0])
    first = pace.is_due

    with pace.reporting():
        now[0] += took
    waits = max(REPORT_EVERY, SHARE * took)
    now[0] += 0.99 * waits
    soon = pace.is_due
    now[0] += 0.02 * waits

    assert first
    assert not soon
    assert pace.is_due


@pytest.mark.parametrize(("titles", "asked"), [([], 1), (["A new one", "新的一篇"], 2)])
async def test_what_the_library_holds_is_asked_for_where_something_was_read(
    reading: Open, posts: Path, monkeypatch: pytest.MonkeyPatch, titles: list[str], asked: int
) -> None:
    monkeypatch.setattr(lookout, "REPORT_EVERY", 0.0)
    monkeypatch.setattr(lookout, "SHARE", 0)
    async with reading() as reader:
        outlines = list[Outline]()

        def outline() -> Outline:
            outlines.append(reader.parts.desk.outline())
            return outlines[-1]

        for title in titles:
            write_post(posts / "source/_posts", title, "2026-03-14 09:43:00", "News")
        monkeypatch.setattr(reader.parts.lookout, "_outline", outline)
        reader.parts.lookout.scan()
        await reader.settle()

        assert len(outlines) == asked
        assert all(any(title in row for row in reader.rows) for title in titles)


@pytest.mark.parametrize("why", ["disk full", "磁盘已满"])
async def test_a_scan_that_has_failed_does_not_go_on(
    reading: Open, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    def fails(*_: object) -> None:
        raise LibraryError(why)

    async with reading() as reader:
        monkeypatch.setattr(Session, "scan", fails)
        await reader.press("R")

        assert why in reader.status
        assert reader.main.status.work == ""
