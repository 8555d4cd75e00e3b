"""The line in which one types what to find on the page."""

from collections.abc import Iterable, Sequence

from textual import events, on
from textual.widgets import Input

from reader.tui import texts
from reader.tui.keys.held import again
from reader.tui.messages import FindEnded, FindReady, FindTyped, LetIn
from reader.tui.widgets.earlier import Earlier


class FindLine(Input):
    """Tells of each change; Enter and Escape end it, arrows bring back what was typed before."""

    DEFAULT_CSS = """
    FindLine, FindLine:focus {
        split: bottom;
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
        self._earlier = Earlier(before)
        self._late: list[events.Key] | None = None
        """The keys that came when typing had been ended; None: it has not been."""
        self._passes = False
        """Whether keys that still come are for others."""
        self._waiting: list[events.Key] | None = []
        """The keys that wait for those that were typed before them; None: none have to."""
        self._let_in: list[events.Key] = []
        """The keys whose turn it is, or was, while others waited."""

    def pass_on(self) -> None:
        """Let others have the keys that came late, and those that are still on their way."""
        self._passes = True
        for key in (*(self._late or ()), *(self._waiting or ())):
            self._pass(key)

    def waits_for(self, event: events.Key) -> bool:
        """Tell whether a key was on its way to something else when this line came."""
        return self._waiting is not None and all(event is not each for each in self._let_in)

    def let_in(self, early: Iterable[events.Key]) -> None:
        """Take the keys that were typed first, then those that have waited for them."""
        keys = [again(each).set_sender(self) for each in (*early, *(self._waiting or ()))]
        self._waiting = []
        self._let_in += keys
        for key in keys:
            self.post_message(key)
        self.post_message(LetIn())

    @on(LetIn)
    def _let_others_in(self) -> None:
        """Take what has come meanwhile; if nothing has, nothing has to wait any more."""
        if self._waiting:
            self.let_in(())
        else:
            self._waiting = None

    def on_mount(self) -> None:
        """Tell that one can type."""
        self.post_message(FindReady())

    def on_key(self, event: events.Key) -> None:
        """End typing, or bring back something typed before."""
        match event.key:
            case _ if self._passes:
                self._pass(event)
            case _ if self._waiting is not None and self.waits_for(event):
                self._waiting.append(event)
            case _ if self._late is not None:
                self._late.append(event)
            case "enter" | "escape":
                self.post_message(FindEnded(self.value, kept=event.key == "enter"))
                self._late = []
            case "up" | "down":
                self._earlier.show(1 if event.key == "down" else -1, self)
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
