"""The keys that a reader has chosen: a preset, and what the configuration says besides."""

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from textual.keys import Keys

from reader.config import Config, KeyChoice
from reader.errors import CommandError, ConfigError
from reader.tui.actions import ACTIONS, Action, Takes, Where
from reader.tui.commands import command
from reader.tui.keymap import ANY, Keymap
from reader.tui.keys import key_named
from reader.tui.presets import PRESET_KEYS
from reader.tui.texts import wrong

MACRO = "macro"
"""The name of what several actions, or words behind one, make together."""

_PLACES = {"anywhere": Where.ANYWHERE, "library": Where.LIBRARY, "page": Where.PAGE}
_NAMED = frozenset(str(key.value) for key in Keys) | {ANY}
_MODIFIERS = ("ctrl+", "alt+", "shift+", "super+")


class KeysChosen(NamedTuple):
    """The keys as they are configured."""

    keymap: Keymap
    problems: tuple[ConfigError, ...] = ()


def keys_chosen(config: Config) -> KeysChosen:
    """Return the keys of a configuration, and what is wrong with those that it names."""
    actions: Sequence[Action] = ACTIONS
    for choice in PRESET_KEYS[config.preset]:
        actions = _with(actions, choice)
    problems = []
    for choice in config.keys:
        wrong = _mistake(choice)
        if wrong:
            problems.append(ConfigError(f"{choice.where}: {choice.keys}: {wrong}"))
        else:
            actions = _with(actions, choice)
    return KeysChosen(Keymap(actions), tuple(problems))


def key_problems(config: Config) -> tuple[ConfigError, ...]:
    """Return what is wrong with the keys of a configuration."""
    return keys_chosen(config).problems


def _with(actions: Sequence[Action], choice: KeyChoice) -> tuple[Action, ...]:
    """Return the actions when some keys do what was chosen."""
    place = _PLACES[choice.place]
    freed = [_without(action, choice.keys, place) for action in actions]
    if not choice.actions:
        return tuple(freed)
    (first, *more) = (command(line, ACTIONS) for line in choice.actions)
    alone = not more and (first.words, first.number, first.character) == ((), None, "")
    if alone and place in (Where.ANYWHERE, first.action.where):
        return tuple(
            action._replace(keys=(*action.keys, choice.keys))
            if action.name == first.action.name
            else action
            for action in freed
        )
    says = ", ".join(choice.actions)
    macro = Action(MACRO, "commands", (choice.keys,), says, place, arguments=choice.actions)
    return (*freed, first.action._replace(keys=(choice.keys,), where=place) if alone else macro)


def _without(action: Action, keys: str, place: Where) -> Action:
    """Return an action without some keys, if it has them there."""
    if place in (Where.ANYWHERE, action.where):
        left = tuple(each for each in action.keys if _sequence(each) != _sequence(keys))
        return action._replace(keys=left)
    return action


def _sequence(keys: str) -> tuple[str, ...]:
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
            chosen = command(line, ACTIONS)
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
