"""The line in which one types what to find on the page."""

from collections.abc import Sequence

from textual import events
from textual.widgets import Input

from reader.tui import texts
from reader.tui.keys.held import again
from reader.tui.messages import FindEnded, FindReady, FindTyped


class FindLine(Input):
    """Tells of each change; Enter and Escape end it, arrows bring back what was typed before."""

    DEFAULT_CSS = """
    FindLine, FindLine:focus {
        height: 1;
        border: none;
        padding: 0 1;
        background: $surface;
    }
    """

    def __init__(self, before: Sequence[str]) -> None:
        """Ask for something to find.

        Args:
            before: What was found before, the last of it last.
        """
        super().__init__(placeholder=texts.FIND_HELP, select_on_focus=False)
        self._before = [*before, ""]
        self._at = len(self._before) - 1
        self._late: list[events.Key] | None = None
        """The keys that came when typing had been ended; None: it has not been."""
        self._passes = False
        """Whether keys that still come are for others."""
        self._seen: events.Key | None = None
        """The key that came last."""

    def pass_on(self) -> None:
        """Let others have the keys that came late, and those that are still on their way."""
        self._passes = True
        for key in self._late or ():
            self._pass(key)

    def catch_up(self, event: events.Key) -> None:
        """Take a key that was on its way to something else when this line came."""
        if event is not self._seen:
            self.post_message(again(event))

    def on_mount(self) -> None:
        """Tell that one can type."""
        self.post_message(FindReady())

    def on_key(self, event: events.Key) -> None:
        """End typing, or bring back something typed before."""
        self._seen = event
        match event.key:
            case _ if self._passes:
                self._pass(event)
            case _ if self._late is not None:
                self._late.append(event)
            case "enter" | "escape":
                self.post_message(FindEnded(self.value, kept=event.key == "enter"))
                self._late = []
            case "up" | "down":
                self._at += 1 if event.key == "down" else -1
                self._at = max(0, min(self._at, len(self._before) - 1))
                self.value = self._before[self._at]
                self.cursor_position = len(self.value)
            case _:
                return
        event.stop()
        event.prevent_default()

    def on_input_changed(self, changed: Input.Changed) -> None:
        """Tell what is to be found now."""
        changed.stop()
        self.post_message(FindTyped(changed.value))

    def _pass(self, key: events.Key) -> None:
        self.app.post_message(again(key))
