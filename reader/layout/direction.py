"""Which way texts, blocks and documents read; it costs nothing where all read to the right."""

import re
from itertools import islice

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
from reader.document.text import leaves, runs_text
from reader.layout.cells import fit, pad
from reader.layout.frame import Frame

_BEGINNING = 5
"""How many blocks of a document tell what most of it is …"""
_LEAVES = 10
"""… and how many texts in them."""
_LANGUAGES = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "syr", "ug", "ur", "yi")
)
_RIGHTWARD_PAGES = bytes(
    page
    for page in range(256)
    if page not in {*range(0x05, 0x09), *range(0xD8, 0xDC), *range(0xFB, 0xFF)}
)
"""The high bytes, in UTF-16, of what certainly reads from left to right or either way."""
_LEFTWARD = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
"""The scripts that read from right to left, as a pattern; compiled only where there may be some."""


def has_leftward(text: str) -> bool:
    """Tell whether some of `text` reads from right to left, or may do so in a later Unicode."""
    if text.isascii():
        return False
    high = text.encode("utf-16-le", "surrogatepass")[1::2]
    return bool(high.translate(None, _RIGHTWARD_PAGES)) and re.search(_LEFTWARD, text) is not None


def seen(text: str, *, bidi: bool) -> str:
    """Return one line of text, such as a title, in the order that it is seen in.

    Args:
        text: The line, cut to its room already.
        bidi: Whether that is done here, and not by the terminal.
    """
    if not bidi or not has_leftward(text):
        return text
    from reader.layout.text.directed import paragraph_level, turned  # noqa: PLC0415  2 ms, for few

    return turned(text, paragraph_level(text, leftward=False))


def padded(text: str, cells: int, *, bidi: bool) -> str:
    """Return exactly `cells` of one line of text, cut or filled, in the order it is seen in."""
    return pad(seen(fit(text, cells), bidi=bidi), cells)


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
    inner: tuple[Block, ...] = (block,)
    while inner and isinstance(within := inner[0], Listing | Quote):
        inner = within.blocks if isinstance(within, Quote) else _first_blocks(within)
    text = runs_text(within.runs) if isinstance(within, Heading | Paragraph) else ""
    return text or next(leaves(Document((block,))), "")


def _first_blocks(listing: Listing) -> tuple[Block, ...]:
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
    return tag.lower().replace("_", "-").partition("-")[0] in _LANGUAGES
