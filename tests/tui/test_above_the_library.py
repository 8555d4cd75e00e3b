"""What stands above the library: when that is found anew, and how saved searches go."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.session import Session
from tests.tui.driver import Open, Reader, write_post


def _names(reader: Reader) -> list[str]:
    return [search.name for search in reader.main.session.saved.read().searches]


@pytest.mark.parametrize(
    ("name", "meanwhile", "keys"),
    [
        ("Wind", "other posts are read", ["J", "J", "h", "g", "g"]),
        ("风", "the page is looked at", ["ctrl+w", "ctrl+w"]),
        ("Wind", "another post is sought", [*"/tide", "enter", "h", "g", "g"]),
        ("风", "nothing else is done", ["escape"]),
    ],
)
async def test_a_saved_search_is_removed_only_where_one_has_just_been_asked(
    reading: Open, name: str, meanwhile: str, keys: list[str]
) -> None:
    async with reading() as reader:
        reader.main.session.saved.save(name, "title:wind")
        await reader.press("R", "g", "g", "D", *keys)
        await reader.press("D")
        asked, kept = reader.status, _names(reader)
        await reader.press("D")

        assert "once more" in asked, meanwhile
        assert name in asked
        assert kept == [name], meanwhile
        assert _names(reader) == []


@pytest.mark.parametrize("name", ["Wind", "风"])
async def test_a_saved_search_is_removed_by_the_name_of_the_action_twice(
    reading: Open, name: str
) -> None:
    async with reading() as reader:
        reader.main.session.saved.save(name, "title:wind")
        await reader.press("R", "g", "g", *":remove-search", "enter")
        kept = _names(reader)
        await reader.press(*":remove-search", "enter")

        assert kept == [name]
        assert _names(reader) == []


@pytest.mark.parametrize("typed", ["Paragraph", "天地玄黄"])
async def test_saved_searches_are_counted_once_all_texts_are_in_the_index(
    session: Session, reading: Open, typed: str
) -> None:
    session.saved.save("海", typed)

    async with reading() as reader:  # nothing is in the index yet
        assert "海" in reader.rows[0]
        assert reader.rows[0].endswith(" 1/1 ")


@pytest.mark.parametrize("title", ["A wind", "一阵风"])
async def test_the_cursor_stays_on_the_first_post_as_what_was_read_comes_above_it(
    reading: Open,
    open_session: Callable[[Path], Session],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    title: str,
) -> None:
    monkeypatch.setattr("reader.tui.browsing.smart.SOON", 0.01)
    path = write_post(tmp_path / "shelf", title, "2026-03-01", "")
    async with reading(at=open_session(path.parent)) as reader:
        before = reader.row
        await reader.press("space")
        await reader.until(lambda: "Recently read" in reader.rows[0])

        assert title in before
        assert title in reader.row


@pytest.mark.parametrize("title", ["The wind", "春天的消息"])
async def test_what_was_read_stands_above_while_one_reads_beside_the_library(
    reading: Open, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    monkeypatch.setattr("reader.tui.browsing.smart.SOON", 0.01)
    async with reading() as reader:
        reader.main.library.go(next(at for at, row in enumerate(reader.rows) if title in row))
        await reader.press("space")
        await reader.until(lambda: "Recently read" in reader.rows[0])

        assert not reader.main.on_page
        assert title in reader.row
