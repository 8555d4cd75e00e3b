"""Saved searches stand above the library: what they find, when that is counted, how they go."""

import pytest

from tests.tui.driver import Open, Reader


def _names(reader: Reader) -> list[str]:
    return [search.name for search in reader.main.session.saved.read().searches]


@pytest.mark.parametrize("name", ["Wind", "风"])
@pytest.mark.parametrize(
    ("meanwhile", "keys"),
    [
        ("other posts are read", ["J", "J", "h", "g", "g"]),
        ("the page is looked at", ["ctrl+w", "ctrl+w"]),
        ("another post is sought", [*"/tide", "enter", "h", "g", "g"]),
        ("nothing else is done", ["escape"]),
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
