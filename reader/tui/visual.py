"""The mode in which a part of the page's text is chosen: by keys, or with the mouse."""

from typing import TYPE_CHECKING

from textual import events

from reader.tui import texts
from reader.tui.moving import moved, seen_end

if TYPE_CHECKING:
    from reader.tui.screens.linked import LinkedScreen

LAYER = "selection"
"""Of what is lit on the page: what is chosen."""

_NAMED = {
    "left": "h", "right": "l", "home": "0", "end": "$", "dollar_sign": "$",
    "left_curly_bracket": "{", "right_curly_bracket": "}",
}  # fmt: skip
_ROWS = {"j": 1, "down": 1, "k": -1, "up": -1}
_SCREENS = {
    "ctrl+d": 0.5, "ctrl+u": -0.5, "ctrl+f": 1.0, "pagedown": 1.0, "space": 1.0, "ctrl+b": -1.0,
    "pageup": -1.0,
}  # fmt: skip


class Visual:
    """Takes the keys until something is copied, or the reader thinks better."""

    def __init__(self, screen: "LinkedScreen") -> None:
        self._screen = screen
        self._document = screen.shown_document
        self._text = screen.page.text
        self._anchor = self._at = 0
        self._cell: int | None = None
        """The cell that moving by lines keeps to."""

    @property
    def chosen(self) -> tuple[int, int]:
        """What is chosen: where it begins in the logical text, and where it ends."""
        start, last = sorted((self._anchor, self._at))
        return start, seen_end(self._text, last)

    def begin(self, start: int, last: int | None = None) -> None:
        """Choose from the character `start` to `last`; keys go on from there."""
        self._anchor, self._at = start, start if last is None else last
        self._screen.mode = self
        self._show()

    def key(self, event: events.Key) -> bool:
        """Move one end, take the other, copy or leave; all keys are this mode's."""
        if self._screen.shown_document is not self._document or event.key in {"escape", "v", "q"}:
            self.end()
            return event.key in {"escape", "v", "q"}
        if event.key in {"y", "enter", "ctrl+c"}:
            self.end()
            self.copy()
            return True
        if event.key == "o":
            self._anchor, self._at = self._at, self._anchor
        else:
            self._move(event.key)
        self._show()
        return True

    def copy(self) -> None:
        """Copy what is chosen: the text as it is shown, not as it lies in lines."""
        self._screen.copying.part(*self.chosen)

    def end(self) -> None:
        """Let nothing be chosen."""
        self._screen.mode = None
        self._screen.page.light(LAYER, ())

    def _move(self, key: str) -> None:
        height = self._screen.page.size.height
        rows = _ROWS.get(key, int(_SCREENS.get(key, 0) * height))
        if rows:
            self._down(rows)
            return
        self._cell = None
        ends = {"g": 0, "G": max(0, len(self._text) - 1), "home": 0}
        to = ends.get(key, moved(self._text, self._at, _NAMED.get(key, key)))
        if to is not None:
            self._at = to

    def _down(self, rows: int) -> None:
        """Go down so many lines that show text, and stay in the same cell."""
        page = self._screen.page
        row, cell = page.spot(self._at)
        self._cell = cell if self._cell is None else self._cell
        self._at = page.offset_near(row + rows, self._cell, 1 if rows > 0 else -1, self._at)

    def _show(self) -> None:
        self._screen.page.bring(self._at)
        self._screen.page.light(LAYER, (self.chosen,))
        self._screen.status.say(texts.VISUAL)
