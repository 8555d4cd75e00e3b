"""Boxes for notes and warnings that their classes tell: quotations with a title, as in Markdown."""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from reader.document.model import Block, Mark, Paragraph, Quote, Run
from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_TITLES = (
    ".admonition-title, .custom-block-title, .markdown-alert-title, td.icon"
    ", [class^='admonitionHeading'], .callout-title-container, .topic-title, .sidebar-title"
    ", .hint-container-title, .starlight-aside__title, .rspress-directive-title"
    ", .callout > .callout-title, .premonition .header, .notice > .box-label"
)
"""The titles of docutils and MkDocs, VuePress, GitHub, Asciidoctor, Docusaurus, Quarto, Sphinx,
Starlight, Rspress, Obsidian, and of themes."""
_CONTENT = "td.content"
"""What Asciidoctor's box holds: it is a table."""
_SIGNS = ".kg-callout-emoji, .callout > div > .icon"
"""The signs before what a box of Ghost or Notion says."""
_LONGEST_SIGN = 8
_NOTES = frozenset({"alert", "note", "notices"})
"""The classes of boxes without a title in themes of Hexo and Hugo, beside one that says of what."""
_KINDS = frozenset({
    "danger", "default", "error", "info", "note", "primary", "success", "tip", "warning",
})  # fmt: skip
_ALWAYS = frozenset({"callout-style-simple", "kg-callout-card"})
"""The classes of all other boxes that have no title."""


def box(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a box; one without a title or a sign, or with nothing else, as it stands."""
    title = node.css_first(_TITLES)
    said = _said(title) if title is not None else ""
    if title is None or not said:
        _untitled(walk, node, attributes)
        return
    if node.text(strip=True) == title.text(strip=True):
        walk.ordinary(node, attributes)
        return
    walk.fired[Habit.BOX] += 1
    title.remove()
    content = node.css_first(_CONTENT) or node
    blocks = walk.blocks_in(content, attributes)
    walk.blocks.append(Quote((Paragraph((Run(said, Mark.STRONG),)), *blocks)))


def rubric(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a title in the size of the text."""
    line = walk.inline
    walk.flush()
    outer = line.marks
    line.look(outer | Mark.STRONG.value, line.link)
    walk.ordinary(node, attributes)
    line.look(outer, line.link)


def _untitled(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a box that has a sign, or nothing, before what it says."""
    sign = node.css_first(_SIGNS)
    if sign is None and not _is_box(node, (attributes.get("class") or "").split()):
        walk.ordinary(node, attributes)
        return
    before = sign.text(strip=True) if sign is not None else ""
    if sign is not None and len(before) <= _LONGEST_SIGN:
        sign.remove()
        before = f"{before} " if before else ""
    else:
        before = ""
    if blocks := walk.blocks_in(node, {}):
        walk.fired[Habit.BOX] += 1
        walk.blocks.append(Quote(_signed(before, blocks)))


def _is_box(node: LexborNode, classes: list[str]) -> bool:
    """Tell whether an element of these `classes` is a box, though it has neither title nor sign."""
    if not _ALWAYS.isdisjoint(classes):
        return True
    name, *looks = classes or ("",)
    is_known = name in _NOTES and node.tag in {"div", "p"}
    return is_known and not _KINDS.isdisjoint(each.rpartition("-")[2] for each in looks)


def _signed(sign: str, blocks: Sequence[Block]) -> Sequence[Block]:
    match blocks:
        case [Paragraph() as first, *others] if sign:
            return (first._replace(runs=(Run(sign), *first.runs)), *others)
        case _:
            return (Paragraph((Run(sign),)), *blocks) if sign else tuple(blocks)


def _said(title: LexborNode) -> str:
    """Return the words of a title; those of a font's picture are in its `title`."""
    icon = title.css_first("i[title]")
    words = title.text().strip() or (icon.attributes.get("title") or "" if icon is not None else "")
    return " ".join(words.split())
