"""The parts of a document that can be folded, by where they lie in its logical text."""

from typing import NamedTuple

from reader.document.contents import Blocks, contents
from reader.document.model import Block, Details, Document, Heading, Paragraph, Quote, Table

LONG_QUOTE = 400
"""Characters from which a quotation can be folded; a shorter one is read as fast."""


class Fold(NamedTuple):
    """A part that may be folded: under its summary (`model.Details`), or a long quotation."""

    start: int
    """Where it begins, with its summary, in the logical text (characters)."""
    end: int
    """Where its last leaf ends."""
    open: bool
    """Whether its author has it unfolded; a quotation always."""
    is_quote: bool = False
    """Whether it is a quotation, which begins with no summary."""


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
        if isinstance(block, Details | Quote):
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
            _insert(found, before, Fold(begin, start - 1, block.open))
        elif _is_long(block, start - begin):
            _insert(found, before, Fold(begin, start - 1, open=True, is_quote=True))
    return start


def _is_long(block: Block, length: int) -> bool:
    """Tell whether a block is a quotation worth folding: long, and no other fold at its place."""
    return (
        isinstance(block, Quote) and length > LONG_QUOTE and not begins_with_details(block.blocks)
    )


def begins_with_details(blocks: Blocks) -> bool:
    """Tell whether the first text of `blocks` is that of a foldable part: one is at its place."""
    for block in blocks[:1]:
        if isinstance(block, Details):
            return True
        first = next(iter(contents(block)), "")
        return not isinstance(first, str) and begins_with_details(first)
    return False


def _insert(found: list[Fold], at: int, fold: Fold) -> None:
    """Put a fold before those inside it; a quotation that begins where it does is none then."""
    if found[at:] and found[at].is_quote and found[at].start == fold.start:
        del found[at]
    found.insert(at, fold)
