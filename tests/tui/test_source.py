"""The post as it is written, and finding words in it."""

from reader.tui.screens.source import SourceScreen
from tests.tui.driver import SHORT, Open, Reader

TIDE = ("j", "J", "J", "enter")


async def look(reader: Reader, *keys: str) -> SourceScreen:
    """Open a long post as it is written, and press keys there."""
    await reader.press(*TIDE, "V", *keys)
    screen = reader.app.screen
    assert isinstance(screen, SourceScreen)
    return screen


def lines(screen: SourceScreen) -> str:
    page = screen.page
    return "\n".join(page.render_line(y).text for y in range(page.size.height))


def told(screen: SourceScreen) -> str:
    return screen.status.render_line(0).text


async def test_what_is_typed_is_found(reading: Open) -> None:
    finds = {
        "Paragraph 40": ("Paragraph 40 stands", "1/1"),
        "第41段": ("第41段:天地玄黄", "1/1"),
        "re:第4.段": ("第41段", "1/5"),
        "<p>": ("<p>Paragraph 0", "1/60"),
    }
    async with reading(SHORT) as reader:
        screen = await look(reader)
        for typed, (seen, place) in finds.items():
            await reader.press("home", "/", *typed, "enter")

            assert seen in lines(screen), typed
            assert place in told(screen), typed
            await reader.press("escape")
            assert screen.status.found == "", typed


async def test_n_goes_on_and_capital_n_back(reading: Open) -> None:
    async with reading(SHORT) as reader:
        screen = await look(reader, "/", *"第3", "enter")
        places = []
        for key in ("n", "n", "N"):
            await reader.press(key)
            places.append(screen.status.found)

        assert places == ["2/6", "3/6", "2/6"]


async def test_what_is_not_there_is_told(reading: Open) -> None:
    async with reading(SHORT) as reader:
        screen = await look(reader, "/", *"无处", "enter")

        assert "无处 is nowhere on this page" in told(screen)


async def test_escape_lets_go_of_what_was_found_and_then_closes(reading: Open) -> None:
    async with reading(SHORT) as reader:
        screen = await look(reader, "/", *"tide", "escape")
        typing = reader.app.screen
        await reader.press("/", *"tide", "enter", "escape")
        found = screen.status.found
        await reader.press("escape")

        assert typing is screen
        assert found == ""
        assert reader.app.screen is reader.main
        assert not reader.main.page_finder.active
