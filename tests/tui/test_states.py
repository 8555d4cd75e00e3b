"""The pages for when there is nothing to read, or something is wrong."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.language import speak
from reader.session import Session
from reader.tui.keys.actions import ACTIONS, Action, Where
from tests.tui.driver import SHORT, WIDE, Open, write_post


async def test_a_folder_without_posts_says_what_to_do(
    tmp_path: Path, open_session: Callable[[Path], Session], reading: Open
) -> None:
    (tmp_path / "空").mkdir()

    async with reading(SHORT, at=open_session(tmp_path / "空")) as reader:
        for size in (SHORT, WIDE):
            await reader.resize(*size)
            page = " ".join(reader.page)

            assert "No posts here" in page, size
            assert str(tmp_path / "空") in page.replace(" ", ""), size
            assert "Markdown (.md, .markdown, .mdx …), HTML and .txt files" in page, size
            assert "reader sample_posts" in page, size
        await reader.pilot.press("q")

    assert reader.app.return_code == 0


async def test_posts_that_come_take_the_place_of_that_page(
    tmp_path: Path, open_session: Callable[[Path], Session], reading: Open
) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()

    async with reading(at=open_session(folder)) as reader:
        write_post(folder, "来了", "2024-01-01", "新闻")
        await reader.press("R")

        assert "1 post, 1 unread" in reader.page
        assert "来了" in reader.rows[1]


async def test_before_a_post_is_open_the_page_tells_the_keys(reading: Open) -> None:
    async with reading() as reader:
        page = " ".join(reader.page)

    assert "7 posts, 7 unread" in page
    assert "Space" in page


async def test_the_front_page_counts_what_is_marked(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("home", "A")

        assert "7 posts, 3 unread" in reader.page

        await reader.press("U")
        assert "7 posts, 7 unread" in reader.page


async def test_a_post_with_problems_says_what_they_are(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("G", "enter")
        page = " ".join(reader.page)

    assert "Loose leaf" in page
    assert "line 3" in page.lower()
    assert "The text of Loose leaf." in page


async def test_a_post_that_was_mended_is_read_again(reading: Open, posts: Path) -> None:
    broken = posts / "source/_posts/Loose leaf.md"
    async with reading() as reader:
        await reader.press("G", "enter")
        advice = reader.status
        broken.write_text(broken.read_text().replace("2020-02-30", "2020-02-29"))

        await reader.press("R")

        assert "This file has problems: mend it, and R reads it again" in advice
        assert "line 3" not in " ".join(reader.page)
        assert "problems" not in reader.status


async def test_looking_again_tells_what_was_found(reading: Open, posts: Path) -> None:
    async with reading() as reader:
        await reader.press("R")
        nothing = reader.status
        write_post(posts / "source/_posts", "刚写的", "2026-03-14", "新闻")
        await reader.press("R")

        assert "Nothing new or changed" in nothing
        assert "1 file new or changed" in reader.status


async def test_a_cursor_at_the_top_stays_there_when_categories_come_above(
    reading: Open, posts: Path
) -> None:
    async with reading() as reader:
        write_post(posts / "source/_posts", "Before all", "2026-03-14", "A first category")
        await reader.press("R")

        assert "A first category" in reader.row


async def test_a_library_that_was_emptied_says_so_though_a_post_was_open(
    reading: Open, posts: Path
) -> None:
    async with reading() as reader:
        await reader.press("j", "enter")
        for file in posts.rglob("*.md"):
            file.unlink()

        await reader.press("R", "h")

        assert "No posts here" in " ".join(reader.page)


async def test_what_the_system_says_is_in_the_language_of_the_app(
    reading: Open, posts: Path
) -> None:
    speak("zh")
    try:
        async with reading() as reader:
            (posts / "source" / "_posts" / "New news.md").unlink()
            await reader.press("j", "enter")
            page = " ".join(reader.page)
            reader.main.tell(LibraryError("Permission denied", "/图书馆"))
            status = reader.main.status.message
    finally:
        speak("en")

    assert "New news.md: 没有这个文件或文件夹" in page
    assert status == "/图书馆: 没有权限"


async def test_what_cannot_be_read_is_told(reading: Open, posts: Path) -> None:
    (posts / "source/_posts/.readerignore").mkdir()

    async with reading() as reader:
        assert ".readerignore: " in reader.status


async def test_a_post_whose_file_is_gone_says_what_to_do(reading: Open, posts: Path) -> None:
    async with reading(SHORT) as reader:
        for size, title in ((SHORT, "New news"), (WIDE, "Old news")):
            await reader.resize(*size)
            (posts / "source" / "_posts" / f"{title}.md").unlink()
            while title not in reader.row:
                await reader.press("j")
            await reader.press("enter")
            page = " ".join(reader.page)
            read = reader.entries[title].read
            await reader.press("R")

            assert title in page
            assert "No such file" in page, size
            assert "R" in page, size
            assert not read, size
            assert title not in reader.entries
            await reader.press("h", "home")


ENDING = {"quit", "leave", "suspend"}
"""What ends the app, or hands its terminal to the shell."""

WORDS = {"go": "3", "group": "tag", "sort": "title", "set": "justify true", "theme": "nord"}
"""What may stand behind the names of actions that no key does."""


def _typed(action: Action) -> list[str]:
    """Return keys that do an action."""
    if not action.keys:
        return [*f":{action.name} {WORDS.get(action.name, '')}".rstrip(), "enter"]
    return ["a" if key == "<char>" else key for key in action.keys[0].split(" ")]


@pytest.mark.parametrize(
    ("size", "where", "query"),
    [
        ((40, 20), Where.LIBRARY, ""),
        (WIDE, Where.LIBRARY, "消息"),
        (SHORT, Where.PAGE, "news"),
        (WIDE, Where.PAGE, ""),
    ],
)
async def test_a_catalog_that_fails_is_told_by_every_key_and_the_app_goes_on(
    reading: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    where: Where,
    query: str,
) -> None:
    monkeypatch.setattr("webbrowser.open", lambda _: True)
    async with reading(size) as reader:
        await reader.press("j", "enter", "J", "J", "h", *(f"\\{query}" if query else ""), "enter")
        (catalog,) = (tmp_path / "cache").rglob("*.sqlite")
        with closing(sqlite3.connect(catalog)) as connection:
            for table in ("filed", "entries"):
                connection.execute(f"drop table {table}")
            connection.commit()
        told = set()

        for action in sorted(ACTIONS):  # so that `cancel` comes before `narrow`
            if action.where not in (Where.ANYWHERE, where) or action.name in ENDING:
                continue
            if reader.main.on_page != (where is Where.PAGE):
                await reader.press("ctrl+w")
            await reader.press(*_typed(action))
            if "no such table" in " ".join(reader.status.split()):
                told.add(action.name)
            while len(reader.app.screen_stack) > 1:
                await reader.press("escape")

        assert reader.app.is_running
        assert told >= {"mark-group", "jump-back", "next-unread"}


async def test_saved_searches_that_cannot_be_read_are_told_by_A(  # noqa: N802  the key
    reading: Open, tmp_path: Path
) -> None:
    async with reading() as reader:
        reader.main.session.saved.save("风", "title:wind")
        await reader.press("R", "g", "g")
        (searches,) = (tmp_path / "data").rglob("searches*")
        searches.unlink()
        searches.mkdir()

        await reader.press("A")

        assert "searches: " in reader.status
        assert reader.app.is_running


async def test_a_post_without_an_address_cannot_be_browsed(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "o")

        assert "does not say where it was published" in reader.status


async def test_there_is_nothing_to_pipe_before_a_post_is_open(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("vertical_line")

        assert "No post is open" in reader.status


async def test_a_terminal_that_cannot_be_handed_over_says_so(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter", "vertical_line", "c", "a", "t", "enter")

        assert "cannot be handed to another program" in reader.status


async def test_escape_closes_the_line_for_a_command(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter", "vertical_line", "x", "escape")

        assert reader.app.screen is reader.main
        assert reader.app.is_running
