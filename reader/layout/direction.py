"""Which way blocks and documents read; it costs nothing where all read to the right."""

from collections.abc import Sequence
from itertools import islice

from reader.document.contents import runs_text
from reader.document.language import primary
from reader.document.leftward import has_leftward
from reader.document.model import (
    Block,
    Code,
    Document,
    Figure,
    Heading,
    Image,
    Listing,
    Media,
    Paragraph,
    Quote,
)
from reader.document.text import leaves
from reader.layout.frame import Frame

_BEGINNING = 5
"""How many blocks of a document tell what most of it is …"""
_LEAVES = 10
"""… and how many texts in them."""
_LANGUAGES = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "syr", "ug", "ur", "yi")
)


def facing(block: Block, frame: Frame) -> Frame:
    """Return the frame of `block`, in which bars, markers and indents stand where it begins."""
    leftward = False
    if frame.typography.bidi and not isinstance(block, Code):
        is_card = frame.leftward and isinstance(block, Figure | Image | Media)
        leftward = is_card or _is_leftward(_first_leaf(block), page=frame.leftward)
    return frame if leftward is frame.leftward else frame._replace(leftward=leftward)


def _first_leaf(block: Block) -> str:
    """Return the text that `block` begins with; that of most is found at once."""
    within: Block = block
    inner: Sequence[Block] = (block,)
    while inner and isinstance(within := inner[0], Listing | Quote):
        inner = within.blocks if isinstance(within, Quote) else _first_blocks(within)
    text = runs_text(within.runs) if isinstance(within, Heading | Paragraph) else ""
    return text or next(leaves(Document((block,))), "")


def _first_blocks(listing: Listing) -> Sequence[Block]:
    return listing.items[0].blocks if listing.items else ()


def reads_leftward(document: Document) -> bool:
    """Tell whether a document reads from right to left: by its language, else its beginning."""
    if document.lang:
        return is_leftward_language(document.lang)
    first = Document(document.blocks[:_BEGINNING])
    beginning = "\n".join(islice(leaves(first), _LEAVES))
    return _is_leftward(beginning, page=has_leftward(beginning))


def _is_leftward(text: str, *, page: bool) -> bool:
    """Tell whether a text reads from right to left in a page that does so or does not."""
    if not page and not has_leftward(text):
        return False
    from reader.layout.text.directed import paragraph_level  # noqa: PLC0415  2 ms that few pages pay

    return paragraph_level(text, leftward=page) == 1


def is_leftward_language(tag: str) -> bool:
    """Tell whether the language of a tag (`he`, `ar-EG`) is mostly written from right to left."""
    return primary(tag) in _LANGUAGES
