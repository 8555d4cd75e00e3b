"""Cards that link to another page: its title, its first words, its site."""

from selectolax.lexbor import LexborNode

from reader.document.elements.captions import as_text
from reader.document.media.addresses import meant
from reader.document.model import Figure, Media, MediaKind, Run, Runs
from reader.document.normalise.habit import Habit
from reader.document.walk.selected import selected_text
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_TITLES = (
    ".kg-bookmark-title, .kg-file-card-title, .markup--mixtapeEmbed-strong, .embedded-post-title,"
    " .bookmark-title, .LinkCard-title, .blogcard-title, .video-box .title, .link-title"
    ", .onebox-body h3, .onebox-body h4"
)
_FIRST_WORDS = (
    ".kg-bookmark-description, .kg-file-card-caption, .markup--mixtapeEmbed-em,"
    " .embedded-post-body, .bookmark-description, .LinkCard-desc, .blogcard-snippet, .link-desc"
    ", .onebox-body p"
)
"""Where Ghost, Medium, Substack, Notion, Zhihu, Cocoon, CSDN and Discourse put them."""


def bookmark(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a card; one without a title is read as it stands."""
    link = node if node.tag == "a" else node.css_first("a[href]")
    title = selected_text(node, _TITLES)
    if "wp-embedded-content" in (attributes.get("class") or ""):
        if node.tag == "iframe" and walk.root.css_first("blockquote.wp-embedded-content"):
            return
        title = _only_link(node, link)
    address = (link.attributes.get("href") or "").strip() if link is not None else ""
    if not title or not address:
        walk.ordinary(node, attributes)
        return
    walk.flush()
    walk.fired[Habit.CARD] += 1
    card = Media(MediaKind.EMBED, title, meant(address))
    words = _words(walk, node)
    walk.blocks.append(Figure((card,), words) if words else card)


def _words(walk: Walk, node: LexborNode) -> Runs:
    """Return the first words of the page that a card leads to, and below them its caption."""
    first = selected_text(node, _FIRST_WORDS)
    captions = node.css("figcaption")[:1]
    caption = as_text(block for each in captions for block in walk.blocks_in(each, {}))
    if first and caption:
        return (Run(f"{first}\n"), *caption)
    return (Run(first),) if first else caption


def _only_link(node: LexborNode, link: LexborNode | None) -> str:
    """Return the text of `link` if `node` has no other."""
    text = " ".join(link.text().split()) if link is not None else ""
    return text if " ".join(node.text().split()) == text else ""
