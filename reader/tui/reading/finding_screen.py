"""A screen with a page on which words can be found, and a status line below it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on
from textual.events import Key
from textual.message import Message
from textual.screen import Screen

from reader.tui.keys.keymap import USUAL, Keymap
from reader.tui.messages import ExpressionFound, FindEnded, FindReady, FindTyped, KeysCame
from reader.tui.reading.finding import PageFinder

if TYPE_CHECKING:
    from reader.document.find import Hit
    from reader.tui.keys.dispatch import Mode
    from reader.tui.widgets.find_line import FindLine
    from reader.tui.widgets.reading import ReadingPane
    from reader.tui.widgets.status import StatusLine


class FindingScreen(Screen[None], inherit_bindings=False):
    """Passes on what is typed, and shows what is found."""

    page: "ReadingPane"
    status: "StatusLine"
    page_finder: PageFinder
    mode: "Mode | None" = None
    """What takes keys before they do what they do; None: nothing."""
    find_line: "FindLine | None" = None
    """The line in which one types what to find; None: nothing is asked."""

    @property
    def keymap(self) -> Keymap:
        """What the keys do that are told of."""
        return USUAL

    @property
    def finds_from(self) -> int:
        """The place in the page's text from which on something is found."""
        return self.page.top_offset

    def ask(self, line: "FindLine") -> None:
        """Let one type in a line what to find, instead of one that a click has left."""
        for left in self.query("FindLine"):
            left.remove()
        self.find_line = line
        self.mount(line, before=self.status)

    def on_key(self, event: Key) -> None:
        """Keep a key for the line that was on its way to the page when it came."""
        line = self.find_line
        if line is not None and self.focused is line and line.waits_for(event):
            self.page_finder.key(event)
            event.stop()
            event.prevent_default()

    def answered(self) -> None:
        """Read on: what is to be found has been typed; keys that come late are for the page."""
        line, self.find_line = self.find_line, None
        self.set_focus(self.page)
        if line is not None:
            line.pass_on()
            line.remove()

    def tell_found(self, place: str) -> None:
        """Tell at which hit one is; nothing: that nothing is found."""
        self.status.found = place

    def come_to(self, hit: "Hit") -> None:
        """Take in that one has gone to a hit."""

    def find_aside(self, work: Callable[[], Message]) -> None:
        """Find something in a thread; what comes of it is posted here."""
        self.run_worker(lambda: self.post_message(work()), thread=True, group="find")

    @on(FindReady)
    def _begin_find(self) -> None:
        self.page_finder.ready()

    @on(KeysCame)
    def _let_keys_in(self) -> None:
        self.page_finder.keys_came()

    @on(FindTyped)
    def _find_typed(self, typed: FindTyped) -> None:
        self.page_finder.typed(typed.text)

    @on(FindEnded)
    def _end_find(self, ended: FindEnded) -> None:
        self.page_finder.end(ended.text, kept=ended.kept)

    @on(ExpressionFound)
    def _show_expression(self, message: ExpressionFound) -> None:
        self.page_finder.expression_found(message)
