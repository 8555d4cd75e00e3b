"""Keys on their way to what they do: a sequence is waited for, a mode may take them first."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from textual import events
from textual.dom import DOMNode

from reader.tui.actions import Action, Where
from reader.tui.keymap import NOTHING, USUAL, Chosen, Keymap, Meaningless, Typed, Waiting, call

if TYPE_CHECKING:
    from textual.timer import Timer

ALONE = 0.4
"""Seconds after which a key that also begins sequences means what it means alone."""


class Mode(Protocol):
    """What takes keys for itself, as long as it lasts."""

    def key(self, event: events.Key) -> bool:
        """Do what a key means; tell whether it means something."""


class Dispatch:
    """What has been typed, and who does it. One for a screen, on which its timers run."""

    def __init__(
        self, screen: DOMNode, targets: Callable[[], tuple[Where, Sequence[object]]]
    ) -> None:
        """Wait for keys.

        Args:
            screen: Runs the timers.
            targets: Tells for which pane the keys are now, and who may have the methods of
                actions, the likeliest first.
        """
        self.keymap: Keymap = USUAL
        self.typed: Typed = NOTHING
        """What has been typed of a sequence so far."""
        self._screen = screen
        self._targets = targets
        self._waiting: Timer | None = None

    def key(self, event: events.Key) -> bool:
        """Do what a key means; tell whether it means something."""
        where, _ = self._targets()
        before, self.typed = self.typed, NOTHING
        waited = self._stop()
        match self.keymap.typed(where, before, event.key, event.character):
            case Chosen() as chosen:
                self.do(chosen)
            case Waiting(typed, alone):
                self.typed = typed
                if alone is not None:
                    self._waiting = self._screen.set_timer(ALONE, lambda: self._alone(alone))
            case Meaningless() if waited:
                return self.key(event)
            case Meaningless():
                return before != NOTHING
        return True

    def do(self, chosen: Chosen) -> bool:
        """Do an action; tell whether somebody here can."""
        arguments, keywords = call(chosen)
        name = f"action_{chosen.action.method}"
        for target in self._targets()[1]:
            method = getattr(target, name, None)
            if method is not None:
                method(*arguments, **keywords)
                return True
        return False

    @property
    def following(self) -> tuple[tuple[str, Action], ...]:
        """How what has been typed may go on; nothing, if nothing has been."""
        if not self.typed.keys:
            return ()
        return tuple(self.keymap.following(self._targets()[0], self.typed.keys))

    def forget(self) -> None:
        """Let what has been typed be typed in vain."""
        self.typed = NOTHING
        self._stop()

    def _alone(self, chosen: Chosen) -> None:
        self.forget()
        self.do(chosen)

    def _stop(self) -> bool:
        """Stop waiting for the next key; tell whether the last one meant something alone."""
        timer, self._waiting = self._waiting, None
        if timer is not None:
            timer.stop()
        return timer is not None
