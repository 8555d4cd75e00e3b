"""What the environment tells of the terminal: its width and its colours."""

import os
from collections.abc import Mapping

from reader.config import Ambiguous, Config
from reader.render.colors import Colors
from reader.typography import NARROWEST_PAGE

DEFAULT_WIDTH = 80
WIDEST_BY_DEFAULT = 100
"""Cells: a longer line is hard to follow, however wide the terminal is."""

WIDEST = 9999
"""Cells: more than any screen has, and less than would fill the memory with rules."""


def measure_as(config: Config) -> None:
    """Measure ambiguous characters as configured; they are narrow if the terminal is to be asked.

    Only the app asks it: what is printed should not depend on who reads it.
    """
    from reader.layout.cells import set_ambiguous  # noqa: PLC0415  8 ms that rows in a pipe do not pay

    set_ambiguous(wide=config.ambiguous is Ambiguous.WIDE)


def is_terminal(descriptor: int, environ: Mapping[str, str] = os.environ) -> bool:
    """Tell whether there is a terminal at `descriptor` that can do more than print."""
    return os.isatty(descriptor) and environ.get("TERM", "dumb") != "dumb"


def has_links() -> bool:
    """Tell whether links can be clicked on where colours are printed."""
    return os.environ.get("TERM") != "dumb"


def page_width(environ: Mapping[str, str] = os.environ) -> int:
    """Return how many cells a page has: of the terminal, at most 100; in a pipe $COLUMNS or 80."""
    if os.isatty(1):
        return max(NARROWEST_PAGE, min(screen_size()[0], WIDEST_BY_DEFAULT))
    columns = environ.get("COLUMNS", "")
    if is_width(columns):
        return int(columns)
    return DEFAULT_WIDTH


def screen_width() -> int:
    """Return the columns of the terminal at standard output; 0 if there is none."""
    return screen_size()[0] if os.isatty(1) else 0


def is_width(text: str) -> bool:
    """Tell whether `text` is a number of cells that a page can have."""
    return text.isdecimal() and len(text) <= len(str(WIDEST)) and int(text) >= NARROWEST_PAGE


def screen_size() -> tuple[int, int]:
    """Return the columns and rows of the terminal at standard output."""
    columns, rows = os.get_terminal_size(1)
    return columns or DEFAULT_WIDTH, rows or 24


def wanted_colors(
    wish: str, environ: Mapping[str, str] = os.environ, *, terminal: bool
) -> Colors | None:
    """Return the colours to print with; None is plain text.

    An option goes before the environment. `$NO_COLOR` takes the colours and leaves bold and
    italic; `$FORCE_COLOR` prints as if to a terminal, and may name a depth: 1, 2 or 3.

    Args:
        wish: `auto`, `always` or `never`.
        environ: The environment.
        terminal: Whether the output is a terminal that can do more than print.
    """
    forced = environ.get("FORCE_COLOR", "")
    if wish == "always":
        return _depth(environ)
    if wish == "never" or forced in ("0", "false") or not (terminal or forced):
        return None
    return Colors.NONE if environ.get("NO_COLOR") else _depth(environ)


def _depth(environ: Mapping[str, str]) -> Colors:
    """Return how many colours the terminal says it has."""
    named = {"1": Colors.SIXTEEN, "2": Colors.EIGHT_BIT, "3": Colors.TRUE}
    terminal = environ.get("TERM", "")
    if depth := named.get(environ.get("FORCE_COLOR", "")):
        return depth
    if environ.get("COLORTERM") in ("truecolor", "24bit") or terminal.endswith("-direct"):
        return Colors.TRUE
    return Colors.EIGHT_BIT if "256color" in terminal else Colors.SIXTEEN
