"""How far a page has been read, and how long the rest takes."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from reader.document.text import reading_minutes
from reader.layout.lines import Line


class Length(NamedTuple):
    """How long a page is; by itself, one of which that is not known yet."""

    minutes: int = 0
    """How long reading all of it takes."""
    characters: int = 1
    """Those of its logical text, one at the least."""

    def left(self, read: int | None) -> int | None:
        """Return the minutes that the rest takes; None while that is not known.

        Args:
            read: The offset in the logical text up to which it has been read; None: to the end.
        """
        if not self.minutes:
            return None
        rest = 0 if read is None else self.characters - read
        return ceil(self.minutes * rest / self.characters)

    def far(self, lines: Sequence[Line], seen: int, height: int) -> tuple[int | None, int | None]:
        """Return how much of a page has been on the screen, in percent, and the minutes left.

        Args:
            lines: All that it has.
            seen: Those down to the last one on the screen.
            height: The lines that the screen has; 0 while it has none.

        Returns:
            None and None if all of it is.
        """
        percent = percent_seen(seen, len(lines), height)
        read = lines[seen].offset if seen < len(lines) else None
        return percent, None if percent is None else self.left(read)


def length_of(text: str) -> Length:
    """Return how long a page with this logical text is."""
    return Length(reading_minutes(text), max(1, len(text)))


def percent_seen(seen: int, lines: int, height: int) -> int | None:
    """Return how much of a page has been on the screen; None if all of it is.

    Args:
        seen: The lines down to the last one on the screen.
        lines: All lines.
        height: The lines that the screen has; 0 while it has none.
    """
    return None if lines <= height or not height else min(100, 100 * seen // lines)
