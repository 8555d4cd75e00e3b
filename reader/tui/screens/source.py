"""A text as it is written, over the main screen: that of a post, or a list of problems."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from reader.document.model import Code, Document
from reader.tui import texts
from reader.tui.measure import MEASURES
from reader.tui.screens.modal import Modal
from reader.tui.widgets.reading import ReadingPane
from reader.typography import IN_APP, LongCode


class SourceScreen(Modal[None]):
    """Shows a text line by line; long lines go on in the next."""

    DEFAULT_CSS = """
    SourceScreen {
        background: $background;

        #source { border: round $primary; background: $background; overflow-x: hidden; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q,V,h,left,backspace", "dismiss(None)"),
        ("j,down", "down"),
        ("k,up", "up"),
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
        self._page = ReadingPane(IN_APP._replace(code=LongCode.WRAP, highlight=False), id="source")

    def compose(self) -> ComposeResult:
        """Show the text in a frame."""
        yield self._page

    def on_mount(self) -> None:
        """Say what it is."""
        self._page.border_title = self._title
        self._page.border_subtitle = f"{self._about} · q"
        self._page.set_widest(MEASURES[1])
        self._page.show(Document((Code(self._text),)))
        self.set_focus(self._page)

    def action_down(self) -> None:
        """Go a line down."""
        self._page.action_down()

    def action_up(self) -> None:
        """Go a line up."""
        self._page.action_up()

    def action_page(self, pages: int) -> None:
        """Go down so many pages; up if negative."""
        self._page.action_page(pages)

    def action_half_page(self, halves: int) -> None:
        """Go down so many half pages; up if negative."""
        self._page.action_half_page(halves)

    def action_top(self) -> None:
        """Go to the first line."""
        self._page.go_to_top()

    def action_bottom(self) -> None:
        """Go to the last line."""
        self._page.go_to_bottom()
