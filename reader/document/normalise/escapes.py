"""Characters that were escaped once too often: `&amp;nbsp;` is no text, but `&nbsp;` escaped again.

News sites and feeds do so with text that was HTML already, some with all of it. A page about HTML
writes the same and means it: one that shows code, or a tag in its text, is left as it is.
"""

import re

_ESCAPED = "&amp;"
_TWICE = (
    "&amp;(?=(?:nbsp|amp|lt|gt|quot|apos|#0?39|#34|#160|#8217|[lr][sd]quo|[nm]dash|hellip|middot);)"
)
_ABOUT_HTML = ("<code", "<pre", "&lt;")
_MOST_TIMES = 2
_ESCAPED_TAG = ("&lt;", "&#60;", "&#x3c;", "&amp;lt;", "&amp;#60;")


def unescaped(body: str) -> str:
    """Return the HTML that `body` is, if it begins with a tag and all of it was escaped."""
    if "<" in body or not body.lstrip().startswith(_ESCAPED_TAG):
        return body
    from html import unescape  # noqa: PLC0415  1 ms that few bodies need

    text = body
    for _ in range(_MOST_TIMES):
        text = unescape(text)
        if text.lstrip().startswith("<") and "</" in text:
            return text
    return body


def escaped_once(html: str) -> tuple[str, int]:
    """Return `html` with such characters escaped once, and how many there were."""
    if _ESCAPED not in html or re.search(_TWICE, html) is None:
        return html, 0
    if any(sign in html for sign in _ABOUT_HTML):
        return html, 0
    return re.subn(_TWICE, "&", html)
