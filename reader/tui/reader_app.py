"""The app: a session, the main screen, the looks."""

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.events import Event, InputEvent

from reader.session import Session
from reader.tui import garbage, texts
from reader.tui.around import Around, shortened
from reader.tui.early.kept import KeptFrames
from reader.tui.keys.typeahead import keys
from reader.tui.screens.main import MainScreen
from reader.tui.themed import ThemedApp

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.geometry import Size
    from textual.timer import Timer

    from reader.tui.screens.palette import ActionProvider


def _actions() -> "type[ActionProvider]":
    """Load the palette's provider when the palette is opened."""
    from reader.tui.screens.palette import ActionProvider  # noqa: PLC0415  only ^P pays

    return ActionProvider


class ReaderApp(ThemedApp[None]):
    """Shows the main screen in the colours of a theme."""

    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar = {_actions}

    def __init__(
        self,
        session: Session,
        *,
        post: str | None = None,
        typed: bytes = b"",
        around: Around = Around(),  # noqa: B008  frozen
    ) -> None:
        """Prepare the app.

        Args:
            session: The library.
            post: The file of the post to begin with.
            typed: What was typed before the app could listen.
            around: Keys, themes, and what is remembered.
        """
        super().__init__(around)
        self._main = MainScreen(session, post=post, around=around)
        self._typed = typed
        self._problems = around.problems
        self._frames = around.frames
        self._framed: set[Size] = set()
        self._nobody_waits: Timer | None = None

    def on_ready(self) -> None:
        """Go on where the start was hurried: the list is on screen now.

        Garbage is sought again (see `reader.tui.app.run`), and keys that were typed meanwhile
        do what they do.
        """
        garbage.seek_new()
        for problem in self._problems[:1]:
            more = len(self._problems) - 1
            said = texts.more_problems(str(shortened(problem)), more, texts.PROBLEMS_IN_APP)
            # a row more than one is made room for only once the first layout is over
            self._main.call_after_refresh(self._main.status.say_first, said)
        for key in keys(self._typed):
            self.simulate_key(key)

    def on_mount(self) -> None:
        """Look for garbage in pauses, and at the screen as it is now."""
        self._nobody_waits = self.set_interval(garbage.PAUSE, self._sweep)

    async def on_event(self, event: Event) -> None:
        """Begin a pause anew with each key, and whatever the mouse does."""
        if isinstance(event, InputEvent) and self._nobody_waits is not None:
            self._nobody_waits.reset()
        await super().on_event(event)

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: "RenderableType | None" = None,
    ) -> None:
        """End the app; if a file is still being written, whoever waits is told so."""
        unwritten = self._main.parts.desk.unwritten
        super().exit(result, return_code, message or (Text(unwritten) if unwritten else None))

    def action_help_quit(self) -> None:
        """Say how to quit: Ctrl+C, which asks for it, may have been meant for another program."""
        self._main.tell_how_to_quit()

    def leave(self) -> None:
        """Write down what is yet to be, and where reading goes on; for when the app is over.

        Raises:
            ReaderError: It cannot be written.
        """
        try:
            self._main.parts.desk.finish()
        finally:
            self._main.parts.reading.leave()

    def get_default_screen(self) -> MainScreen:
        """Begin with the main screen."""
        return self._main

    def _sweep(self) -> None:
        if self._nobody_waits is not None:
            self._nobody_waits.pause()
        garbage.sweep()
        if self._frames is not None and self.size not in self._framed:
            self._keep_frame(self._frames)

    def _keep_frame(self, frames: KeptFrames) -> None:
        """Keep how the screen looks for the next start, once for each size of the terminal."""
        from reader.tui.screens.framed import frame_of  # noqa: PLC0415  nobody waits by now

        frame = frame_of(self._main)
        if frame is not None:
            self._framed.add(self.size)
            frames.keep(self.theme, frame)
