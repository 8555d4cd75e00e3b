"""Shortcodes of WordPress that no WordPress ran: an exported post has them as they were typed."""

import re
from functools import cache
from html import escape, unescape

from reader.document.normalise.habit import Fired, Habit
from reader.document.templates.arguments import arguments
from reader.document.templates.endings import Endings
from reader.document.templates.left import mark

_AROUND = r"\[(?P<name>caption|embed|sourcecode)\b(?P<said>[^\[\]\n]*)\]"
_ALONE = (
    r"\[(?P<single>gallery|audio|video)(?P<given>\s[^\[\]\n]*)\](?:\s*\[/(?P=single)\])?"
    r"(?![(\[:])|(?<=<p>)\[(?P<bare>gallery)\](?=</p>)"
)
_CODE = r"<(?P<verbatim>pre|code|script|style)\b.*?(?:</(?P=verbatim)\s*>|\Z)"
_PICTURE = r"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?"


def without_shortcodes(body: str, fired: Fired) -> str:
    """Return the HTML `body` with HTML in place of its shortcodes; count them in `fired`."""
    endings = Endings(body)
    pieces, at = [], 0
    while found := _shortcode().search(body, at):
        pieces.append(body[at : found.start()])
        ended = endings.behind(found.end(), rf"\[/{found['name']}\]") if found["name"] else None
        at = ended[1] if ended else found.end()
        written = body[found.start() : at]
        made = _around(found, body[found.end() : ended[0]].strip()) if ended else _alone(found)
        fired[Habit.WORDPRESS_TAG] += bool(made)
        pieces.append(made or written)
    return "".join((*pieces, body[at:]))


@cache
def _shortcode() -> re.Pattern[str]:
    return re.compile(f"{_CODE}|{_AROUND}|{_ALONE}", re.DOTALL)


def _around(found: re.Match[str], inner: str) -> str:
    """Return what two shortcodes make of the text between them, if they do."""
    named = arguments(unescape(found["said"])).named
    match found["name"]:
        case "caption":
            picture = re.match(_PICTURE, inner)
            if picture is None:
                return ""
            caption = named.get("caption") or inner[picture.end() :].strip()
            return f"<figure>{picture[0]}<figcaption>{caption}</figcaption></figure>"
        case "embed":
            return f'<iframe src="{escape(unescape(inner))}"></iframe>'
        case _:
            language = escape(named.get("language") or named.get("lang") or "")
            return f'<pre><code class="language-{language}">{inner}</code></pre>'


def _alone(found: re.Match[str]) -> str:
    """Return what a shortcode shows by itself; a gallery's pictures are known to WordPress only."""
    name, given = found["single"] or found["bare"], found["given"] or ""
    if not name:
        return ""
    named = arguments(unescape(given)).named
    sources = [value for key, value in named.items() if key in {"src", "mp3", "mp4", "m4a", "ogg"}]
    if name == "gallery" or not sources:
        return mark(f"{name}{given}")
    return f'<{name} src="{escape(sources[0])}"></{name}>'
