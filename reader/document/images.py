"""Pictures: the address that is meant, and the words that stand for it."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from reader.document.addresses import meant
from reader.document.inline import Picture
from reader.document.model import Image
from reader.document.names import said
from reader.document.numbers import integer
from reader.document.style import Attributes, hides
from reader.document.tags import LAZY_SOURCES
from reader.document.walk import Walk

SMALLEST_EMBEDDED = 300
"""A picture inside the page (a `data:` address) with fewer characters is a placeholder."""

LARGEST_ICON = 64
"""Pixels: a larger picture is shown even if its author says that it has no meaning."""

_PLACEHOLDER = (
    r"(?i)(?:[\w-]*[_-])?(?:placeholder|spacer|blank|loading|lazy|transparent|pixel|1x1|gr[ae]y)"
    r"[\w-]*\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)"
)
_UNSEEN = frozenset({"0", "1", "0px", "1px"})
_DIGITS = 5
_LONGEST_NAME = 100
_BETWEEN_CANDIDATES = r"(?<=[wx]),|,\s"
_SIZE = r"\d+(?:\.\d+)?[wx]"


def image(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<img>`; pictures of one pixel count readers and show nothing."""
    source = picture_source(node, attributes)
    alt, title = words(attributes, "alt"), words(attributes, "title")
    if is_pixel(attributes) or not (source or alt or title):
        return
    is_icon = _is_icon(attributes) or source.endswith(".ico")
    decorative = attributes.get("alt") == "" and not title and is_icon
    width, height = _pixels(attributes.get("width")), _pixels(attributes.get("height"))
    shown = Image(source, said(alt), said(title), walk.inline.link, width, height)
    walk.inline.picture(Picture(shown, decorative))


def drawing(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<svg>`: a picture that its title stands for; an icon says nothing."""
    titles = [" ".join(child.text().split()) for child in node.iter() if child.tag == "title"]
    if any(titles) and not _is_icon(attributes):
        shown = Image("", " ".join(titles).strip(), link=walk.inline.link)
        walk.inline.picture(Picture(shown, decorative=False))


def without_script(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<noscript>` if it has a picture that is shown nowhere else."""
    pictures = [img for img in node.css("img") if not hides(img.attributes)]
    sources = {picture_source(img, img.attributes) for img in pictures}
    if sources - {""} - _shown(walk):
        walk.read(node.iter(include_text=True))


def picture_source(node: LexborNode, attributes: Attributes) -> str:
    """Return the original address of the picture that an `<img>` shows sooner or later."""
    for address in _addresses(node, attributes):
        if address and not _is_placeholder(address):
            return meant(address)
    return ""


def _addresses(node: LexborNode, attributes: Attributes) -> Iterator[str]:
    """Yield the addresses that the picture may have, the likeliest first."""
    source = (attributes.get("src") or "").strip()
    embedded = source.startswith("data:")
    if not embedded:
        yield source
    yield from _late_addresses(attributes)
    if node.parent is not None and node.parent.tag == "picture":
        for sibling in node.parent.iter():
            yield from _late_addresses(sibling.attributes)
    if embedded:
        yield source


def _late_addresses(attributes: Attributes) -> Iterator[str]:
    """Yield the addresses in the attributes that a script or a large screen reads."""
    for name in LAZY_SOURCES:
        if written := attributes.get(name):
            yield _largest(written) if name.endswith("srcset") else written.strip()


def _largest(candidates: str) -> str:
    """Return the address of the largest picture in a `srcset`."""
    sized = []
    for candidate in re.split(_BETWEEN_CANDIDATES, candidates):
        address, _, size = candidate.strip().partition(" ")
        sized.append((float(size[:-1]) if re.match(_SIZE, size) else 1, address))
    return max(sized)[1]


def _is_placeholder(address: str) -> bool:
    if address.startswith("data:"):
        return len(address) < SMALLEST_EMBEDDED
    name = address.rpartition("/")[2][:_LONGEST_NAME]
    return name.startswith("about:") or re.match(_PLACEHOLDER, name) is not None


def is_pixel(attributes: Attributes) -> bool:
    """Tell whether a picture or frame is too small to be seen."""
    return attributes.get("width") in _UNSEEN or attributes.get("height") in _UNSEEN


def _is_icon(attributes: Attributes) -> bool:
    """Tell whether a picture is no higher or wider than an icon."""
    sides = [attributes.get("width"), attributes.get("height")]
    if not any(sides):
        sides += (attributes.get("viewBox") or "").split()[2:]
    return any(integer(side, LARGEST_ICON + 1) <= LARGEST_ICON for side in sides)


def _pixels(length: str | None) -> int:
    """Return a length in pixels, or 0 if it is written in anything else."""
    number = (length or "").strip().removesuffix("px").partition(".")[0]
    return int(number) if number.isascii() and number.isdigit() and len(number) <= _DIGITS else 0


def words(attributes: Attributes, name: str) -> str:
    """Return the text of the attribute `name` on one line."""
    return " ".join((attributes.get(name) or "").split())


def _shown(walk: Walk) -> frozenset[str]:
    """Return the addresses of all pictures outside `<noscript>`."""
    if walk.shown is None:
        inside = {img.mem_id for img in walk.root.css("noscript img")}
        outside = [img for img in walk.root.css("img") if img.mem_id not in inside]
        walk.shown = frozenset(picture_source(img, img.attributes) for img in outside)
    return walk.shown
