"""What the panel of `,` is opened with, and what becomes of what is chosen there."""

from typing import TYPE_CHECKING, assert_never

from reader.config.model import AUTO_THEME
from reader.tui import texts
from reader.tui.page.choice import PageChoice
from reader.tui.widgets.status import AND
from reader.typography import Typography

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library.lists.arrangement import Arrangement
    from reader.tui.dialogs.arrange import ArrangeScreen, Now, PageWish
    from reader.tui.dialogs.choice import ChosenOption
    from reader.tui.screens.around import AroundScreen


class Panel:
    """Opens the panel over a screen, and does what is chosen in it."""

    def __init__(self, screen: "AroundScreen") -> None:
        self._screen = screen

    def action_arrange(self) -> None:
        """Ask how the library is to be grouped or sorted, and how pages are to be set."""
        from reader.tui.dialogs.arrange import ArrangeScreen  # noqa: PLC0415  only , pays

        panel = ArrangeScreen(self._now, lambda wish: self._do(wish, panel))
        self._screen.app.push_screen(panel, self._arrange)

    def _now(self) -> "Now":
        from reader.tui.dialogs.arrange import Now  # noqa: PLC0415  it is loaded by now

        screen = self._screen
        return Now(
            screen.arrangement,
            screen.page.typography,
            screen.page.cells,
            screen.app.theme,
            screen.page_choice == PageChoice(),
        )

    def _arrange(self, arrangement: "Arrangement | None") -> None:
        if arrangement is not None:
            self._screen.look_at(arrangement)

    def _do(self, wish: "PageWish", panel: "ArrangeScreen") -> None:
        from reader.tui.dialogs.arrange import (  # noqa: PLC0415  it is loaded by now
            AsConfigured,
            OtherTheme,
            Wider,
        )

        match wish:
            case Typography():
                self._screen.typeset(wish)
            case Wider(cells):
                self._screen.page.action_measure(cells)
            case OtherTheme():
                self.ask_theme(panel.show_now)
            case AsConfigured():
                self._screen.set_as_configured()
            case _:
                assert_never(wish)

    def ask_theme(self, then: "Callable[[], None]" = lambda: None) -> None:
        """Ask for the colours; those that are on say so, and are first under the cursor.

        Args:
            then: Called when others are on.
        """
        from reader.tui.dialogs.choice import ChoiceScreen  # noqa: PLC0415  only t pays
        from reader.tui.widgets.choices import Option  # noqa: PLC0415  the same

        names = self._screen.theme_names()
        now = self._theme_on()

        def choose(chosen: "ChosenOption | None") -> None:
            if chosen is not None:
                self._screen.action_theme(names[chosen.number])
                then()

        options = [Option(name, detail=self._about(name, on=name == now)) for name in names]
        themes = ChoiceScreen(texts.THEMES, options, at=names.index(now))
        self._screen.app.push_screen(themes, choose)

    def _theme_on(self) -> str:
        """Return the name of the theme that is on: `auto`, unless another was chosen in the app."""
        on, around = self._screen.app.theme, self._screen.around
        chosen = self._screen.remembered.theme == on or around.unchosen != on
        return on if chosen else AUTO_THEME

    def _about(self, name: str, *, on: bool) -> str:
        """Say which theme `auto` is, and of the one that is on that it is."""
        stands_for = self._screen.around.unchosen if name == AUTO_THEME else ""
        return AND.join(filter(None, (stands_for, texts.THEME_IS_ON if on else "")))
