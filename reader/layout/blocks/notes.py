"""Footnotes: under a short rule, each hanging from the label that the text refers to it by."""

from collections.abc import Iterator, Sequence

from reader.document.model import Block, Notes
from reader.layout.blocks.hanging_indent import signed
from reader.layout.cells import filled, width
from reader.layout.frame import Flow, Frame, LaidIn, Position
from reader.layout.lines import Line, Role, Span
from reader.layout.text.paragraphs import lay_out_runs

_RULE = 10
"""Cells of the rule between a text and its notes, where there is room."""


def lay_out_notes(notes: Notes, frame: Frame, position: Position, flow: Flow) -> Iterator[Line]:
    """Lay out the notes of a post."""
    rule = Span(filled("─", min(_RULE, frame.width)), Role.RULE)
    yield frame.line((rule,), position.offset, position.block)
    yield from lay_out_runs(notes.title, frame, position, role=Role.TERM)
    labels = [f"[{note.label}] " if note.label else "" for note in notes.items]
    widest = max(map(width, labels), default=0)
    for note, label in zip(notes.items, labels, strict=True):
        sign = Span(label.rjust(len(label) + widest - width(label)), Role.MARKER)
        yield from signed(sign, frame, position, _blocks_in(note.blocks, position, flow))


def _blocks_in(blocks: Sequence[Block], position: Position, flow: Flow) -> LaidIn:
    return lambda frame: flow(blocks, frame, position, tight=len(blocks) == 1)
