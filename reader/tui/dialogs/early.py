"""Keys that come faster than what they are for: none is lost, and they keep their order.

A key goes to what has the focus when it comes, though keys before it may yet have to bring another
screen, take this one away, or lead to a line in which it is to be typed.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events, on
from textual.await_complete import AwaitComplete
from textual.message import Message
from textual.screen import Screen

from reader.tui.keys.held import again

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from textual.widget import Widget

_T = TypeVar("_T")


@dataclass(repr=False, eq=False)
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

    _ready = False
    """Whether the focus is where it belongs, and nothing is waited for."""
    _early: tuple[events.Key, ...] = ()
    """Keys that came before that."""
    _awaited: "Widget | None" = None
    """What is to have the focus, once all keys have come that were typed before."""

    def on_screen_resume(self) -> None:
        """Take the keys that came too early, now that the focus is where it belongs."""
        self.call_later(self.come)

    @property
    def there(self) -> bool:
        """Whether keys are for it: it is on top, and all is where it belongs."""
        return self._ready and self.is_active

    def on_key(self, event: events.Key) -> "Awaitable[None] | None":
        """Do at once what a key is for; keep one that came too early, pass on one too late."""
        if not self.there:
            event.stop()
            self.take(event)
        elif event.key == self.LINE_KEY:
            event.stop()
            self.open_line()
        else:
            return self._do(event)
        return None

    def open_line(self) -> None:
        """Show the line that `LINE_KEY` leads to, and give it the focus."""

    def take(self, event: events.Key) -> None:
        """Let a key be done that was sent to another screen, too early or too late."""
        above = self.app.screen
        if isinstance(above, EarlyKeys) and above is not self:
            above.take(event)
        elif not self.is_active:
            self._pass_on(event)
        elif self.there:
            self.send(event)
        else:
            self._early = (*self._early, event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let actions be done once there is what they are about."""
        return self.there and super().check_action(action, parameters)

    def come(self) -> None:
        """Be there, and do what came too early."""
        self._ready = True
        self._let_go()

    def dismiss(self, result: _T | None = None) -> AwaitComplete:
        """Give an answer and go; only the first one counts.

        Textual sends keys to a screen that is about to go: a second answer would take away the
        screen below, which those keys are for.
        """
        if not self.is_active:
            return AwaitComplete()
        gone = super().dismiss(result)
        self._let_go()
        return gone

    def give_focus(self, widget: "Widget") -> None:
        """Let a widget have the focus, and the keys that were typed since this was wished."""
        self._awaited = widget
        self.wait()

    def wait(self) -> None:
        """Keep the keys that come until those that are on their way have, and what was told."""
        self._ready = False
        self._follow_keys()

    def _let_go(self) -> None:
        """Let keys that were kept be done: here, or where they are for by now."""
        early, self._early = self._early, ()
        for key in early:
            if self.is_active:  # by way of the app, keys that come now would be before it
                (self.focused or self).post_message(again(key).set_sender(self.app))
            else:
                self._pass_on(key)

    def _pass_on(self, key: events.Key) -> None:
        """Let the screen that this one stood over have a key.

        By way of what has the focus there, which may be about to change, keys lose their order.
        """
        below = self.app.screen
        if isinstance(below, EarlyKeys):
            below.take(key)
        else:
            below.post_message(again(key).set_sender(self.app))

    async def _do(self, event: events.Key) -> None:
        """Do a key at once; the app would send one here again that it has not sent."""
        await do_at_once(self, event)
        if not event.is_forwarded:
            event.stop()

    @on(Passed)
    def _have_passed(self, passed: Passed) -> None:
        passed.stop()
        if len(self._early) > passed.waiting:
            self._follow_keys()
        else:
            if self._awaited is not None:
                self.set_focus(self._awaited)
                self._awaited = None
            self.come()

    def _follow_keys(self) -> None:
        """Send a message on the way that keys go."""
        (self.focused or self).post_message(Passed(len(self._early)))

    def send(self, key: events.Key) -> None:
        """Send a key as the app does: one that a screen sends ends there, before any binding."""
        self.app.post_message(again(key).set_sender(self.app))


async def do_at_once(screen: Screen[_T], event: events.Key) -> None:
    """Do what a key is bound to.

    Textual does that once the key has come to the app, when keys behind it have passed.
    """
    bound = screen.active_bindings.get(event.key)
    if bound is not None and await screen.app.run_action(bound.binding.action, bound.node):
        event.stop()
        event.prevent_default()
