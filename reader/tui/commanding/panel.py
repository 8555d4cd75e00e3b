"""What the panel of `,` is opened with, and what becomes of what is chosen there."""

from typing import TYPE_CHECKING, assert_never

from reader.tui import texts
from reader.tui.browsing.lists import Lists
from reader.tui.commanding.settings import Settings
from reader.tui.panes import Panes
from reader.tui.widgets.status import AND
from reader.typography import Typography

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library.lists.arrangement import Arrangement
    from reader.tui.dialogs.arrange import ArrangeScreen, Now, PageWish
    from reader.tui.dialogs.choice import ChosenOption


class Panel:
    """Opens the panel, and does what is chosen in it."""

    def __init__(self, panes: Panes, *, lists: Lists, settings: Settings) -> None:
        self._panes = panes
        self._lists = lists
        self._settings = settings

    def action_arrange(self) -> None:
        """Ask how the library is to be grouped or sorted, and how pages are to be set."""
        from reader.tui.dialogs.arrange import ArrangeScreen  # noqa: PLC0415  only , pays

        panel = ArrangeScreen(self._now, lambda wish: self._do(wish, panel))
        self._panes.app.push_screen(panel, self._arrange)

    def ask_theme(self, then: "Callable[[], None]" = lambda: None) -> None:
        """Ask for the colours; those that are on say so, and are first under the cursor.

        Args:
            then: Called when others are on.
        """
        from reader.tui.dialogs.choice import ChoiceScreen  # noqa: PLC0415  only t pays
        from reader.tui.widgets.choices import Option  # noqa: PLC0415  the same

        names, now = self._settings.themes, self._settings.theme

        def choose(chosen: "ChosenOption | None") -> None:
            if chosen is not None:
                self._settings.wear(names[chosen.number])
                then()

        options = [Option(name, detail=self._about(name, on=name == now)) for name in names]
        themes = ChoiceScreen(texts.THEMES, options, at=names.index(now))
        self._panes.app.push_screen(themes, choose)

    def _now(self) -> "Now":
        from reader.tui.dialogs.arrange import Now  # noqa: PLC0415  it is loaded by now

        page = self._panes.page
        return Now(
            self._lists.arrangement,
            page.typography,
            page.cells,
            self._panes.app.theme,
            self._settings.are_configured,
        )

    def _arrange(self, arrangement: "Arrangement | None") -> None:
        if arrangement is not None:
            self._panes.attempt(lambda: self._lists.look_at(arrangement))

    def _do(self, wish: "PageWish", panel: "ArrangeScreen") -> None:
        from reader.tui.dialogs.arrange import (  # noqa: PLC0415  it is loaded by now
            AsConfigured,
            OtherTheme,
            Wider,
        )

        match wish:
            case Typography():
                self._settings.typeset(wish)
            case Wider(cells):
                self._panes.page.action_measure(cells)
            case OtherTheme():
                self.ask_theme(panel.show_now)
            case AsConfigured():
                self._settings.set_as_configured()
            case _:
                assert_never(wish)

    def _about(self, name: str, *, on: bool) -> str:
        """Say which theme `auto` is, and of the one that is on that it is."""
        said = self._settings.stands_for(name), texts.THEME_IS_ON if on else ""
        return AND.join(filter(None, said))
