"""The cover of a book: a page of it, and the picture that shelves of books show."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.render.epub.model import About
from reader.render.epub.xml import page, xml
from reader.render.html.tags import element, escaped, opening, void

COVER, DRAWING = "cover.xhtml", "pictures/cover.svg"

WIDTHS = (16, 24, 32)
"""Cells of a line of the title: what is too long for large letters has smaller ones."""
MOST_LINES = 9
"""Those that a title may take."""
AUTHORS_WIDTH = 40
"""Cells of the line that names the authors."""

_PAGE = (600, 800)
_MIDDLE = _PAGE[0] // 2
_TITLE_WIDTH = 480
_TOP = 170
_BOTTOM = 730
_SMALL = 24
_FONTS = "'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', STSong, serif"
_PAPER, _INK, _GREY = "#fdfcf8", "#222", "#666"


def cover(about: About, picture: str) -> str:
    """Return the page that shows a picture of the book as its cover, in XHTML."""
    shown = void("img", {"src": picture, "alt": about.title})
    told = element("section", shown, **{"epub:type": "cover"})
    return page(next(iter(about.languages), ""), about.title, told)


class Lettering(NamedTuple):
    """What stands on a cover."""

    title: Sequence[str]
    """Its lines."""
    cells: int
    """The width of these: one of `WIDTHS`."""
    authors: str = ""
    """In one line of `AUTHORS_WIDTH`."""
    date: str = ""
    """The day on which it was published."""


def drawing(lettering: Lettering) -> str:
    """Return a cover that tells what a book is, as an SVG."""
    width, height = _PAGE
    shape = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {width} {height}",
        "width": str(width),
        "height": str(height),
    }
    frame = {"x": "24", "y": "24", "width": str(width - 48), "height": str(height - 48)}
    drawn = (
        void("rect", {"width": "100%", "height": "100%", "fill": _PAPER}),
        void("rect", {**frame, "fill": "none", "stroke": _GREY}),
        *_texts(lettering),
    )
    return xml("\n".join((opening("svg", shape), *drawn, "</svg>")))


def _texts(lettering: Lettering) -> Iterator[str]:
    title, cells, authors, date = lettering
    size = 2 * _TITLE_WIDTH // cells
    for number, line in enumerate(title):
        yield _text(line, _TOP + number * size * 5 // 4, size, _INK)
    if authors:
        yield _text(authors, _BOTTOM - 2 * _SMALL, _SMALL, _GREY)
    if date:
        yield _text(date, _BOTTOM, _SMALL, _GREY)


def _text(text: str, down: int, size: int, color: str) -> str:
    where = {"x": str(_MIDDLE), "y": str(down), "text-anchor": "middle", "fill": color}
    look = {"font-family": _FONTS, "font-size": str(size)}
    return f"{opening('text', where | look)}{escaped(text)}</text>"
