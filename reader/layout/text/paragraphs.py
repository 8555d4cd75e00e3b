"""Running text into lines."""

from collections.abc import Iterator

from reader.document.contents import runs_text
from reader.document.model import Align, Paragraph, Runs
from reader.layout.cells import WIDE, simple_advances
from reader.layout.frame import Frame, Position
from reader.layout.lines import Line, Role, Span, new_line, new_span
from reader.layout.text.leaf import Leaf, set_leaf
from reader.layout.text.runs import break_glyphs, cut, is_annotated, stretches, whole
from reader.layout.wrapping.balance import room_for
from reader.layout.wrapping.wrap import wrap

_AS_IT_COMES = (Align.START, Align.LEFT)
"""Bound once: looking a member up in its enum costs as much as a slice."""


def lay_out_runs(  # noqa: PLR0913  named all but two, and nearly all left out by most
    runs: Runs,
    frame: Frame,
    position: Position,
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
        position: How far the layout is; is moved behind the text.
        role: What the text is, if not what text is in this frame.
        align: How the lines lie; START leaves it to the frame.
        indent: First-line indent in cells.
        signed: Whether its runs have the signs of their marks in them.
    """
    text = runs_text(runs)
    if not text:
        return iter(())
    if not signed and is_annotated(runs):
        from reader.layout.text.annotated import lay_out_annotated  # noqa: PLC0415  few texts need it

        return lay_out_annotated(runs, frame, position, role=role, align=align, indent=indent)
    start = position.take(text)
    advances = simple_advances(text.replace("\n", " "))
    if advances is None or indent or align not in _AS_IT_COMES or not frame.is_plain():
        return set_leaf(Leaf(runs, text, role, align, indent), frame, start, position.block)
    if len(text) + advances.count(WIDE) <= frame.width and "\n" not in text:
        spans = whole(runs, text, role or frame.role)
        return iter((new_line((frame.left + spans, start, position.block, None, (), (), None)),))
    return _lines(Leaf(runs, text, role, align, 0), advances, frame, start, position.block)


def _lines(leaf: Leaf, advances: bytes, frame: Frame, start: int, block: int) -> Iterator[Line]:
    """Lay out a leaf of simple text, as `leaf.set_leaf` does."""
    runs, text, role, _, _ = leaf
    room = room_for(text, frame.width, role) if role else frame.width
    several = "\n" in text
    pieces = wrap(text, room, room, None if several else advances)
    looks = stretches(runs, role or frame.role, break_glyphs(text))
    left = frame.left
    if several or len(looks) > 1 or looks[0].glyphs or text[0] == " ":
        for (begin, _, _, _), spans in cut(text, looks, pieces):
            yield new_line((left + spans, start + begin, block, None, (), (), None))
        return
    _, role, marks, link, _ = looks[0]
    for begin, end, _, _ in pieces:  # none is empty
        span = new_span((text[begin:end], role, marks, link))
        yield new_line(((*left, span), start + begin, block, None, (), (), None))


def one_line(paragraph: Paragraph, frame: Frame) -> tuple[Span, ...]:
    """Return what a simple paragraph of one line shows; nothing if it is more than that."""
    runs, align, indent, _, inset = paragraph
    text = runs_text(runs)
    if (
        len(text) > frame.width
        or indent
        or inset
        or align not in _AS_IT_COMES
        or not frame.is_plain()
    ):
        return ()
    advances = simple_advances(text)
    if advances is None or len(text) + advances.count(WIDE) > frame.width or is_annotated(runs):
        return ()
    return whole(runs, text, frame.role)
