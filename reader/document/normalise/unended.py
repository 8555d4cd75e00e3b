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

_TAKERS = frozenset({
    "audio", "iframe", "noembed", "noframes", "noscript", "script", "select", "style", "template",
    "textarea", "title", "video", "xmp",
})  # fmt: skip
"""Elements that all of a page belongs to that follows, if nothing ends them."""
_WORD = r"[a-zA-Z][\w.:@+-]*+(?:/+[\w.:@+-]++)*+"
"""A name, also of a file, or an address."""
_CODE = frozenset({"script", "style"})
"""Elements that, cut off in the middle, are code to the end."""


def ended(html: str) -> tuple[str, int]:
    """Return `html` with what nothing ends as text, and how often there was such a thing.

    A tag with attributes that would take the rest of the page with it is an element with nothing in
    it.
    """
    if not _may_be_unended(html):
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


def _may_be_unended(html: str) -> bool:
    """Tell whether to look closer: names are looked up quicker than a pattern tries them all."""
    tags = set(_tag().findall(html))
    takers = {name for tag, _ in tags if (name := tag.lower()) in _TAKERS}
    words = {name for tag, end in tags if end and (name := tag.lower()) not in LEFT_OPEN}
    if not takers and not words and "<!--" not in html:
        return False
    lower = html.lower()
    return (
        lower.rfind("<!--") > lower.rfind("-->")
        or any(lower.rfind(f"<{name}") > lower.rfind(f"</{name}") for name in takers)
        or any(f"</{name}" not in lower for name in words - takers)
    )


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
    takers = "|".join(sorted(_TAKERS))
    taker = rf"<(?P<name>{takers})\b(?P<attributes>[^<>]*+)>{sources}"
    left_open = "|".join(sorted(LEFT_OPEN))
    return re.compile(rf"(?i)<!--|{taker}|<(?!(?:{left_open})>)(?P<word>{_WORD})>")


@cache
def _tag() -> Pattern[str]:
    return re.compile(rf"<({_WORD})(>?)")


@cache
def _end() -> Pattern[str]:
    return re.compile(rf"(?i)-->|</{_WORD}")


@cache
def _prose() -> Pattern[str]:
    """Compile the ends of what is no code."""
    return re.compile(r"(?i)</(?:p|div|li|td|h[1-6]|blockquote|article|section)\s*+>")
