"""The mode in which letters stand at links: typing them opens one."""

from typing import TYPE_CHECKING

from textual import events

from reader.tui import texts
from reader.tui.page.link_hints import Seen, labels, links_seen, remaining

if TYPE_CHECKING:
    from reader.tui.panes import Panes
    from reader.tui.reading.clipboard import Clipboard
    from reader.tui.travel.following import Following


class Hinting:
    """Takes the keys until a link is chosen, or none can be any more."""

    def __init__(self, panes: "Panes", *, following: "Following", clipboard: "Clipboard") -> None:
        self._panes = panes
        self._following = following
        self._clipboard = clipboard
        self._seen: tuple[Seen, ...] = tuple(links_seen(panes.page.on_screen))
        self._labels = labels(len(self._seen))
        self._typed = ""

    def begin(self) -> bool:
        """Show the letters; tell whether there is a link."""
        if self._seen:
            self._panes.mode = self
            self._show()
        return bool(self._seen)

    def key(self, event: events.Key) -> bool:
        """Take a letter; a page that was laid out anew has no letters any more."""
        if not self._panes.page.labels or event.key == "escape":
            self._end()
            return event.key == "escape"
        if event.key == "backspace":
            self._typed = self._typed[:-1]
        elif event.is_printable and event.character:
            self._typed += event.character
        left = remaining(self._labels, self._typed.lower())
        if len(left) == 1 and self._labels[left[0]] == self._typed.lower():
            self._end()
            self._choose(self._seen[left[0]].address)
        elif left:
            self._show()
        else:
            self._end()
        return True

    def _choose(self, address: str) -> None:
        if self._typed == self._typed.lower():
            self._following.follow(address)
        else:
            self._clipboard.address(address)

    def _show(self) -> None:
        shown: dict[int, list[tuple[int, str]]] = {}
        for number in remaining(self._labels, self._typed.lower()):
            link, rest = self._seen[number], self._labels[number][len(self._typed) :]
            shown.setdefault(self._panes.page.row_at(link.y), []).append((link.cell, rest))
        self._panes.page.label(shown)
        self._panes.status.say(texts.HINTS)

    def _end(self) -> None:
        self._panes.mode = None
        self._panes.page.label({})
