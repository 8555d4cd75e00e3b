"""Blocks and a width into lines: one case a kind of block, blank lines between them."""

from collections.abc import Callable, Iterator
from typing import assert_never

from reader.document.model import (
    Block,
    Code,
    Definitions,
    Details,
    Document,
    Figure,
    Header,
    Heading,
    Image,
    Listing,
    Marker,
    Media,
    MediaKind,
    Paragraph,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
)
from reader.document.text import image_label, media_label
from reader.layout.cells import width
from reader.layout.frame import Frame, Place, spans_width
from reader.layout.lines import Line, Role, Span
from reader.layout.markers import markers
from reader.layout.paragraphs import lay_out_code, lay_out_runs
from reader.typography import DEFAULT, Typography

LaidIn = Callable[[Frame], Iterator[Line]]
"""Lays something out in the frame it is given."""

NARROWEST_PAGE = 2
"""Cells: below this a wide character does not fit."""
CHAPTER = 2
"""Headings up to this level stand after two blank lines, and are underlined."""
_HEADING_ROLES = (
    Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.HEADING_5, Role.HEADING_6,
)  # fmt: skip
_UNDERLINES = {1: "━", 2: "─"}
_HEADING_SIGNS = {3: "▌ ", 4: "▪ ", 5: "▫ ", 6: "· "}
_MEDIA_SIGNS = {MediaKind.AUDIO: "♪ ", MediaKind.VIDEO: "▶ ", MediaKind.EMBED: "↗ "}
_IMAGE_SIGN = "▣ "
_SUMMARY_SIGN = "▾ "
_NOTICE_SIGN = "! "
_BAR = Span("│ ", Role.BAR)
_INDENT = Span("    ")
_CODE_INDENT = Span("  ")


def lay_out(document: Document, width: int, typography: Typography = DEFAULT) -> Iterator[Line]:
    """Lay `document` out in lines of at most `width` cells, each made as it is asked for.

    Raises:
        ValueError: If `width` is below 2.
    """
    if width < NARROWEST_PAGE:
        raise ValueError(f"a page is at least {NARROWEST_PAGE} cells wide, not {width}")
    place = Place()
    frame = Frame(width, typography=typography)
    return _flow(_counted(document.blocks, place), frame, place)


def _counted(blocks: tuple[Block, ...], place: Place) -> Iterator[Block]:
    """Yield `blocks`, telling `place` which one is being laid out."""
    for place.block, block in enumerate(blocks):
        yield block


def _flow(
    blocks: Iterator[Block] | tuple[Block, ...], frame: Frame, place: Place, *, tight: bool = False
) -> Iterator[Line]:
    """Lay out blocks one under the other, with their margins between them."""
    above: Block | None = None
    for block in blocks:
        lines = _block(block, frame, place)
        first = next(lines, None)
        if first is None:
            continue
        if above is not None and not tight:
            blank = frame.line((), first.offset, first.block)
            yield from [blank] * _margin(above, block, frame)
        yield first
        yield from lines
        above = block


def _margin(above: Block, below: Block, frame: Frame) -> int:
    """Return how many blank lines stand between two blocks: the larger of their margins."""
    chapter = isinstance(below, Heading) and below.level <= CHAPTER
    return 2 if chapter and not frame.left and not isinstance(above, Header | Heading) else 1


def _block(  # noqa: PLR0912  a case a kind
    block: Block, frame: Frame, place: Place
) -> Iterator[Line]:
    """Lay out one block."""
    match block:
        case Paragraph(runs, align, indent):
            return lay_out_runs(runs, frame, place, align=align, indent=indent)
        case Heading():
            return _heading(block, frame, place)
        case Quote(blocks):
            return _flow(blocks, frame.inset(_BAR)._replace(role=Role.QUOTE), place)
        case Listing():
            return _listing(block, frame, place)
        case Definitions():
            return _definitions(block, frame, place)
        case Code():
            return lay_out_code(block, frame.inset(_CODE_INDENT), place)
        case Table():
            from reader.layout.tables import lay_out_table  # noqa: PLC0415  3 ms, if one is there

            return lay_out_table(block, frame, place, _flow)
        case Image(source, _, _, link):
            label = Run(image_label(block), link=link or source)
            return _card(Span(_IMAGE_SIGN, Role.IMAGE), label, frame, place)
        case Figure(blocks, caption):
            return _figure(blocks, caption, frame, place)
        case Media(kind, _, source):
            label = Run(media_label(block), link=source)
            return _card(Span(_MEDIA_SIGNS[kind], Role.MEDIA), label, frame, place)
        case Details():
            return _details(block, frame, place)
        case Rule():
            return _rule(frame, place)
        case Header():
            return _header(block, frame, place)
        case _:
            assert_never(block)


def _heading(heading: Heading, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out a heading: underlined in the upper two levels, signed below."""
    role = _HEADING_ROLES[heading.level - 1]
    if heading.level > CHAPTER:
        sign = Span(_HEADING_SIGNS[heading.level], role)
        yield from _signed(sign, frame, place, _runs_in(heading.runs, place, role))
        return
    left, widest, offset = spans_width(frame.left), 0, place.offset
    for line in lay_out_runs(heading.runs, frame, place, role=role, align=heading.align):
        widest = max(widest, width(line.text) - left)
        yield line
    underline = Span(_UNDERLINES[heading.level] * widest, role)
    yield frame.line((underline,), offset, place.block)


def _listing(listing: Listing, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out a list: each item hangs from its marker."""
    tight = _is_tight(listing)
    inner = frame
    if listing.marker is Marker.BULLET:
        inner = frame._replace(depth=frame.depth + 1)
    signs = markers(listing, frame.depth)
    for number, (item, sign) in enumerate(zip(listing.items, signs, strict=True)):
        if number and not tight:
            yield frame.line((), place.offset, place.block)
        yield from _signed(
            Span(sign, Role.MARKER),
            inner,
            place,
            _blocks_in(item.blocks, place, tight=tight),
        )


def _is_tight(listing: Listing) -> bool:
    """Tell whether no item has more than a paragraph with lists under it."""
    return all(
        all(isinstance(block, Listing) for block in item.blocks[1:])
        and all(_is_tight(block) for block in item.blocks if isinstance(block, Listing))
        for item in listing.items
    )


def _blocks_in(blocks: tuple[Block, ...], place: Place, *, tight: bool) -> LaidIn:
    """Return what lays out blocks in a frame."""
    return lambda frame: _flow(blocks, frame, place, tight=tight)


def _runs_in(runs: Runs, place: Place, role: Role) -> LaidIn:
    """Return what lays out text in a frame."""
    return lambda frame: lay_out_runs(runs, frame, place, role=role)


def _signed(sign: Span, frame: Frame, place: Place, laid_in: LaidIn) -> Iterator[Line]:
    """Lay out lines that hang from a sign; where there is no room, the sign has its own line."""
    inner = frame.inset(Span(" " * width(sign.text)))
    lines = laid_in(inner)
    at = len(frame.left)
    if len(inner.left) == at or (first := next(lines, None)) is None:
        bare = sign._replace(text=sign.text.strip())
        if width(bare.text) <= frame.width:
            yield frame.line((bare,), place.offset, place.block)
    else:
        yield first._replace(spans=(*first.spans[:at], sign, *first.spans[at + 1 :]))
    yield from lines


def _definitions(definitions: Definitions, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out terms, and under each what it means."""
    for number, (terms, meanings) in enumerate(definitions.items):
        if number:
            yield frame.line((), place.offset, place.block)
        for term in terms:
            yield from lay_out_runs(term, frame, place, role=Role.TERM)
        for meaning in meanings:
            yield from _flow(meaning, frame.inset(_INDENT), place)


def _card(sign: Span, card: Run, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out something that cannot be shown in text: its label, leading to it."""
    return _signed(sign, frame, place, _runs_in((card,), place, sign.role))


def _figure(blocks: tuple[Block, ...], caption: Runs, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out a figure, its caption right under it."""
    yield from _flow(blocks, frame, place)
    yield from lay_out_runs(caption, frame.inset(_CODE_INDENT), place, role=Role.CAPTION)


def _details(details: Details, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out a foldable part: unfolded, under its summary."""
    yield from _signed(
        Span(_SUMMARY_SIGN, Role.SUMMARY),
        frame,
        place,
        _runs_in(details.summary, place, Role.SUMMARY),
    )
    yield from _flow(details.blocks, frame.inset(_CODE_INDENT), place)


def _rule(frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out a thematic break: a short line in the middle."""
    cells = max(frame.width // 3, 1)
    before = Span(" " * ((frame.width - cells) // 2))
    yield frame.line((before, Span("─" * cells, Role.RULE)), place.offset, place.block)


def _header(header: Header, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out an article's title and facts, over a line as wide as the page."""
    yield from lay_out_runs(header.title, frame, place, role=Role.TITLE)
    for fact in header.facts:
        yield from lay_out_runs(fact, frame, place, role=Role.FACT)
    for notice in header.notices:
        yield from _signed(
            Span(_NOTICE_SIGN, Role.NOTICE),
            frame,
            place,
            _runs_in(notice, place, Role.NOTICE),
        )
    yield frame.line((Span("─" * frame.width, Role.RULE),), place.offset, place.block)
