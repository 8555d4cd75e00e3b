"""The themes: Textual's own, three for those who need them, and the user's."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from textual.theme import BUILTIN_THEMES, Theme

from reader.config import Config, UserTheme
from reader.config.model import AUTO_THEME
from reader.errors import ConfigError
from reader.tui.terminal.theme_names import NO_COLOUR, wished_themes
from reader.tui.texts import wrong

_CONTRAST = Theme(
    "high-contrast",
    primary="#ffff00", secondary="#00ffff", accent="#ff80ff", warning="#ffb000", error="#ff8080",
    success="#00ff00", foreground="#ffffff", background="#000000", surface="#000000",
    panel="#202020", text_alpha=1.0,
    variables={"text-muted": "#e0e0e0", "border": "#ffffff"},
)  # fmt: skip
_CONTRAST_LIGHT = Theme(
    "high-contrast-light",
    primary="#0000b0", secondary="#005050", accent="#800080", warning="#703000", error="#900000",
    success="#005000", foreground="#000000", background="#ffffff", surface="#ffffff",
    panel="#e8e8e8", dark=False, text_alpha=1.0,
    variables={"text-muted": "#202020", "border": "#000000"},
)  # fmt: skip
_COLORS = (
    "primary", "secondary", "accent", "warning", "error", "success", "foreground", "background",
    "surface", "panel", "boost",
)  # fmt: skip
_TERMINALS: dict[str, Any] = dict.fromkeys(_COLORS, "ansi_default")
_CURSORS = {"input-cursor-text-style": "reverse", "block-cursor-text-style": "underline"}
_NONE = replace(
    BUILTIN_THEMES["ansi-dark"],
    name=NO_COLOUR,
    variables={**BUILTIN_THEMES["ansi-dark"].variables, **_CURSORS},
    **_TERMINALS,
)

OWN: Final = (_CONTRAST, _CONTRAST_LIGHT, _NONE)
"""The themes that come with the reader besides Textual's."""


def themes_of(config: Config) -> Iterator[Theme]:
    """Yield the themes that there are besides Textual's."""
    yield from OWN
    yield from map(_theme, config.themes)


def theme_names(config: Config) -> tuple[str, ...]:
    """Return the names of all themes."""
    return tuple(sorted({*BUILTIN_THEMES, *(theme.name for theme in themes_of(config))}))


def theme_problem(config: Config, path: str, line: int | None) -> ConfigError | None:
    """Return what is wrong with the theme that a file says in a line; None if it is right."""
    if config.theme == AUTO_THEME or config.theme in theme_names(config):
        return None
    allowed = (AUTO_THEME, *theme_names(config))
    return ConfigError(wrong.no_theme_configured(config.theme, allowed), path, line)


def theme_for(config: Config, remembered: str, environ: Mapping[str, str], *, dark: bool) -> str:
    """Return the name of the theme to begin with, as `wished_themes` tells."""
    names = theme_names(config)
    wished = wished_themes(config, remembered, environ, dark=dark)
    return next(name for name in wished if name in names)


def _theme(theme: UserTheme) -> Theme:
    ansi = any(color.startswith("ansi_") for _, color in theme.colors)
    bare = Theme(theme.name, primary="", dark=theme.dark, ansi=ansi)
    colors: dict[str, Any] = dict(theme.colors)
    return replace(bare, **colors)
