"""Keys that come faster than what they are for: none is lost, and they keep their order.

A key goes to what has the focus when it comes, though keys before it may yet have to bring another
screen, or a line in which it is to be typed.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events, on
from textual.message import Message
from textual.screen import Screen

from reader.tui.keys.held import again

if TYPE_CHECKING:
    from textual.widget import Widget

_T = TypeVar("_T")


@dataclass
class Passed(Message):
    """All keys that were typed before this was asked have passed."""

    waiting: int
    """How many waited when it was."""


class EarlyKeys(Screen[_T]):
    """A screen that takes keys as fast as they come.

    Textual sends keys to a screen that is not there yet, or is about to go: they would be lost.
    """

    LINE_KEY: ClassVar[str] = ""
    """The key that leads to a line in which one types (`open_line`); empty: there is none."""

    there = False
    """Whether it is on screen, with the focus where it belongs."""
    _early: tuple[events.Key, ...] = ()
    """Keys that came before that."""
    _awaited: "Widget | None" = None
    """What is to have the focus, once all keys have come that were typed before."""

    def on_screen_resume(self) -> None:
        """Take the keys that came too early, now that the focus is where it belongs."""
        self.call_later(self.come)

    def on_key(self, event: events.Key) -> None:
        """Keep a key that came too early, as those behind the one that leads to a line have.

        A binding would be looked at later than here, when keys behind it have passed.
        """
        if not self.there:
            event.stop()
            self.take(event)
        elif event.key == self.LINE_KEY:
            event.stop()
            self.open_line()

    def open_line(self) -> None:
        """Show the line that `LINE_KEY` leads to, and give it the focus."""

    def take(self, event: events.Key) -> None:
        """Do what a key means that was sent to another screen, or too early."""
        if self.there:
            self.send(event)
        else:
            self._early = (*self._early, event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let actions be done once there is what they are about."""
        return self.there and super().check_action(action, parameters)

    def come(self) -> None:
        """Be there, and do what came too early."""
        self.there = True
        early, self._early = self._early, ()
        for key in early:
            self.send(key)

    def give_focus(self, widget: "Widget") -> None:
        """Let a widget have the focus, and the keys that were typed since this was wished."""
        self.there, self._awaited = False, widget
        self._follow_keys()

    @on(Passed)
    def _have_passed(self, passed: Passed) -> None:
        passed.stop()
        if len(self._early) > passed.waiting:
            self._follow_keys()
        elif self._awaited is not None:
            self.set_focus(self._awaited)
            self._awaited = None
            self.come()

    def _follow_keys(self) -> None:
        """Send a message on the way that keys go."""
        (self.focused or self).post_message(Passed(len(self._early)))

    def send(self, key: events.Key) -> None:
        """Send a key as the app does: one that a screen sends ends there, before any binding."""
        self.app.post_message(again(key).set_sender(self.app))
