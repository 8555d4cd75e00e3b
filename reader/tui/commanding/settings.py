"""How pages are set: changed by name, from the panel or by keys, and kept."""

from collections.abc import Iterable, Sequence

from reader.errors import CommandError
from reader.tui import texts
from reader.tui.around import Around
from reader.tui.kept import Kept
from reader.tui.page.choice import PageChoice
from reader.tui.page.measure import MEASURE
from reader.tui.panes import Panes
from reader.tui.texts import wrong
from reader.typography import SETTINGS, Typography, choice, chosen

AS_CONFIGURED = "auto"
"""What `set` takes alone: all as configured."""


class Settings:
    """Sets pages as was chosen in the app, now and the next time."""

    def __init__(self, panes: Panes, *, configured: Typography, around: Around, kept: Kept) -> None:
        """Set pages as they were set the last time.

        Args:
            panes: Where the page is.
            configured: How pages are set if nothing is chosen in the app.
            around: What holds once.
            kept: What was chosen in the app.
        """
        self._panes = panes
        self._around = around
        self._kept = kept
        self._configured = configured
        self._set_as_kept()

    @property
    def are_configured(self) -> bool:
        """Whether nothing is chosen in the app."""
        return self._kept.page == PageChoice()

    def action_set(self, *words: str) -> None:
        """Set how pages are set, or say it; `auto` sets them as configured."""
        typography = self._panes.page.typography
        now = {name: allowed[getattr(typography, name)] for name, allowed in SETTINGS.items()}
        match words:
            case ():
                settings = ", ".join(f"{name} {value}" for name, value in now.items())
                self._panes.status.say(texts.SET_NOW.format(settings=settings))
            case (name,) if name == AS_CONFIGURED:
                self.set_as_configured()
            case (name,) if name in now:
                self._panes.status.say(texts.so_now(name, now[name], SETTINGS[name].values()))
            case (name, *values):
                self._set(name, " ".join(values))

    def typeset(self, wished: Typography) -> None:
        """Set pages otherwise, from now on."""
        before = self._panes.page.typography
        self._panes.page.typeset(wished)
        self._kept.keep_page(lambda page: page.turned(before, wished, self._configured))

    def set_as_configured(self) -> None:
        """Set pages as the configuration says, whatever was chosen in the app."""
        self._panes.page.set_widest(MEASURE)
        self._panes.page.typeset(self._configured)
        self._kept.keep_page(lambda _: PageChoice())
        self._panes.status.say(texts.SET_AS_CONFIGURED)

    def keep_measure(self, cells: int | None) -> None:
        """Let the widest line have so many cells the next time as well; None: as at first."""
        self._kept.keep_page(lambda page: page._replace(measure=cells))

    def _set(self, name: str, value: str) -> None:
        """Set how pages are set, and say it: it may be that no page is seen.

        Raises:
            CommandError: There is no such setting, or it cannot be so.
        """
        if name not in SETTINGS:
            raise CommandError(wrong.no_setting(name, SETTINGS))
        try:
            one = choice(name, value)
        except ValueError as error:
            allowed = SETTINGS[name].values()
            raise CommandError(wrong.no_value(name, value, allowed)) from error
        self.typeset(chosen((one,), self._panes.page.typography))
        self._panes.status.say(texts.SET_TO.format(name=name, value=value))

    def _set_as_kept(self) -> None:
        """Set pages as was chosen in the app before, but for what the command line says."""
        page, once = self._kept.page, self._around.once
        settings = (each for each in page.settings if each[0] not in once)
        self._panes.page.typeset(chosen(settings, self._configured))
        if page.measure is not None:
            self._panes.page.set_widest(page.measure)


def setting_words(said: Sequence[str]) -> Iterable[str]:
    """Return what may come next behind `set`."""
    match said:
        case []:
            return (*SETTINGS, AS_CONFIGURED)
        case [name] if name in SETTINGS:
            return SETTINGS[name].values()
        case _:
            return ()
