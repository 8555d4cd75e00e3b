"""The colours: a theme that was chosen by name or from a list, and is kept."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.config.model import AUTO_THEME
from reader.errors import CommandError
from reader.tui import texts
from reader.tui.around import Around
from reader.tui.kept import Kept
from reader.tui.panes import Panes
from reader.tui.texts import wrong
from reader.tui.widgets.status import AND

if TYPE_CHECKING:
    from reader.tui.dialogs.choice import ChosenOption


class Colours:
    """Lets the app wear the theme that was chosen in it, now and the next time."""

    def __init__(self, panes: Panes, *, around: Around, kept: Kept) -> None:
        self._panes = panes
        self._around = around
        self._kept = kept

    @property
    def names(self) -> Sequence[str]:
        """The names of all themes that can be chosen."""
        return (AUTO_THEME, *sorted(self._panes.app.available_themes))

    @property
    def on(self) -> str:
        """The name of the theme that is on: `auto`, unless another was chosen in the app."""
        on, unchosen = self._panes.app.theme, self._around.unchosen
        is_chosen = self._kept.remembered.theme == on or unchosen != on
        return on if is_chosen else AUTO_THEME

    def action_theme(self, *words: str) -> None:
        """Change the colours; without words, say which are on.

        Raises:
            CommandError: There are no such colours.
        """
        if not words:
            self._panes.status.say(texts.so_now("theme", self._panes.app.theme, self.names))
            return
        name = " ".join(words)
        if name not in self.names:
            raise CommandError(wrong.no_theme(name, self.names))
        self._wear(name)

    def ask(self, then: Callable[[], None] = lambda: None) -> None:
        """Ask for the colours; those that are on say so, and are first under the cursor.

        Args:
            then: Called when others are on.
        """
        from reader.tui.dialogs.choice import ChoiceScreen  # noqa: PLC0415  only t pays
        from reader.tui.widgets.choices import Option  # noqa: PLC0415  the same

        names, on = self.names, self.on

        def choose(chosen: "ChosenOption") -> None:
            self._wear(names[chosen.number])
            then()

        options = [Option(name, detail=self._about(name, is_on=name == on)) for name in names]
        themes = ChoiceScreen(texts.THEMES, options, at=names.index(on))
        self._panes.inquire(themes, choose)

    def _wear(self, theme: str) -> None:
        self._panes.app.theme = self._stands_for(theme) or theme
        remembered = "" if theme == AUTO_THEME else theme
        self._kept.keep(lambda known: known._replace(theme=remembered))

    def _stands_for(self, theme: str) -> str:
        """Return the theme that `auto` is; nothing for the others."""
        return self._around.unchosen if theme == AUTO_THEME else ""

    def _about(self, name: str, *, is_on: bool) -> str:
        """Say which theme `auto` is, and of the one that is on that it is."""
        said = self._stands_for(name), texts.THEME_IS_ON if is_on else ""
        return AND.join(filter(None, said))
