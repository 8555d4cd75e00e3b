"""What the tags of generators show by themselves, as HTML: pictures, frames, links, notes.

`{{< youtube ID >}}` and `{{< figure src="a.png" caption="…" >}}` are Hugo's, `{% post_link a %}`
and `{% img left /a.png 320 240 "A title" %}` Hexo's, `{% post_url a %}` Jekyll's.
"""

import re
from html import escape

from reader.document.templates.arguments import arguments
from reader.document.templates.cards import card
from reader.document.templates.in_line import in_line
from reader.document.templates.paired import NOTES, noted
from reader.document.templates.themes import is_listed, themed

_FRAMES = {
    "bilibili": "https://player.bilibili.com/player.html?bvid={}",
    "codepen": "https://codepen.io/{}",
    "gist": "https://gist.github.com/{}",
    "iframe": "{}",
    "instagram": "https://www.instagram.com/p/{}/embed",
    "jsfiddle": "https://jsfiddle.net/{}/",
    "spotify": "https://open.spotify.com/embed/track/{}",
    "streamable": "https://streamable.com/{}",
    "tweet": "https://platform.twitter.com/embed/Tweet.html?id={}",
    "twitter": "https://platform.twitter.com/embed/Tweet.html?id={}",
    "vimeo": "https://player.vimeo.com/video/{}",
    "x": "https://platform.twitter.com/embed/Tweet.html?id={}",
    "youtube": "https://www.youtube.com/embed/{}",
}
"""What is embedded, by the tag's name; its place is the argument's."""

_PICTURES = frozenset({
    "asset_img", "figure", "image", "img", "inlineImg", "inlineimage", "resize_image",
})  # fmt: skip
_SOURCES = ("src", "image_path", "img", "image", "url", "file", "path")
"""What themes of Hugo and Jekyll call the address of a picture."""
_SIZE = r"[\d.]+(?:px|%|r?em|vw)?"
_UNSEEN = frozenset({"base_path", "mathjax", "setup", "toc"})
"""What themes of Jekyll include that no reader sees, or that only lists the headings."""
_FILES = frozenset({"audio", "video"})
LINKS = frozenset({"asset_link", "hashtag", "post_link"})
"""Tags that are a link to a page or a file of the same site."""
ADDRESSES = frozenset({"asset_path", "link", "post_path", "post_url", "ref", "relref"})
"""Tags that are an address, or the path of what it leads to."""


def included(name: str, written: str) -> tuple[str, str]:
    """Return a tag, or the one that Jekyll includes a file of: `include figure.html src="…"`."""
    file, *rest = written.split(None, 1)[:2] or [""]
    stem = re.sub(r"\.(?:html|liquid|md)$", "", file).rpartition("/")[2]
    if name != "include":
        return name, written
    if stem in _UNSEEN:
        return "toc", ""
    is_known = stem in _FRAMES.keys() | _PICTURES | _FILES | NOTES
    return (stem, rest[0]) if is_known and rest and "=" in rest[0] else (name, written)


def shown(name: str, written: str) -> str:
    """Return what the tag `name` shows by itself, as HTML; empty if it is none of these."""
    named, others = given = arguments(written)
    if name in _FRAMES:
        return _frame(_FRAMES[name], named, others)
    if name in _PICTURES:
        return _picture(named, others)
    if name in LINKS or (name == "link" and "://" in "".join(others) and not is_listed(written)):
        return _link(others, named.get("content", ""))
    if made := themed(name, written, given) or card(name, given) or noted(name, written):
        return made
    if name in _FILES and (frame := _FRAMES.get(named.get("provider", ""))):
        return _frame(frame, named, [])
    source = named.get("src") or next(iter(others), "")
    return f'<{name} src="{escape(source)}"></{name}>' if name in _FILES and source else ""


def address(name: str, written: str) -> str | None:
    """Return the address that a tag is; None if it is another tag."""
    if name not in ADDRESSES:
        return None
    named, others = arguments(written)
    return (named.get("path") or "".join(others[:1])).replace(" ", "%20")


def _frame(address: str, named: dict[str, str], others: list[str]) -> str:
    place = (
        named.get("id")
        or named.get("src")
        or named.get("url")
        or "/".join(others[: 1 + ("gist" in address)])
    )
    title = escape(named.get("title", ""))
    source = escape(place if "://" in place else address.format(place))
    return f'<iframe src="{source}" title="{title}"></iframe>' if place else ""


def _picture(named: dict[str, str], others: list[str]) -> str:
    """Return a picture; without names, what looks like an address, then its title."""
    at = next((at for at, each in enumerate(others) if "/" in each or "." in each), len(others))
    source = next((named[each] for each in _SOURCES if each in named), "".join(others[at : at + 1]))
    if not source:
        return ""
    words = [each for each in others[at + 1 :] if not re.fullmatch(_SIZE, each)]
    alt, title = named.get("alt", ""), named.get("title") or " ".join(words)
    picture = f'<img src="{escape(source)}" alt="{escape(alt)}" title="{escape(title)}">'
    if link := named.get("link"):
        picture = f'<a href="{escape(link)}">{picture}</a>'
    caption = " ".join(filter(None, (in_line(named.get("caption", "")), _credit(named))))
    return f"<figure>{picture}<figcaption>{caption}</figcaption></figure>" if caption else picture


def _credit(named: dict[str, str]) -> str:
    """Return whose picture it is, as Hugo's `attr` and `attrlink` tell."""
    who, address = escape(named.get("attr", "")), named.get("attrlink")
    return f'<a href="{escape(address)}">{who}</a>' if who and address else who


def _link(others: list[str], content: str) -> str:
    """Return a link: `slug Title` of Hexo's posts, `Text https://…` of any page."""
    at = next((at for at, each in enumerate(others) if "://" in each), 0)
    if not others:
        return ""
    words = others[1:] if at == 0 else others[:at]
    text = " ".join(word for word in words if word not in {"true", "false"}) or content
    text = text or others[at]
    return f'<a href="{escape(others[at])}">{escape(text)}</a>'
