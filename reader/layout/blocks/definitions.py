"""Definition lists: terms, and under each what it means."""

from collections.abc import Iterator

from reader.document.model import Definitions
from reader.layout.frame import Flow, Frame, Position
from reader.layout.lines import Line, Role, Span
from reader.layout.text.paragraphs import lay_out_runs

_INDENT = Span("    ")


def lay_out_definitions(
    definitions: Definitions, frame: Frame, position: Position, flow: Flow
) -> Iterator[Line]:
    """Lay out a definition list, a blank line between its groups."""
    for number, (terms, meanings) in enumerate(definitions.items):
        if number:
            yield frame.line((), position.offset, position.block)
        for term in terms:
            yield from lay_out_runs(term, frame, position, role=Role.TERM)
        for meaning in meanings:
            yield from flow(meaning, frame.inset(_INDENT), position)
