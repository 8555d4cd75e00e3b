"""A document as a chapter of a book."""

import re
from collections.abc import Callable, Container

from reader.document.language import written_in
from reader.document.leftward import has_leftward
from reader.document.model import Document, Notes
from reader.document.nested import all_blocks
from reader.render.epub.xml import page
from reader.render.html.blocks import blocks_html
from reader.render.html.lists import BOXES
from reader.render.html.tags import element, language_tag

_SIGNS = {False: "☐", True: "☑"}
"""What stands before a task: a book has no forms, and some programs leave them out."""
_OWN_WAY = "<(p|h[1-6]|li|td|th|dt|dd|figcaption|caption|summary)(?=[ >])"
"""What reads the way its text does; style sheets of books may not say so."""

_LINK = r'(<a)( href="#(?P<id>\w+)">)'
_ITEM = r'(<li)((?: value="\d+")? id="(?P<id>\w+)">)'


def chapter(document: Document, title: str) -> str:
    """Return a chapter, in XHTML.

    Args:
        document: What it says. Links lead to places in the book, or to the web; its pictures are
            files of the book.
        title: What it is called.
    """
    text = blocks_html(document.blocks)
    for is_done, box in BOXES.items():
        text = re.sub(rf"{re.escape(box)} (<p(?: [^>]*)?>)?", rf"\g<1>{_SIGNS[is_done]} ", text)
    text = _with_notes(text, _notes(document))
    if has_leftward(text):
        text = re.sub(_OWN_WAY, r'<\1 dir="auto"', text).replace("<pre>", '<pre dir="ltr">')
    lang = language_tag(written_in(document))
    return page(lang, title, element("article", f"\n{text}\n"), dir="auto")


def _notes(document: Document) -> frozenset[str]:
    """Return the ids of the footnotes."""
    notes = (block for block in all_blocks(document.blocks) if isinstance(block, Notes))
    return frozenset(note.anchor for block in notes for note in block.items if note.anchor)


def _with_notes(text: str, ids: Container[str]) -> str:
    """Return `text` in which footnotes are known as such: some programs show them on the spot."""

    def told(kind: str) -> Callable[[re.Match[str]], str]:
        return lambda tag: f'{tag[1]} epub:type="{kind}"{tag[2]}' if tag["id"] in ids else tag[0]

    text = re.sub(_LINK, told("noteref"), text)
    return re.sub(_ITEM, told("footnote"), text)
