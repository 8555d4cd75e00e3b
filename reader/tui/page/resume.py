"""Where reading goes on, told so that it holds when the header says something else.

What the header says changes with the day and with tags, so places are counted from where it ends.
"""

from reader.document.model import Document, Header
from reader.document.text import leaves


def kept(document: Document, offset: int) -> int:
    """Return what to remember of the character `offset` of the logical text; 0: the beginning."""
    return max(0, offset - begins(document))


def offset_of(document: Document, position: int) -> int:
    """Return the offset in the logical text of what was remembered."""
    return position + begins(document) if position else 0


def carried(offset: int, before: Document, now: Document) -> int:
    """Return where a character of a page stands when what is over the article may be another."""
    header = begins(before)
    return offset if offset < header else offset - header + begins(now)


def begins(document: Document) -> int:
    """Return where in the logical text what the post says begins: behind the header."""
    headers = tuple(block for block in document.blocks[:1] if isinstance(block, Header))
    return sum(len(text) + 1 for text in leaves(Document(headers)))
