"""The mode in which a part of the page's text is chosen: by keys, or with the mouse."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events

from reader.tui import texts
from reader.tui.keys.count import counted
from reader.tui.page.moving import moved, seen_end
from reader.tui.page.resume import carried

if TYPE_CHECKING:
    from reader.document.find import Hit
    from reader.tui.panes import Panes
    from reader.tui.reading.clipboard import Clipboard
    from reader.tui.reading.finding import PageFinder
    from reader.tui.reading.reading import Reading

Keep = Callable[[int, int], None]
"""Keeps a part of the text, from one character to before another."""

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
_HITS = {"n": 1, "N": -1}


class Visual:
    """Takes the keys until something is copied, or the reader thinks better."""

    def __init__(
        self,
        panes: "Panes",
        *,
        reading: "Reading",
        finder: "PageFinder",
        clipboard: "Clipboard",
        keep: Keep,
    ) -> None:
        self._panes = panes
        self._reading = reading
        self._finder = finder
        self._clipboard = clipboard
        self._keep = keep
        self._document, self._text = reading.document, panes.page.text
        self._anchor = self.at = 0
        self._cell: int | None = None
        """The cell that moving by lines keeps to."""
        self._by_mouse = False
        """Whether the mouse has chosen it, and no key since."""
        self._count: int | None = None
        """The number typed before the next key; None: none is."""

    @property
    def chosen(self) -> tuple[int, int]:
        """What is chosen: where it begins in the logical text, and where it ends."""
        start, last = sorted((self._anchor, self.at))
        return start, seen_end(self._text, last)

    def begin(self, start: int, last: int | None = None) -> None:
        """Choose from the character `start`, or as the mouse has up to `last`; keys go on there."""
        self._anchor, self.at = start, start if last is None else last
        self._by_mouse = last is not None
        self._panes.mode = self
        self._panes.status.say("")
        self._show()

    def extend(self, hit: "Hit") -> None:
        """Choose up to a hit: all of it, if it lies behind where choosing began."""
        start, end = hit
        self._cell, self.at = None, end - 1 if start >= self._anchor else start
        self._show()

    def go_on(self) -> None:
        """Choose the same on the page that has come anew of the same post, as far as it goes."""
        before, now = self._document, self._reading.document
        if before is not None and now is not None:
            self._document, self._text = now, self._panes.page.text
            ends = (carried(each, before, now) for each in (self._anchor, self.at))
            self._anchor, self.at = (max(0, min(each, len(self._text) - 1)) for each in ends)
            self._show()

    def key(self, event: events.Key) -> bool:
        """Move one end, take the other, copy, keep or leave; all keys are this mode's.

        But for those that turn pages: who has used the mouse reads on by them.
        """
        reads_on = self._by_mouse and event.key in _SCREENS
        if reads_on or self._reading.document is not self._document:
            self.end()
            return False
        if self._counts(event.key):
            return True
        count, self._count = self._count, None
        if event.key in {"escape", "v", "q"}:
            self.end()
        elif event.key == "a":
            self.end()
            self._keep(*self.chosen)
        elif event.key in {"y", "enter", "ctrl+c"}:
            self.end()
            self.copy()
        elif event.key == "slash":
            self._finder.action_find()
        elif event.key in _HITS:
            self._finder.action_step_hit(_HITS[event.key], count=count)
        else:
            self._by_mouse = False
            self._turn_or_move(event.key, count)
            self._show()
        return True

    def copy(self) -> None:
        """Copy what is chosen: the text as it is shown, not as it lies in lines."""
        self._clipboard.part(*self.chosen)

    def end(self) -> None:
        """Let nothing be chosen."""
        self._panes.mode = None
        self._panes.page.light(LAYER, ())

    def _counts(self, key: str) -> bool:
        """Take a digit of a number, or Esc that takes the number back; tell whether it is one."""
        number = counted(self._count, key)
        taken_back = key == "escape" and self._count is not None
        if number is None and not taken_back:
            return False
        self._count = number
        self._show()
        return True

    def _turn_or_move(self, key: str, count: int | None) -> None:
        if key == "o":
            self._anchor, self.at = self.at, self._anchor
            return
        height = self._panes.page.size.height
        rows = _ROWS.get(key, int(_SCREENS.get(key, 0) * height))
        if rows:
            self._down(rows * (count or 1))
            return
        self._cell = None
        if count is not None and key in {"g", "G"}:
            self.at = self._panes.page.offset_near(max(0, count - 1), 0, 1, self.at)
            return
        self._step(key, count or 1)

    def _step(self, key: str, times: int) -> None:
        """Move by what is no line so many times, or until that leads no further."""
        ends = {"g": 0, "G": max(0, len(self._text) - 1), "home": 0}
        for _ in range(times):
            to = ends.get(key, moved(self._text, self.at, _NAMED.get(key, key)))
            if to is None or to == self.at:
                return
            self.at = to

    def _down(self, rows: int) -> None:
        """Go down so many lines that show text, and stay in the same cell."""
        page = self._panes.page
        row, cell = page.spot(self.at)
        self._cell = cell if self._cell is None else self._cell
        self.at = page.offset_near(row + rows, self._cell, 1 if rows > 0 else -1, self.at)

    def _show(self) -> None:
        self._panes.page.bring(self.at)
        self._panes.page.light(LAYER, (self.chosen,), at=self.at)
        if not self._panes.status.message:
            count = "" if self._count is None else f"{self._count} · "
            self._panes.status.say(f"{count}{texts.VISUAL}")
