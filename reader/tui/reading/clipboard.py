"""What goes to the clipboard: addresses, the post as Markdown, parts of the page."""

import os
from typing import TYPE_CHECKING

from reader.document.media.addresses import printed
from reader.tui import texts
from reader.tui.messages import Copied
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.threads.desk import Desk

if TYPE_CHECKING:
    from textual.message import Message

    from reader.article import Article


class Clipboard:
    """Copies by OSC 52: the terminal has the clipboard, near or far."""

    def __init__(self, panes: Panes, *, reading: Reading, desk: Desk) -> None:
        self._panes = panes
        self._reading = reading
        self._desk = desk

    def address(self, address: str) -> None:
        """Copy an address."""
        self.copy(address, texts.ADDRESS_COPIED.format(address=printed(address)))

    def part(self, start: int, end: int) -> None:
        """Copy a part of the page, told by where it lies in its logical text."""
        from reader.layout.copied import copied  # noqa: PLC0415  only copying pays

        page = self._panes.page
        if page.document is not None:
            text = copied(page.document, page.text, start, end)
            self.copy(text, texts.COPIED.format(what=texts.characters(len(text))))

    def copy(self, text: str, said: str) -> None:
        """Copy `text`, and say so."""
        self._panes.app.copy_to_clipboard(text)
        if os.environ.get("TMUX"):
            from reader.programs import copy_in_tmux  # noqa: PLC0415  only in tmux

            self._desk.report(lambda: copy_in_tmux(text), "copy")
        self._panes.status.say(said)

    def action_copy_markdown(self) -> None:
        """Copy the post as Markdown."""
        article = self._reading.open.article
        if article is None:
            self._panes.status.say(texts.NO_POST_OPEN, failed=True)
        else:
            self._desk.report(lambda: _markdown(article), "copy")


def _markdown(article: "Article") -> "Message":
    from reader.tui.page.exports import as_text  # noqa: PLC0415  10 ms that only Y and w pay

    return Copied(as_text(article, "md"), texts.COPIED.format(what=texts.MARKDOWN))
