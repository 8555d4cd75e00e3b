"""What was typed into a line before: arrows bring it back."""

from collections.abc import Sequence

from textual.widgets import Input


class Earlier:
    """Lines that were typed before, and at which of them one is."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Begin behind the last of `lines`, with what is typed now."""
        self._lines = lines
        self._at = len(lines)
        self._typed = ""
        """What was typed before an earlier line took its place."""

    def show(self, step: int, line: Input) -> None:
        """Put the line after the one that is shown into `line`, or the one before.

        An earlier line that was changed is one that is typed now.
        """
        if self._at == len(self._lines) or line.value != self._lines[self._at]:
            self._at, self._typed = len(self._lines), line.value
        self._at = max(0, min(self._at + step, len(self._lines)))
        line.value = self._typed if self._at == len(self._lines) else self._lines[self._at]
        line.cursor_position = len(line.value)
