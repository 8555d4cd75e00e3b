"""Elements that hold blocks: headings, quotations, figures, what can be folded."""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from reader.document.elements.captions import as_text, captioned, part_credits, with_caption
from reader.document.elements.quotes import quotation
from reader.document.media.galleries import add
from reader.document.model import Block, Details, Heading, Paragraph, Rule, Runs
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk, block


def heading(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<h1>` to `<h6>`; a picture or another block in it stands by itself."""
    level, anchor = int((node.tag or "h1")[1]), _anchor(node, attributes)
    for inner in walk.blocks_in(node, attributes):
        if isinstance(inner, Paragraph):
            walk.blocks.append(Heading(level, inner.runs, anchor, inner.align))
            anchor = ""
        else:
            walk.blocks.append(inner)


def quote(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<blockquote>`."""
    if blocks := walk.blocks_in(node, attributes):
        walk.blocks.append(quotation(blocks, node))


def rule(walk: Walk, _: LexborNode, __: Attributes) -> None:
    """Read `<hr>`; one before everything or behind another divides nothing."""
    walk.flush()
    if walk.blocks and not isinstance(walk.blocks[-1], Rule):
        walk.blocks.append(Rule())


def centered(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<center>`."""
    block(walk, node, {"align": "center", **attributes})


def figure(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<figure>`; without a caption it is what it holds."""
    part_credits(node)
    caption, blocks = _with_caption(walk, node, attributes, "figcaption")
    add(walk.blocks, captioned(*(with_caption(blocks) if not caption else (blocks, caption))))


def details(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<details>`."""
    summary, blocks = _with_caption(walk, node, attributes, "summary")
    if summary or blocks:
        walk.blocks.append(Details(summary, blocks, "open" in attributes))


def caption(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<figcaption>` or `<summary>`: a paragraph, unless the element around it wants it."""
    if node.tag != walk.caption_tag or walk.caption:
        block(walk, node, attributes)
        return
    walk.caption_tag = ""
    walk.caption = as_text(walk.blocks_in(node, attributes))


def dialog(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<dialog>`, which is shown when it is open."""
    if "open" in attributes:
        block(walk, node, attributes)


def _with_caption(
    walk: Walk, node: LexborNode, attributes: Attributes, tag: str
) -> tuple[Runs, Sequence[Block]]:
    """Return the text of the caption (the element `tag`) in `node`, and everything else in it."""
    outer = walk.caption_tag, walk.caption
    walk.caption_tag, walk.caption = tag, ()
    blocks = walk.blocks_in(node, attributes)
    text = walk.caption
    walk.caption_tag, walk.caption = outer
    return text, blocks


def _anchor(node: LexborNode, attributes: Attributes) -> str:
    """Return the id of a heading, or of an anchor right inside it."""
    if own := attributes.get("id"):
        return own
    for child in node.iter():
        inner = child.attributes
        if child.tag in {"a", "span"} and (anchor := inner.get("id") or inner.get("name")):
            return anchor
    return ""
