"""A line of text with some of it lit."""

from collections.abc import Iterator, Sequence

from rich.segment import Segment
from rich.style import Style

from reader.layout.cells import fit, width
from reader.layout.one_line import padded
from reader.layout.unicode.harmless import clean
from reader.library.query.hits import Span


def lit(text: str, spans: Sequence[Span], cells: int, look: Style, hit: Style) -> Iterator[Segment]:
    """Yield a line of exactly `cells`, cut or filled.

    A text that reads from right to left, or has controls in it, is shown without light.

    Args:
        text: One line.
        spans: What is lit, in characters; in order, none inside another.
        cells: The room.
        look: Of the text.
        hit: Of what is lit.
    """
    shown = fit(text, max(0, cells))
    if clean(shown) != shown or padded(shown, width(shown), bidi=True) != shown:
        yield Segment(padded(clean(text), max(0, cells), bidi=True), look)
        return
    at = 0
    for start, end in spans:
        if start >= len(shown):
            break
        yield Segment(shown[at:start], look)
        yield Segment(shown[start:end], hit)
        at = min(end, len(shown))
    yield Segment(shown[at:] + " " * max(0, cells - width(shown)), look)
