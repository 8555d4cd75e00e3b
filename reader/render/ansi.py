"""Lines as text with the escape codes of ECMA-48 and OSC 8."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from reader.document.model import Mark
from reader.layout.lines import Line, Role, Span
from reader.render.colors import Colors
from reader.render.links import allowed, hyperlink
from reader.render.theme import style

_SYSTEMS = {
    Colors.NONE: "STANDARD",
    Colors.SIXTEEN: "STANDARD",
    Colors.EIGHT_BIT: "EIGHT_BIT",
    Colors.TRUE: "TRUECOLOR",
}


class _Look(NamedTuple):
    """What stands around a piece of text: neighbours of one look are one piece."""

    start: str
    end: str
    address: str


def ansi(lines: Iterable[Line], *, colors: Colors, links: bool) -> Iterator[str]:
    """Give each line with its looks, without trailing spaces and without a newline.

    Every look ends with its line, as pagers want it.

    Args:
        lines: The page.
        colors: The colours to come down to.
        links: Whether addresses of the web and of mail can be clicked on.
    """
    numbers: dict[str, int] = {}
    for line in lines:
        looked = ((_look(span, colors, links=links), span.text) for span in _trimmed(line))
        pieces = groupby(looked, key=itemgetter(0))
        yield "".join([_dressed(look, _text(piece), numbers) for look, piece in pieces])


def escape_codes(definition: str, colors: Colors) -> tuple[str, str]:
    """Return what starts and what ends the look of a style definition."""
    from rich.color import ColorSystem  # noqa: PLC0415  26 ms that plain text does not pay
    from rich.style import Style  # noqa: PLC0415  the same

    look = Style.parse(definition)
    attributes = look.without_color
    system = ColorSystem[_SYSTEMS[colors]]
    if colors is not Colors.NONE:
        foreground = look.color and look.color.downgrade(system)
        background = look.bgcolor and look.bgcolor.downgrade(system)
        attributes += Style.from_color(foreground, background)
    start, _, end = attributes.render("\n", color_system=system).partition("\n")
    return start, end


def _look(span: Span, colors: Colors, *, links: bool) -> _Look:
    """Return what stands around `span`."""
    address = allowed(span.link)
    start, end = _span_codes(span.role, span.marks, colors, link=bool(address))
    return _Look(start, end, address if links else "")


@cache
def _span_codes(role: Role, marks: Mark, colors: Colors, *, link: bool) -> tuple[str, str]:
    """Return the escape codes of a kind of span: a page has few kinds."""
    return escape_codes(style(role, marks, link=link), colors)


def _dressed(look: _Look, text: str, numbers: dict[str, int]) -> str:
    """Put `look` around `text`; links are numbered as they come."""
    shown = f"{look.start}{text}{look.end}"
    if not look.address:
        return shown
    number = numbers.setdefault(look.address, len(numbers) + 1)
    return hyperlink(shown, look.address, number)


def _text(piece: Iterable[tuple[_Look, str]]) -> str:
    """Join the texts of neighbours of one look."""
    return "".join([text for _, text in piece])


def _trimmed(line: Line) -> Iterator[Span]:
    """Give the spans of `line` up to its trailing spaces."""
    left = len(line.text.rstrip())
    for span in line.spans:
        text = span.text[:left]
        left -= len(text)
        if text:
            yield span._replace(text=text)
