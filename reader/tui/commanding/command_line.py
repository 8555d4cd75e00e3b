"""The command line: what is typed there is completed and done."""

from reader.errors import CommandError
from reader.library.lists.arrangement import Grouping
from reader.tui.browsing.arranging import SORT_WORDS
from reader.tui.commanding.colours import Colours
from reader.tui.commanding.settings import setting_words
from reader.tui.kept import Kept
from reader.tui.keys.actions import Action, Takes
from reader.tui.keys.commands import Completion, Words, command, completions, in_full
from reader.tui.keys.keymap import Chosen
from reader.tui.panes import Panes
from reader.tui.remembered import LineKind
from reader.tui.texts import wrong


class CommandLine:
    """Does actions that are called by their names."""

    def __init__(self, panes: Panes, *, colours: Colours, kept: Kept) -> None:
        self._panes = panes
        self._colours = colours
        self._kept = kept

    def action_command(self, line: str = "") -> None:
        """Ask for the name of an action."""
        from reader.tui.dialogs.command import CommandScreen  # noqa: PLC0415  only : pays

        history = self._kept.remembered.lines(LineKind.COMMAND)
        self._panes.app.push_screen(CommandScreen(self._completions, history, line), self._run)

    def action_commands(self, *lines: str) -> None:
        """Do what some lines say, one after another."""
        for line in lines:
            self._do(command(line, self._panes.keymap.actions))

    def choose(self, action: Action) -> None:
        """Do an action that was chosen by its name; ask for the words that it takes."""
        if action.takes is Takes.WORDS:
            self.action_command(f"{action.name} ")
        else:
            self._panes.attempt(lambda: self._do(Chosen(action)))

    def _do(self, chosen: Chosen) -> None:
        """Do an action that was called by its name.

        Raises:
            CommandError: It cannot be done where one is.
        """
        if not self._panes.keys.do(chosen):
            raise CommandError(wrong.not_here(chosen.action.name, chosen.action.where.value))

    def _run(self, line: str | None) -> None:
        if line:
            self._kept.keep_line(LineKind.COMMAND, line)
            self._panes.attempt(lambda: self._do_line(line))

    def _do_line(self, line: str) -> None:
        self.action_commands(in_full(line, self._panes.keymap.actions))

    def _completions(self, line: str) -> tuple[Completion, ...]:
        return completions(line, self._panes.keymap.actions, self._words())

    def _words(self) -> dict[str, Words]:
        """Return what may come behind the names of actions."""
        return {
            "group": lambda said: () if said else [each.value for each in Grouping],
            "sort": lambda _: SORT_WORDS,
            "set": setting_words,
            "theme": lambda said: () if said else self._colours.names,
        }
