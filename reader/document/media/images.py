"""Pictures: the address that is meant, and the words that stand for it."""

import re

from selectolax.lexbor import LexborNode

from reader.document.media.addresses import host, meant
from reader.document.media.file_names import said
from reader.document.media.sources import picture_source, picture_sources
from reader.document.model import Image
from reader.document.normalise.counters import is_pixel, is_tracker
from reader.document.normalise.emoji import emoji
from reader.document.normalise.habit import Habit
from reader.document.walk.inline import Picture
from reader.document.walk.numbers import integer
from reader.document.walk.on_demand import learn_formulas
from reader.document.walk.style import Attributes, hides
from reader.document.walk.walk import Walk

LARGEST_ICON = 64
"""Pixels: a larger picture is shown even if its author says that it has no meaning."""

_LETTER_HIGH = r"(?:^|[;\s])height:\s*(?:1(?:\.\d+)?|0?\.\d+)r?em\b"
"""The style of a picture that is as high as the letters around it: a sign, as in Weibo's links."""

_FLOATING = frozenset({
    "aligncenter", "alignleft", "alignright", "float-end", "float-left", "float-right",
    "float-start", "pull-left", "pull-right",
})  # fmt: skip
"""What WordPress and Bootstrap call a picture beside which, or above and below which text is."""
_FLOAT = r"\bfloat:\s*(?:left|right)"
_SIDES = frozenset({"left", "right"})

_DIGITS = 5


def image(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<img>`; an emoji is text, and what counts readers is nothing."""
    source = picture_source(node, attributes)
    if "tex" in source and learn_formulas(walk):
        walk.ordinary(node, attributes)
        return
    if is_pixel(attributes) or is_tracker(source):
        walk.fired[Habit.TRACKER] += 1
        return
    if sign := emoji(attributes, source):
        walk.fired[Habit.EMOJI] += 1
        walk.inline.text(sign)
        return
    alt, title = words(attributes, "alt"), words(attributes, "title")
    if not (source or alt or title):
        return
    if source != attributes.get("src"):
        _tell(walk, attributes, source)
    unnamed = attributes.get("alt") == "" and not title
    decorative = unnamed and (_is_icon(attributes) or source.endswith(".ico"))
    if not (alt or title) and "em" in (style := attributes.get("style") or ""):
        decorative = re.search(_LETTER_HIGH, style) is not None
    width, height = _pixels(attributes.get("width")), _pixels(attributes.get("height"))
    shown = Image(source, said(alt), said(title), walk.inline.link, width, height)
    if not (shown.alt or shown.title or host(source)):
        shown = shown._replace(unnamed=walk.words.said(shown.unnamed))
    walk.inline.picture(Picture(shown, decorative, _floats(attributes)))


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
    walk.fired[Habit.NOSCRIPT] += bool(sources)
    if sources - {""} - _shown(walk):
        walk.read(node.iter(include_text=True))


def _tell(walk: Walk, attributes: Attributes, source: str) -> None:
    """Note why a picture is not shown from the address in its `src`."""
    written = (attributes.get("src") or "").strip()
    if meant(written) != source:
        walk.fired[Habit.LAZY_PICTURE] += 1
    elif host(written) != host(source):
        walk.fired[Habit.PROXY] += 1


def _is_icon(attributes: Attributes) -> bool:
    """Tell whether a picture is no higher or wider than an icon."""
    sides = [attributes.get("width"), attributes.get("height")]
    if not any(sides):
        sides += (attributes.get("viewBox") or "").split()[2:]
    return any(integer(side, LARGEST_ICON + 1) <= LARGEST_ICON for side in sides)


def _floats(attributes: Attributes) -> bool:
    """Tell whether a picture stands beside the text, or between its lines."""
    if not _FLOATING.isdisjoint((attributes.get("class") or "").split()):
        return True
    style = attributes.get("style") or ""
    return attributes.get("align") in _SIDES or re.search(_FLOAT, style) is not None


def _pixels(length: str | None) -> int:
    """Return a length in pixels, or 0 if it is written in anything else."""
    number = (length or "").strip().removesuffix("px").partition(".")[0]
    return int(number) if number.isascii() and number.isdigit() and len(number) <= _DIGITS else 0


def words(attributes: Attributes, name: str) -> str:
    """Return the text of the attribute `name` on one line."""
    return " ".join((attributes.get(name) or "").split())


def _shown(walk: Walk) -> frozenset[str]:
    """Return the addresses that the pictures outside `<noscript>` may be shown from."""
    if walk.shown is None:
        inside = {img.mem_id for img in walk.root.css("noscript img")}
        outside = [img for img in walk.root.css("img") if img.mem_id not in inside]
        walk.shown = frozenset(
            source for img in outside for source in picture_sources(img, img.attributes)
        )
    return walk.shown
