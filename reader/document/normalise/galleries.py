"""Galleries: WordPress, Jetpack, Ghost and Substack put each picture in an element of its own."""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from reader.document.media.galleries import add, gallery_of
from reader.document.model import Block, Figure
from reader.document.normalise.attributed import listed_pictures, pictures
from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_BOX = "li.gallerybox"
"""MediaWiki's list of pictures."""


def gallery(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read an element of pictures; what else is in it is read as it stands."""
    walk.flush()
    if node.first_child is None:
        pictures(walk, attributes)
        return
    if found := listed_pictures(node):
        walk.fired[Habit.GALLERY] += 1
        add(walk.blocks, found)
        return
    outer, walk.blocks = walk.blocks, []
    if node.css_first(_BOX) is not None:
        walk.read(node.iter())
    else:
        walk.ordinary(node, attributes)
    walk.flush()
    inner, walk.blocks = walk.blocks, outer
    walk.fired[Habit.GALLERY] += 1
    add(walk.blocks, _gathered(tuple(inner)))


def _gathered(blocks: Sequence[Block]) -> Sequence[Block]:
    match blocks:
        case (Figure(inner, caption),) if len(inner) > 1 and (found := gallery_of(inner)):
            return (Figure((found,), caption),)
        case _:
            found = gallery_of(blocks)
            return (found,) if found else blocks
