"""What is worked out once for all tests is what Textual works out."""

import pytest
from textual import events
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.message import Message

from reader.tui.widgets.library import LibraryPane
from tests.tui import once
from tests.tui.driver import WIDE, Open

TOLD: tuple[Message, ...] = (
    events.Mount(),
    events.Idle(),
    events.Resize.__new__(events.Resize),
    events.Key("j", "j"),
    LibraryPane.Left(),
)


def looks(screen: DOMNode) -> list[object]:
    """Return the rules of each part of a screen, and of what it draws."""
    parts = screen.walk_children(with_self=True)
    drawn = [(part, list(part._component_styles.values())) for part in parts]
    return [
        (part, part.styles.base.get_rules(), [each.base.get_rules() for each in styles])
        for part, styles in drawn
    ]


@pytest.mark.parametrize("keys", [(), ("j", "enter"), ("question_mark",), ("comma",)])
async def test_a_screen_looks_as_the_rules_say(
    reading: Open, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    async with reading(WIDE) as first:
        await first.press(*keys)
    async with reading(WIDE) as reader:
        await reader.press(*keys)
        kept = looks(reader.app.screen)

        monkeypatch.setattr(Stylesheet, "apply", once.APPLY)
        reader.app.stylesheet.update(reader.app.screen)

        assert looks(reader.app.screen) == kept


@pytest.mark.parametrize("message", TOLD, ids=lambda each: type(each).__name__)
async def test_handlers_are_those_that_textual_finds(reading: Open, message: Message) -> None:
    message.__post_init__()
    async with reading(WIDE) as reader:
        parts = reader.app.screen.walk_children(with_self=True)
        for pump in (reader.app, *parts):
            name = message.handler_name

            found = list(pump._get_dispatch_methods(name, message))

            assert found == list(once.GET_HANDLERS(pump, name, message))
