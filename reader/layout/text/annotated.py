"""A paragraph that shows more than its text: readings over it, signs around parts of it."""

from collections.abc import Iterator
from functools import partial

from reader.document.contents import runs_text
from reader.document.model import Align, Runs
from reader.layout.frame import Frame, Position
from reader.layout.lines import Line, Role
from reader.layout.text.marks import has_signs, with_signs
from reader.layout.text.paragraphs import lay_out_runs


def lay_out_annotated(
    runs: Runs, frame: Frame, position: Position, *, role: Role | None, align: Align, indent: int
) -> Iterator[Line]:
    """Lay out one leaf of running text, as `lay_out_runs` does."""
    laid_out = partial(_signed, frame=frame, role=role, align=align, indent=indent)
    if not any(run.ruby for run in runs):
        return laid_out(runs, position)
    from reader.layout.text.ruby import lay_out_ruby  # noqa: PLC0415  if a reading is there

    return lay_out_ruby(runs, frame, position, laid_out)


def _signed(
    runs: Runs, position: Position, *, frame: Frame, role: Role | None, align: Align, indent: int
) -> Iterator[Line]:
    """Lay out a leaf with the signs of its marks, which are no part of the logical text."""
    how = partial(lay_out_runs, frame=frame, role=role, align=align, indent=indent, signed=True)
    if not has_signs(runs):
        yield from how(runs, position=position)
        return
    marked = with_signs(runs)
    start = position.take(runs_text(runs))
    inner = Position(position.folded)
    inner.block, inner.offset = position.block, start
    for line in how(marked.runs, position=inner):
        yield line._replace(offset=start + marked.offset(line.offset - start))
