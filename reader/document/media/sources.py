"""The address that a picture is shown from sooner or later, behind scripts and placeholders."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from reader.document.media.addresses import meant
from reader.document.walk.style import Attributes
from reader.document.walk.tags import LAZY_SOURCES

SMALLEST_EMBEDDED = 300
"""A picture inside the page (a `data:` address) with fewer characters is a placeholder."""

_PLACEHOLDERS = frozenset({
    "1x1", "blank", "empty", "gray", "grey", "lazy", "lazyload", "loader", "loading", "pixel",
    "placeholder", "spacer", "trans", "transparent",
})  # fmt: skip
_FILLERS = frozenset({
    "ajax", "bg", "default", "dot", "image", "img", "load", "pic", "picture", "sg", "small",
    "white",
})  # fmt: skip
"""A file that is called by nothing but such words; among others they may name a true picture."""

_SIZED = r"\d+(?:x\d+)?"
_PICTURE = (".gif", ".png", ".svg", ".jpg", ".jpeg", ".webp")
_BETWEEN_CANDIDATES = r"(?<=[wx]),|,\s"
_SIZE = r"\d+(?:\.\d+)?[wx]"


def picture_source(node: LexborNode, attributes: Attributes) -> str:
    """Return the original address of the picture that an `<img>` shows sooner or later."""
    return next(picture_sources(node, attributes), "")


def picture_sources(node: LexborNode, attributes: Attributes) -> Iterator[str]:
    """Yield the original addresses of that picture, in all sizes that the page knows.

    One that is called like a placeholder is one where there is another, or nothing that it shows.
    """
    addresses = [each for each in _addresses(node, attributes) if each]
    true = [each for each in addresses if not _is_placeholder(each)]
    if not true and (attributes.get("alt") or "").strip():
        true = [each for each in addresses if not each.startswith(("data:", "about:"))]
    yield from map(meant, true)


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
    name = address.partition("?")[0].rpartition("/")[2].lower()
    if not name.endswith(_PICTURE):
        return name.startswith("about:")
    words = set(name.rpartition(".")[0].replace("-", "_").split("_"))
    if _PLACEHOLDERS.isdisjoint(words):
        return False
    return all(re.fullmatch(_SIZED, word) for word in words - _PLACEHOLDERS - _FILLERS)
