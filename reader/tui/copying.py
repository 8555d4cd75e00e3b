"""What goes to the clipboard: addresses, the post as Markdown, what is chosen on the page."""

import os
from typing import TYPE_CHECKING

from reader.layout.lines import clean
from reader.tui import texts
from reader.tui.messages import Copied

if TYPE_CHECKING:
    from textual.message import Message

    from reader.article import Article
    from reader.tui.screens.linked import LinkedScreen


class Copying:
    """Copies for a screen, by OSC 52: the terminal has the clipboard, near or far."""

    def __init__(self, screen: "LinkedScreen") -> None:
        self._screen = screen

    def address(self, address: str) -> None:
        """Copy an address."""
        self.copy(address, texts.ADDRESS_COPIED.format(address=clean(address)))

    def part(self, start: int, end: int) -> None:
        """Copy a part of the page, told by where it lies in its logical text."""
        from reader.layout.copied import copied  # noqa: PLC0415  only copying pays

        page = self._screen.page
        if page.document is not None:
            text = copied(page.document, page.text, start, end)
            self.copy(text, texts.COPIED.format(what=texts.characters(len(text))))

    def copy(self, text: str, said: str) -> None:
        """Copy `text`, and say so."""
        self._screen.app.copy_to_clipboard(text)
        if os.environ.get("TMUX"):
            from reader.programs import copy_in_tmux  # noqa: PLC0415  only in tmux

            self._screen.desk.report(lambda: copy_in_tmux(text), "copy")
        self._screen.status.say(said)

    def action_copy_markdown(self) -> None:
        """Copy the post as Markdown."""
        article = self._screen.article
        if article is None:
            self._screen.status.say(texts.NO_POST_OPEN, failed=True)
        else:
            self._screen.desk.report(lambda: _markdown(article), "copy")

    def action_visual(self) -> None:
        """Choose a part of the text by keys."""
        from reader.tui.visual import Visual  # noqa: PLC0415  only v pays

        if self._screen.shown_document is None:
            self._screen.status.say(texts.NO_POST_OPEN, failed=True)
        else:
            Visual(self._screen).begin(self._screen.page.top_offset)

    def select(self, start: int, last: int, *, done: bool) -> None:
        """Choose from the character `start` to `last`, as the mouse says; copy when it is done."""
        from reader.tui.visual import Visual  # noqa: PLC0415  as above

        if self._screen.shown_document is not None:
            visual = Visual(self._screen)
            visual.begin(start, last)
            if done:
                visual.copy()


def _markdown(article: "Article") -> "Message":
    from reader.tui.exports import as_text  # noqa: PLC0415  10 ms that only Y and w pay

    return Copied(as_text(article, "md"), texts.COPIED.format(what=texts.MARKDOWN))
