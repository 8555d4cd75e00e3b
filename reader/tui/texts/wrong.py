"""What is wrong with what was typed, configured or kept, and what to do about it.

A message begins with the thing that it is about: an action, a key. A file is named by the error
that carries it (`errors.ConfigError`).
"""

import errno
import os
from collections.abc import Iterable, Mapping, Sequence

from reader.errors import visible_name
from reader.language import gettext as _

NO_UTF_8 = _("the folder's name is not UTF-8")
"""Why a folder cannot be written into a configuration."""


def unwritable(why: str | None) -> str:
    """Say that a file cannot be written."""
    return _("cannot be written: {why}").format(why=why)


def unreadable(why: str | None) -> str:
    """Say that a file cannot be read."""
    return _("cannot be read: {why}").format(why=why)


def unchangeable(line: str) -> str:
    """Say that a configuration cannot be changed, and what is to be written into it by hand."""
    return _("cannot be changed; write into it: {line}").format(line=line)


def ignored(why: str, name: str = "") -> str:
    """Say that a file, or what it calls `name`, is passed over."""
    said = _("is ignored: {why}").format(why=why)
    return f"{name}: {said}" if name else said


NO_JSON = _("it is no JSON")
NO_SETTINGS = _("it is no table of settings")

# The command line


TAB_LISTS_ALL = _("Tab lists all, and so does :help")
ACTIONS_LISTED = _("reader config actions lists all")
NAMED = 4
"""Actions that are named, of several that may be meant."""


def no_action(name: str, near: Sequence[str], listed: str) -> str:
    """Say that there is no such action, and which may be meant, or where all are `listed`."""
    hint = _("did you mean {names}?").format(names=_(" or ").join(near)) if near else listed
    return _("{name}: no such action; {hint}").format(name=visible_name(name), hint=hint)


def several_actions(begun: str, names: Sequence[str]) -> str:
    """Say that the names of several actions begin so, and which; of many, how many more."""
    named = _(", ").join(names[:NAMED])
    if len(names) > NAMED:
        named = _("{names} and {count} more").format(names=named, count=len(names) - NAMED)
    said = _("{begun}: may be {names}; {hint}")
    return said.format(begun=begun, names=named, hint=TAB_LISTS_ALL)


def needs_character(name: str) -> str:
    """Say that an action takes a character."""
    return _("{name}: one character is to follow: {name} a").format(name=name)


def no_number(name: str, words: str) -> str:
    """Say that an action takes a number."""
    return _("{name}: {words}: not a number").format(name=name, words=words)


def takes_nothing(name: str, words: str) -> str:
    """Say that an action takes no words."""
    return _("{name}: takes nothing more, but {words} follows").format(name=name, words=words)


GO_TAKES_A_NUMBER = _("go: a number is to follow: go 42")


def not_here(name: str, where: str) -> str:
    """Say that an action can only be done elsewhere."""
    place = f"{where[0].lower()}{where[1:]}"
    return _("{name}: only {place}").format(name=name, place=place)


def no_setting(name: str, there: Iterable[str]) -> str:
    """Say that pages have no such setting, and which they have."""
    said = _("set {name}: no such setting; allowed are {allowed}")
    return said.format(name=visible_name(name), allowed=_(", ").join(there))


def no_value(name: str, value: str, allowed: Iterable[str]) -> str:
    """Say that a setting of pages cannot be so, and how it may be."""
    said = _("set {name}: {value!r}; allowed are {allowed}")
    return said.format(name=name, value=value, allowed=_(", ").join(allowed))


def no_theme(name: str, there: Sequence[str]) -> str:
    """Say that no theme is called so, and which there are."""
    said = _("theme: no theme {name!r}; there are {there}")
    return said.format(name=name, there=_(", ").join(there))


# The configuration


def no_theme_configured(name: str, allowed: Sequence[str]) -> str:
    """Say that no theme is called so, in the configuration, and which there are."""
    said = _("theme: no theme {name!r}; allowed are {allowed}")
    return said.format(name=name, allowed=_(", ").join(allowed))


def no_key(key: str) -> str:
    """Say that something is no key."""
    return _("{key!r} is no key; write one like x, ctrl+x, f2, g x").format(key=key)


NO_KEYS = _("a key, or keys with spaces between them")


def keys_without_character(line: str, keys: str) -> str:
    """Say that an action takes a character, and how keys give it one."""
    return _("{line}: needs a character: {keys}").format(line=line, keys=keys)


# Other programs

NO_TERMINAL = _("this terminal cannot be handed to another program")


def ended_with(code: int, command: str) -> str:
    """Say that a command has failed."""
    return _("Ended with {code}: {command}").format(code=code, command=command)


# The system


def with_words(said: str) -> str:
    """Return what went wrong, with what the system says of it in the language of the app."""
    for number, words in _of_system().items():
        said = said.replace(os.strerror(number), words)
    return said


def _of_system() -> Mapping[int, str]:
    """Return what the usual errors are called, by their numbers."""
    return {
        errno.ENOENT: _("No such file or directory"),
        errno.EACCES: _("Permission denied"),
        errno.EPERM: _("Operation not permitted"),
        errno.EISDIR: _("Is a directory"),
        errno.ENOTDIR: _("Not a directory"),
        errno.EEXIST: _("File exists"),
        errno.ENAMETOOLONG: _("File name too long"),
        errno.ELOOP: _("Too many levels of symbolic links"),
        errno.ENOSPC: _("No space left on device"),
        errno.EDQUOT: _("Disk quota exceeded"),
        errno.EROFS: _("Read-only file system"),
        errno.EIO: _("Input/output error"),
    }
