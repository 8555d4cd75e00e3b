"""The page of the first start: it asks for a folder of posts, and offers the samples."""

import os
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.tui import texts
from reader.tui.around import Around, shortened
from reader.tui.dialogs.typed_line import TypedLine
from reader.tui.first_start import LOOKED_AT, ChosenFolder, meant, posts_in, samples
from reader.tui.keys.told import key_of, with_keys
from reader.tui.texts import welcome, wrong
from reader.tui.themed import ThemedApp
from reader.tui.widgets.paths import PathSuggester
from reader.tui.widgets.prose import Prose
from reader.tui.widgets.ways import Ways


class WelcomeApp(ThemedApp[ChosenFolder]):
    """Asks what to read; gives the answer, or None if the person leaves."""

    CSS = """
    Screen { align: center middle; background: $background; }
    #welcome {
        width: 72;
        max-width: 100%;
        height: auto;
        max-height: 100%;
        padding: 1 2;
        background: $surface;
        border: round $primary;
    }
    #title { text-style: bold; color: $text-primary; }
    #problem { color: $text-error; height: auto; }
    #about { margin-bottom: 1; }
    #folder { border: round $primary; background: $surface; }
    #found { color: $text-muted; margin: 0 1 1 1; height: auto; }
    #found.-wrong { color: $text-error; }
    #ways { height: auto; border: none; background: $surface; }
    .-low #about { display: none; }
    """
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-tall")]  # noqa: RUF012  typed by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,ctrl+q", "quit"),
        Binding("tab", "complete", priority=True),
        ("down", "ways"),
    ]

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self._problems = around.problems
        self._seen_samples = around.remembered.samples
        self._drafts = around.config.drafts
        self._bare = ""
        """What was typed where it was told that no posts are there: Enter once more takes it."""

    def compose(self) -> ComposeResult:
        """Show what this is, a line for a folder, and the other ways.

        What is wrong with the configuration is told first: it may name a folder.
        """
        with Vertical(id="welcome"):
            yield Static(welcome.BACK if self._seen_samples else welcome.TITLE, id="title")
            for problem in self._problems[:1]:
                more = len(self._problems) - 1
                said = texts.more_problems(str(shortened(problem)), more, texts.PROBLEMS_OUTSIDE)
                yield Prose(wrong.with_words(said), id="problem", markup=False)
            about = welcome.BACK_ABOUT if self._seen_samples else welcome.ABOUT
            yield Prose(about, id="about")
            yield TypedLine(
                placeholder=welcome.EXAMPLE, suggester=PathSuggester(folders=True), id="folder",
                select_on_focus=False,
            )  # fmt: skip
            yield Prose(id="found")
            yield Ways(*_ways(again=self._seen_samples), id="ways")

    def on_mount(self) -> None:
        """Say how to answer."""
        line = self.query_one(Input)
        line.border_title, line.border_subtitle = (
            welcome.FOLDER,
            with_keys(welcome.KEYS),
        )
        self._tell("")
        if self._seen_samples:
            self.action_ways()

    def on_click(self, event: events.Click) -> None:
        """Press the key that is told of where one clicks."""
        if key := key_of(event):
            self.simulate_key(key)

    def action_help_quit(self) -> None:
        """Leave: Ctrl+C asks for nothing else here."""
        self.exit()

    def action_complete(self) -> None:
        """Take the folder that is suggested."""
        self.query_one(Input).action_cursor_right()

    def action_ways(self) -> None:
        """Go to the other ways."""
        self.screen.set_focus(self.query_one(Ways))

    @on(Ways.Back)
    def _type_on(self, back: Ways.Back) -> None:
        line = self.query_one(Input)
        self.screen.set_focus(line)
        line.insert_text_at_cursor("".join(back.typed.splitlines()[:1]))

    @on(Input.Changed)
    def _follow(self, changed: Input.Changed) -> None:
        self._bare = ""
        self._tell(changed.value)

    @on(Input.Submitted)
    def _open(self, submitted: Input.Submitted) -> None:
        typed, folder = submitted.value, meant(submitted.value)
        if not os.path.isdir(folder):
            self._tell(typed, failed=True)
        elif posts_in(folder, drafts=self._drafts) or (typed and typed == self._bare):
            self.exit(ChosenFolder(folder, remembered=True))
        else:
            self._bare = typed
            self.query_one("#found", Static).update(welcome.TAKE_BARE_FOLDER)

    @on(OptionList.OptionSelected)
    def _choose(self, selected: OptionList.OptionSelected) -> None:
        folder = samples() if selected.option.id == "samples" else None
        self.exit(None if folder is None else ChosenFolder(folder, remembered=False))

    def _tell(self, typed: str, *, failed: bool = False) -> None:
        """Say what the folder holds that is typed so far."""
        found, folder = self.query_one("#found", Static), meant(typed)
        found.set_class(failed, "-wrong")
        if not folder:
            found.update(welcome.NOTHING_TYPED)
        elif not os.path.isdir(folder):
            found.update(welcome.no_such_folder(folder))
        else:
            count = posts_in(folder, drafts=self._drafts)
            found.update(welcome.posts_found(count, whole=count < LOOKED_AT))


def _ways(*, again: bool) -> list[Option]:
    """Return what else there is to choose; whether the samples were chosen before."""
    words = welcome.SAMPLES_AGAIN if again else welcome.SAMPLES
    offered = [Option(words, id="samples")] if samples() else []
    return [*offered, Option(welcome.QUIT, id="quit")]
