"""Shortcodes of Hugo, Hexo and Jekyll that show a picture or a page of another site.

`{{< youtube ID >}}`, `{{< figure src="a.png" caption="…" >}}`, `{% vimeo ID %}`,
`{% img left /a.png 320 240 "A title" %}`: one a line of Markdown. Any other is left as it stands.
"""

import re
from html import escape

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_SHORTCODE = re.compile(
    r"\{(?:\{[<%]|%)-?\s*([\w-]+)\s+([^{}]*?)/?\s*-?(?:[>%]\}|%)\}[ \t]*(?:\n|\Z)"
)
_ARGUMENT = re.compile(r"""(?:([\w-]+)\s*=\s*)?("[^"]*"|'[^']*'|[^\s"']+)""")
_FRAMES = {
    "bilibili": "https://player.bilibili.com/player.html?bvid={}",
    "gist": "https://gist.github.com/{}",
    "iframe": "{}",
    "instagram": "https://www.instagram.com/p/{}/embed",
    "jsfiddle": "https://jsfiddle.net/{}/",
    "tweet": "https://platform.twitter.com/embed/Tweet.html?id={}",
    "twitter": "https://platform.twitter.com/embed/Tweet.html?id={}",
    "vimeo": "https://player.vimeo.com/video/{}",
    "youtube": "https://www.youtube.com/embed/{}",
}
"""What is embedded, by the shortcode's name; its place is the argument's."""

_PICTURES = frozenset({"asset_img", "figure", "image", "img"})
_FILES = frozenset({"audio", "video"})


def shortcode_plugin(parser: MarkdownIt) -> None:
    """Let `parser` read shortcodes that stand on lines of their own."""
    parser.block.ruler.before("paragraph", "shortcode", _read, {"alt": ["paragraph"]})


def _read(state: StateBlock, start: int, _: int, silent: bool) -> bool:  # noqa: FBT001  as called
    """Read a shortcode, as a rule of markdown-it does."""
    at = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("{", at) or state.is_code_block(start):
        return False
    found = _SHORTCODE.match(state.src, at)
    html = _html(found[1].lower(), found[2]) if found else ""
    if found is None or not html:
        return False
    if not silent:
        state.line = start + found[0].rstrip().count("\n") + 1
        token = state.push("html_block", "", 0)
        token.map = [start, state.line]
        token.content = f"{html}\n"
    return True


def _html(name: str, written: str) -> str:
    """Return what a shortcode shows, or nothing if it is none of these."""
    named: dict[str, str] = {}
    others: list[str] = []
    for key, value in _ARGUMENT.findall(written):
        plain = value.strip("\"'")
        if key:
            named[key.lower()] = plain
        else:
            others.append(plain)
    if name in _FRAMES:
        return _frame(_FRAMES[name], named, others)
    if name in _PICTURES:
        return _picture(named, others)
    source = named.get("src") or next(iter(others), "")
    return f'<{name} src="{escape(source)}"></{name}>' if name in _FILES and source else ""


def _frame(address: str, named: dict[str, str], others: list[str]) -> str:
    shown = named.get("id") or named.get("src") or "/".join(others[: 1 + ("gist" in address)])
    title = escape(named.get("title", ""))
    source = escape(address.format(shown))
    return f'<iframe src="{source}" title="{title}"></iframe>' if shown else ""


def _picture(named: dict[str, str], others: list[str]) -> str:
    """Return a picture; without names, what looks like an address, then its title."""
    at = next((at for at, each in enumerate(others) if "/" in each or "." in each), len(others))
    source = named.get("src") or next(iter(others[at:]), "")
    if not source:
        return ""
    words = [each for each in others[at + 1 :] if not each.isdigit()]
    alt, title = named.get("alt", ""), named.get("title") or " ".join(words)
    picture = f'<img src="{escape(source)}" alt="{escape(alt)}" title="{escape(title)}">'
    if link := named.get("link"):
        picture = f'<a href="{escape(link)}">{picture}</a>'
    caption = named.get("caption")
    return f"<figure>{picture}<figcaption>{caption}</figcaption></figure>" if caption else picture
