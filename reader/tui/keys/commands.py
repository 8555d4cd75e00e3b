"""The command line of the app: what is typed into an action, and how it may go on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from reader.errors import CommandError
from reader.tui.keys.actions import Action, Takes
from reader.tui.keys.keymap import Chosen
from reader.tui.texts import wrong

GO = "go"
"""The action that a number alone stands for."""

Words = Callable[[Sequence[str]], Iterable[str]]
"""What may come behind the words of an action so far."""


class Completion(NamedTuple):
    """One way in which a line may go on."""

    line: str
    """The whole line then."""
    word: str
    help: str = ""


def command(line: str, actions: Iterable[Action], listed: str = wrong.TAB_LISTS_ALL) -> Chosen:
    """Return the action that a line names, with what is typed for it.

    Args:
        line: The name, and words behind it.
        actions: All that there are.
        listed: What is said of where they are listed, if the name is nothing like any of them.

    Raises:
        CommandError: There is no such action, or it takes something else; the message says what.
    """
    name, *words = line.split() or [""]
    if name.isdecimal() and not words:
        name, words = GO, [name]
    known = {action.name: action for action in actions}
    action = known.get(name)
    if action is None:
        raise CommandError(_unknown(name, known, listed))
    return _given(action, words)


def in_full(line: str, actions: Iterable[Action]) -> str:
    """Return a line with the whole name of the one action whose name begins as it does.

    A line that none begins so stays as it is. In the configuration names are whole, as one that
    comes in a later version may begin so too.

    Raises:
        CommandError: The names of several begin so; the message says which.
    """
    name, space, words = line.strip().partition(" ")
    match _begun_with(name, actions):
        case []:
            return line
        case [whole]:
            return f"{whole}{space}{words}"
        case several:
            raise CommandError(wrong.several_actions(name, several))


def completions(
    line: str, actions: Iterable[Action], words: Mapping[str, Words]
) -> tuple[Completion, ...]:
    """Return how `line` may go on, the likeliest first.

    Args:
        line: What is typed so far.
        actions: All that there are.
        words: By the name of an action what may come behind it.
    """
    *before, last = line.split(" ")
    said = [word for word in before if word]
    if not said:
        found = [action for action in actions if action.name.startswith(last)]
        found += [action for action in actions if last in action.name and action not in found]
        return tuple(Completion(_typed(each), each.name, each.help) for each in found)
    names = _begun_with(said[0], actions)
    choices = words.get(names[0]) if len(names) == 1 else None
    if choices is None:
        return ()
    start = " ".join([*before, ""])
    fitting = [word for word in choices(said[1:]) if word.startswith(last)]
    return tuple(Completion(f"{start}{word}", word) for word in fitting)


def _begun_with(name: str, actions: Iterable[Action]) -> Sequence[str]:
    """Return the names that begin so, each once; none but the name itself if it is one."""
    begun = dict.fromkeys(each.name for each in actions if each.name.startswith(name))
    return [name] if name in begun else list(begun)


def _typed(action: Action) -> str:
    return f"{action.name} " if action.takes is Takes.WORDS else action.name


def _given(action: Action, words: Sequence[str]) -> Chosen:
    """Return an action with the words behind its name.

    Raises:
        CommandError: It takes others.
    """
    match action.takes, words:
        case Takes.WORDS, _:
            return Chosen(action, words=tuple(words))
        case takes, [number] if takes.numbered and number.isdecimal():
            return Chosen(action, int(number))
        case Takes.CHARACTER, [character] if len(character) == 1:
            return Chosen(action, character=character)
        case Takes.CHARACTER, _:
            raise CommandError(wrong.needs_character(action.name))
        case _, []:
            return Chosen(action)
        case takes, _ if takes.numbered:
            raise CommandError(wrong.no_number(action.name, " ".join(words)))
        case _:
            raise CommandError(wrong.takes_nothing(action.name, " ".join(words)))


def _unknown(name: str, known: Iterable[str], listed: str) -> str:
    """Say that there is no such action, and which may be meant."""
    return wrong.no_action(name, get_close_matches(name, tuple(known), 3, 0.5), listed)
