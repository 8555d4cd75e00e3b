"""A text as it is written, over the main screen: that of a post, or a list of problems."""

from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType

from reader.document.model import Code, Document
from reader.tui import texts
from reader.tui.dialogs.modal import Modal
from reader.tui.page.measure import MEASURES
from reader.tui.reading.finding import PageFinder
from reader.tui.reading.finding_screen import FindingScreen
from reader.tui.widgets.reading import ReadingPane
from reader.tui.widgets.status import StatusLine
from reader.typography import IN_APP, LongCode


class SourceScreen(FindingScreen, Modal[None]):
    """Shows a text line by line, in which words are found; long lines go on in the next."""

    DEFAULT_CSS = """
    SourceScreen {
        background: $background;

        #source {
            height: 1fr;
            border: round $primary;
            background: $background;
            overflow-x: hidden;
        }
        StatusLine { height: 1; background: $panel; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("q,V,h,left,backspace", "dismiss(None)"),
        ("escape", "let_go"),
        ("j,down,ctrl+e", "down"),
        ("k,up,ctrl+y", "up"),
        ("space,ctrl+f,pagedown", "page(1)"),
        ("b,ctrl+b,pageup", "page(-1)"),
        ("d,ctrl+d", "half_page(1)"),
        ("u,ctrl+u", "half_page(-1)"),
        ("g,home", "top"),
        ("G,end", "bottom"),
    ]

    def __init__(self, title: str, text: str, about: str = texts.SOURCE) -> None:
        """Show `text`: what it is stands over it, what is to be said of it below."""
        super().__init__()
        self._title = title
        self._text = text
        self._about = about
        wrapped = IN_APP._replace(code=LongCode.WRAP, highlight=False)
        self.page = ReadingPane(wrapped, id="source")
        self.status = StatusLine()
        self.page_finder = PageFinder(self)

    def compose(self) -> ComposeResult:
        """Show the text in a frame, and how far one is below it."""
        yield self.page
        yield self.status

    def on_mount(self) -> None:
        """Say what it is."""
        self.page.border_title = Text(self._title)
        self.status.place = f"{self._about} · {texts.SOURCE_KEYS}"
        self.watch(self.page, "percent", self._show_percent)
        self.page.set_widest(MEASURES[1])
        self.page.show(Document((Code(self._text),)))
        self.set_focus(self.page)

    def on_key(self, event: events.Key) -> None:
        """Find words, at once: the next key is to be typed; what was said has been read by now."""
        if self.focused is not self.page or not self.there:
            return
        self.status.say("")
        taken = self.mode is not None and self.mode.key(event)
        if taken or self._finds(event.key):
            event.stop()
            event.prevent_default()

    def on_unmount(self) -> None:
        """Let a search end with the screen."""
        self.page_finder.give_up()

    def action_let_go(self) -> None:
        """Let go of what was found, or else close."""
        if self.page_finder.active:
            self.page_finder.forget()
        else:
            self.dismiss(None)

    def action_down(self) -> None:
        """Go a line down."""
        self.page.action_down()

    def action_up(self) -> None:
        """Go a line up."""
        self.page.action_up()

    def action_page(self, pages: int) -> None:
        """Go down so many pages; up if negative."""
        self.page.action_page(pages)

    def action_half_page(self, halves: int) -> None:
        """Go down so many half pages; up if negative."""
        self.page.action_half_page(halves)

    def action_top(self) -> None:
        """Go to the first line."""
        self.page.go_to_top()

    def action_bottom(self) -> None:
        """Go to the last line."""
        self.page.go_to_bottom()

    def _show_percent(self, percent: int | None) -> None:
        self.status.percent = percent

    def _finds(self, key: str) -> bool:
        """Do what a key means for what is found; tell whether it means something."""
        match key:
            case "slash":
                self.page_finder.action_find()
            case "asterisk":
                self.page_finder.action_find_word()
            case "n" | "N":
                self.page_finder.action_step_hit(1 if key == "n" else -1)
            case _:
                return False
        return True
