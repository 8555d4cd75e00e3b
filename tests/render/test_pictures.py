"""Rows of pictures as escape codes."""

import re

import pytest

from reader.document.model import Document, Gallery, Image, Quote
from reader.layout.flow import lay_out
from reader.pictures.model import Cell, Cells, Drawing, Picture, Pictures
from reader.render.ansi import ansi
from reader.render.colors import PICTURED, Colors
from reader.render.plain import plain

SEA, SKY = Picture("/p/sea.png", 64, 64), Picture("/p/天.png", 64, 64)
KNOWN = Pictures({"sea": SEA, "sky": SKY})
DEEP, LIGHT = (0, 0, 128), (200, 220, 255)


class _Painter:
    """Draws stripes, and counts how often it is asked."""

    def __init__(self) -> None:
        self.drawn: list[Picture] = []

    def __call__(self, drawing: Drawing) -> Cells:
        picture, columns, rows = drawing
        self.drawn.append(picture)
        front = DEEP if picture is SEA else LIGHT
        return tuple((Cell("▄", front, (number, 0, 0)),) * columns for number in range(rows))


def _rendered(document: Document, colors: Colors, painter: _Painter | None) -> list[str]:
    lines = lay_out(document, 60, pictures=KNOWN)
    return list(ansi(lines, colors=colors, links=False, draw=painter))


def test_a_row_is_told_its_colours_once_and_ends_with_them() -> None:
    painter = _Painter()
    first, second, *_ = _rendered(Document((Image("sea"),)), Colors.TRUE, painter)

    assert first == f"\x1b[38;2;0;0;128;48;2;0;0;0m{'▄' * 16}\x1b[0m"
    assert second == f"\x1b[38;2;0;0;128;48;2;1;0;0m{'▄' * 16}\x1b[0m"
    assert painter.drawn == [SEA]


def test_colours_come_down_to_256() -> None:
    first, *_ = _rendered(Document((Image("sea"),)), Colors.EIGHT_BIT, _Painter())

    assert re.fullmatch(r"\x1b\[38;5;\d+;48;5;\d+m▄{16}\x1b\[0m", first)


def test_each_picture_is_drawn_once_also_where_two_stand_side_by_side() -> None:
    painter = _Painter()
    gallery = Gallery((Image("sea", "海"), Image("sky", "天")))
    lines = _rendered(Document((gallery,)), Colors.TRUE, painter)

    assert painter.drawn == [SEA, SKY]
    assert lines[0].count("▄") == 32
    assert "▣ 1 海  ▣ 2 天" in re.sub(r"\x1b\[[\d;]*m", "", lines[-1])


def test_what_stands_beside_a_picture_is_there() -> None:
    first, *_ = _rendered(Document((Quote((Image("sea", "海"),)),)), Colors.TRUE, _Painter())

    assert re.sub(r"\x1b\[[\d;]*m", "", first) == f"│ {'▄' * 16}"


@pytest.mark.parametrize("colors", Colors)
def test_lines_are_empty_where_nothing_draws_or_colours_are_too_few(colors: Colors) -> None:
    document = Document((Image("sea", "海"),))
    painter = _Painter()

    undrawn = _rendered(document, colors, None)
    drawn = _rendered(document, colors, painter)

    assert undrawn[:8] == [""] * 8
    assert (drawn != undrawn) is bool(painter.drawn) is (colors in PICTURED)


def test_plain_text_has_none() -> None:
    lines = list(plain(lay_out(Document((Image("sea", "海"),)), 60, pictures=KNOWN)))

    assert lines == [*[""] * 8, "▣ 海"]
