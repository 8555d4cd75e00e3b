"""What text cannot show: pictures, sound, films, embedded pages, each a card that leads to it."""

from collections.abc import Iterable, Iterator

from reader.document.media.labels import card_label, facts, shows, takes_caption
from reader.document.model import Align, Figure, Image, Media, MediaKind, Run
from reader.layout.blocks.hanging_indent import signed_runs
from reader.layout.blocks.pictures import lay_out_pictures
from reader.layout.frame import Flow, Frame, Position, at_start, spans_width
from reader.layout.lines import Line, Role, Span, line, without_text
from reader.layout.text.paragraphs import lay_out_runs

ROOM_FOR_FACTS = 24
"""Cells: in a narrower frame, such as a table's cell, facts have no line of their own."""

IMAGE_SIGN = "▣ "
_MEDIA_SIGNS = {MediaKind.AUDIO: "♪ ", MediaKind.VIDEO: "▶ ", MediaKind.EMBED: "↗ "}
_BETWEEN_FACTS = " · "
_CAPTION_INDENT = Span("  ")


def lay_out_card(shown: Image | Media, frame: Frame, position: Position) -> Iterator[Line]:
    """Lay out a picture, sound, a film or an embedded page as a card; a picture over it."""
    yield from _picture(shown, frame, position)
    frame = frame._replace(align=Align.START)
    known = facts(shown, card_label(shown))
    yield from with_facts(_labelled(shown, frame, position), known, frame, position)


def lay_out_figure(figure: Figure, frame: Frame, position: Position, flow: Flow) -> Iterator[Line]:
    """Lay out a figure: its caption right under it, or as the label of a card without words."""
    match figure.blocks:
        case (Image() | Media() as shown,) if takes_caption(figure):
            yield from _picture(shown, frame, position)
            sign = _sign(shown)
            frame = frame._replace(align=Align.START)
            card = signed_runs(sign, figure.caption, frame, position, Role.CAPTION)
            led = _leading(card, sign, shows(shown))
            yield from with_facts(led, facts(shown, ""), frame, position)
        case (Image() | Media() as shown,):
            yield from _picture(shown, frame, position)
            frame, known = frame._replace(align=Align.START), facts(shown, card_label(shown))
            card = _labelled(shown, frame, position)
            yield from _over_caption(card, figure, known, frame, position)
        case blocks:
            yield from flow(blocks, frame, position)
            yield from _caption(figure, frame, position)


def _picture(shown: Image | Media, frame: Frame, position: Position) -> Iterator[Line]:
    return lay_out_pictures((shown,), frame, position) if isinstance(shown, Image) else iter(())


def _sign(shown: Image | Media) -> Span:
    if isinstance(shown, Image):
        return Span(IMAGE_SIGN, Role.IMAGE)
    return Span(_MEDIA_SIGNS[shown.kind], Role.MEDIA)


def _labelled(shown: Image | Media, frame: Frame, position: Position) -> Iterator[Line]:
    """Lay out what a card says: its sign, and its label, which leads to what it stands for."""
    sign, label = _sign(shown), Run(card_label(shown), link=shows(shown))
    return signed_runs(sign, (label,), frame, position, sign.role)


def _leading(lines: Iterable[Line], sign: Span, address: str) -> Iterator[Line]:
    """Yield `lines`, their sign, without the space beside it, leading to `address`."""
    bare = sign.text.strip()
    for each in lines:
        spans: list[Span] = []
        for span in each.spans:
            if span.role is sign.role and span.text.strip() == bare:
                before, _, after = span.text.partition(bare)
                around = (Span(before), Span(bare, sign.role, link=address), Span(after))
                spans += (part for part in around if part.text)
            else:
                spans.append(span)
        added = len(spans) - len(each.spans)
        parts = [part._replace(span=part.span + (added if part.span else 0)) for part in each.parts]
        yield each._replace(spans=tuple(spans), parts=tuple(parts))


def _over_caption(
    card: Iterable[Line], figure: Figure, known: tuple[str, ...], frame: Frame, position: Position
) -> Iterator[Line]:
    """Yield a card and the caption under it, and what is `known` where it finds room."""
    *lines, last = card
    yield from lines
    if beside := _beside(last, known, frame):
        yield beside
        yield from _caption(figure, frame, position)
    else:
        yield last
        yield from with_facts(_caption(figure, frame, position), known, frame, position)


def _caption(figure: Figure, frame: Frame, position: Position) -> Iterator[Line]:
    """Lay out the caption under a figure, once the figure has been laid out."""
    yield from lay_out_runs(
        figure.caption, frame.inset(_CAPTION_INDENT), position, role=Role.CAPTION
    )


def with_facts(
    lines: Iterable[Line], known: tuple[str, ...], frame: Frame, position: Position
) -> Iterator[Line]:
    """Yield the lines of a card and what is `known` of it: behind the last line, or under it.

    A fact for which there is no room is left out.
    """
    last: Line | None = None
    for each in lines:
        if last is not None:
            yield last
        last = each
    if last is None:
        return
    if beside := _beside(last, known, frame):
        yield beside
        return
    yield last
    under = frame.inset(_CAPTION_INDENT)
    if under.width >= ROOM_FOR_FACTS and (below := _facts(known, under.width, "")):
        spans = at_start((below,), under)
        yield without_text(under.line(spans, position.offset, position.block))


def _beside(last: Line, known: tuple[str, ...], frame: Frame) -> Line | None:
    """Return the line with as many of the facts `known` as have room behind it, if one has."""
    if frame.leftward:
        return None
    room = frame.width + spans_width(frame.left) - spans_width(last.spans)
    if shown := _facts(known, room, _BETWEEN_FACTS):
        return line((*last.spans, shown), last.offset, last.block)._replace(parts=last.parts)
    return None


def _facts(known: tuple[str, ...], room: int, before: str) -> Span | None:
    """Return as many of the facts `known` as have room in a line."""
    for count in range(len(known), 0, -1):
        shown = Span(before + _BETWEEN_FACTS.join(known[:count]), Role.FACT)
        if spans_width((shown,)) <= room:
            return shown
    return None
