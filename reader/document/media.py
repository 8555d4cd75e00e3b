"""Audio, video and embedded pages: links with a label."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from reader.document.addresses import meant
from reader.document.images import is_pixel, words
from reader.document.model import Image, Media, MediaKind
from reader.document.style import Attributes
from reader.document.walk import Walk

_KINDS = {"audio": MediaKind.AUDIO, "video": MediaKind.VIDEO}
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "data")
_NO_PAGES = ("about:", "javascript:", "data:")


def media(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<audio>`, `<video>`, `<iframe>`, `<embed>` or `<frame>`."""
    source = next(_sources(node, attributes), "")
    if source and not is_pixel(attributes):
        walk.flush()
        walk.blocks.append(_labelled(node.tag or "", source, attributes, walk.inline.link))


def embedded(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<object>`, and the words in it that are there for those who do not see it."""
    source = next(_sources(node, attributes), "")
    if not source:
        walk.read(node.iter(include_text=True))
        return
    media(walk, node, attributes)
    instead = walk.blocks_in(node, {})
    walk.blocks += (block for block in instead if not isinstance(block, Image | Media))


def _labelled(tag: str, source: str, attributes: Attributes, link: str) -> Image | Media:
    """Return what an element of media shows."""
    title = words(attributes, "title") or words(attributes, "aria-label")
    if (attributes.get("type") or "").startswith("image/"):
        return Image(source, title, link=link)
    kind = _KINDS.get(tag, MediaKind.EMBED)
    return Media(kind, title, source)


def _sources(node: LexborNode, attributes: Attributes) -> Iterator[str]:
    """Yield the addresses that `node` plays or shows, the likeliest first."""
    written = [attributes.get(name) for name in _SOURCES]
    for child in node.iter():
        if child.tag in {"source", "embed"}:
            written.append(child.attributes.get("src"))
        elif child.tag == "param" and child.attributes.get("name") in {"movie", "src", "url"}:
            written.append(child.attributes.get("value"))
    for address in written:
        if address and address.strip() and not address.strip().startswith(_NO_PAGES):
            yield meant(address)
