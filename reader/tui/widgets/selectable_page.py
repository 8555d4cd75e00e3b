"""A page on which text is chosen with the mouse."""

from dataclasses import dataclass

from textual import events
from textual.message import Message

from reader.layout.cells import width
from reader.tui.widgets.lit_page import LitPage

_WORD, _PARAGRAPH = 2, 3
"""Clicks that choose a word, a paragraph."""


class SelectablePage(LitPage):
    """Posts what the mouse is drawn over, with the button held."""

    ALLOW_SELECT = False  # Textual's own takes rows of the screen for the text

    @dataclass(repr=False, eq=False)
    class Selected(Message):
        """Text was chosen."""

        start: int
        """Its first character in the logical text."""
        last: int
        """Its last."""
        done: bool
        """Whether the button was let go."""

    _from: int | None = None
    """Where the button was pressed."""
    _to: int | None = None
    """Where it was drawn to."""
    _in_head: bool = False
    """Whether it was pressed in a head that stands over others: elsewhere that is an edge."""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to choose."""
        at = event.get_content_offset(self)
        if at is not None and event.button == 1:
            self._from, self._to = self.offset_at(at.x, at.y), None
            self._in_head = at.y < self.pinned.lines
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Choose up to where the mouse is; at an edge, scroll."""
        if self._from is None or not event.button:
            return
        seen = event.get_content_offset_capture(self)
        top = 0 if self._in_head else self.pinned.lines
        if not top <= seen.y < self.size.height:
            self.scroll_row(self.scroll_offset.y + (1 if seen.y > top else -1))
        at = self.offset_at(seen.x, max(top, min(seen.y, self.size.height - 1)))
        if at is not None and (at != self._from or self._to is not None):
            self._to = at
            self.post_message(self.Selected(self._from, at, done=False))

    def on_mouse_up(self) -> None:
        """Have chosen."""
        self.release_mouse()
        if self._from is not None and self._to is not None:
            self.post_message(self.Selected(self._from, self._to, done=True))
        self._from = None

    def choose_around(self, event: events.Click) -> bool:
        """Choose the word or the paragraph that is clicked on; tell whether it is so clicked."""
        at = event.get_content_offset(self)
        offset = None if at is None else self.offset_at(at.x, at.y)
        if offset is None or event.chain not in {_WORD, _PARAGRAPH}:
            return False
        from reader.tui.page.moving import paragraph_around, word_at  # noqa: PLC0415  3 ms that no list pays

        around = word_at if event.chain == _WORD else paragraph_around
        start, end = around(self.text, offset)
        self.post_message(self.Selected(start, max(start, end - 1), done=True))
        return True

    @property
    def was_drawn(self) -> bool:
        """Whether the click that comes is the end of choosing."""
        return self._to is not None

    def address_at(self, x: int, y: int) -> str:
        """Return the address of the link or picture that is seen at a cell, or nothing."""
        row, cell = self.row_at(y), x - self.column.left
        lines = [] if self.sheet is None else self.sheet.lines[row : row + 1]
        for index, span in enumerate(lines[0].spans if lines and cell >= 0 else ()):
            cell -= width(span.text)
            if cell < 0:
                return next((p.link for p in lines[0].pictures if p.span == index), span.link)
        return ""
