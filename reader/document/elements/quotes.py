"""Quotations, and who is quoted: in an element of its own, or after a dash at the end."""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from reader.document.contents import runs_text
from reader.document.model import Block, Paragraph, Quote, Runs

_DASHES = "—–―─"
_LONGEST_NAME = 80
"""Characters: what is longer after a dash is a sentence."""
_NAMING = frozenset({"attribution", "author", "quote-author", "quote-source", "source"})
"""Classes of elements that hold who is quoted."""


def quotation(blocks: Sequence[Block], node: LexborNode) -> Quote:
    """Return what is in a `<blockquote>` as a quotation."""
    *before, last = blocks
    if not isinstance(last, Paragraph):
        return Quote(blocks)
    if before and _names(node):
        return Quote(tuple(before), undashed(last.runs))
    said, name = _name_after_dash(last.runs)
    if not name or not (said or before):
        return Quote(blocks)
    kept = (last._replace(runs=said),) if said else ()
    return Quote((*before, *kept), name)


def undashed(runs: Runs) -> Runs:
    """Return a name without the dash before it."""
    kept = runs
    while kept:
        text = kept[0].text.lstrip(f"{_DASHES}- \u3000\xa0")
        if text:
            return (kept[0]._replace(text=text), *kept[1:])
        kept = kept[1:]
    return runs


def _names(node: LexborNode) -> bool:
    """Tell whether the last element of a quotation is there to say who is quoted."""
    last = node.last_child
    while last is not None and last.is_empty_text_node:
        last = last.prev
    if last is None or last.tag == "-text":
        return False
    inner = [child for child in last.iter(include_text=True) if not child.is_empty_text_node]
    only_cite = len(inner) == 1 and inner[0].tag == "cite"
    named = not _NAMING.isdisjoint((last.attributes.get("class") or "").split())
    return last.tag in {"footer", "cite"} or only_cite or named


def _name_after_dash(runs: Runs) -> tuple[Runs, Runs]:
    """Return a paragraph without its last line, and that line if it is a name after a dash."""
    said, line = _last_line(runs)
    text = runs_text(line)
    is_name = text.startswith((*_DASHES, "--")) and len(text) <= _LONGEST_NAME
    return (said, undashed(line)) if is_name else (runs, ())


def _last_line(runs: Runs) -> tuple[Runs, Runs]:
    """Cut a paragraph before its last line."""
    for at in reversed(range(len(runs))):
        before, newline, after = runs[at].text.rpartition("\n")
        if newline:
            above = (runs[at]._replace(text=before),) if before else ()
            below = (runs[at]._replace(text=after),) if after else ()
            return runs[:at] + above, below + runs[at + 1 :]
    return (), runs
