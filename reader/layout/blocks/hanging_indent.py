"""Lines that hang from a sign: a list's marker, a heading's mark, a picture's."""

from collections.abc import Iterator

from reader.document.model import Runs
from reader.layout.cells import width
from reader.layout.frame import NARROWEST, Frame, LaidIn, Position
from reader.layout.lines import Line, Role, Span, without_text
from reader.layout.text.paragraphs import lay_out_runs


def signed(
    sign: Span, frame: Frame, position: Position, laid_in: LaidIn, *, inner: Frame | None = None
) -> Iterator[Line]:
    """Lay out lines that hang from a sign; where there is no room, the sign has its own line.

    Args:
        sign: What they hang from.
        frame: Where it goes.
        position: How far the layout is.
        laid_in: Lays out the lines.
        inner: The frame `beside` the sign, if it is known.
    """
    if inner is None:
        inner = beside(sign.text, frame)
    if frame.leftward:
        from reader.layout.text.directed import turned  # noqa: PLC0415  few pages are mirrored

        sign = sign._replace(text=turned(sign.text, 1))
    start = position.offset
    lines = laid_in(inner)
    if inner is frame or (first := next(lines, None)) is None:
        bare = sign._replace(text=sign.text.strip())
        free = frame.width - width(bare.text)
        if free >= 0:
            before = (Span(" " * free),) if frame.leftward else ()
            yield without_text(frame.line((*before, bare), start, position.block))
    else:
        at = -len(inner.right) if frame.leftward else len(frame.left)
        if _are_readings(first.spans[at:]):
            yield first
            first = next(lines)
        spans = first.spans
        yield first._replace(spans=(*spans[:at], sign, *spans[at:][1:]))
    yield from lines


def beside(sign: str, frame: Frame, least: int = NARROWEST) -> Frame:
    """Return the frame in which lines hang from a sign: `frame` itself if there is no room.

    Args:
        sign: What they hang from.
        frame: Where it goes.
        least: The cells that the lines must have.
    """
    return frame.inset(Span(" " * width(sign)), least)


def signed_runs(
    sign: Span, runs: Runs, frame: Frame, position: Position, role: Role
) -> Iterator[Line]:
    """Lay out one leaf of running text that hangs from a sign."""
    return signed(
        sign, frame, position, lambda inner: lay_out_runs(runs, inner, position, role=role)
    )


def _are_readings(spans: tuple[Span, ...]) -> bool:
    """Tell whether `spans`, behind an indent, are a row over a line (`layout.text.ruby`)."""
    return (
        len(spans) > 1
        and spans[-1].role is Role.RUBY
        and all(span.role is Role.RUBY for span in spans[1:])
    )
