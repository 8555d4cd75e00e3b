"""The parts of a document that can be folded, by where they lie in its logical text."""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from reader.document.media.labels import takes_caption
from reader.document.model import (
    Block,
    Code,
    Definitions,
    Details,
    Document,
    Figure,
    Gallery,
    Header,
    Heading,
    Image,
    Listing,
    Media,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Runs,
    Table,
)
from reader.document.text import leaves

Blocks = tuple[Block, ...]


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


def _any(blocks: Blocks) -> bool:
    """Tell whether there is something to fold in `blocks`, without reading their text."""
    return any(
        isinstance(block, Details) or any(_any(part) for _, part in _parts(block))
        for block in blocks
    )


def _parts(block: Block) -> Iterator[tuple[Runs, Blocks]]:
    """Yield the leaves and blocks in a block that may hold something to fold, up to the last."""
    match block:
        case Details(summary, blocks):
            yield summary, blocks
        case Quote():
            yield (), block.blocks
        case Listing():
            for item in block.items:
                yield (), item.blocks
        case Definitions():
            for terms, meanings in block.items:
                yield from ((term, ()) for term in terms)
                yield from (((), meaning) for meaning in meanings)
        case Notes():
            yield block.title, ()
            for note in block.items:
                yield (), note.blocks
        case Figure():
            yield (), () if takes_caption(block) else block.blocks
        case Paragraph() | Heading() | Code() | Table() | Image() | Gallery():
            return
        case Media() | Rule() | Header():
            return
        case _:
            assert_never(block)


def _folds(blocks: Blocks, start: int) -> Iterator[Fold]:
    """Yield the folds of `blocks`, which begin at `start`."""
    for block in blocks:
        end = start + _size((block,))
        if isinstance(block, Details) and start < end:
            yield Fold(start, end - 1, block.open)
        inside = start
        for leaf, part in _parts(block):
            inside += _size((Paragraph(leaf),))
            yield from _folds(part, inside)
            inside += _size(part)
        start = end


def _size(blocks: Blocks) -> int:
    """Return how far the text behind `blocks` is from where they begin (characters)."""
    return sum(len(leaf) + 1 for leaf in leaves(Document(blocks)) if leaf)
