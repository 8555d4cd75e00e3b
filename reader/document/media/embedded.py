"""Audio, video and embedded pages: what they show, what it is called, and where it is."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from reader.document.media.addresses import meant, says_address
from reader.document.media.file_names import said
from reader.document.media.frames import page
from reader.document.media.images import words
from reader.document.media.sites import known_site
from reader.document.model import Gallery, Image, Media, MediaKind
from reader.document.normalise.counters import is_pixel, is_tracker
from reader.document.normalise.habit import Habit
from reader.document.walk.on_demand import TEX_SCRIPT, formula
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_KINDS = {"audio": MediaKind.AUDIO, "video": MediaKind.VIDEO}
_SOURCES = (
    "src", "data-src", "data-lazy-src", "data-original", "data-iframe-src", "data-url", "data",
)  # fmt: skip
_TITLES = ("title", "aria-label", "data-title", "data-name", "playlabel")
_DIGITS = 6
_NO_PAGES = ("about:", "javascript:", "data:")
_SAYS_NOTHING = (
    r"(?i)(?:(?:youtube|vimeo|bilibili|soundcloud|twitter|embedded|external|video|audio|media"
    r"|content|post|tweet|iframe|frame|player|from|the|a)\b[\s:-]*)+"
)
"""What sites and editors call each of their frames: `YouTube video player`."""
_BEFORE_TITLE = r"(?i)^(?:spotify embed|embedded (?:post|tweet)|play(?: video)?):\s+"
_LITE = {"lite-youtube": "https://youtu.be/", "amp-youtube": "https://youtu.be/",
         "lite-vimeo": "https://vimeo.com/", "amp-vimeo": "https://vimeo.com/"}  # fmt: skip
"""Elements of scripts that load a player late, and what stands before their film's name."""


def media(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<audio>`, `<video>`, `<iframe>`, `<embed>` or `<frame>`."""
    source = next(_sources(node, attributes), "")
    if source and (is_pixel(attributes) or is_tracker(source)):
        walk.fired[Habit.TRACKER] += 1
    elif source:
        walk.flush()
        title = _title(attributes) or _title_inside(node)
        walk.blocks.append(_card(node.tag or "", source, title, attributes, walk.inline.link))


def bare_address(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read an element that a site would have put a player in, if it holds an address alone."""
    source = node.text().strip()
    has_elements = any(node.iter())
    if has_elements or not source.startswith(("http://", "https://")) or len(source.split()) > 1:
        walk.ordinary(node, attributes)
        return
    walk.flush()
    walk.blocks.append(_card("iframe", meant(source), "", {}, ""))


def embedded(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<object>`, and the words in it that are there for those who do not see it."""
    source = next(_sources(node, attributes), "")
    if not source:
        walk.read(node.iter(include_text=True))
        return
    media(walk, node, attributes)
    instead = walk.blocks_in(node, {})
    walk.blocks += (block for block in instead if not isinstance(block, Image | Gallery | Media))


def lite(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<lite-youtube>` and its like: a film named by its number."""
    name = attributes.get("videoid") or attributes.get("data-videoid")
    if not name:
        walk.read(node.iter(include_text=True))
        return
    walk.flush()
    title = _title(attributes) or " ".join(node.text().split())
    walk.blocks.append(Media(MediaKind.VIDEO, title, _LITE[node.tag or ""] + name))


def script(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<script>`: one that writes a page of another site here is that page."""
    if (attributes.get("type") or "").startswith(TEX_SCRIPT):
        formula(walk, node, attributes)
        return
    if not (written := attributes.get("src")):
        return
    source = meant(written)
    if (shown := page(source)) != source:
        walk.flush()
        walk.blocks.append(Media(MediaKind.EMBED, "", shown))


def _card(tag: str, source: str, title: str, attributes: Attributes, link: str) -> Image | Media:
    """Return what an element of media shows."""
    if (attributes.get("type") or "").startswith("image/"):
        return Image(source, title, link=link)
    site = None if tag in _KINDS else known_site(source)
    kind = site.kind if site else _KINDS.get(tag, MediaKind.EMBED)
    return Media(kind, title, page(source), _duration(attributes.get("data-duration")))


def _duration(seconds: str | None) -> str:
    """Return a number of seconds as a clock shows it."""
    number = (seconds or "").partition(".")[0]
    if not (number.isascii() and number.isdigit()) or len(number) > _DIGITS:
        return ""
    minutes, rest = divmod(int(number), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _title(attributes: Attributes) -> str:
    """Return what the attributes say of a frame, unless its site says so of all."""
    for name in _TITLES:
        title = re.sub(_BEFORE_TITLE, "", said(words(attributes, name)))
        if title and not re.fullmatch(_SAYS_NOTHING, title):
            return title
    return ""


def _title_inside(node: LexborNode) -> str:
    """Return the text of a link to the same thing, for browsers that cannot play it."""
    for link in node.css("a[href]"):
        text = said(" ".join(link.text().split()))
        if text and not says_address(text, link.attributes.get("href") or ""):
            return text
    return ""


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
