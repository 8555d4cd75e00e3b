"""Which elements of a page are its article: readability-lxml is asked, and only that.

It is given the page with a number on each element, and tells which numbers it would keep. So the
article keeps the markup that the page has, and not what another parser and a cleaner leave of it.
"""

import logging
import re

from lxml.html import tostring
from readability.readability import Document, Unparseable

NUMBER = "data-reader-number"
"""The attribute that numbers an element."""

_FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]"
"""Characters that lxml takes as no text."""

logging.getLogger("readability").addHandler(logging.NullHandler())  # else it prints its failures


class _Numbers(Document):  # type: ignore[misc]  # readability has no types
    """Reads a page for the numbers of the article's elements."""

    kept: frozenset[int] = frozenset()

    def get_clean_html(self) -> str:
        """Note the numbers; return the article's markup, which is asked for its length alone."""
        marked = [each for each in self.html.iter() if NUMBER in each.attrib]
        self.kept = frozenset(int(each.attrib.pop(NUMBER)) for each in marked)
        return str(tostring(self.html, encoding="unicode"))


def kept_numbers(html: str) -> frozenset[int]:
    """Return the numbers of the elements of `html` that belong to its article.

    Nothing is kept of what readability cannot read: it throws on pages without any text.
    """
    numbers = _Numbers(re.sub(_FORBIDDEN, "", html))
    try:
        numbers.summary()
    except Unparseable:
        return frozenset()
    return numbers.kept
