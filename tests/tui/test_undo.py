"""Marks are undone and done again by keys, one post's or a whole category's."""

from pathlib import Path

from tests.tui.driver import Open


async def test_a_category_is_marked_read_and_that_is_undone(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("A")
        marked, said = reader.rows, reader.status
        await reader.press("U")

        assert "4 posts marked read · U undoes" in said
        assert "●" not in "".join(marked[:6])
        assert "●" in "".join(marked[6:])
        assert "Undone: 4 posts marked read" in reader.status
        assert "7 unread" in reader.status
        assert all(not entry.read for entry in reader.entries.values())


async def test_a_post_that_is_opened_right_behind_an_undo_is_counted(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("A", "j")
        reader.post("U", "J")
        await reader.settle()

        assert reader.main.library.outline == reader.parts.shown.view.outline()
        assert "6 unread" in reader.status


async def test_what_was_undone_is_done_again(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("A", "U", "ctrl+r")

        assert "Done again: 4 posts marked read" in reader.status
        assert "3 unread" in reader.status


async def test_the_category_of_the_open_post_is_marked_from_the_page(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("G", "k", "k", "k", "enter", "A")

        assert "1 post marked read" in reader.status
        assert reader.entries["春天的消息"].read
        assert not reader.entries["New news"].read


async def test_where_nothing_is_unread_it_is_said(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("A", "A")

        assert "Nothing is unread here" in reader.status


async def test_keys_are_undone_one_after_another_by_name(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "s", "r")
        await reader.press("U")
        first = reader.status
        await reader.press("U")
        second, row = reader.status, reader.row
        await reader.press("U")

        assert "Undone: “New news” marked read" in first
        assert "Undone: “New news” starred" in second
        assert "★" not in row
        assert "●" in row
        assert "Nothing to undo" in reader.status


async def test_a_new_mark_leaves_nothing_to_do_again(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "s", "U", "r", "ctrl+r")

        assert "Nothing to redo" in reader.status
        assert not reader.entries["New news"].starred


async def test_what_another_device_has_marked_is_shown_after_a_while(
    reading: Open, tmp_path: Path
) -> None:
    async with reading() as reader:
        await reader.press("j", "s")
        own = next((tmp_path / "data" / "marks").iterdir())
        own.with_name("文.jsonl").write_text(own.read_text().replace("starred", "read"))

        reader.parts.shown_marks.keep_up()
        await reader.settle()

        assert "●" not in reader.row
        assert "6 unread" in reader.status
