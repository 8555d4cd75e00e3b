"""Tags of one's own are given on a small line, and completed there."""

import pytest
from textual.widgets import Input

from reader.tui.dialogs.tags import TagSuggester, tags_in
from tests.tui.driver import Open, Reader


async def typed(reader: Reader, text: str) -> None:
    reader.app.screen.query_one(Input).insert_text_at_cursor(text)
    await reader.settle()


async def test_a_post_is_tagged_and_shows_it(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter", "T")
        await typed(reader, "科技，to read")
        await reader.press("enter")

        assert reader.entries["New news"].own_tags == ("科技", "to read")
        assert "“New news” tagged 科技, tagged to read" in reader.status
        assert any("#科技 #to read" in line for line in reader.page)


async def test_the_page_shows_a_tag_that_many_posts_are_given_or_lose(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter", "ctrl+w", "V", "j", "T")
        await typed(reader, "科技")
        await reader.press("enter")
        given = "#科技" in reader.page
        await reader.press("U")

        assert given
        assert "#科技" not in reader.page


async def test_the_line_begins_with_the_tags_that_there_are(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "T")
        await typed(reader, "a, b")
        await reader.press("enter", "T")
        line = reader.app.screen.query_one(Input)
        value = line.value
        line.value = "b"
        await reader.press("enter")

        assert value == "a, b, "
        assert reader.entries["New news"].own_tags == ("b",)
        assert "untagged a" in reader.status


async def test_tagging_is_undone(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "T")
        await typed(reader, "a")
        await reader.press("enter", "U")

        assert reader.entries["New news"].own_tags == ()


async def test_tags_of_files_are_completed_too(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "T", "a", "i")
        await reader.press("tab", "enter")

        assert reader.entries["New news"].own_tags == ("air",)


async def test_escape_changes_nothing(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "T")
        await typed(reader, "a")
        await reader.press("escape")

        assert reader.entries["New news"].own_tags == ()


async def test_a_post_that_was_marked_unread_stays_so_when_it_is_tagged(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter", "r", "T")
        await typed(reader, "a")
        await reader.press("enter")

        assert not reader.entries["New news"].read


@pytest.mark.parametrize(
    ("line", "suggested"),
    [
        ("科", "科技"),
        ("x, to", "x, to read"),
        ("科技，T", "科技，To read"),
        ("科技, 科", None),
        ("", None),
        ("科技, ", None),
        ("nothing like it", None),
    ],
)
async def test_the_last_tag_of_a_line_is_completed(line: str, suggested: str | None) -> None:
    suggester = TagSuggester(lambda: ("科技", "to read"))

    assert await suggester.get_suggestion(line) == suggested


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("", ()),
        (" , ,", ()),
        ("a, b", ("a", "b")),
        ("科技、文学；待读，a;b", ("科技", "文学", "待读", "a", "b")),
        ("to read,a,to read", ("to read", "a")),
    ],
)
def test_tags_stand_between_commas_of_any_script(line: str, tags: tuple[str, ...]) -> None:
    assert tags_in(line) == tags
