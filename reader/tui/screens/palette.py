"""All actions by name, in Textual's command palette."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Self

from rich.align import Align
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.widgets.option_list import Option

from reader.tui import texts
from reader.tui.dialogs.early import EarlyKeys
from reader.tui.keys.actions import Action, Takes
from reader.tui.keys.names import spoken

if TYPE_CHECKING:
    from textual.visual import VisualType

Offered = tuple[str, str, str, Callable[[], None]]
"""What is shown, its name, what it is for, and what does it."""


class Palette(CommandPalette, EarlyKeys[None]):
    """Textual's palette, which a page up or down in a list that is not drawn yet does not end."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Show what Textual's does, with a list that speaks the reader's language."""
        for each in super().compose():
            yield _Found() if isinstance(each, CommandList) else each

    def action_page(self, pages: int) -> None:
        """Go a page down in what was found; up if negative."""
        found = self.query_one(CommandList)
        with suppress(KeyError):  # Textual's list looks for lines that it has not laid out yet
            page = found.action_page_down if pages > 0 else found.action_page_up
            page()  # type: ignore[no-untyped-call]  # Textual's


class _Found(CommandList):
    """What was found."""

    def add_option(self, option: "Option | VisualType | None" = None) -> Self:
        """Add an option; the only one that cannot be chosen says that nothing was found."""
        if isinstance(option, Option) and option.disabled:
            nothing = Align.center(Text(texts.NO_ACTION))
            option = Option(nothing, id=option.id, disabled=True)
        return super().add_option(option)


class ActionProvider(Provider):
    """Finds the actions of the main screen, and the choice of a theme, by name and purpose.

    It is the only provider: of several, Textual takes now one and now another first.
    """

    async def discover(self) -> Hits:
        """Yield all actions, before anything is typed."""
        for shown, name, about, run in self._offered():
            yield DiscoveryHit(shown, run, name, about)

    async def search(self, query: str) -> Hits:
        """Yield the actions that fit what is typed."""
        matcher = self.matcher(query)
        for shown, name, about, run in self._offered():
            best = max(matcher.match(shown), matcher.match(about))
            if best > 0:
                yield Hit(best, matcher.highlight(shown), run, name, about)

    def _offered(self) -> Iterator[Offered]:
        """Yield the choice of a theme, and then the actions."""
        from reader.tui.screens.main import MainScreen  # noqa: PLC0415  it loads the palette

        main = self.app.screen_stack[0]
        assert isinstance(main, MainScreen)  # noqa: S101  the only app with this palette
        yield texts.THEMES, texts.THEMES, texts.THEMES_HELP, main.parts.colours.ask
        for action in main.keys.keymap.actions:
            if action.takes is not Takes.CHARACTER:
                yield (
                    _shown(action),
                    action.name,
                    action.help,
                    partial(main.parts.command_line.choose, action),
                )


def _shown(action: Action) -> str:
    """Return the name of an action with its first keys."""
    keys = f"  {spoken(action.keys[0])}" if action.keys else ""
    return f"{action.name}{keys}"
