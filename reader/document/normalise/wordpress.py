"""Shortcodes of WordPress that no WordPress ran: an exported post has them as they were typed."""

import re
from functools import cache
from html import escape, unescape

from reader.document.normalise.directives import arguments
from reader.document.normalise.habit import Fired, Habit
from reader.document.normalise.templates import mark

_AROUND = (
    r"\[(?P<name>caption|embed|sourcecode)\b(?P<said>[^\]\n]*)\]"
    r"(?P<inner>.{0,20000}?)\[/(?P=name)\]"
)
_ALONE = (
    r"\[(?P<single>gallery|audio|video)(?P<given>(?:\s[^\]\n]*)?)\](?:\s*\[/(?P=single)\])?"
    r"(?![(\[:])"
)
_CODE = r"<(?P<verbatim>pre|code|script|style)\b.*?(?:</(?P=verbatim)\s*>|\Z)"
_PICTURE = r"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?"


def without_shortcodes(body: str, fired: Fired) -> str:
    """Return the HTML `body` with HTML in place of its shortcodes; count them in `fired`."""

    def run(found: re.Match[str]) -> str:
        if found["verbatim"]:
            return found[0]
        made = _around(found) if found["name"] else _alone(found)
        fired[Habit.WORDPRESS_TAG] += made != found[0]
        return made

    return _shortcode().sub(run, body)


@cache
def _shortcode() -> re.Pattern[str]:
    return re.compile(f"{_CODE}|{_AROUND}|{_ALONE}", re.DOTALL)


def _around(found: re.Match[str]) -> str:
    """Return what two shortcodes make of the text between them."""
    named, inner = arguments(unescape(found["said"])).named, found["inner"].strip()
    match found["name"]:
        case "caption":
            picture = re.match(_PICTURE, inner)
            if picture is None:
                return found[0]
            caption = named.get("caption") or inner[picture.end() :].strip()
            return f"<figure>{picture[0]}<figcaption>{caption}</figcaption></figure>"
        case "embed":
            return f'<iframe src="{escape(unescape(inner))}"></iframe>'
        case _:
            language = escape(named.get("language") or named.get("lang") or "")
            return f'<pre><code class="language-{language}">{inner}</code></pre>'


def _alone(found: re.Match[str]) -> str:
    """Return what a shortcode shows by itself; a gallery's pictures are known to WordPress only."""
    name, (named, _) = found["single"], arguments(unescape(found["given"]))
    sources = [value for key, value in named.items() if key in {"src", "mp3", "mp4", "m4a", "ogg"}]
    if name == "gallery" or not sources:
        return mark(f"{name}{found['given']}")
    return f'<{name} src="{escape(sources[0])}"></{name}>'
