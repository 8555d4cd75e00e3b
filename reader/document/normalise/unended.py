"""What looks like a tag or a comment and is none, for nothing ends it.

A browser shows nothing behind `<script>` in a sentence, `<iframe …>` without an end, or `<!--`;
and of `cp <file>` or `List<String>` one word. What a sentence says is text, and what follows is
shown.
"""

import re
from collections.abc import Callable
from functools import cache
from re import Match, Pattern

from reader.document.walk.tags import LEFT_OPEN

_TAKERS = (
    "script|style|textarea|title|iframe|noembed|noframes|noscript|template|select|xmp|video|audio"
)
_WORD = r"[a-z][\w.:-]*+"
_CODE = frozenset({"script", "style"})
"""Elements that, cut off in the middle, are code to the end."""


def ended(html: str) -> tuple[str, int]:
    """Return `html` with what nothing ends as text, and how often there was such a thing.

    A tag with attributes that would take the rest of the page with it is an element with nothing in
    it.
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
        if word := found["word"]:
            return f"</{word.lower()}" in last
        name = (found["name"] or "").lower()
        if last.get(f"</{name}" if name else "-->", -1) > found.start():
            return True
        return name in _CODE and end_of_prose() < found.start()

    return is_ended


@cache
def _taker() -> Pattern[str]:
    sources = r"(?P<sources>(?:\s*+<(?:source|track)\b[^<>]*+>)*+)"
    taker = rf"<(?P<name>{_TAKERS})\b(?P<attributes>[^<>]*+)>{sources}"
    left_open = "|".join(sorted(LEFT_OPEN))
    return re.compile(rf"(?i)<!--|{taker}|<(?!(?:{left_open})>)(?P<word>{_WORD})>")


@cache
def _end() -> Pattern[str]:
    return re.compile(rf"(?i)-->|</{_WORD}")


@cache
def _prose() -> Pattern[str]:
    """Compile the ends of what is no code."""
    return re.compile(r"(?i)</(?:p|div|li|td|h[1-6]|blockquote|article|section)\s*+>")
