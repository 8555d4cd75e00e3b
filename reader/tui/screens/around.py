"""What works around the library: the command line, names for all that can be done, settings."""

from collections.abc import Callable, Iterable, Sequence

from textual import on

from reader.config.model import AUTO_THEME
from reader.errors import CommandError
from reader.library.lists.arrangement import Grouping, Key, grouping_named, name_of, sorting_named
from reader.session import Session
from reader.tui import texts
from reader.tui.around import Around
from reader.tui.keys.actions import Action, Takes
from reader.tui.keys.commands import Completion, Words, command, completions, in_full
from reader.tui.keys.keymap import Chosen
from reader.tui.page.choice import PageChoice, keep_page_choice, page_choice_path
from reader.tui.page.measure import MEASURE
from reader.tui.remembered import LineKind, Remembered, remember
from reader.tui.screens.arranged import telling
from reader.tui.screens.linked import LinkedScreen
from reader.tui.texts import wrong
from reader.tui.widgets.reading import ReadingPane
from reader.typography import SETTINGS, Typography, choice, chosen

AS_CONFIGURED = "auto"
"""What `set` takes alone: all as configured."""


class AroundScreen(LinkedScreen):
    """Does what is typed on the command line, or chosen by its name."""

    def __init__(self, session: Session, *, post: str | None, around: Around) -> None:
        super().__init__(session, post=post)
        self.around = around
        self.remembered = around.remembered
        self.page_choice = around.page
        self._configured = self.page.typography
        """How pages are set if nothing is chosen in the app."""
        self.keys.keymap = self.hints.keymap = around.keymap
        self._set_as_remembered()

    def on_mount(self) -> None:
        """Draw all when the shell gives the terminal back."""
        self.app.app_resume_signal.subscribe(self, self._draw_all)

    def action_command(self, line: str = "") -> None:
        """Ask for the name of an action."""
        from reader.tui.dialogs.command import CommandScreen  # noqa: PLC0415  only : pays

        self.app.push_screen(
            CommandScreen(self._completions, self.remembered.lines(LineKind.COMMAND), line),
            self._run,
        )

    def action_commands(self, *lines: str) -> None:
        """Do what some lines say, one after another."""
        for line in lines:
            self._do(command(line, self.keymap.actions))

    @telling
    def choose_action(self, action: Action) -> None:
        """Do an action that was chosen by its name; ask for the words that it takes."""
        if action.takes is Takes.WORDS:
            self.action_command(f"{action.name} ")
        else:
            self._do(Chosen(action))

    def action_palette(self) -> None:
        """Ask for an action by what it is for."""
        from reader.tui.screens.palette import Palette  # noqa: PLC0415  only ^P pays

        self.app.push_screen(Palette())

    def action_problems(self) -> None:
        """Show all that is wrong with the configuration."""
        from reader.tui.screens.source import SourceScreen  # noqa: PLC0415  few have to look

        if self.around.problems:
            said = "\n\n".join(map(str, self.around.problems))
            self.app.push_screen(SourceScreen(texts.PROBLEMS, said, texts.PROBLEMS_ABOUT))
        else:
            self.status.say(texts.NO_PROBLEMS)

    def action_go(self, *words: str) -> None:
        """Go to a line of the page, or a row of the library, counted from 1."""
        if len(words) != 1 or not words[0].isdecimal():
            raise CommandError(wrong.GO_TAKES_A_NUMBER)
        row = max(0, int(words[0]) - 1)
        if self.on_page:
            self.travel.leave()
            self.page.scroll_row(row)
        else:
            self.library.go(row)

    def action_group_by(self, *words: str) -> None:
        """Group the library; without words, say how it is grouped."""
        if not words:
            now = self.arrangement.grouping.value
            self._tell_now("group", now, (each.value for each in Grouping))
            return
        grouping = grouping_named(" ".join(words))
        self.look_at(self.arrangement._replace(grouping=grouping))

    def action_sort_by(self, *words: str) -> None:
        """Sort the library; without words, say how it is sorted."""
        if not words:
            self._tell_now("sort", name_of(self.arrangement.sorting), _sort_words())
            return
        sorting = sorting_named(",".join(words))
        self.look_at(self.arrangement._replace(sorting=sorting))

    def action_set(self, *words: str) -> None:
        """Set how pages are set, or say it; `auto` sets them as configured."""
        now = {
            name: allowed[getattr(self.page.typography, name)] for name, allowed in SETTINGS.items()
        }
        match words:
            case ():
                settings = ", ".join(f"{name} {value}" for name, value in now.items())
                self.status.say(texts.SET_NOW.format(settings=settings))
            case (name,) if name == AS_CONFIGURED:
                self.set_as_configured()
            case (name,) if name in now:
                self._tell_now(name, now[name], SETTINGS[name].values())
            case (name, *values):
                self._set(name, " ".join(values))

    def _set(self, name: str, value: str) -> None:
        """Set how pages are set.

        Raises:
            CommandError: There is no such setting, or it cannot be so.
        """
        try:
            one = choice(name, value)
        except ValueError as error:
            raise CommandError(wrong.setting(name, str(error))) from error
        self.typeset(chosen((one,), self.page.typography))

    def _tell_now(self, name: str, value: str, allowed: Iterable[str]) -> None:
        """Say how something is now, and how else it may be."""
        said = texts.SO_NOW.format(name=name, value=value, allowed=", ".join(allowed))
        self.status.say(said)

    def typeset(self, wished: Typography) -> None:
        """Set pages otherwise, from now on."""
        before = self.page.typography
        self.page.typeset(wished)
        self._keep_page(self.page_choice.turned(before, wished, self._configured))

    def set_as_configured(self) -> None:
        """Set pages as the configuration says, whatever was chosen in the app."""
        self.page.set_widest(MEASURE)
        self.page.typeset(self._configured)
        self._keep_page(PageChoice())
        self.status.say(texts.SET_AS_CONFIGURED)

    @on(ReadingPane.Measured)
    def _keep_measure(self, measured: ReadingPane.Measured) -> None:
        self._keep_page(self.page_choice._replace(measure=measured.cells))

    def action_theme(self, *words: str) -> None:
        """Change the colours; without words, say which are on."""
        if not words:
            self._tell_now("theme", self.app.theme, self.theme_names())
            return
        name = " ".join(words)
        if name not in self.theme_names():
            raise CommandError(wrong.no_theme(name, self.theme_names()))
        self.app.theme = self.around.unchosen if name == AUTO_THEME else name
        self.keep(self.remembered._replace(theme="" if name == AUTO_THEME else name))

    def _do(self, chosen: Chosen) -> None:
        """Do an action that was called by its name.

        Raises:
            CommandError: It cannot be done where one is.
        """
        if not self.keys.do(chosen):
            raise CommandError(wrong.not_here(chosen.action.name, chosen.action.where.value))

    @telling
    def _run(self, line: str | None) -> None:
        if line:
            self.keep(self.remembered.with_line(LineKind.COMMAND, line))
            self.action_commands(in_full(line, self.keymap.actions))

    def _completions(self, line: str) -> tuple[Completion, ...]:
        return completions(line, self.keymap.actions, self._words())

    def _words(self) -> dict[str, Words]:
        """Return what may come behind the names of actions."""
        return {
            "group": lambda said: () if said else [each.value for each in Grouping],
            "sort": lambda _: _sort_words(),
            "set": _setting_words,
            "theme": lambda said: () if said else self.theme_names(),
        }

    def theme_names(self) -> Sequence[str]:
        """Return the names of all colours that can be chosen."""
        return (AUTO_THEME, *sorted(self.app.available_themes))

    def _draw_all(self, _: object) -> None:
        """Draw everything: Textual takes what was on the screen before for being there still."""
        self.call_after_refresh(self.action_redraw)

    def _set_as_remembered(self) -> None:
        """Set pages as was chosen in the app before, but for what the command line says."""
        settings = (each for each in self.page_choice.settings if each[0] not in self.around.once)
        self.page.typeset(chosen(settings, self._configured))
        if self.page_choice.measure is not None:
            self.page.set_widest(self.page_choice.measure)

    def _keep_page(self, page: PageChoice) -> None:
        """Remember how pages are set, as far as there is a place for it."""
        self.page_choice = page
        if self.around.state:
            self.desk.write(self._write_page)

    def keep(self, remembered: Remembered) -> None:
        """Remember what was chosen here, as far as there is a place for it."""
        super().keep(remembered)
        if self.around.state:
            self.desk.write(self._write)

    def _write(self) -> None:
        """Write what is remembered by now, which may be more than when this was wished."""
        state = self.around.state
        self._write_to(state, lambda: remember(state, self.remembered))

    def _write_page(self) -> None:
        """Write how pages are set by now."""
        path = page_choice_path(self.around.state)
        self._write_to(path, lambda: keep_page_choice(path, self.page_choice))

    def _write_to(self, path: str, write: Callable[[], None]) -> None:
        """Write a file.

        Raises:
            CommandError: It cannot be written.
        """
        try:
            write()
        except OSError as error:
            raise CommandError(wrong.unwritable(error.strerror), path) from error


def _sort_words() -> list[str]:
    return [f"{sign}{key.value}" for sign in ("", "-") for key in Key]


def _setting_words(said: Sequence[str]) -> Iterable[str]:
    match said:
        case []:
            return (*SETTINGS, AS_CONFIGURED)
        case [name] if name in SETTINGS:
            return SETTINGS[name].values()
        case _:
            return ()
