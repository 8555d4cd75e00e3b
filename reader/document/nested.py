"""The blocks of a document, and those inside them."""

from collections.abc import Iterable, Iterator

from reader.document.contents import Blocks, contents
from reader.document.model import Block, Figure, Heading, Paragraph


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield `blocks` in reading order, each before those that stand inside it."""
    for block in blocks:
        yield block
        for inner in _inside(block):
            yield from all_blocks(inner)


def _inside(block: Block) -> Iterator[Blocks]:
    """Yield the groups of blocks in `block`; also a card whose words are its caption's."""
    match block:
        case Paragraph() | Heading():
            return
        case Figure():
            yield block.blocks
        case _:
            yield from (part for part in contents(block) if not isinstance(part, str))
