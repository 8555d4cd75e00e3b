"""What somebody said on another site: a quotation, and under it the name and the date.

The sites leave the whole text in the page, for browsers without their scripts, and after it a line
with the name and the date (`— Anna (@anna) September 21, 2023`), which leads to the original.
"""

from selectolax.lexbor import LexborNode

from reader.document.contents import runs_text
from reader.document.elements.quotes import quotation
from reader.document.media.frames import page
from reader.document.model import Block, Media, MediaKind, Paragraph
from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_ORIGINALS = ("data-instgrm-permalink", "cite", "data-bluesky-uri", "data-embed-url")
"""Where Instagram, TikTok, Bluesky and Mastodon say what they quote."""

_INVITATIONS = ("View this post on", "View this profile on", "在 Instagram 查看")
"""What Instagram writes in place of the picture."""


def post(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a post of another site; one without a text is a card that leads to it."""
    walk.fired[Habit.POST] += 1
    blocks = tuple(block for block in walk.blocks_in(node, attributes) if _is_said(block))
    original = next((page(found) for name in _ORIGINALS if (found := attributes.get(name))), "")
    if len(blocks) > 1 or not original:
        walk.blocks += (quotation(blocks, node),) if blocks else ()
        return
    title = " ".join(runs_text(block.runs) for block in blocks if isinstance(block, Paragraph))
    walk.blocks.append(Media(MediaKind.EMBED, " ".join(title.split()), original))


def _is_said(block: Block) -> bool:
    """Tell whether `block` is more than an invitation to go there."""
    return not isinstance(block, Paragraph) or not runs_text(block.runs).startswith(_INVITATIONS)
