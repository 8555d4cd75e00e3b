"""Lines as text with the escape codes of ECMA-48 and OSC 8."""

from collections.abc import Iterable, Iterator
from functools import cache

from reader.document.model import HUES, Mark
from reader.layout.lines import Line, Role, Span
from reader.render.colors import PICTURED, Colors
from reader.render.links import allowed, hyperlink
from reader.render.pictures import Draw, Pictures
from reader.render.theme import style

_SYSTEMS = {
    Colors.NONE: "STANDARD",
    Colors.SIXTEEN: "STANDARD",
    Colors.EIGHT_BIT: "EIGHT_BIT",
    Colors.TRUE: "TRUECOLOR",
}


_Kind = tuple[Role, Mark, str]
"""What a span is: all of it but its text."""
_Look = tuple[str, str]
"""What stands before a piece of text and what behind it: neighbours of one look are one piece."""
_TEXT, _PLAIN = Role.TEXT, Mark.NONE
"""The role and the marks of text that has no look, as most has."""


def ansi(
    lines: Iterable[Line],
    *,
    colors: Colors,
    links: bool,
    hues: bool = False,
    draw: Draw | None = None,
) -> Iterator[str]:
    """Give each line with its looks, without trailing spaces and without a newline.

    Every look ends with its line, as pagers want it.

    Args:
        lines: The page.
        colors: The colours to come down to.
        links: Whether addresses of the web and of mail can be clicked on.
        hues: Whether text has the colour that its author gave it.
        draw: Draws pictures, where the colours are enough; None: their lines are empty.
    """
    pictures = Pictures(draw, colors) if draw is not None and colors in PICTURED else None
    looks = _Looks(colors, links=links, hues=hues)
    for line in lines:
        spans = line.spans
        if line.pictures and pictures is not None:
            yield _with_pictures(line, looks, pictures)
            continue
        if len(spans) == 1:
            text, role, marks, link = spans[0]
            if role is _TEXT and marks is _PLAIN and not link:
                yield text.rstrip()
                continue
        yield _dressed(_trimmed(spans), looks)


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


class _Looks(dict[_Kind, _Look]):
    """The look of each kind of span on a page; links are numbered as they come."""

    def __init__(self, colors: Colors, *, links: bool, hues: bool) -> None:
        self._colors, self._links = colors, links
        self._seen = ~Mark.NONE if hues else ~HUES
        self._numbers: dict[str, int] = {}

    def __missing__(self, kind: _Kind) -> _Look:
        role, marks, link = kind
        address = allowed(link)
        look = _span_codes(role, marks & self._seen, self._colors, link=bool(address))
        if address and self._links:
            number = self._numbers.setdefault(address, len(self._numbers) + 1)
            look = _linked(look, address, number)
        self[kind] = look
        return look


@cache
def _span_codes(role: Role, marks: Mark, colors: Colors, *, link: bool) -> _Look:
    """Return the escape codes of a kind of span: a page has few kinds."""
    return escape_codes(style(role, marks, link=link), colors)


def _linked(look: _Look, address: str, number: int) -> _Look:
    """Return `look` with the codes of a link around it."""
    start, _, end = hyperlink("\n".join(look), address, number).partition("\n")
    return start, end


def _dressed(spans: tuple[Span, ...], looks: _Looks) -> str:
    """Return the text of `spans`, each piece between the codes of its look."""
    parts = []
    end, now = "", None
    for span in spans:
        text = span.text
        if not text:
            continue
        look = looks[span[1:]]
        if look != now:
            parts.append(end)
            parts.append(look[0])
            end, now = look[1], look
        parts.append(text)
    parts.append(end)
    return "".join(parts)


def _with_pictures(line: Line, looks: _Looks, pictures: Pictures) -> str:
    """Return the text of a line that shows pictures, up to the last of them."""
    parts, begin = [], 0
    for shown in line.pictures:
        parts += [_dressed(line.spans[begin : shown.span], looks), pictures.row(shown)]
        begin = shown.span + 1
    return "".join((*parts, _dressed(_trimmed(line.spans[begin:]), looks)))


def _trimmed(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans of a line up to its trailing spaces."""
    while spans:
        last = spans[-1]
        text = last.text.rstrip()
        if text:
            if len(text) < len(last.text):
                spans = (*spans[:-1], last._replace(text=text))
            return spans
        spans = spans[:-1]
    return spans
