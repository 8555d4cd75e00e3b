"""What is said in more than a line: it is broken as pages are, also between Han."""

from rich.text import Text
from textual.geometry import Size
from textual.widgets import Static

from reader.document.model import Document, Paragraph, Run
from reader.typography import NARROWEST_PAGE


class Prose(Static):
    """A text of running words.

    Textual takes Chinese for one word, and leaves a hole where that does not fit on a line.
    """

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  Textual's signature
        """Take as many rows as there are lines."""
        return len(self._rows(width))

    def render(self) -> Text:
        """Draw the lines."""
        return Text("\n".join(self._rows(self.content_size.width)), no_wrap=True)

    def _rows(self, cells: int) -> list[str]:
        return rows_of(str(self.content), cells)


def rows_of(text: str, cells: int) -> list[str]:
    """Return the lines of a text of one paragraph."""
    from reader.layout.flow import lay_out  # noqa: PLC0415  9 ms that no list waits for

    page = Document((Paragraph((Run(text),)),))
    return [line.text for line in lay_out(page, max(NARROWEST_PAGE, cells))]
