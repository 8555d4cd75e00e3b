"""What stands over the main screen for a while: help, the palette, sources, problems."""

from reader.session import Session
from reader.tui import texts
from reader.tui.around import Around
from reader.tui.keys.actions import Where
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.texts import wrong


class Overlays:
    """Opens what is only looked at."""

    def __init__(self, panes: Panes, session: Session, *, reading: Reading, around: Around) -> None:
        self._panes = panes
        self._session = session
        self._reading = reading
        self._problems = around.problems

    def action_help(self) -> None:
        """Show the keys."""
        from reader.tui.dialogs.help import HelpScreen  # noqa: PLC0415  only ? pays

        where = Where.PAGE if self._panes.on_page else Where.LIBRARY
        self._panes.app.push_screen(HelpScreen(self._panes.keymap, where))

    def action_palette(self) -> None:
        """Ask for an action by what it is for."""
        from reader.tui.screens.palette import Palette  # noqa: PLC0415  only ^P pays

        self._panes.app.push_screen(Palette(placeholder=texts.PALETTE))

    def action_source(self) -> None:
        """Show the open post as it is written."""
        from reader.tui.screens.source import SourceScreen  # noqa: PLC0415  only V pays

        entry = self._reading.entry
        if entry is None:
            self._panes.status.say(texts.NO_POST_OPEN, failed=True)
        else:
            self._panes.app.push_screen(SourceScreen(entry.path, self._session.source(entry)))

    def action_problems(self) -> None:
        """Show all that is wrong with the configuration."""
        from reader.tui.screens.source import SourceScreen  # noqa: PLC0415  few have to look

        if self._problems:
            said = "\n\n".join(wrong.with_words(str(each)) for each in self._problems)
            self._panes.app.push_screen(SourceScreen(texts.PROBLEMS, said, texts.PROBLEMS_ABOUT))
        else:
            self._panes.status.say(texts.NO_PROBLEMS)
