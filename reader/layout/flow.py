"""Blocks and a width into lines: one case a kind of block, blank lines between them."""

from collections.abc import Container, Iterator, Sequence
from typing import assert_never

from reader.document.model import (
    Block,
    Code,
    Definitions,
    Details,
    Document,
    Figure,
    Formula,
    Gallery,
    Header,
    Heading,
    Image,
    Listing,
    Media,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from reader.layout.blocks.figures import lay_out_card, lay_out_figure
from reader.layout.blocks.header import lay_out_header
from reader.layout.blocks.headings import CHAPTER, lay_out_heading
from reader.layout.blocks.quotes import lay_out_quote
from reader.layout.cells import filled
from reader.layout.direction import facing, reads_leftward
from reader.layout.frame import Frame, Position
from reader.layout.lines import Line, Role, Span
from reader.layout.text.leaf import asks_for_more
from reader.layout.text.paragraphs import lay_out_runs
from reader.pictures.model import NO_PICTURES, Pictures
from reader.typography import DEFAULT, NARROWEST_PAGE, Typography


def lay_out(
    document: Document,
    width: int,
    typography: Typography = DEFAULT,
    folded: Container[int] = (),
    beyond: int = 0,
    pictures: Pictures = NO_PICTURES,
) -> Iterator[Line]:
    """Lay `document` out in lines of at most `width` cells, each made as it is asked for.

    Tables and code may reach `beyond` that, where there is room. Code that is kept whole
    (`LongCode.WHOLE`) goes as far as it is long: its lines say so (`Line.slide`).

    Args:
        document: The article.
        width: The cells of a line.
        typography: How the reader wants it set.
        folded: Where the summaries of the parts that are folded begin in the logical text
            (`document.folds`); everything else is open.
        beyond: The cells that are free right of the page.
        pictures: Those that can be shown: lines are kept for them.

    Raises:
        ValueError: If `width` is below 2.
    """
    if width < NARROWEST_PAGE:
        raise ValueError(f"a page is at least {NARROWEST_PAGE} cells wide, not {width}")
    position = Position(folded, pictures if typography.pictures else NO_PICTURES)
    leftward = typography.bidi and reads_leftward(document)
    full = not asks_for_more(typography)
    frame = Frame(
        width,
        typography=typography,
        lang=document.lang,
        leftward=leftward,
        full=full,
        beyond=beyond if typography.wide else 0,
    )
    return flow(_counted(document.blocks, position), frame, position)


def _counted(blocks: Sequence[Block], position: Position) -> Iterator[Block]:
    """Yield `blocks`, telling `position` which one is being laid out."""
    for position.block, block in enumerate(blocks):
        yield block


def flow(
    blocks: Iterator[Block] | Sequence[Block],
    frame: Frame,
    position: Position,
    *,
    tight: bool = False,
) -> Iterator[Line]:
    """Lay out blocks one under the other, with their margins between them."""
    above: Block | None = None
    for block in blocks:
        lines = _block(block, frame, position)
        first = next(lines, None)
        if first is None:
            continue
        if above is not None and not tight:
            blank = frame.line((), first.offset, first.block)
            yield blank
            if _is_apart(above, block, frame):
                yield blank
        yield first
        yield from lines
        above = block


def _is_apart(above: Block, below: Block, frame: Frame) -> bool:
    """Tell whether a second blank line stands between two blocks: before a chapter."""
    chapter = isinstance(below, Heading) and below.level <= CHAPTER
    return chapter and not frame.left and not isinstance(above, Header | Heading)


def _block(  # noqa: PLR0912  a case a kind
    block: Block, frame: Frame, position: Position
) -> Iterator[Line]:
    """Lay out one block."""
    if not isinstance(block, Paragraph):
        frame = facing(block, frame)
    match block:
        case Paragraph(runs, align, indent, lang, inset):
            frame = frame._replace(lang=lang) if lang else frame
            if inset and frame.has(inset):
                frame = frame.inset(Span(" " * inset))
            return lay_out_runs(runs, frame, position, align=align, indent=indent)
        case Heading():
            return lay_out_heading(block, frame, position)
        case Quote():
            return lay_out_quote(block, frame, position, flow)
        case Listing():
            from reader.layout.blocks.listings import lay_out_listing  # noqa: PLC0415  if one is there

            return lay_out_listing(block, frame, position, flow)
        case Definitions():
            from reader.layout.blocks.definitions import lay_out_definitions  # noqa: PLC0415  if one is there

            return lay_out_definitions(block, frame, position, flow)
        case Code():
            from reader.layout.blocks.code import lay_out_code  # noqa: PLC0415  if one is there

            return lay_out_code(block, frame, position)
        case Formula():
            from reader.layout.blocks.formulas import lay_out_formula  # noqa: PLC0415  if one is there

            return lay_out_formula(block, frame, position)
        case Table():
            from reader.layout.tables.tables import lay_out_table  # noqa: PLC0415  3 ms, if one is there

            return lay_out_table(block, frame, position, flow)
        case Image() | Media():
            return lay_out_card(block, frame, position)
        case Gallery():
            from reader.layout.blocks.galleries import lay_out_gallery  # noqa: PLC0415  if one is there

            return lay_out_gallery(block, frame, position)
        case Figure():
            return lay_out_figure(block, frame, position, flow)
        case Details():
            from reader.layout.blocks.details import lay_out_details  # noqa: PLC0415  if one is there

            return lay_out_details(block, frame, position, flow)
        case Notes():
            from reader.layout.blocks.notes import lay_out_notes  # noqa: PLC0415  if one is there

            return lay_out_notes(block, frame, position, flow)
        case Rule():
            return _rule(frame, position)
        case Header():
            return lay_out_header(block, frame, position)
        case _:
            assert_never(block)


def _rule(frame: Frame, position: Position) -> Iterator[Line]:
    """Lay out a thematic break: a short line in the middle."""
    cells = max(frame.width // 3, 1)
    before = Span(" " * ((frame.width - cells) // 2))
    yield frame.line((before, Span(filled("─", cells), Role.RULE)), position.offset, position.block)
