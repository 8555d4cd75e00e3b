"""Captions: blocks as one text, and a caption with what it belongs to as one unit."""

from collections.abc import Iterable, Iterator, Sequence

from reader.document.contents import runs_text
from reader.document.echoes import is_said
from reader.document.elements.quotes import undashed
from reader.document.media.labels import unechoed
from reader.document.model import (
    Block,
    Code,
    Document,
    Figure,
    Heading,
    Image,
    Mark,
    Paragraph,
    Quote,
    Run,
    Runs,
)
from reader.document.text import leaves
from reader.document.walk.paragraphs import merged

_BREAK = Run("\n")


def as_text(blocks: Iterable[Block]) -> Runs:
    """Return all that is said in `blocks`, a line each."""
    text: list[Run] = []
    for runs in _texts(blocks):
        text += (_BREAK, *runs) if text else runs
    return tuple(merged(text))


def captioned(blocks: Sequence[Block], caption: Runs) -> Sequence[Block]:
    """Return `blocks` and the `caption` that belongs to them, either of which may be empty."""
    if not caption:
        return blocks
    if not blocks:
        return (Paragraph(caption),)
    match blocks:
        case (Code(title=()) as code,):
            return (code._replace(title=tuple(_apart(caption))),)
        case (Quote(attribution=()) as quote,):
            return (quote._replace(attribution=undashed(caption)),)
    said = runs_text(caption)
    return (Figure(tuple(_unechoed(block, said) for block in blocks), caption),)


def _unechoed(block: Block, caption: str) -> Block:
    """Return a picture without the words that its `caption` has as well."""
    if not isinstance(block, Image):
        return block
    return unechoed(block, lambda words: is_said(words, caption))


def _apart(title: Runs) -> Iterator[Run]:
    """Yield a title of code, and apart from it the link that Hexo sets at the other margin."""
    for number, run in enumerate(title):
        if number and run.link and title[number - 1].text[-1:].isalnum():
            yield Run(" · ", Mark.DIM)
        yield run


def _texts(blocks: Iterable[Block]) -> Iterator[Runs]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield block.runs
        else:
            yield from ((Run(leaf),) for leaf in leaves(Document((block,))))
