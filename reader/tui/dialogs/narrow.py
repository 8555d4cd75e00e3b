"""The line whose query narrows the list behind it with every key."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from reader.library.query.model import Asked
from reader.tui import texts
from reader.tui.dialogs.modal import Modal
from reader.tui.dialogs.query_line import QueryLine
from reader.tui.queries import asked
from reader.tui.widgets.earlier import Earlier


class NarrowScreen(Modal[bool]):
    """Gives whether the list is to stay narrowed."""

    DEFAULT_CSS = """
    NarrowScreen { background: $background 0%; }
    NarrowScreen QueryLine { dock: bottom; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(False)"),
        ("down", "move(1)"),
        ("up", "move(-1)"),
        ("ctrl+p", "history(-1)"),
        ("ctrl+n", "history(1)"),
        ("pagedown", "move(10)"),
        ("pageup", "move(-10)"),
    ]

    def __init__(
        self,
        typed: str,
        history: Sequence[str],
        asked: Callable[[Asked], None],
        move: Callable[[int], None],
    ) -> None:
        """Prepare the line.

        Args:
            typed: What it begins with.
            history: What was typed before, the last one last.
            asked: Told of each query that can be understood.
            move: Told by how many rows the cursor of the list is to go.
        """
        super().__init__()
        self._line = QueryLine(typed, texts.NARROW, texts.NARROW_KEYS)
        self._earlier = Earlier(history)
        self._ask_for = asked
        self._last: Asked | None = None
        """What was asked last."""
        self._move = move

    def compose(self) -> ComposeResult:
        """Show one line at the bottom."""
        yield self._line

    def action_move(self, rows: int) -> None:
        """Move the cursor of the list."""
        self._move(rows)

    def action_history(self, step: int) -> None:
        """Go to the query before this one, or after it."""
        self._earlier.show(step, self._line)

    def show_found(self, found: str) -> None:
        """Say what was found."""
        self._line.tell(found)

    @on(QueryLine.Asks)
    def _ask(self, asks: QueryLine.Asks) -> None:
        self._ask_once(asks.asked)

    def _ask_once(self, asked: Asked) -> None:
        if asked != self._last:
            self._last = asked
            self._ask_for(asked)

    @on(Input.Submitted)
    def _keep(self, submitted: Input.Submitted) -> None:
        """Ask for what is typed by now: Enter may be faster than what the line tells of it."""
        understood = asked(submitted.value)
        if isinstance(understood, Asked):
            self._ask_once(understood)
            self.dismiss(result=True)
