"""The first screen as escape codes: a list, in the looks and the places that the app gave it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from math import ceil
from typing import NamedTuple

from reader.tui.early.listed import FirstLines

Sgr = str
"""The parameters of the escape code that begins a look (SGR of ECMA-48): `1;38;2;0;0;0`."""
Styled = tuple[Sgr, str]
"""A text in its look."""

_HOME, _NEXT_ROW = "\x1b[H", "\r\n"
_EIGHTHS = 8
"""As many heights the last cell of a scrollbar's thumb may have."""
_LOOK = re.compile(r"[\d;:]*")
_TEXT = r"[^\x00-\x1f\x7f-\x9f]"
_ENDS = re.compile(_TEXT + f"{{{_EIGHTHS}}}")
_ROW = re.compile(rf"(?:\x1b\[{_LOOK.pattern}m|{_TEXT})*")
"""What a row may be that is written as it is kept: texts in their looks, and nothing else that a
terminal would do."""


class Bar(NamedTuple):
    """How a scrollbar looks."""

    ground: Sgr
    thumb: Sgr
    end: Sgr
    """The last cell of the thumb, where the thumb does not fill it."""
    ends: str
    """What stands in that cell: `ScrollBarRender.VERTICAL_BARS` of Textual."""


class Frame(NamedTuple):
    """All that the first screen depends on besides the list.

    It is taken from what the app has drawn before: its stylesheet and its themes need Textual.
    """

    columns: int
    rows: int
    cells: int
    """Those of the list; its scrollbar stands in the last one."""
    lines: int
    """How many lines of the list are seen, from the top of the screen."""
    looks: Mapping[str, Sgr]
    """How the parts of a line look, by the names of their components with spaces between."""
    bar: Bar
    page: Sgr
    """The look of the page while nothing is on it."""
    below: tuple[str, ...]
    """The rows below the panes, as they are written."""

    def drawn(self, first: FirstLines) -> str:
        """Return what draws the screen, of a list of `cells` and `lines`."""
        return _HOME + _NEXT_ROW.join((*map(written, self._lines(first)), *self.below))

    def _lines(self, first: FirstLines) -> Iterator[Iterable[Styled]]:
        page = self.page, " " * (self.columns - self.cells)
        for line, cell in zip(first.lines, self._bar(first.total), strict=True):
            looks = self.looks
            pieces = ((looks.get(" ".join(names), self.page), text) for text, names in line.parts())
            yield (*pieces, cell, page)

    def _bar(self, total: int) -> list[Styled]:
        """Return the cells of the scrollbar of so many lines, seen from the first.

        They are those of `ScrollBarRender.render_bar` of Textual at position 0.
        """
        ground, height = (self.bar.ground, " "), self.lines
        if total <= height:
            return [ground] * height
        full, eighths = divmod(ceil(max(1, height * height / total) * _EIGHTHS), _EIGHTHS)
        end = self.bar.ends[_EIGHTHS - 1 - eighths]
        last = ground if end == " " else (self.bar.end, end)
        cells = [(self.bar.thumb, " ")] * full + [last] + [ground] * height
        return cells[:height]


def frame_in(said: object) -> Frame | None:
    """Return the frame that JSON says, which says a tuple as a list; None if it says none.

    Whoever may write the file may say anything; the terminal is told no more than how to draw.
    """
    match said:
        case {
            "columns": int(columns),
            "rows": int(rows),
            "cells": int(cells),
            "lines": int(lines),
            "looks": dict(looks),
            "bar": [str(ground), str(thumb), str(end), str(ends)],
            "page": str(page),
            "below": [*below],
        } if (
            0 < cells <= columns
            and 0 < lines == rows - len(below)
            and _are_all(_LOOK, (*looks.values(), ground, thumb, end, page))
            and _are_all(_ENDS, (ends,))
            and _are_all(_ROW, below)
        ):
            bar = Bar(ground, thumb, end, ends)
            return Frame(columns, rows, cells, lines, looks, bar, page, tuple(below))
        case _:
            return None


def _are_all(kind: re.Pattern[str], said: Iterable[object]) -> bool:
    return all(isinstance(each, str) and kind.fullmatch(each) for each in said)


def written(pieces: Iterable[Styled]) -> str:
    """Return texts in their looks as escape codes; the row that follows begins without any."""
    codes, before = "", ""
    for look, text in pieces:
        if text:
            codes += (
                text if look == before else f"\x1b[0;{look}m{text}" if look else f"\x1b[m{text}"
            )
            before = look
    return f"{codes}\x1b[m" if before else codes
