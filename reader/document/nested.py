"""The blocks of a document, and those inside them."""

from collections.abc import Iterable, Iterator

from reader.document.model import (
    Block,
    Definitions,
    Details,
    Figure,
    Listing,
    Notes,
    Quote,
    Table,
)


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield `blocks` in reading order, each before those that stand inside it."""
    for block in blocks:
        yield block
        for inner in _inside(block):
            yield from all_blocks(inner)


def _inside(block: Block) -> Iterator[tuple[Block, ...]]:
    match block:
        case Quote() | Figure() | Details():
            yield block.blocks
        case Listing() | Notes():
            yield from (item.blocks for item in block.items)
        case Definitions():
            yield from (meaning for item in block.items for meaning in item.meanings)
        case Table():
            yield from (cell.blocks for row in block.rows for cell in row)
        case _:
            return
