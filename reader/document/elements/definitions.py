"""Definition lists: terms, and what they mean."""

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborNode

from reader.document.elements.captions import as_text
from reader.document.model import Block, Definition, Definitions, Runs
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk, seen_children

_Group = tuple[list[Runs], list[Sequence[Block]]]
"""Terms, and what they mean."""


def definitions(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<dl>`, its groups wrapped in `<div>` or not."""
    walk.flush()
    groups: list[_Group] = []
    for child in _terms_and_meanings(node):
        if blocks := walk.blocks_of(child):
            _add(groups, blocks, is_term=child.tag == "dt")
    if groups:
        items = tuple(Definition(tuple(terms), tuple(meanings)) for terms, meanings in groups)
        walk.blocks.append(Definitions(items))


def _add(groups: list[_Group], blocks: Sequence[Block], *, is_term: bool) -> None:
    """Add a term or a meaning to the last of `groups`; a term after meanings begins another."""
    if not groups or (is_term and groups[-1][1]):
        groups.append(([], []))
    terms, meanings = groups[-1]
    if is_term:
        terms.append(as_text(blocks))
    else:
        meanings.append(blocks)


def _terms_and_meanings(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the children of a `<dl>`, and those of a `<div>` instead of itself."""
    for child in seen_children(node):
        if child.tag == "div":
            yield from seen_children(child)
        else:
            yield child
