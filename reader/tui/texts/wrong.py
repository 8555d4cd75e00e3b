"""What is wrong with what was typed, configured or kept, and what to do about it.

A message begins with the thing that it is about: an action, a key. A file is named by the error
that carries it (`errors.ConfigError`).
"""

from collections.abc import Sequence

from reader.errors import visible_name

NO_UTF_8 = "the folder's name is not UTF-8"
"""Why a folder cannot be written into a configuration."""


def unwritable(why: str | None) -> str:
    """Say that a file cannot be written."""
    return f"cannot be written: {why}"


def unreadable(why: str | None) -> str:
    """Say that a file cannot be read."""
    return f"cannot be read: {why}"


def unchangeable(line: str) -> str:
    """Say that a configuration cannot be changed, and what is to be written into it by hand."""
    return f"cannot be changed; write into it: {line}"


def ignored(why: str, name: str = "") -> str:
    """Say that a file, or what it calls `name`, is passed over."""
    return f"{name}: is ignored: {why}" if name else f"is ignored: {why}"


NO_JSON = "it is no JSON"
NO_SETTINGS = "it is no table of settings"

# The command line


TAB_LISTS_ALL = "Tab lists all, and so does :help"
ACTIONS_LISTED = "reader config actions lists all"
NAMED = 4
"""Actions that are named, of several that may be meant."""


def no_action(name: str, near: Sequence[str], listed: str) -> str:
    """Say that there is no such action, and which may be meant, or where all are `listed`."""
    hint = f"did you mean {' or '.join(near)}?" if near else listed
    return f"{visible_name(name)}: no such action; {hint}"


def several_actions(begun: str, names: Sequence[str]) -> str:
    """Say that the names of several actions begin so, and which; of many, how many more."""
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return f"{begun}: may be {', '.join(names[:NAMED])}{more}; {TAB_LISTS_ALL}"


def needs_character(name: str) -> str:
    """Say that an action takes a character."""
    return f"{name}: one character is to follow: {name} a"


def no_number(name: str, words: str) -> str:
    """Say that an action takes a number."""
    return f"{name}: {words}: not a number"


def takes_nothing(name: str, words: str) -> str:
    """Say that an action takes no words."""
    return f"{name}: takes nothing more, but {words} follows"


GO_TAKES_A_NUMBER = "go: a number is to follow: go 42"


def not_here(name: str, where: str) -> str:
    """Say that an action can only be done elsewhere."""
    return f"{name}: only {where[0].lower()}{where[1:]}"


def setting(name: str, why: str) -> str:
    """Say what is wrong with the setting of a page that was typed."""
    return f"set {visible_name(name)}: {why}"


def no_theme(name: str, there: Sequence[str]) -> str:
    """Say that no theme is called so, and which there are."""
    return f"theme: no theme {name!r}; there are {', '.join(there)}"


# The configuration


def no_theme_configured(name: str, allowed: Sequence[str]) -> str:
    """Say that no theme is called so, in the configuration, and which there are."""
    return f"theme: no theme {name!r}; allowed are {', '.join(allowed)}"


def no_key(key: str) -> str:
    """Say that something is no key."""
    return f"{key!r} is no key; write one like x, ctrl+x, f2, g x"


NO_KEYS = "a key, or keys with spaces between them"


def keys_without_character(line: str, keys: str) -> str:
    """Say that an action takes a character, and how keys give it one."""
    return f"{line}: needs a character: {keys}"


# Other programs

NO_TERMINAL = "this terminal cannot be handed to another program"


def ended_with(code: int, command: str) -> str:
    """Say that a command has failed."""
    return f"Ended with {code}: {command}"
