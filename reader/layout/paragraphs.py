"""Running text into lines."""

from collections.abc import Iterator

from reader.document.model import Align, Runs
from reader.document.text import runs_text
from reader.layout.balance import room_for
from reader.layout.cells import simple_advances
from reader.layout.frame import Frame, Place
from reader.layout.lines import Line, Role, new_line, new_span
from reader.layout.runs import cut, is_annotated, stretches
from reader.layout.setting import Leaf, set_leaf
from reader.layout.wrap import NO_BREAK_SPACE, wrap

_AS_IT_COMES = (Align.START, Align.LEFT)
"""Bound once: looking a member up in its enum costs as much as a slice."""


def lay_out_runs(  # noqa: PLR0913  named all but two, and nearly all left out by most
    runs: Runs,
    frame: Frame,
    place: Place,
    *,
    role: Role | None = None,
    align: Align = Align.START,
    indent: int = 0,
    signed: bool = False,
) -> Iterator[Line]:
    """Lay out one leaf of running text.

    Most leaves are simple text (`cells.simple_advances`: no clusters, nothing that reads from right
    to left or could act on a terminal) of which nobody wants more than full lines. They go
    straight, and all others are set with care (`setting`).

    Args:
        runs: The text.
        frame: Where it goes.
        place: How far the layout is; is moved behind the text.
        role: What the text is, if not what text is in this frame.
        align: How the lines lie; START leaves it to the frame.
        indent: First-line indent in cells.
        signed: Whether its runs have the signs of their marks in them.
    """
    text = runs_text(runs)
    if not text:
        return
    if not signed and is_annotated(runs):
        from reader.layout.annotated import lay_out_annotated  # noqa: PLC0415  few texts need it

        yield from lay_out_annotated(runs, frame, place, role=role, align=align, indent=indent)
        return
    start = place.take(text)
    advances = simple_advances(text)
    if (
        advances is None or indent or align not in _AS_IT_COMES or not frame.is_plain()
        or NO_BREAK_SPACE in text or text[0] == " "
    ):  # fmt: skip
        leaf = Leaf(runs, text, role, align, indent)
        yield from set_leaf(leaf, frame, start, place.block)
        return
    room = room_for(text, frame.width, role) if role else frame.width
    pieces = wrap(text, room, room, advances)
    looks = stretches(runs, role or frame.role, None)
    left, block = frame.left, place.block
    if len(looks) == 1 and not looks[0].glyphs:
        _, role, marks, link, _ = looks[0]
        for begin, end, _, _ in pieces:
            span = new_span((text[begin:end], role, marks, link))
            yield new_line(((*left, span), start + begin, block, None))
    else:
        for piece, spans in cut(text, looks, pieces):
            yield new_line((left + spans, start + piece.start, block, None))
