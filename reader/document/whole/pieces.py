"""What a piece of a page is by itself, wherever it stands: text, links to elsewhere, furniture."""

import re

from selectolax.lexbor import LexborNode

SILENT = frozenset({
    "-comment", "-text", "base", "head", "link", "meta", "noscript", "script", "style", "template",
    "title",
})  # fmt: skip
"""What shows nothing by itself, and stays with what is around it: a script may be a formula."""

HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})

LEAST = 25
"""Bytes of text in a piece that is worth having; a Chinese character has three."""

PROSE = 80
"""Bytes of text in a paragraph that is no label."""

MOST_OF_PICTURE = 1000
"""Bytes of text that a picture may bring along; a gallery of other news has more."""

_PICTURES = "audio, iframe, img, math, picture, pre, video"
_UNSEEN = "noscript, script, style, template"

_FURNITURE = frozenset({
    "aside", "button", "dialog", "footer", "form", "h1", "header", "iframe", "input", "nav",
    "object", "select", "svg", "textarea",
})  # fmt: skip
"""Elements that bring nothing of the article back that readability has left out."""

_ROLES = frozenset({"banner", "complementary", "contentinfo", "dialog", "navigation", "search"})

_NAMES = re.compile(
    r"\bads?\b|advert|author|banner|breadcrumb|button|byline|catlinks|comment|control|cookie"
    r"|disqus|error-display|foot(?!note)|gallery|header|hidden|login|masthead|menu|\bmeta\b|modal"
    r"|more-(?:from|link|stor)|\bnav|newsletter|noprint|outbrain|pager|pagination|popular|popup"
    r"|printfooter|promo|recommend|related|share|sharing|sidebar|sign-?up|signature|social|sponsor"
    r"|subscri|taboola|tag-?list|\btags?\b|teaser|toolbar|trending|widget",
    re.IGNORECASE,
)
"""Classes and ids of what stands around an article."""


def size(node: LexborNode) -> int:
    """Return the bytes of the text in `node`."""
    return _bytes(node) - sum(map(_bytes, node.css(_UNSEEN)))


def linked(node: LexborNode) -> int:
    """Return the bytes of text in `node` that lead away from the page."""
    links = (node,) if node.tag == "a" else node.css("a[href]")
    return sum(size(each) for each in links if not (each.attributes["href"] or "#").startswith("#"))


def is_link(node: LexborNode) -> bool:
    """Tell whether a heading is a link and nothing else, but for a number or a mark."""
    return size(node) <= linked(node) + 2


def is_furniture(node: LexborNode) -> bool:
    """Tell what stands around an article by its tag, its role or its name."""
    attributes = node.attributes
    if node.tag in _FURNITURE or attributes.get("role") in _ROLES:
        return True
    return bool(_NAMES.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"))


def is_content(node: LexborNode, most: int) -> bool:
    """Tell whether a piece in the middle of an article, or after it, is part of it.

    Args:
        node: The piece.
        most: The bytes of text it may have: what is longer than the article is another.
    """
    if is_furniture(node):
        return False
    if node.tag in HEADINGS:
        return not is_link(node)
    text, links = size(node), linked(node)
    if links * 2 > text or text > most:
        return False
    if node.tag in {"img", "pre"} or node.css_first(_PICTURES) is not None:
        return text < MOST_OF_PICTURE
    return text >= LEAST


def is_beginning(node: LexborNode) -> bool:
    """Tell whether a piece before an article is its beginning: it has a paragraph of prose."""
    if is_furniture(node) or not _is_prose(node, LEAST):
        return False
    paragraphs = (node,) if node.tag == "p" else node.css("p")
    return any(_is_prose(each, PROSE) for each in paragraphs)


def is_opening(node: LexborNode) -> bool:
    """Tell whether a piece of an article's header is text below its title, or its picture."""
    if is_furniture(node) or node.css_first("h1, time") is not None:
        return False
    if node.css_first("figure, img") is not None:
        return size(node) < MOST_OF_PICTURE
    return node.tag == "p" and _is_prose(node, LEAST)


def _is_prose(node: LexborNode, least: int) -> bool:
    text = size(node)
    return text >= least and linked(node) * 4 < text


def _bytes(node: LexborNode) -> int:
    return len(" ".join(node.text(separator=" ").split()).encode())
