"""What the panel of `,` is opened with, and what becomes of what is chosen there."""

from functools import partial
from typing import TYPE_CHECKING

from reader.tui.browsing.lists import Lists
from reader.tui.commanding.colours import Colours
from reader.tui.commanding.settings import Settings
from reader.tui.page.measure import STEP
from reader.tui.page.settings import NARROWER, THEME, USUAL, WIDER
from reader.tui.panes import Panes

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library.lists.arrangement import Arrangement
    from reader.tui.dialogs.arrange import Now


class Panel:
    """Opens the panel, and does what is chosen in it."""

    def __init__(self, panes: Panes, *, lists: Lists, settings: Settings, colours: Colours) -> None:
        self._panes = panes
        self._lists = lists
        self._settings = settings
        self._colours = colours

    def action_arrange(self) -> None:
        """Ask how the library is to be grouped or sorted, and how pages are to be set."""
        from reader.tui.dialogs.arrange import ArrangeScreen  # noqa: PLC0415  only , pays

        wider, narrower = (partial(self._panes.page.action_measure, by) for by in (STEP, -STEP))
        acts: dict[str, Callable[[], None]] = {
            WIDER: wider, "+": wider, NARROWER: narrower, "-": narrower,
            THEME: lambda: self._colours.ask(panel.show_now),
            USUAL: self._settings.set_as_configured,
        }  # fmt: skip
        panel = ArrangeScreen(self._now, self._settings.typeset, acts)
        self._panes.app.push_screen(panel, self._arrange)

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
