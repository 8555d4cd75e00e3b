"""Links that only say where they lead: back from a note, to their own heading, to the top.

Every generator puts them beside notes and headings, as a sign for the mouse.
"""

from selectolax.lexbor import LexborNode

from reader.document.style import Attributes

_SIGNS = frozenset({"#", "¶", "§", "🔗", "↩", "↑", "⤴", "⏎", "^", "[return]"})
_AROUND = " \t\n\r\u00a0\ufe0e\ufe0f"
"""White space, and the selectors of a sign's black or coloured form."""


def is_signpost(link: LexborNode, attributes: Attributes) -> bool:
    """Tell whether `link`, an `<a>` that leads to a place on a page, is no more than a sign."""
    return attributes.get("role") == "doc-backlink" or link.text().strip(_AROUND) in _SIGNS
