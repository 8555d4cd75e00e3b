"""What stands on the cover of a book without a picture of its own."""

from reader.document.model import Document, Paragraph, Run
from reader.layout.flow import lay_out
from reader.render.epub.cover import AUTHORS_WIDTH, MOST_LINES, WIDTHS, Lettering
from reader.render.epub.model import About
from reader.render.epub.xml import NAMELESS
from reader.render.plain import plain
from reader.typography import DEFAULT

_AS_READ = DEFAULT._replace(bidi=False)
"""Whatever draws the cover puts right-to-left text in order."""
_MORE = " …"


def lettering(about: About) -> Lettering:
    """Return the title of a book in lines as large as they can be, its authors, its date."""
    authors = _lines(", ".join(about.authors), AUTHORS_WIDTH)
    named = _cut(authors, 1)[0] if authors else ""
    laid = [(_lines(about.title or NAMELESS, cells), cells) for cells in WIDTHS]
    title, cells = next((each for each in laid if len(each[0]) <= MOST_LINES), laid[-1])
    return Lettering(_cut(title, MOST_LINES), cells, named, about.date)


def _lines(text: str, cells: int) -> tuple[str, ...]:
    """Return a text as the lines of a paragraph."""
    laid = plain(lay_out(Document((Paragraph((Run(text),)),)), cells, _AS_READ))
    return tuple(filter(None, map(str.strip, laid)))


def _cut(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    """Return lines as far as there is room, and say if there were more."""
    return lines if len(lines) <= most else (*lines[: most - 1], lines[most - 1] + _MORE)
