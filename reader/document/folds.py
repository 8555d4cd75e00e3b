"""The parts of a document that can be folded, by where they lie in its logical text."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.document.model import Block, Details, Document, Listing, Quote
from reader.document.text import leaves, runs_text


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
    return tuple(_folds(document.blocks, 0)) if _any(document.blocks) else ()


def _any(blocks: tuple[Block, ...]) -> bool:
    """Tell whether there is something to fold in `blocks`, without reading their text."""
    return any(isinstance(block, Details) or _any(_inside(block)) for block in blocks)


def _inside(block: Block) -> tuple[Block, ...]:
    """Return the blocks in a block that may hold something to fold."""
    match block:
        case Details() | Quote():
            return block.blocks
        case Listing():
            return tuple(inner for item in block.items for inner in item.blocks)
        case _:
            return ()


def _folds(blocks: tuple[Block, ...], start: int) -> Iterator[Fold]:
    """Yield the folds of `blocks`, which begin at `start`."""
    for block in blocks:
        end = start + sum(len(leaf) + 1 for leaf in leaves(Document((block,))))
        inside = start
        if isinstance(block, Details) and start < end:
            yield Fold(start, end - 1, block.open)
            summary = runs_text(block.summary)
            inside += len(summary) + bool(summary)
        yield from _folds(_inside(block), inside)
        start = end
