"""What looks like a tag or a comment and is none, for nothing ends it.

A browser shows nothing behind `<script>` in a sentence, `<iframe …>` without an end, or `<!--`; of
`cp <file>` or `List<String>` one word, and of `if a<b, then` nothing up to the next `>`. What a
sentence says is text, and what follows is shown.
"""

import re
from collections.abc import Callable
from functools import cache
from re import Match, Pattern

from reader.document.walk.tags import DROPPED, LEFT_OPEN, MARKS

_TAKERS = frozenset({
    "audio", "iframe", "noembed", "noframes", "noscript", "script", "select", "style", "template",
    "textarea", "title", "video", "xmp",
})  # fmt: skip
"""Elements that all of a page belongs to that follows, if nothing ends them."""
_WORD = r"[a-zA-Z][\w.:@+-]*+(?>(?:/+[\w.:@+-]++)*)"
"""A name, also of a file, or an address."""
_SIGN = r"(?:[,;*?()|\[\]}$^]|\{(?![{%])|&(?![a-zA-Z#])|[^\x00-\x7f\s]| (?:extends|super) )"
"""What no tag has behind its name: `Map<K, V>`, `if (a<b)`, `a<b，`, `<T extends U>`."""
_MORE = r"(?: ++[\w.:@+-]++)"
"""A further word: of `<your name>`, but `<td nowrap>` is a tag."""
_NAMES = LEFT_OPEN | DROPPED | MARKS.keys() | {"embed", "image", "img", "label", "object"}
"""Elements that may have attributes without values, though nothing ends them."""
_VERBATIM = frozenset({
    "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp",
})  # fmt: skip
"""Elements in which nothing is a tag but their end."""
_CODE = frozenset({"script", "style"})
"""Elements that, cut off in the middle, are code to the end."""


def ended(html: str) -> tuple[str, int]:
    """Return `html` with what nothing ends as text, and how often there was such a thing.

    A tag with attributes that would take the rest of the page with it is an element with nothing in
    it. What stands in comments and scripts is left alone.
    """
    if not _may_be_unended(html):
        return html, 0
    is_ended = _ends(html)
    pieces, at, times = list[str](), 0, 0
    while found := _opening().search(html, at):
        pieces.append(html[at : found.start()])
        if is_ended(found):
            at = _behind(found)
            pieces.append(html[found.start() : at])
        else:
            at = found.end()
            pieces.append(_told(found))
            times += 1
    return "".join((*pieces, html[at:])), times


def _may_be_unended(html: str) -> bool:
    """Tell whether to look closer: names are looked up quicker than a pattern tries them all."""
    tags = set(_tag().findall(html))
    takers = {name for tag, _ in tags if (name := tag.lower()) in _TAKERS}
    words = {name for tag, end in tags if end == ">" and (name := tag.lower()) not in LEFT_OPEN}
    if any(end not in {"", ">"} for _, end in tags):
        return True
    if not takers and not words and "<!--" not in html:
        return False
    lower = html.lower()
    return (
        lower.rfind("<!--") > lower.rfind("-->")
        or any(lower.rfind(f"<{name}") > lower.rfind(f"</{name}") for name in takers)
        or not words - takers <= {end[2:] for end in _end().findall(lower)}
    )


def _told(found: Match[str]) -> str:
    """Return what stands in the place of something that nothing ends."""
    if found["attributes"] or found["sources"]:
        return f"{found[0]}</{found['name']}>"
    return found[0].replace("<", "&lt;")


def _behind(found: Match[str]) -> int:
    """Return where to read on behind something that is ended: in a script nothing is a tag."""
    if found[0] == "<!--":
        ends = re.compile("-->").search(found.string, found.start() + len("<!"))
    elif (found["name"] or "").lower() in _VERBATIM:
        ends = re.compile(rf"(?i)</{found['name']}").search(found.string, found.end())
    else:
        return found.end()
    return ends.end() if ends else len(found.string)  # code that was cut off


def _ends(html: str) -> Callable[[Match[str]], bool]:
    """Return what tells whether something in `html` is ended, or is code that was cut off."""
    last = {found[0].lower(): found.start() for found in _end().finditer(html)}

    @cache
    def end_of_prose() -> int:
        return max((found.start() for found in _prose().finditer(html)), default=-1)

    def is_ended(found: Match[str]) -> bool:
        if found["term"]:
            return False
        if word := found["word"]:
            name, more, _ = word.lower().partition(" ")
            return f"</{name}" in last or (bool(more) and name in _NAMES)
        name = (found["name"] or "").lower()
        if last.get(f"</{name}" if name else "-->", -1) > found.start():
            return True
        return name in _CODE and end_of_prose() < found.start()

    return is_ended


@cache
def _opening() -> Pattern[str]:
    sources = r"(?P<sources>(?>(?:\s*+<(?:source|track)\b[^<>]*+>)*))"
    takers = "|".join(sorted(_TAKERS))
    taker = rf"<(?P<name>{takers})\b(?P<attributes>[^<>]*+)>{sources}"
    left_open = "|".join(sorted(LEFT_OPEN))
    word = rf"<(?!(?:{left_open})[ >])(?P<word>{_WORD}(?>{_MORE}*))>"
    term = rf"<(?P<term>(?:{_WORD}|\?)(?={_SIGN})|\?(?=>))"
    return re.compile(rf"(?i)<!--|{term}|{taker}|{word}")


@cache
def _tag() -> Pattern[str]:
    return re.compile(rf"<({_WORD}|\?)(>|{_SIGN}|(?>{_MORE}+)>)?")


@cache
def _end() -> Pattern[str]:
    return re.compile(r"-->|</[a-zA-Z][^\s<>/]*+")


@cache
def _prose() -> Pattern[str]:
    """Compile the ends of what is no code."""
    return re.compile(r"(?i)</(?:p|div|li|td|h[1-6]|blockquote|article|section)\s*+>")
