"""What undoing the habits of generators costs: each question that the walk asks, asked by itself.

They are spread over the walk, as one look at an element answers most of them. Here they are asked
of every element of a parsed page, and nothing else is done.
"""

from collections.abc import Iterable
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.document.media.sources import picture_source
from reader.document.normalise.counters import is_pixel, is_tracker
from reader.document.normalise.emoji import emoji
from reader.document.normalise.escapes import escaped_once
from reader.document.normalise.glyphs import is_glyphs
from reader.document.normalise.gutters import numbered_code, without_numbers
from reader.document.normalise.habit import Fired
from reader.document.normalise.signposts import is_signpost
from reader.document.normalise.tracking import cleaned
from reader.document.templates.tags import without_tags
from reader.document.walk.by_class import reader_by_class
from reader.document.walk.on_demand import with_raw_formulas
from reader.document.walk.own_lines import LONG, own_lines
from reader.document.walk.style import Attributes, declared, hides

_TELLING = frozenset({"aria-hidden", "class", "hidden", "role", "style"})


class Page(NamedTuple):
    """A page with all elements that have attributes or may be line numbers."""

    body: str
    parser: LexborHTMLParser
    """Keeps the elements alive."""
    texts: tuple[str, ...]
    """The texts of several lines, which may be their author's."""
    elements: tuple[tuple[str, LexborNode, Attributes], ...]


def pages(bodies: Iterable[str]) -> list[Page]:
    """Parse `bodies`."""
    return [_page(body) for body in bodies]


def ask_all(of: Iterable[Page]) -> None:
    """Ask every question of every page."""
    for page in of:
        escaped_once(page.body)
        without_tags(page.body, Fired())
        with_raw_formulas(page.body)
        for text in page.texts:
            own_lines(text)
        for tag, node, attributes in page.elements:
            _ask(tag, node, attributes)


def _page(body: str) -> Page:
    parser = LexborHTMLParser(body)
    root = parser.root
    nodes = list(root.traverse(include_text=True)) if root is not None else []
    texts = (node.text_content or "" for node in nodes if node.tag == "-text")
    each = ((node.tag or "", node, node.attributes) for node in nodes if node.tag != "-text")
    asked = (one for one in each if one[2] or one[0] in {"pre", "table"})
    several = (text for text in texts if len(text) > LONG and "\n" in text)
    return Page(body, parser, tuple(several), tuple(asked))


def _ask(tag: str, node: LexborNode, attributes: Attributes) -> None:
    if not _TELLING.isdisjoint(attributes) and not hides(attributes):
        if "aria-hidden" in attributes:
            is_glyphs(node)
        reader_by_class(attributes.get("class") or "")
        declared(attributes.get("style") or "")
    match tag:
        case "a":
            address = attributes.get("href") or ""
            if "#" in address:
                is_signpost(node, attributes)
            if "?" in address:
                cleaned(address)
        case "img":
            source = picture_source(node, attributes)
            if not is_pixel(attributes) and not is_tracker(source):
                emoji(attributes, source)
        case "table":
            numbered_code(node)
        case "pre":
            without_numbers(node)
