"""Boxes for notes and warnings that their classes tell: quotations with a title, as in Markdown."""

from selectolax.lexbor import LexborNode

from reader.document.model import Mark, Paragraph, Quote, Run
from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_TITLES = (
    ".admonition-title, .custom-block-title, .markdown-alert-title, td.icon"
    ", [class^='admonitionHeading']"
)
"""The titles of docutils and MkDocs, VuePress, GitHub, Asciidoctor, Docusaurus."""
_CONTENT = "td.content"
"""What Asciidoctor's box holds: it is a table."""


def box(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a box; one without a title, or with nothing else, as it stands."""
    title = node.css_first(_TITLES)
    said = _said(title) if title is not None else ""
    if title is None or not said or node.text(strip=True) == title.text(strip=True):
        walk.ordinary(node, attributes)
        return
    walk.fired[Habit.BOX] += 1
    title.remove()
    content = node.css_first(_CONTENT) or node
    blocks = walk.blocks_in(content, attributes)
    walk.blocks.append(Quote((Paragraph((Run(said, Mark.STRONG),)), *blocks)))


def _said(title: LexborNode) -> str:
    """Return the words of a title; those of a font's picture are in its `title`."""
    icon = title.css_first("i[title]")
    words = title.text().strip() or (icon.attributes.get("title") or "" if icon is not None else "")
    return " ".join(words.split())
