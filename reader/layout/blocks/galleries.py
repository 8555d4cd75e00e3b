"""Pictures in a row: numbered cards that lie side by side, and wrap between cards."""

from collections.abc import Iterator

from reader.document.media.labels import common_site, gallery_labels, shows
from reader.document.model import Align, Gallery, Run, Runs
from reader.layout.blocks.figures import IMAGE_SIGN, with_facts
from reader.layout.blocks.hanging_indent import signed_runs
from reader.layout.blocks.pictures import lay_out_pictures
from reader.layout.frame import Frame, Position, at_start, spans_width
from reader.layout.lines import Line, Role, Span
from reader.layout.text.paragraphs import lay_out_runs

_BETWEEN = Span("  ")

Card = tuple[Span, ...]


def lay_out_gallery(gallery: Gallery, frame: Frame, position: Position) -> Iterator[Line]:
    """Lay out pictures as numbered cards, and where all of them are; over them what is shown."""
    yield from lay_out_pictures(gallery.images, frame, position)
    site = common_site(gallery.images)
    yield from with_facts(
        _cards(gallery, frame, position), (site,) if site else (), frame, position
    )


def _cards(gallery: Gallery, frame: Frame, position: Position) -> Iterator[Line]:
    """Lay out cards side by side; one that is too wide for a line has lines of its own."""
    row: Card = ()
    offset = position.offset
    labels = gallery_labels(gallery.images)
    for number, (image, label) in enumerate(zip(gallery.images, labels, strict=True), 1):
        sign = Span(f"{IMAGE_SIGN}{number}", Role.IMAGE, link=shows(image))
        cells = spans_width((sign, Span(f" {label}" if label else "")))
        if row and spans_width((*row, _BETWEEN)) + cells > frame.width:
            yield _row(row, offset, frame, position)
            row = ()
        if cells > frame.width:
            hung = sign._replace(text=f"{sign.text} ", link="")
            yield from signed_runs(hung, _words(label, sign), frame, position, Role.IMAGE)
            continue
        if row:
            row += (_BETWEEN,)
        else:
            offset = position.offset
        row += _card(sign, label, frame, position)
    if row:
        yield _row(row, offset, frame, position)


def _row(row: Card, offset: int, frame: Frame, position: Position) -> Line:
    """Return the line of cards that follow each other as the page is read."""
    if frame.leftward:
        row = at_start(tuple(map(_mirrored, reversed(row))), frame)
    return frame.line(row, offset, position.block)


def _mirrored(span: Span) -> Span:
    """Return a sign as it stands before a text that is read from right to left."""
    if not span.text.startswith(IMAGE_SIGN):
        return span
    number = span.text.removeprefix(IMAGE_SIGN)
    return span._replace(text=f"{' ' * number.endswith(' ')}{number.strip()} {IMAGE_SIGN.strip()}")


def _card(sign: Span, label: str, frame: Frame, position: Position) -> Card:
    """Return the spans of one card; one without words is its sign, which leads to the picture."""
    if not label:
        return (sign,)
    cells = max(spans_width((Span(label),)), 1)
    room = frame._replace(width=cells, left=(), right=(), align=Align.LEFT)
    lines = lay_out_runs(_words(label, sign), room, position, role=Role.IMAGE)
    words = (span for line in lines for span in line.spans)
    return (sign._replace(text=f"{sign.text} ", link=""), *words)


def _words(label: str, sign: Span) -> Runs:
    return (Run(label, link=sign.link),) if label else ()
