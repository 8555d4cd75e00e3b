"""The parts of a document that can be folded, by where they lie in its logical text."""

from typing import NamedTuple

from reader.document.contents import Blocks, contents
from reader.document.model import Details, Document, Heading, Paragraph, Table


class Fold(NamedTuple):
    """A part that may be folded under its summary (`model.Details`)."""

    start: int
    """Where its summary begins in the logical text (characters)."""
    end: int
    """Where its last leaf ends."""
    open: bool
    """Whether its author has it unfolded."""


def folds(document: Document) -> tuple[Fold, ...]:
    """Return what can be folded in `document`, in the order of its text.

    In tables is nothing, and where there is no text there is no place to know a fold by.
    """
    if not _any(document.blocks):
        return ()
    found: list[Fold] = []
    _find(document.blocks, 0, found)
    return tuple(found)


def _any(blocks: Blocks) -> bool:
    """Tell whether there is something to fold in `blocks`."""
    for block in blocks:
        if isinstance(block, Details):
            return True
        if not isinstance(block, Paragraph | Heading | Table) and any(
            _any(part) for part in contents(block) if not isinstance(part, str)
        ):
            return True
    return False


def _find(blocks: Blocks, start: int, found: list[Fold]) -> int:
    """Add the folds of `blocks`, which begin at `start`, to `found`; return where they end."""
    for block in blocks:
        begin, before = start, len(found)
        for part in contents(block):
            if not isinstance(part, str):
                start = _find(part, start, found)
            elif part:
                start += len(part) + 1
        if isinstance(block, Table):
            del found[before:]
        elif isinstance(block, Details) and start > begin:
            found.insert(before, Fold(begin, start - 1, block.open))
    return start
