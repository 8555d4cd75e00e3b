"""The keys of the configuration that are not in a table: what each may be, and what it is for."""

from collections.abc import Callable
from datetime import tzinfo
from enum import Enum
from typing import NamedTuple

from reader.allowed import TRUTHS, as_written, not_allowed
from reader.config.model import AUTO_THEME, PRESETS, Ambiguous, Copies, Graphics, Keeping, Reads
from reader.language import AUTO, LANGUAGES
from reader.language import gettext as _


class Setting(NamedTuple):
    """A key of the configuration."""

    name: str
    """Also the field of `Config` that it is for."""
    default: str
    """As TOML writes it; empty: there is no word for it."""
    allowed: str
    """What it may be, for a person."""
    about: str
    """What it is for, on one line."""
    read: Callable[[object], object]
    """Return the value of the field; raises a ValueError that says what is allowed."""


def zone(value: object) -> tzinfo:
    """Read a time zone.

    Raises:
        ValueError: It is none; says what is allowed.
    """
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415  4 ms, only if configured

    try:
        return ZoneInfo(value if isinstance(value, str) else "")
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        no_zone = _("{value} is no time zone; write one like Asia/Shanghai")
        raise ValueError(no_zone.format(value=as_written(value))) from error


def _member(kind: type[Enum]) -> Callable[[object], Enum]:
    """Return how a member of an enumeration is read."""

    def read(value: object) -> Enum:
        try:
            return kind(value)
        except ValueError as error:
            raise ValueError(not_allowed(value, _words(kind))) from error

    return read


def truth(value: object) -> bool:
    """Read true or false.

    Raises:
        ValueError: It is neither; says what is allowed.
    """
    if not isinstance(value, bool):
        raise ValueError(not_allowed(value, TRUTHS))  # noqa: TRY004  as all of these
    return value


def one_of(allowed: tuple[str, ...]) -> Callable[[object], str]:
    """Return how one of some words is read."""

    def read(value: object) -> str:
        if value not in allowed:
            raise ValueError(not_allowed(value, allowed))
        return str(value)

    return read


def _name(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(_("the name of a theme, or auto"))
    return value


def _listed(kind: type[Enum]) -> str:
    return ", ".join(_words(kind))


def _words(kind: type[Enum]) -> list[str]:
    return [each.value for each in kind]


SETTINGS = (
    Setting("zone", "", "a time zone", "in which dates are shown; else the computer's", zone),
    Setting(
        "ambiguous", '"auto"', _listed(Ambiguous),
        "how the terminal draws “ ” … — α ─; auto: the app asks it, else narrow",
        _member(Ambiguous),
    ),
    Setting(
        "graphics", '"auto"', _listed(Graphics),
        "how the app draws pictures: blocks of two colours, or real ones by kitty's protocol; "
        "auto: real ones if the terminal says that it is kitty (0.28 or later) or Ghostty",
        _member(Graphics),
    ),
    Setting(
        "marks", '"data"', _listed(Keeping),
        "where what is remembered is kept: in the user's data directory, or in the library",
        _member(Keeping),
    ),
    Setting(
        "read", '"opened"', _listed(Reads),
        "when a post in the app becomes read: once it is opened, once its end has been on the "
        "screen, or only when you mark it (`r`, `A`)",
        _member(Reads),
    ),
    Setting(
        "copies", '"apart"', _listed(Copies),
        "posts that tell the same story; together: who reads one has read all of them",
        _member(Copies),
    ),
    Setting(
        "variants", "true", "true, false",
        "all forms of a Chinese character (漢 汉, 経 经) are one in a search", truth,
    ),
    Setting(
        "drafts", "false", "true, false",
        "posts that their author has not published are in the lists, with a sign", truth,
    ),
    Setting(
        "watch", "true", "true, false",
        "the app follows what changes in the folders; false: only R looks again", truth,
    ),
    Setting(
        "theme", f'"{AUTO_THEME}"', "auto, or a theme's name",
        "auto: the one chosen last in the app, or else light or dark as the terminal is", _name,
    ),
    Setting(
        "language", f'"{AUTO}"', ", ".join(LANGUAGES),
        "in which the app speaks; auto: as $LANGUAGE, $LC_ALL, $LC_MESSAGES or $LANG says",
        one_of(LANGUAGES),
    ),
    Setting(
        "preset", f'"{PRESETS[0]}"', ", ".join(PRESETS), "the keys to begin with", one_of(PRESETS),
    ),
)  # fmt: skip
"""In the order that they are told."""
