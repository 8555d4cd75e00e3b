"""The theme to begin with, by its name: what a theme is needs Textual."""

from collections.abc import Iterator, Mapping

from reader.config import Config
from reader.config.model import AUTO_THEME

DARK, LIGHT = "textual-dark", "textual-light"
"""The themes for a terminal that is dark, or light."""
NO_COLOUR = "no-colour"
"""The theme that has no colours but the terminal's two: bold, italic and underline tell all."""


def wished_themes(
    config: Config, remembered: str, environ: Mapping[str, str], *, dark: bool
) -> Iterator[str]:
    """Yield the names of the themes to begin with: the first one that there is.

    Args:
        config: Its `theme` holds; `auto` leaves it to what follows.
        remembered: The theme that was chosen last in the app; empty: none.
        environ: With `$NO_COLOR` there are no colours unless a theme is configured.
        dark: Whether the terminal is.
    """
    if config.theme != AUTO_THEME:
        yield config.theme
    if environ.get("NO_COLOR"):
        yield NO_COLOUR
    if remembered:
        yield remembered
    yield DARK if dark else LIGHT
