"""Running text into lines."""

from collections.abc import Iterator

from reader.document.model import Align, Runs
from reader.document.text import runs_text
from reader.layout.alignment import Room, set_lines
from reader.layout.balance import room_for
from reader.layout.direction import has_leftward
from reader.layout.frame import Frame, Place
from reader.layout.lines import Line, Role, harmless, line
from reader.layout.runs import break_glyphs, cut, stretches
from reader.layout.wrap import wrap
from reader.typography import Gap, Typography, Wrap

FULL = 24
"""Cells of a line below which it is justified only where the post asks for it."""
_AS_FRAMED = Align.START
_AS_IT_COMES = (Align.START, Align.LEFT)
_MOVED = (Align.CENTER, Align.RIGHT)
_GAP, _OPTIMAL = Gap.SPACE, Wrap.OPTIMAL
"""Bound once: looking a member up in its enum costs as much as a slice."""


def lay_out_runs(
    runs: Runs,
    frame: Frame,
    place: Place,
    *,
    role: Role | None = None,
    align: Align = Align.START,
    indent: int = 0,
) -> Iterator[Line]:
    """Lay out one leaf of running text.

    Args:
        runs: The text.
        frame: Where it goes.
        place: How far the layout is; is moved behind the text.
        role: What the text is, if not what text is in this frame.
        align: How the lines lie; START leaves it to the frame.
        indent: First-line indent in cells.
    """
    text = runs_text(runs)
    if not text:
        return
    start = place.take(text)
    typography = frame.typography
    if align is _AS_FRAMED:
        align = frame.align
        if typography.justify and align is _AS_FRAMED and role is None and frame.width >= FULL:
            align = Align.JUSTIFY
    if align in _MOVED or not frame.has(indent):
        indent = 0
    marked, margin = None, 0
    if asks_more(typography):
        from reader.layout.fine import cut_finely  # noqa: PLC0415  few ask for it

        marked, pieces, margin = cut_finely(runs, frame, role, indent)
        runs, text = marked.runs, marked.text
    else:
        room = room_for(text, frame.width, role) if role else frame.width
        pieces = wrap(text, room, room - indent)
    looks = stretches(runs, role or frame.role, break_glyphs(text))
    if typography.bidi and (frame.leftward or has_leftward(text)):
        from reader.layout.directed import directed  # noqa: PLC0415  2 ms that few texts pay

        shown, align = directed(text, looks, pieces, align, leftward=frame.leftward)
    else:
        shown = cut(text, looks, pieces)
    if indent or align not in _AS_IT_COMES:
        shown = set_lines(shown, Room(frame.width - margin, indent, margin), align)
    make = Line if harmless(text.replace("\n", "")) else line
    left, block = frame.left, place.block
    if frame.right:
        shown = ((piece, frame.closed(spans)) for piece, spans in shown)
    for piece, spans in shown:
        begin = marked.offset(piece.start) if marked else piece.start
        yield make(left + spans, start + begin, block)


def asks_more(typography: Typography) -> bool:
    """Tell whether a text is to be cut in another way than as full lines at its own places."""
    return (
        typography.gap is _GAP or typography.hyphenate or typography.hang
        or typography.wrap is _OPTIMAL
    )  # fmt: skip
