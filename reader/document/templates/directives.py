"""What the tags of generators stand for, as HTML: pictures, frames, links, quotations, notes.

`{{< youtube ID >}}` and `{{< figure src="a.png" caption="…" >}}` are Hugo's, `{% post_link a %}`
and `{% img left /a.png 320 240 "A title" %}` Hexo's, `{% post_url a %}` Jekyll's.
"""

import re
from html import escape
from typing import NamedTuple

from reader.document.templates.themes import folded, is_listed, themed

_ARGUMENT = r"""(?:([\w-]+)\s*=\s*)?("[^"]*"|'[^']*'|“[^“”]*”|[^\s"'“”]+)"""
_FRAMES = {
    "bilibili": "https://player.bilibili.com/player.html?bvid={}",
    "codepen": "https://codepen.io/{}",
    "gist": "https://gist.github.com/{}",
    "iframe": "{}",
    "instagram": "https://www.instagram.com/p/{}/embed",
    "jsfiddle": "https://jsfiddle.net/{}/",
    "tweet": "https://platform.twitter.com/embed/Tweet.html?id={}",
    "twitter": "https://platform.twitter.com/embed/Tweet.html?id={}",
    "vimeo": "https://player.vimeo.com/video/{}",
    "x": "https://platform.twitter.com/embed/Tweet.html?id={}",
    "youtube": "https://www.youtube.com/embed/{}",
}
"""What is embedded, by the tag's name; its place is the argument's."""

_PICTURES = frozenset({"asset_img", "figure", "image", "img"})
_SOURCES = ("src", "image_path", "url", "file", "path")
"""What themes of Hugo and Jekyll call the address of a picture."""
_FILES = frozenset({"audio", "video"})
LINKS = frozenset({"asset_link", "post_link"})
"""Tags that are a link to a page or a file of the same site."""
ADDRESSES = frozenset({"asset_path", "link", "post_path", "post_url", "ref", "relref"})
"""Tags that are an address, or the path of what it leads to."""

_QUOTES = frozenset({"blockquote", "centerquote", "cq", "pullquote", "quote"})
_NOTES = frozenset({
    "admonition", "alert", "callout", "danger", "hint", "important", "info", "message", "note",
    "notice", "tip", "warning",
})  # fmt: skip
_FOLDS = frozenset({"details", "expand", "fold", "folding", "hideBlock", "hideToggle", "spoiler"})
PAIRED = _QUOTES | _NOTES | _FOLDS
"""Tags around a text."""

_KINDS = frozenset({
    "caution", "danger", "default", "error", "important", "info", "note", "primary", "success",
    "tip", "warn", "warning",
})  # fmt: skip
"""What the first argument of a note may say of it."""
_LOOKS = frozenset({"disabled", "flat", "modern", "no-icon", "simple"})
"""What NexT and Butterfly say besides of a note."""


class Arguments(NamedTuple):
    """What is written in a tag behind its name."""

    named: dict[str, str]
    others: list[str]


class Around(NamedTuple):
    """What becomes of two tags around a text."""

    before: str
    after: str


def arguments(written: str) -> Arguments:
    """Read what is written in a tag behind its name."""
    named: dict[str, str] = {}
    others: list[str] = []
    for key, value in re.findall(_ARGUMENT, written):
        plain = value.strip("\"'“”") if value[0] in "\"'“" else value.rstrip(",")
        if key:
            named[key.lower()] = plain
        else:
            others.append(plain)
    return Arguments(named, others)


def included(name: str, written: str) -> tuple[str, str]:
    """Return a tag, or the one that Jekyll includes a file of: `include figure.html src="…"`."""
    file, _, rest = written.partition(" ")
    stem = file.removesuffix(".html").removesuffix(".liquid").rpartition("/")[2]
    if name != "include" or "=" not in rest or stem not in _FRAMES.keys() | _PICTURES | _FILES:
        return name, written
    return stem, rest


def shown(name: str, written: str) -> str:
    """Return what the tag `name` shows by itself, as HTML; empty if it is none of these."""
    named, others = arguments(written)
    if name in _FRAMES:
        return _frame(_FRAMES[name], named, others)
    if name in _PICTURES:
        return _picture(named, others)
    if name in LINKS or (name == "link" and "://" in written and not is_listed(written)):
        return _link(others)
    if made := themed(name, written, others):
        return made
    source = named.get("src") or next(iter(others), "")
    return f'<{name} src="{escape(source)}"></{name}>' if name in _FILES and source else ""


def address(name: str, written: str) -> str | None:
    """Return the address that a tag is; None if it is another tag."""
    if name not in ADDRESSES:
        return None
    named, others = arguments(written)
    return (named.get("path") or "".join(others[:1])).replace(" ", "%20")


def around(name: str, written: str) -> Around | None:
    """Return what becomes of the two tags `name` around a text."""
    if name in _QUOTES:
        who = _attribution(written) if name in {"blockquote", "quote"} else ""
        footer = f"<footer>{who}</footer>" if who else ""
        return Around("<blockquote>", f"{footer}</blockquote>")
    if name in _NOTES:
        title = _note_title(arguments(written))
        heading = f"<p><strong>{escape(title)}</strong></p>" if title else ""
        return Around(f"<blockquote>{heading}", "</blockquote>")
    if name in _FOLDS:
        named, others = arguments(written)
        summary = named.get("title") or named.get("summary") or folded(name, written, others)
        return Around(f"<details open><summary>{escape(summary)}</summary>", "</details>")
    return None


def _frame(address: str, named: dict[str, str], others: list[str]) -> str:
    place = named.get("id") or named.get("src") or "/".join(others[: 1 + ("gist" in address)])
    title = escape(named.get("title", ""))
    source = escape(address.format(place))
    return f'<iframe src="{source}" title="{title}"></iframe>' if place else ""


def _picture(named: dict[str, str], others: list[str]) -> str:
    """Return a picture; without names, what looks like an address, then its title."""
    at = next((at for at, each in enumerate(others) if "/" in each or "." in each), len(others))
    source = next((named[each] for each in _SOURCES if each in named), "".join(others[at : at + 1]))
    if not source:
        return ""
    words = [each for each in others[at + 1 :] if not each.isdigit()]
    alt, title = named.get("alt", ""), named.get("title") or " ".join(words)
    picture = f'<img src="{escape(source)}" alt="{escape(alt)}" title="{escape(title)}">'
    if link := named.get("link"):
        picture = f'<a href="{escape(link)}">{picture}</a>'
    caption = named.get("caption")
    return f"<figure>{picture}<figcaption>{caption}</figcaption></figure>" if caption else picture


def _link(others: list[str]) -> str:
    """Return a link: `slug Title` of Hexo's posts, `Text https://…` of any page."""
    at = next((at for at, each in enumerate(others) if "://" in each), 0)
    if not others:
        return ""
    words = others[1:] if at == 0 else others[:at]
    text = " ".join(word for word in words if word not in {"true", "false"}) or others[at]
    return f'<a href="{escape(others[at])}">{escape(text)}</a>'


def _attribution(written: str) -> str:
    """Return who is quoted: `Author, Book`, `Author https://… Title`."""
    found = re.search(r"https?://\S+", written)
    if found is None:
        return escape(written)
    who, title = written[: found.start()].strip(), written[found.end() :].strip()
    link = f'<a href="{escape(found[0])}">{escape(title or found[0])}</a>'
    return f"{escape(who)}, {link}" if who else link


def _note_title(given: Arguments) -> str:
    named, others = given
    kind = others[:1] if others and others[0].lower() in _KINDS else []
    title = named.get("title") or " ".join(
        each for each in others[len(kind) :] if each not in _LOOKS
    )
    return title or (named.get("type") or "".join(kind)).capitalize()
