"""Lists: each item hangs from its marker."""

from collections.abc import Iterator

from reader.document.contents import runs_text
from reader.document.model import Item, Listing, Mark, Marker, Paragraph
from reader.layout.blocks.hanging_indent import beside, signed
from reader.layout.blocks.markers import markers
from reader.layout.cells import width
from reader.layout.frame import Flow, Frame, LaidIn, Position
from reader.layout.lines import Line, Role, Span, new_line, new_span
from reader.layout.text.paragraphs import one_line


def lay_out_listing(
    listing: Listing, frame: Frame, position: Position, flow: Flow
) -> Iterator[Line]:
    """Lay out a list, with blank lines between its items if they are more than lines."""
    tight = _is_tight(listing)
    inner = frame
    if listing.marker is Marker.BULLET:
        inner = frame._replace(depth=frame.depth + 1)
    signs = markers(listing, frame.depth)
    hanging = beside(next(filter(None, signs), ""), inner)
    for number, (item, sign) in enumerate(zip(listing.items, signs, strict=True)):
        if number and not tight:
            yield frame.line((), position.offset, position.block)
        laid_in = _laid_in(item, position, flow, tight=tight)
        if sign and (line := _short(item, sign, inner, hanging, position)):
            yield line
        elif sign:
            room = hanging if hanging is not inner else _close(item, sign, inner)
            yield from signed(Span(sign, Role.MARKER), inner, position, laid_in, inner=room)
        else:
            yield from laid_in(inner)


def _short(item: Item, sign: str, frame: Frame, hanging: Frame, position: Position) -> Line | None:
    """Return the line of an item that is no more than a few words, as most are."""
    match item.blocks:
        case (Paragraph() as words,) if hanging is not frame and not hanging.leftward:
            if spans := one_line(words, hanging):
                start = position.take("".join([run.text for run in words.runs]))
                marker = new_span((sign, Role.MARKER, Mark.NONE, ""))
                return new_line(
                    ((*frame.left, marker, *spans), start, position.block, None, (), (), None)
                )
    return None


def _close(item: Item, sign: str, frame: Frame) -> Frame:
    """Return the frame beside the sign of an item, where text has no room, for a few words."""
    match item.blocks:
        case (Paragraph(runs, indent=0),):
            text = runs_text(runs)
            return frame if "\n" in text else beside(sign, frame, width(text))
    return frame


def _is_tight(listing: Listing) -> bool:
    """Tell whether no item has more than a paragraph with lists under it."""
    return all(
        all(isinstance(block, Listing) for block in item.blocks[1:])
        and all(_is_tight(block) for block in item.blocks if isinstance(block, Listing))
        for item in listing.items
    )


def _laid_in(item: Item, position: Position, flow: Flow, *, tight: bool) -> LaidIn:
    """Return what lays an item out in a frame."""
    return lambda frame: flow(item.blocks, frame, position, tight=tight)
