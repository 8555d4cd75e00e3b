"""All actions by name, in Textual's command palette."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import ClassVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider

from reader.tui.actions import Action, Takes
from reader.tui.keys import spoken


class Palette(CommandPalette):
    """Textual's palette, which a page up or down in a list that is not drawn yet does not end."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Go; only once, however fast keys come (see `screens.modal`)."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_page(self, pages: int) -> None:
        """Go a page down in what was found; up if negative."""
        found = self.query_one(CommandList)
        with suppress(KeyError):  # Textual's list looks for lines that it has not laid out yet
            page = found.action_page_down if pages > 0 else found.action_page_up
            page()  # type: ignore[no-untyped-call]  # Textual's


class ActionProvider(Provider):
    """Finds the actions that the main screen can do, by their names and by what they are for."""

    async def discover(self) -> Hits:
        """Yield all actions, before anything is typed."""
        for action, run in self._actions():
            yield DiscoveryHit(_shown(action), run, action.name, action.help)

    async def search(self, query: str) -> Hits:
        """Yield the actions that fit what is typed."""
        matcher = self.matcher(query)
        for action, run in self._actions():
            text = _shown(action)
            best = max(matcher.match(text), matcher.match(action.help))
            if best > 0:
                yield Hit(best, matcher.highlight(text), run, action.name, action.help)

    def _actions(self) -> list[tuple[Action, Callable[[], None]]]:
        from reader.tui.screens.around import AroundScreen  # noqa: PLC0415  it loads the palette

        main = self.app.screen_stack[0]
        assert isinstance(main, AroundScreen)  # noqa: S101  the only app with this palette
        return [
            (action, partial(main.choose_action, action))
            for action in main.keys.keymap.actions
            if action.takes is not Takes.CHARACTER
        ]


def _shown(action: Action) -> str:
    """Return the name of an action with its first keys."""
    keys = f"  {spoken(action.keys[0])}" if action.keys else ""
    return f"{action.name}{keys}"
