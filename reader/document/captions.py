"""Blocks become one text where a document has room for no more: headings, captions, terms."""

from collections.abc import Iterable, Iterator

from reader.document.model import Block, Document, Heading, Paragraph, Run, Runs
from reader.document.text import leaves

_BREAK = Run("\n")


def split_text(blocks: Iterable[Block]) -> tuple[Runs, list[Block]]:
    """Return the text of the paragraphs in `blocks`, and the other blocks."""
    texts: list[Runs] = []
    others: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            texts.append(block.runs)
        else:
            others.append(block)
    return _joined(texts), others


def as_text(blocks: Iterable[Block]) -> Runs:
    """Return all that is said in `blocks`, a line each."""
    return _joined(_texts(blocks))


def _texts(blocks: Iterable[Block]) -> Iterator[Runs]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield block.runs
        else:
            yield from ((Run(leaf),) for leaf in leaves(Document((block,))))


def _joined(texts: Iterable[Runs]) -> Runs:
    """Return `texts` as one, with line breaks between them."""
    joined: list[Run] = []
    for runs in texts:
        joined += (_BREAK, *runs) if joined else runs
    return tuple(joined)
