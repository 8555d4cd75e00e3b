"""What a screen has and does for whoever finds words on its page."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message import Message
    from textual.widget import Widget

    from reader.document.find import Hit
    from reader.tui.keys.dispatch import Mode
    from reader.tui.keys.keymap import Keymap
    from reader.tui.widgets.find_line import FindLine
    from reader.tui.widgets.reading import ReadingPane
    from reader.tui.widgets.status import StatusLine


class FindHost(Protocol):
    """The screen with the page: it asks what to find, and tells what is found."""

    page: "ReadingPane"
    status: "StatusLine"
    mode: "Mode | None"
    find_line: "FindLine | None"
    """The line in which one types what to find; None: nothing is asked."""

    @property
    def keymap(self) -> "Keymap":
        """What the keys do that are told of."""

    @property
    def finds_from(self) -> int:
        """The place in the page's text from which on something is found."""

    def set_focus(self, widget: "Widget | None") -> None:
        """Let keys go to the line."""

    def ask(self, line: "FindLine") -> None:
        """Let one type in a line what to find."""

    def answered(self) -> None:
        """Read on: what is to be found has been typed."""

    def tell_found(self, place: str) -> None:
        """Tell at which hit one is; nothing: that nothing is found."""

    def come_to(self, hit: "Hit") -> None:
        """Take in that one has gone to a hit."""

    def find_aside(self, work: "Callable[[], Message]") -> None:
        """Find something in a thread; what comes of it is posted to the screen."""
