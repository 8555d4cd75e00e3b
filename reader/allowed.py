"""What is said of a value or a name that is not allowed: what it is, and what is allowed.

It is in the language that is spoken when it is said: the app reads a configuration with mistakes
again in its own (`cli.open`), and commands speak English.
"""

from collections.abc import Iterable

from reader.language import gettext as _

TRUTHS = ("true", "false")
"""As TOML has them."""


def not_allowed(value: object, allowed: Iterable[str]) -> str:
    """Say that a value is not allowed, and which are."""
    return allowed_are(as_written(value), allowed)


def no_such_key(allowed: Iterable[str]) -> str:
    """Say that there is no such key, and which there are."""
    return allowed_are(_("no such key"), allowed)


def allowed_are(wrong: str, allowed: Iterable[str]) -> str:
    """Say what is `wrong`, and what is allowed."""
    return _("{wrong}; allowed are {allowed}").format(wrong=wrong, allowed=_(", ").join(allowed))


def as_written(value: object) -> str:
    """Return a value as an error tells it: a truth as TOML has it."""
    return str(value).lower() if isinstance(value, bool) else repr(value)
