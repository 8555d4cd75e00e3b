"""Captions: blocks as one text, and a caption with what it belongs to as one unit."""

from collections.abc import Iterable, Iterator, Sequence

from selectolax.lexbor import LexborNode

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
    Media,
    Paragraph,
    Quote,
    Run,
    Runs,
)
from reader.document.text import leaves
from reader.document.walk.paragraphs import merged

_BREAK = Run("\n")
_CREDIT = '[class*="credit" i]'
_OPENING = " \t\n\f\r([{（［【「『《〈“‘"
_CLOSING = frozenset(")]}>;\"'）］｝】」』》〉”’")
_LINES = 3
"""Paragraphs that may be the caption of a picture they stand under."""


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


def with_caption(blocks: Sequence[Block]) -> tuple[Sequence[Block], Runs]:
    """Return the `blocks` of a figure, and what stands under its picture as the caption."""
    match blocks:
        case (Image() | Media() as shown, *under) if len(under) <= _LINES:
            if all(isinstance(block, Paragraph) for block in under):
                return (shown,), as_text(under)
    return blocks, ()


def part_credits(node: LexborNode) -> None:
    """Put a space before who made a picture, where a style alone parts that from the caption."""
    for name in node.css(_CREDIT):
        before, text = name.prev, name.text()
        if before is not None and before.text()[-1:].strip(_OPENING) and not text[:1].isspace():
            name.insert_before(" ")


def _unechoed(block: Block, caption: str) -> Block:
    """Return a picture without the words that its `caption` has as well."""
    if not isinstance(block, Image):
        return block
    return unechoed(block, lambda words: is_said(words, caption))


def _apart(title: Runs) -> Iterator[Run]:
    """Yield a title of code, and apart from it the link that Hexo sets at the other margin."""
    for number, run in enumerate(title):
        if number and run.link and _is_ended(title[number - 1].text[-1:]):
            yield Run(" · ", Mark.DIM)
        yield run


def _is_ended(last: str) -> bool:
    """Tell whether words may end with a character to which what follows has no space."""
    return last.isalnum() or last in _CLOSING


def _texts(blocks: Iterable[Block]) -> Iterator[Runs]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield block.runs
        else:
            yield from ((Run(leaf),) for leaf in leaves(Document((block,))))
