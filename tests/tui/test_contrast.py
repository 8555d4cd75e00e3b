"""What is found and what can be chosen can be read in every theme."""

from rich.color import Color
from textual.theme import BUILTIN_THEMES

from reader.tui.page.looks import LABEL, LIT, combined
from tests.tui.colors import contrast
from tests.tui.driver import Open

READABLE = 4.5
"""The contrast that WCAG 2 asks for, level AA."""
THEMES = sorted(name for name, theme in BUILTIN_THEMES.items() if not theme.ansi)
TEXTS = ["page--text", "page--fact", "page--link"]
LIT_UP = [LABEL, *(f"{LIT}{layer}" for layer in ("hit", "current-hit", "focus"))]


async def test_what_is_lit_can_be_read_in_every_theme(reading: Open) -> None:
    async with reading() as reader:
        for theme in THEMES:
            reader.app.theme = theme
            await reader.settle()

            looks = {
                (text, lit): combined(reader.main.page, text, lit)
                for text in TEXTS
                for lit in LIT_UP
            }

            faint = {
                each: look
                for each, look in looks.items()
                if contrast(written(look.color), written(look.bgcolor)) < READABLE
            }
            assert faint == {}, theme


def written(color: Color | None) -> str:
    assert color is not None
    return color.get_truecolor().hex
