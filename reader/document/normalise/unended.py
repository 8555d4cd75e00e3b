"""Comments and elements that take the rest of a page with them, because nothing ends them.

A browser shows nothing behind `<script>` in a sentence, `<iframe …>` without an end, or `<!--`.
What a sentence says is text, and what follows is shown.
"""

import re
from collections.abc import Callable
from functools import cache
from re import Match, Pattern

_TAKERS = (
    "script|style|textarea|title|iframe|noembed|noframes|noscript|template|select|xmp|video|audio"
)
_CODE = frozenset({"script", "style"})
"""Elements that, cut off in the middle, are code to the end."""


def ended(html: str) -> tuple[str, int]:
    """Return `html` with nothing that takes its rest with it, and how often there was such a thing.

    A tag without attributes, and the beginning of a comment, are text; a tag with attributes is an
    element with nothing in it.
    """
    if _taker().search(html) is None:
        return html, 0
    is_ended = _ends(html)
    times = 0

    def read(found: Match[str]) -> str:
        nonlocal times
        if is_ended(found):
            return found[0]
        times += 1
        return _told(found)

    return _taker().sub(read, html), times


def _told(found: Match[str]) -> str:
    """Return what stands in the place of something that nothing ends."""
    if found["attributes"] or found["sources"]:
        return f"{found[0]}</{found['name']}>"
    return found[0].replace("<", "&lt;")


def _ends(html: str) -> Callable[[Match[str]], bool]:
    """Return what tells whether something in `html` is ended, or is code that was cut off."""
    last = {found[0].lower(): found.start() for found in _end().finditer(html)}

    @cache
    def end_of_prose() -> int:
        return max((found.start() for found in _prose().finditer(html)), default=-1)

    def is_ended(found: Match[str]) -> bool:
        name = (found["name"] or "").lower()
        if last.get(f"</{name}" if name else "-->", -1) > found.start():
            return True
        return name in _CODE and end_of_prose() < found.start()

    return is_ended


@cache
def _taker() -> Pattern[str]:
    sources = r"(?P<sources>(?:\s*+<(?:source|track)\b[^<>]*+>)*+)"
    return re.compile(rf"(?i)<!--|<(?P<name>{_TAKERS})\b(?P<attributes>[^<>]*+)>{sources}")


@cache
def _end() -> Pattern[str]:
    return re.compile(rf"(?i)-->|</(?:{_TAKERS})\b")


@cache
def _prose() -> Pattern[str]:
    """Compile the ends of what is no code."""
    return re.compile(r"(?i)</(?:p|div|li|td|h[1-6]|blockquote|article|section)\s*+>")
