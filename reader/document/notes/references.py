"""Which links of a page refer to its notes, by which label, and which lead back."""

import re

from selectolax.lexbor import LexborNode

from reader.document.walk.style import Attributes
from reader.posts.percent import unquoted

_BACK = frozenset({
    "easy-footnote-to-top", "fn-backref", "footnote-back", "footnote-back-link",
    "footnote-backref", "footnote-number", "footnote-return", "reversefootnote",
})  # fmt: skip
"""The classes of links from a note back to the text."""
_ORG_REFERENCE = "footref"
"""The class of Org's references, which have the role of a link back."""
_NAME = re.compile(r"_?(?:fn|ftn|edn|foot|note|endnote|easy-foot|cite_note|mfn)", re.IGNORECASE)
"""How the ids of notes begin."""

AROUND_LABELS = "[]()（）〔〕【】^↑ \n\t\u00a0"
_LONGEST_LABEL = 6
_REFERENCE = re.compile(r"(?:fn|ftn|edn|note|cite)[-_:]?ref", re.IGNORECASE)
"""Is in the ids of references, as links back have them."""


def leads_back(attributes: Attributes) -> bool:
    """Tell whether a link leads from a note back to the text."""
    classes = (attributes.get("class") or "").split()
    return (
        attributes.get("rev") == "footnote"
        or (attributes.get("role") == "doc-backlink" and _ORG_REFERENCE not in classes)
        or not _BACK.isdisjoint(classes)
    )


def anchor_of(node: LexborNode, attributes: Attributes) -> str:
    """Return the id of the note that `node`, an `<a>`, refers to; nothing if it does not."""
    if described := attributes.get("aria-describedby"):
        return described if _NAME.match(described) else ""
    address = attributes.get("href") or ""
    page, _, anchor = address.partition("#")
    if not anchor or _REFERENCE.search(anchor) or (page and not _NAME.match(anchor)):
        return ""
    anchor = unquoted(anchor)
    is_reference = (
        _NAME.match(anchor)
        or attributes.get("role") == "doc-noteref"
        or "footnote" in (attributes.get("class") or "")
        or (node.parent is not None and node.parent.tag == "sup")
        or node.css_first("sup") is not None
    )
    return anchor if is_reference else ""


def label_of(text: str) -> str:
    """Return the label that a reference's text is, without brackets; nothing if it is none."""
    label = text.strip(AROUND_LABELS)
    if label.partition(":")[0].isdecimal():
        label = label.partition(":")[0]
    return label if len(label) <= _LONGEST_LABEL and " " not in label else ""
