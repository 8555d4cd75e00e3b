"""A page that nests absurdly deep is read for its words alone.

At each tag the parser looks through the elements that are open, and in each paragraph it opens
the looks (`<b>`, `<font>` …) anew that nobody has closed: two megabytes that nest without end
would take it minutes.
"""

import re

DEEPEST = 2000
"""Elements that may be open in each other: more than any page means."""

MOST_LOOKS = 30
"""Looks that may be open."""

_TAG = r"<(/?)([a-zA-Z][\w-]*)"
_MARKUP = r"(?is)<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1>|\Z)|</?[a-z][^>]*(?:>|\Z)"
"""What is no text; without its end it goes on to the page's, as it does in a browser."""
_LOOKS = frozenset({
    "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u",
})  # fmt: skip
"""Elements that go on behind the end of those around them, until their own."""
_UNNESTED = frozenset({
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
})  # fmt: skip
"""Elements that are empty, or that the next of their kind ends."""


def shallow(html: str) -> str:
    """Return `html` as it is; or only its text, if its elements nest too deep to be parsed."""
    if html.count("<") <= DEEPEST or not _is_too_deep(html):
        return html
    return re.sub(_MARKUP, " ", html)


def _is_too_deep(html: str) -> bool:
    """Tell whether too many elements, or too many looks, seem to be open somewhere."""
    depth = looks = 0
    for closing, name in re.findall(_TAG, html.lower()):
        step = -1 if closing else 1
        if name in _LOOKS:
            looks = max(0, looks + step)
        elif name not in _UNNESTED:
            depth = max(0, depth + step)
        if depth > DEEPEST or looks > MOST_LOOKS:
            return True
    return False
