"""A page that nests absurdly deep is read for its words alone.

At each tag the parser looks through the elements that are open: two megabytes that nest without end
would take it minutes.
"""

import re

DEEPEST = 2000
"""Elements that may be open in each other: more than any page means."""

_TAG = r"<(/?)([a-zA-Z][\w-]*)"
_MARKUP = r"(?is)<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1>|\Z)|</?[a-z][^>]*(?:>|\Z)"
"""What is no text; without its end it goes on to the page's, as it does in a browser."""
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
    """Tell whether more than `DEEPEST` elements seem to be open somewhere."""
    depth = 0
    for closing, name in re.findall(_TAG, html):
        if name.lower() not in _UNNESTED:
            depth = max(0, depth - 1) if closing else depth + 1
            if depth > DEEPEST:
                return True
    return False
