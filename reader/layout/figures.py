"""What text cannot show: pictures, sound, films, embedded pages, each a card that leads to it."""

from collections.abc import Iterable, Iterator

from reader.document.labels import (
    image_label,
    media_facts,
    media_label,
    picture_facts,
    takes_caption,
)
from reader.document.model import Figure, Image, Media, MediaKind, Run, Runs
from reader.layout.frame import Flow, Frame, Place, spans_width
from reader.layout.lines import Line, Role, Span, line
from reader.layout.paragraphs import lay_out_runs
from reader.layout.signs import signed_runs

IMAGE_SIGN = "▣ "
_MEDIA_SIGNS = {MediaKind.AUDIO: "♪ ", MediaKind.VIDEO: "▶ ", MediaKind.EMBED: "↗ "}
_BETWEEN_FACTS = " · "
_CAPTION_INDENT = Span("  ")


def lay_out_image(image: Image, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out a picture as a card: its label, where it is, how large it is."""
    label = Run(image_label(image), link=image.link or image.source)
    card = signed_runs(Span(IMAGE_SIGN, Role.IMAGE), (label,), frame, place, Role.IMAGE)
    return with_facts(card, picture_facts(image), frame, place)


def lay_out_media(media: Media, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out audio, video or an embedded page as a card: its label, and who shows it."""
    label = Run(media_label(media), link=media.source)
    sign = Span(_MEDIA_SIGNS[media.kind], Role.MEDIA)
    card = signed_runs(sign, (label,), frame, place, Role.MEDIA)
    return with_facts(card, media_facts(media), frame, place)


def lay_out_figure(figure: Figure, frame: Frame, place: Place, flow: Flow) -> Iterator[Line]:
    """Lay out a figure: its caption right under it, or as the label of a card without words."""
    if takes_caption(figure):
        yield from _captioned(figure.blocks[0], figure.caption, frame, place)
        return
    yield from flow(figure.blocks, frame, place)
    yield from lay_out_runs(figure.caption, frame.inset(_CAPTION_INDENT), place, role=Role.CAPTION)


def _captioned(block: object, caption: Runs, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out a card whose label is a caption; its sign leads to what it shows."""
    match block:
        case Media():
            sign = Span(_MEDIA_SIGNS[block.kind], Role.MEDIA, link=block.source)
            facts: tuple[str, ...] = (media_label(block),)
        case Image():
            sign = Span(IMAGE_SIGN, Role.IMAGE, link=block.link or block.source)
            facts = picture_facts(block._replace(alt="-"))
        case _:
            return
    card = signed_runs(sign, caption, frame, place, Role.CAPTION)
    yield from with_facts(card, facts, frame, place)


def with_facts(
    lines: Iterable[Line], facts: tuple[str, ...], frame: Frame, place: Place
) -> Iterator[Line]:
    """Yield the lines of a card and its facts: behind the last line, or under it.

    A fact for which there is no room is not shown.
    """
    last: Line | None = None
    for each in lines:
        if last is not None:
            yield last
        last = each
    if last is None:
        return
    room = frame.width + spans_width(frame.left) - spans_width(last.spans)
    if beside := _facts(facts, room, _BETWEEN_FACTS):
        yield line((*last.spans, beside), last.offset, last.block)
        return
    yield last
    under = frame.inset(_CAPTION_INDENT)
    if below := _facts(facts, under.width, ""):
        yield under.line((below,), place.offset, place.block)


def _facts(facts: tuple[str, ...], room: int, before: str) -> Span | None:
    """Return as many of `facts` as have room in a line."""
    for count in range(len(facts), 0, -1):
        shown = Span(before + _BETWEEN_FACTS.join(facts[:count]), Role.FACT)
        if spans_width((shown,)) <= room:
            return shown
    return None
