"""Keys that come all at once, as from a slow line, are for what those before them lead to."""

import pytest
from textual.widgets import Input

from tests.tui.driver import Open, Reader


def typed(reader: Reader) -> str:
    return reader.app.screen.query_one(Input).value


@pytest.mark.parametrize("words", ["theme", "主题"])
async def test_the_palette_has_what_is_typed_behind_its_key(reading: Open, words: str) -> None:
    async with reading() as reader:
        unread = reader.main.session.count(unread=True)

        reader.post("ctrl+p", *words)
        await reader.settle()

        assert typed(reader) == words
        assert reader.main.session.count(unread=True) == unread


@pytest.mark.parametrize("words", ["fold", "折叠"])
async def test_the_help_has_what_is_typed_behind_its_search(reading: Open, words: str) -> None:
    async with reading() as reader:
        reader.post("question_mark", "slash", *words)
        await reader.settle()

        assert typed(reader) == words
