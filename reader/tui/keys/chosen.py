"""The keys that a reader has chosen: a preset, and what the configuration says besides."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from operator import eq
from typing import NamedTuple

from textual.keys import Keys

from reader.config import Config, KeyChoice
from reader.config.model import PLACES
from reader.errors import CommandError, ConfigError, visible_name
from reader.tui.keys.actions import ACTIONS, Action, Takes, Where
from reader.tui.keys.commands import command
from reader.tui.keys.keymap import ANY, Keymap
from reader.tui.keys.names import key_named
from reader.tui.keys.presets import PRESET_KEYS
from reader.tui.texts import wrong

MACRO = "macro"
"""The name of what several actions, or words behind one, make together."""

_Sequence = tuple[str, ...]
_OTHER = {Where.LIBRARY: Where.PAGE, Where.PAGE: Where.LIBRARY}
_PLACES = {"anywhere": Where.ANYWHERE, "library": Where.LIBRARY, "page": Where.PAGE}
_NAMED = frozenset(str(key.value) for key in Keys) | {ANY}
_MODIFIERS = ("ctrl+", "alt+", "shift+", "super+")


class KeysChosen(NamedTuple):
    """The keys as they are configured."""

    keymap: Keymap
    problems: tuple[ConfigError, ...] = ()


def keys_chosen(config: Config, path: str = "") -> KeysChosen:
    """Return the keys of a configuration, of the file at `path`, and what is wrong with them."""
    problems, right = [], []
    for choice in sorted(config.keys, key=lambda choice: choice.place != PLACES[0]):
        wrong = _mistake(choice)
        if wrong:
            problems.append(ConfigError(f"{visible_name(choice.keys)}: {wrong}", path, choice.line))
        else:
            right.append(choice)
    actions = _with(_with(ACTIONS, PRESET_KEYS[config.preset]), right)
    return KeysChosen(Keymap(actions), tuple(problems))


def _with(actions: Sequence[Action], choices: Sequence[KeyChoice]) -> Sequence[Action]:
    """Return the actions when keys do what was chosen; what clashes with them gives way.

    Keys clash with those that they begin, or that begin them: else one would have to wait.
    """
    for choice in choices:
        if choice.actions:
            actions = _without(actions, choice, _clash)
    for choice in choices:
        actions = _doing(_without(actions, choice, eq), choice)
    return actions


def _doing(freed: Sequence[Action], choice: KeyChoice) -> Sequence[Action]:
    """Return the actions when keys that do nothing do what was chosen."""
    place = _PLACES[choice.place]
    if not choice.actions:
        return freed
    (first, *more) = (command(line, ACTIONS) for line in choice.actions)
    alone = not more and (first.words, first.number, first.character) == ((), None, "")
    if alone and place in (Where.ANYWHERE, first.action.where):
        return tuple(
            action._replace(keys=(*action.keys, choice.keys))
            if (action.name, action.where) == (first.action.name, first.action.where)
            else action
            for action in freed
        )
    says = ", ".join(choice.actions).replace("{", "{{").replace("}", "}}")
    macro = Action(MACRO, "commands", (choice.keys,), says, place, arguments=choice.actions)
    return (*freed, first.action._replace(keys=(choice.keys,), where=place) if alone else macro)


def _without(
    actions: Iterable[Action], choice: KeyChoice, are_alike: Callable[[_Sequence, _Sequence], bool]
) -> tuple[Action, ...]:
    """Return the actions without the keys that are like chosen ones; elsewhere they keep them."""
    place, keys = _PLACES[choice.place], _sequence(choice.keys)
    left: list[Action] = []
    for action in actions:
        like = tuple(each for each in action.keys if are_alike(_sequence(each), keys))
        if not like or not _meet(place, action.where):
            left.append(action)
            continue
        left.append(action._replace(keys=tuple(each for each in action.keys if each not in like)))
        if place is not action.where is Where.ANYWHERE:
            left.append(action._replace(keys=like, where=_OTHER[place]))
    return tuple(left)


def _meet(place: Where, where: Where) -> bool:
    """Tell whether keys of one place may be pressed in another."""
    return Where.ANYWHERE in (place, where) or place is where


def _clash(one: _Sequence, other: _Sequence) -> bool:
    """Tell whether one sequence is the other, or its beginning."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _sequence(keys: str) -> _Sequence:
    return tuple(key_named(key) for key in keys.split())


def _mistake(choice: KeyChoice) -> str:
    """Say what is wrong with a choice; nothing if it is right."""
    for key in choice.keys.split():
        if not _is_key(key):
            return wrong.no_key(key)
    if not choice.keys.split():
        return wrong.NO_KEYS
    for line in choice.actions:
        try:
            chosen = command(line, ACTIONS, wrong.ACTIONS_LISTED)
        except CommandError as error:
            return str(error)
        if chosen.action.takes is Takes.CHARACTER and not (chosen.character or ANY in choice.keys):
            return wrong.keys_without_character(line, f"{choice.keys} {ANY}")
    return ""


def _is_key(written: str) -> bool:
    """Tell whether Textual may ever tell of a key of this name."""
    name = key_named(written)
    for modifier in _MODIFIERS:
        name = name.removeprefix(modifier)
    if len(written) == 1 or len(name) == 1 or name in _NAMED or key_named(written) in _NAMED:
        return True
    try:
        unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return False
    return True
