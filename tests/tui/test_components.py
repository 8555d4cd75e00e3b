"""Components are styled when something is drawn in them, and again with every theme."""

from pathlib import Path

import pytest

from reader.tui.page.looks import PAGE_COMPONENTS
from reader.tui.widgets.page_view import PageView
from reader.tui.widgets.results import ResultList
from tests.tui.driver import Open, Reader


def page_of(reader: Reader) -> PageView:
    """Return the page of an open post."""
    return reader.app.screen.query_one(PageView)


@pytest.mark.parametrize("title", ["Old news", "春天的消息"])
async def test_a_page_styles_what_it_draws_and_little_else(
    reading: Open, posts: Path, title: str
) -> None:
    async with reading(post=str(next(posts.rglob(f"{title}.md")))) as reader:
        reader.painted()
        styled = set(page_of(reader)._component_styles)

        assert "page--title" in styled
        assert styled < PAGE_COMPONENTS
        assert len(styled) < len(PAGE_COMPONENTS) / 3


async def test_another_theme_styles_what_was_drawn_anew(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("J")
        dark = page_of(reader).get_component_styles("page--title").color
        reader.app.theme = "textual-light"
        await reader.settle()

        light = page_of(reader).get_component_styles("page--title").color
        assert light != dark


async def test_what_is_no_component_is_told(reading: Open) -> None:
    async with reading() as reader:
        with pytest.raises(KeyError, match="page--nothing"):
            page_of(reader).get_component_styles("page--nothing")


async def test_a_class_styles_what_was_drawn_anew(reading: Open) -> None:
    async with reading() as reader:
        for word in ("tide", "日月"):
            await reader.press("slash", *word)
            results = reader.app.screen.query_one(ResultList)
            reader.painted()
            found = results.look_of("result--row", "result--title")
            await reader.press("space", "(")
            reader.painted()

            assert results.look_of("result--row", "result--title") != found, word
            await reader.press("escape")
