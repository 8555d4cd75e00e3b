"""Links and pictures by name: `[[Note|words]]`, `![[boat.png]]`, as Obsidian and its kin read them.

What could be the author's is left: brackets around numbers, with spaces inside as in a shell, and
behind a name as in R (`list[[key]]`).
"""

import re
from html import escape

from markdown_it.common.utils import normalizeReference
from markdown_it.rules_inline import StateInline

_SOURCE = re.compile(
    r"(?<![A-Za-z0-9_)\]])!?\[\[(?P<place>(?! )[^\[\]|\n]{1,200}?)"
    r"(?:\\?\|(?P<words>[^\[\]\n]{0,200}))?\]\](?![(\[:])"
)
_PICTURES = (".apng", ".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
_SIZE = re.compile(r"\d+(?:x\d+)?")
_LETTER = re.compile(r"[^\W\d_]")


def wiki_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read a link or a picture where `state` stands."""
    if not state.src.startswith(("[[", "![["), state.pos) or state.linkLevel:
        return False
    found = _SOURCE.match(state.src, state.pos, state.posMax)
    if found is None or not _is_named(found["place"], state):
        return False
    if not silent:
        state.push("html_inline", "", 0).content = _made(found)
    state.pos = found.end()
    return True


def _is_named(place: str, state: StateInline) -> bool:
    """Tell whether a note may be called so: `[[Bug #12]]` is the author's, as is a reference."""
    if not _LETTER.search(place) or place.endswith(" ") or " #" in place:
        return False
    return normalizeReference(place) not in state.env.get("references", {})


def _made(found: re.Match[str]) -> str:
    place, words = found["place"], (found["words"] or "").strip()
    if found[0][0] == "!" and place.lower().endswith(_PICTURES):
        alt = "" if _SIZE.fullmatch(words) else words
        return f'<img src="{escape(place)}" alt="{escape(alt)}">'
    shown = words or " › ".join(filter(None, place.split("#")))
    return f'<a href="{escape(place)}">{escape(shown)}</a>'
