"""Which keys do what: sequences, the count before them, and what may come next."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.tui.keys.actions import ACTIONS, Action, Takes, Where
from reader.tui.keys.count import counted
from reader.tui.keys.names import key_named, spoken

ANY = "<char>"
"""Stands for any key that types a character."""

_Sequence = tuple[str, ...]


class Typed(NamedTuple):
    """What has been typed of a sequence."""

    keys: _Sequence = ()
    number: int | None = None
    """The number before it."""

    @property
    def told(self) -> str:
        """How it is written for a person."""
        return f"{'' if self.number is None else self.number}{spoken(' '.join(self.keys))}"


NOTHING = Typed()


class Chosen(NamedTuple):
    """An action, and what was typed for it."""

    action: Action
    number: int | None = None
    character: str = ""
    words: tuple[str, ...] = ()


class Waiting(NamedTuple):
    """The beginning of a sequence."""

    typed: Typed
    alone: Chosen | None = None
    """What is meant if nothing follows."""


class Meaningless(NamedTuple):
    """Keys that mean nothing."""

    keys: _Sequence


class Keymap:
    """The keys of the actions, for each pane. Never changes."""

    def __init__(self, actions: Iterable[Action] = ACTIONS) -> None:
        """Take the actions with their keys, and put these into what is said of them."""
        self.actions = tuple(actions)
        self.actions = tuple(
            each._replace(help=each.help.format(keys=self)) for each in self.actions
        )
        self._by_keys = {where: dict(self._sequences(where)) for where in Where}

    def typed(
        self, where: Where, before: Typed, key: str, character: str | None
    ) -> Chosen | Waiting | Meaningless:
        """Tell what one more key means; Esc behind a count means that it is not meant.

        Args:
            where: The pane that the keys are for.
            before: What has been typed before it.
            key: Its name.
            character: What it types, if it types something.
        """
        if key == "escape" and before.number is not None and not before.keys:
            return Meaningless((key,))
        if not before.keys and (number := counted(before.number, key)) is not None:
            return Waiting(Typed((), number))
        return self._step(where, before, key, character or "")

    def _step(
        self, where: Where, before: Typed, key: str, character: str
    ) -> Chosen | Waiting | Meaningless:
        known = self._by_keys[where]
        exact = (*before.keys, key)
        if exact not in known and character and (*before.keys, ANY) in known:
            action = known[*before.keys, ANY]
            return Chosen(action, before.number, character)
        action_of = known.get(exact)
        chosen = None if action_of is None else Chosen(action_of, before.number)
        if any(sequence[: len(exact)] == exact != sequence for sequence in known):
            return Waiting(Typed(exact, before.number), chosen)
        if chosen is not None:
            return chosen
        return Meaningless(exact)

    def following(self, where: Where, keys: _Sequence) -> Iterator[tuple[str, Action]]:
        """Yield what may come after the beginning of a sequence: the rest, and what it does."""
        for sequence, action in self._by_keys[where].items():
            if sequence[: len(keys)] == keys != sequence:
                yield " ".join(sequence[len(keys) :]), action

    def __getitem__(self, name: str) -> str:
        """Return the first key of an action, as it is said; its name, `:quit`, if it has none.

        So `str.format` puts keys into what is said: `{keys[undo]} undoes`.
        """
        keys = (each for action in self.actions if action.name == name for each in action.keys)
        return next(map(spoken, keys), f":{name}")

    def hints(self, where: Where, *, found: bool = False) -> Iterator[tuple[str, str, Action]]:
        """Yield the keys worth a place in the line of hints, as (key, word, what they do).

        Args:
            where: The pane that the keys are for.
            found: Whether something is found on the page.
        """
        to_hits = found and where is Where.PAGE
        for place in (where, Where.ANYWHERE):
            for action in self.actions:
                if action.where is place and action.hint and action.keys:
                    word = action.hint_found if to_hits else ""
                    yield spoken(action.keys[0]), word or action.hint, action

    def _sequences(self, where: Where) -> Iterator[tuple[_Sequence, Action]]:
        """Yield the sequences of a pane; its own come last, and so hold."""
        for place in (Where.ANYWHERE, where):
            for action in self.actions:
                if action.where is place:
                    for keys in action.keys:
                        yield tuple(key_named(key) for key in keys.split(" ")), action


USUAL = Keymap()
"""The keys that nobody has changed."""


def call(chosen: Chosen) -> tuple[tuple[int | str, ...], dict[str, int | None]]:
    """Return the arguments and keywords that the method of a chosen action is called with."""
    action = chosen.action
    if action.takes is Takes.CHARACTER:
        return (*action.arguments, chosen.character), {}
    if action.takes is Takes.WORDS:
        return (*action.arguments, *chosen.words), {}
    if action.takes.numbered:
        return action.arguments, {"count": chosen.number}
    return action.arguments, {}
