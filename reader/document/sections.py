"""Elements that hold blocks: headings, quotations, figures, what can be folded."""

from selectolax.lexbor import LexborNode

from reader.document.captions import as_text
from reader.document.model import Block, Details, Figure, Heading, Paragraph, Quote, Rule, Runs
from reader.document.paragraphs import paragraph
from reader.document.style import Attributes
from reader.document.walk import Walk, block

_ANCHOR_SIGNS = frozenset({"", "#", "¶", "§", "🔗", "\N{LINK SYMBOL}\N{VARIATION SELECTOR-16}"})
"""What generators put beside a heading for a link to itself."""


def heading(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<h1>` to `<h6>`; a picture or another block in it stands by itself."""
    level, anchor = int((node.tag or "h1")[1]), _anchor(node, attributes)
    for inner in walk.blocks_in(node, attributes):
        if not isinstance(inner, Paragraph):
            walk.blocks.append(inner)
            continue
        runs = [run for run in inner.runs if not _is_self_link(run.link, run.text)]
        if title := paragraph(runs, walk.style):
            walk.blocks.append(Heading(level, title.runs, anchor, inner.align))
            anchor = ""


def quote(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<blockquote>`."""
    if blocks := walk.blocks_in(node, attributes):
        walk.blocks.append(Quote(blocks))


def rule(walk: Walk, _: LexborNode, __: Attributes) -> None:
    """Read `<hr>`."""
    walk.flush()
    walk.blocks.append(Rule())


def centered(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<center>`."""
    block(walk, node, {"align": "center", **attributes})


def figure(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<figure>`; without a caption it is what it holds."""
    caption, blocks = _with_caption(walk, node, attributes, "figcaption")
    if blocks and caption:
        walk.blocks.append(Figure(blocks, caption))
    else:
        walk.blocks += blocks
        if caption:
            walk.blocks.append(Paragraph(caption))


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
) -> tuple[Runs, tuple[Block, ...]]:
    """Return the text of the caption (the element `tag`) in `node`, and everything else in it."""
    outer = walk.caption_tag, walk.caption
    walk.caption_tag, walk.caption = tag, ()
    blocks = walk.blocks_in(node, attributes)
    text = walk.caption
    walk.caption_tag, walk.caption = outer
    return text, blocks


def _is_self_link(address: str, text: str) -> bool:
    return address.startswith("#") and text.strip() in _ANCHOR_SIGNS


def _anchor(node: LexborNode, attributes: Attributes) -> str:
    """Return the id of a heading, or of an anchor right inside it."""
    if own := attributes.get("id"):
        return own
    for child in node.iter():
        inner = child.attributes
        if child.tag in {"a", "span"} and (anchor := inner.get("id") or inner.get("name")):
            return anchor
    return ""
