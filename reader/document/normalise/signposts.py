"""Links that only say where they lead: back from a note, to their own heading, to the top.

Every generator puts them beside notes and headings, as a sign for the mouse.
"""

from selectolax.lexbor import LexborNode

from reader.document.walk.style import Attributes
from reader.document.walk.tags import HEADINGS

_SIGNS = frozenset({"#", "##", "¶", "§", "🔗", "⚓", "∞", "↩", "↑", "⤴", "⏎", "^", "[return]"})
_AROUND = " \t\n\r\u00a0\u200b\u2060\ufe0e\ufe0f\ufeff"
"""White space, and the selectors of a sign's black or coloured form."""

_NAMES = (
    "permalink", "permanent link", "direct link", "link to", "section titled", "anchor",
    "copy link", "永久链接", "固定链接", "直接链接", "锚点", "パーマリンク",
)  # fmt: skip
"""What Sphinx, Docusaurus, Starlight, GitLab and themes call the link of a heading to itself."""


def is_signpost(link: LexborNode, attributes: Attributes) -> bool:
    """Tell whether `link`, an `<a>` that leads to a place on a page, is no more than a sign."""
    text = link.text().strip(_AROUND)
    if text in _SIGNS or attributes.get("role") == "doc-backlink":
        return True
    return text.casefold().startswith(_NAMES) and _is_beside_heading(link, text)


def _is_beside_heading(link: LexborNode, text: str) -> bool:
    """Tell whether `link` stands in a heading that says something else."""
    above = link.parent
    while above is not None and above.tag in {"span", "div", "small", "sup"}:
        above = above.parent
    return above is not None and above.tag in HEADINGS and above.text().strip(_AROUND) != text
