"""What can be folded, under its summary: folded or not as whoever shows the page has it."""

from collections.abc import Iterator

from reader.document.model import Details, Document
from reader.document.text import leaves
from reader.layout.blocks.hanging_indent import signed_runs
from reader.layout.cells import width
from reader.layout.frame import Flow, Frame, Position
from reader.layout.lines import Line, Role, Span, without_text
from reader.layout.text.paragraphs import lay_out_runs

_OPEN = Span("▾ ", Role.SUMMARY)
_FOLDED = Span("▸ ", Role.SUMMARY)
_INDENT = Span("  ")


def lay_out_details(
    details: Details, frame: Frame, position: Position, flow: Flow
) -> Iterator[Line]:
    """Lay out a foldable part; of what is folded, the position goes behind the text."""
    if not frame.folds:
        yield from lay_out_runs(details.summary, frame, position, role=Role.SUMMARY)
        yield from flow(details.blocks, frame.inset(_INDENT), position)
        return
    folded = position.offset in position.folded
    sign = _FOLDED if folded else _OPEN
    if details.summary:
        yield from signed_runs(sign, details.summary, frame, position, Role.SUMMARY)
    else:
        unnamed = f"{sign.text}…"
        text = unnamed if width(unnamed) <= frame.width else sign.text.strip()
        spans = (sign._replace(text=text),)
        yield without_text(frame.line(spans, position.offset, position.block))
    if folded:
        for leaf in leaves(Document(details.blocks)):
            position.take(leaf)
    else:
        yield from flow(details.blocks, frame.inset(_INDENT), position)
