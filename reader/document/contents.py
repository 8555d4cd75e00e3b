"""What stands in a block: its own leaves of text, and the blocks inside it."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from reader.document.formula import formula_text
from reader.document.media.labels import card_label, gallery_labels, takes_caption
from reader.document.model import (
    Block,
    Code,
    Definition,
    Definitions,
    Details,
    Figure,
    Formula,
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
    Run,
    Table,
)

Blocks = Sequence[Block]
Contents = tuple[str | Blocks, ...]


def contents(block: Block) -> Contents:
    """Return what stands in `block`, in reading order.

    A `str` is a leaf of the logical text (an empty one is none), a tuple the blocks of one part:
    of an item, a cell, a note. What a part belongs to is not told.
    """
    match block:
        case Paragraph() | Heading():
            return (runs_text(block.runs),)
        case Quote():
            return block.blocks, runs_text(block.attribution)
        case Listing():
            return tuple([item.blocks for item in block.items])
        case Code():
            return runs_text(block.title), block.text
        case Formula(part):
            return (formula_text(part),)
        case Table():
            cells = [cell.blocks for row in block.rows for cell in row]
            return runs_text(block.caption), *cells
        case Definitions():
            return tuple([part for item in block.items for part in _defined(item)])
        case Details():
            return runs_text(block.summary), block.blocks
        case Notes():
            return runs_text(block.title), *[note.blocks for note in block.items]
        case Header():
            lines = (block.title, *block.facts, *block.notices)
            return tuple([runs_text(line) for line in lines])
        case Rule():
            return ()
        case _:
            return _shown(block)


def runs_text(runs: Iterable[Run]) -> str:
    """Return the text of `runs`, each reading in parentheses after what it belongs to."""
    return "".join([f"{text}({ruby})" if ruby else text for text, _, _, ruby, _ in runs])


def _defined(item: Definition) -> Contents:
    """Return the terms and then what they mean."""
    return *[runs_text(term) for term in item.terms], *item.meanings


def _shown(block: Image | Gallery | Figure | Media) -> Contents:
    """Return the words that stand for what is shown."""
    match block:
        case Image() | Media():
            return (card_label(block),)
        case Gallery():
            return gallery_labels(block.images)
        case Figure():
            inside = () if takes_caption(block) else block.blocks
            return inside, runs_text(block.caption)
        case _:
            assert_never(block)
