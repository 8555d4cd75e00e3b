"""Definition lists: terms, and what they mean."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from reader.document.captions import as_text
from reader.document.model import Block, Definition, Definitions, Runs
from reader.document.style import Attributes
from reader.document.walk import Walk, seen_children


def definitions(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<dl>`, its groups wrapped in `<div>` or not."""
    walk.flush()
    read: list[tuple[list[Runs], list[tuple[Block, ...]]]] = []
    for child in _terms_and_meanings(node):
        blocks = walk.blocks_of(child)
        if not blocks:
            continue
        is_term = child.tag == "dt"
        if not read or (is_term and read[-1][1]):
            read.append(([], []))
        terms, meanings = read[-1]
        if is_term:
            terms.append(as_text(blocks))
        else:
            meanings.append(blocks)
    if read:
        items = tuple(Definition(tuple(terms), tuple(meanings)) for terms, meanings in read)
        walk.blocks.append(Definitions(items))


def _terms_and_meanings(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the children of a `<dl>`, and those of a `<div>` instead of itself."""
    for child in seen_children(node):
        if child.tag == "div":
            yield from seen_children(child)
        else:
            yield child
