"""Whether a body is a whole web page, with navigation around its article."""

import re

_LOOKED_AT = 2000
"""Characters in which a page begins, after what a program has written above it."""

_FIRST = frozenset({"<!", "<?", "<h", "<H"})
_FEW = 20
"""At once the first characters, after blank space, tell most posts from a page."""

_COMMENT = r"<!--(?>(?:[^-]++|-(?!->))*)-->"
_BEGINNING = rf"\ufeff?\s*+(?>(?:(?:{_COMMENT}|<\?[^>]*+>)\s*+)*)<(?:!doctype\s+html|html|head)\b"


def is_whole_page(body: str) -> bool:
    """Tell whether `body` begins as a page does, and has what only a page has."""
    first = body[:_FEW].lstrip("\ufeff \n")[:2]
    if first and first not in _FIRST and not first[0].isspace():
        return False
    beginning = body[:_LOOKED_AT].lower()
    if "<html" not in beginning and "<!doctype" not in beginning and "<head" not in beginning:
        return False
    if re.match(_BEGINNING, beginning) is None:
        return False
    return re.search(r"(?i)<(?:head|body)\b", body) is not None
