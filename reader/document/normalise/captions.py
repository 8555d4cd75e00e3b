"""Pictures whose caption is told by its class alone."""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from reader.document.elements.captions import as_text, captioned
from reader.document.media.galleries import add
from reader.document.model import Block
from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_CAPTIONS = (
    ".wp-caption-text, .wp-caption-dd, .gallery-caption, .tr-caption, .image-caption"
    ", .imageblock > .title, .gallerytext, .thumbcaption, .figure > .caption"
    ", .figure > p:has(> .figure-number)"
)
"""The captions of WordPress, Blogger, Jianshu, Asciidoctor, MediaWiki, docutils and Org."""


def captioned_by_class(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read pictures with a caption; one in a `<figcaption>` is read as any figure's."""
    found = node.css_first(_CAPTIONS)
    if found is None and node.tag == "dl":
        walk.blocks += walk.blocks_in(node, attributes)
        return
    if found is None or found.tag == "figcaption":
        walk.ordinary(node, attributes)
        return
    walk.fired[Habit.CAPTIONED] += 1
    caption = as_text(walk.blocks_in(found, found.attributes))
    found.remove()
    add(walk.blocks, captioned(_content(walk, node, attributes), caption))


def _content(walk: Walk, node: LexborNode, attributes: Attributes) -> Sequence[Block]:
    """Return what is in `node`, without the table that Blogger puts around it."""
    if node.tag != "table":
        return walk.blocks_in(node, attributes)
    return tuple(block for cell in node.css("td") for block in walk.blocks_in(cell, {}))
