"""What goes to the clipboard: addresses, the post as Markdown, what is chosen on the page."""

import os
from typing import TYPE_CHECKING

from reader.document.media.addresses import printed
from reader.tui import texts
from reader.tui.messages import Copied

if TYPE_CHECKING:
    from textual.message import Message

    from reader.article import Article
    from reader.document.find import Hit
    from reader.tui.reading.visual import Visual
    from reader.tui.screens.linked import LinkedScreen


class Copying:
    """Copies for a screen, by OSC 52: the terminal has the clipboard, near or far."""

    def __init__(self, screen: "LinkedScreen") -> None:
        self._screen = screen
        self._visual: Visual | None = None
        """What was chosen last, and may be chosen still."""

    @property
    def chosen_to(self) -> int | None:
        """The end of what is chosen that keys move; None: nothing is chosen."""
        visual = self._visual
        return None if visual is None or self._screen.mode is not visual else visual.at

    def extend(self, hit: "Hit") -> None:
        """Choose the text up to a hit, if some is chosen."""
        if self._visual is not None and self.chosen_to is not None:
            self._visual.extend(hit)

    def go_on(self) -> None:
        """Let the same be chosen on a page that has come anew, if something is."""
        if self._visual is not None and self.chosen_to is not None:
            self._visual.go_on()

    def address(self, address: str) -> None:
        """Copy an address."""
        self.copy(address, texts.ADDRESS_COPIED.format(address=printed(address)))

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
        shown = self._screen.open.shown
        article = None if shown is None else shown.article
        if article is None:
            self._screen.status.say(texts.NO_POST_OPEN, failed=True)
        else:
            self._screen.desk.report(lambda: _markdown(article), "copy")

    def action_visual(self) -> None:
        """Choose a part of the text by keys."""
        from reader.tui.reading.visual import Visual  # noqa: PLC0415  only v pays

        if self._screen.shown_document is None:
            self._screen.status.say(texts.NO_POST_OPEN, failed=True)
        else:
            self._visual = Visual(self._screen)
            self._visual.begin(self._screen.caret)

    def select(self, start: int, last: int, *, done: bool) -> None:
        """Choose from the character `start` to `last`, as the mouse says; copy when it is done."""
        from reader.tui.reading.visual import Visual  # noqa: PLC0415  as above

        if self._screen.shown_document is not None:
            self._visual = visual = Visual(self._screen)
            visual.begin(start, last)
            if done:
                visual.copy()


def _markdown(article: "Article") -> "Message":
    from reader.tui.page.exports import as_text  # noqa: PLC0415  10 ms that only Y and w pay

    return Copied(as_text(article, "md"), texts.COPIED.format(what=texts.MARKDOWN))
