"""Blocks become one text where a document has room for no more: headings, captions, terms."""

from collections.abc import Iterable, Iterator

from reader.document.model import Block, Document, Heading, Paragraph, Run, Runs
from reader.document.paragraphs import merged
from reader.document.text import leaves

_BREAK = Run("\n")


def as_text(blocks: Iterable[Block]) -> Runs:
    """Return all that is said in `blocks`, a line each."""
    text: list[Run] = []
    for runs in _texts(blocks):
        text += (_BREAK, *runs) if text else runs
    return tuple(merged(text))


def _texts(blocks: Iterable[Block]) -> Iterator[Runs]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield block.runs
        else:
            yield from ((Run(leaf),) for leaf in leaves(Document((block,))))
