"""Keys on their way to what they do: a sequence is waited for, a mode may take them first."""

from collections.abc import Callable, Sequence
from typing import Protocol

from textual import events

from reader.errors import ReaderError
from reader.tui import texts
from reader.tui.keys.actions import Action, Where
from reader.tui.keys.keymap import NOTHING, USUAL, Chosen, Keymap, Meaningless, Typed, Waiting, call
from reader.tui.keys.names import spoken

THAT_IS_ALL, NEVER_MIND = "enter", "escape"
"""The keys that end a sequence which means something and may go on, and that take it back."""


class Mode(Protocol):
    """What takes keys for itself, as long as it lasts."""

    def key(self, event: events.Key) -> bool:
        """Do what a key means; tell whether it means something."""


class Dispatch:
    """What has been typed, and who does it. One for a screen."""

    def __init__(
        self,
        targets: Callable[[], tuple[Where, Sequence[object]]],
        again: Callable[[events.Key], bool],
        tell: Callable[[ReaderError], None],
    ) -> None:
        """Wait for keys.

        Args:
            targets: Tells for which pane the keys are now, and who may have the methods of
                actions, the likeliest first.
            again: Does a key that does not go on what was begun, as if it came now.
            tell: Tells why an action could not be done.
        """
        self.keymap: Keymap = USUAL
        self.typed: Typed = NOTHING
        """What has been typed of a sequence so far."""
        self._targets = targets
        self._again = again
        self._tell = tell
        self._alone: Chosen | None = None
        """What it means if nothing follows."""

    def key(self, event: events.Key) -> bool:
        """Do what a key means; tell whether it means something."""
        where, _ = self._targets()
        before, alone = self.typed, self._alone
        self.forget()
        match self.keymap.typed(where, before, event.key, event.character):
            case Chosen() as chosen:
                self.do(chosen)
            case Waiting() as waiting:
                self.typed, self._alone = waiting
            case Meaningless() if alone is not None:
                return self._end(alone, event)
            case Meaningless():
                return before != NOTHING
        return True

    def do(self, chosen: Chosen) -> bool:
        """Do an action, or tell why not; return whether somebody here can."""
        arguments, keywords = call(chosen)
        name = f"action_{chosen.action.method}"
        for target in self._targets()[1]:
            method = getattr(target, name, None)
            if method is not None:
                try:
                    method(*arguments, **keywords)
                except ReaderError as error:
                    self._tell(error)
                return True
        return False

    @property
    def following(self) -> tuple[tuple[str, Action], ...]:
        """How what has been typed may go on; nothing, if nothing has been."""
        if not self.typed.keys:
            return ()
        following = tuple(self.keymap.following(self._targets()[0], self.typed.keys))
        return following if self._alone is None else (*following, (THAT_IS_ALL, self._alone.action))

    def elsewhere(self, event: events.Key) -> tuple[Where, Action] | None:
        """Return what a key that means nothing here is for in the other pane, if for anything."""
        here, _ = self._targets()
        for where in (Where.LIBRARY, Where.PAGE):
            if where is here:
                continue
            match self.keymap.typed(where, NOTHING, event.key, event.character):
                case Chosen(action) | Waiting(_, Chosen(action)):
                    return where, action
                case Waiting(Typed(keys)) if keys:
                    _, action = next(self.keymap.following(where, keys))
                    return where, action
        return None

    def meaningless(self, event: events.Key) -> str:
        """Say of a key that means nothing here what it is for in the other pane, or that it is not.

        Of one that types no character nothing is said, if nothing is to be said of the other pane.
        """
        found, key = self.elsewhere(event), spoken(event.key)
        if found is not None:
            where, action = found
            pane = texts.PANES[where is Where.PAGE]
            return texts.ELSEWHERE.format(key=key, where=pane, what=action.help)
        return texts.NOWHERE.format(key=key, keys=self.keymap) if event.is_printable else ""

    def forget(self) -> None:
        """Let what has been typed be typed in vain."""
        self.typed, self._alone = NOTHING, None

    def _end(self, alone: Chosen, event: events.Key) -> bool:
        """Do what was typed, as it does not go on; then what the next key means."""
        if event.key == NEVER_MIND:
            return True
        self.do(alone)
        return event.key == THAT_IS_ALL or self._again(event)
