"""Where on a page its article lies, and the pieces of it that were left out there."""

from collections.abc import Iterator
from itertools import takewhile

from selectolax.lexbor import LexborNode

from reader.document.whole.leftovers import asks, drop_leftovers
from reader.document.whole.pieces import SILENT, is_beginning, is_content, is_opening, size

_TABLE = frozenset({"table", "tbody", "tfoot", "thead", "tr"})
_STAYING = SILENT | {"br", "wbr"}
"""What stays inside a piece: readability takes out the `<br>`s between which it sees paragraphs."""


class Region:
    """The elements that were kept, and those around them."""

    def __init__(self, body: LexborNode, kept: list[LexborNode]) -> None:
        """Look at the elements of `body` that were `kept`, in the order of the page."""
        self._body = body
        self._kept = {node.mem_id for node in kept}
        self._around = {each.mem_id for node in kept for each in _above(node)}
        self.tops = [node for node in kept if not self._is_inside(node)]
        self.size = sum(map(size, self.tops))
        """The bytes of text that were kept."""
        self._frame = self._frame_of_tops()

    def pieces(self) -> Iterator[LexborNode]:
        """Yield the pieces of the article in order, cleared of what is not part of it."""
        has_begun = False
        for node, is_within in self._candidates(self._body, within=False):
            if self._holds(node):
                if has_begun and asks(node):
                    continue
                drop_leftovers(node)
                self._clear(node)
                has_begun = True
                yield node
            elif is_within and has_begun:
                if is_content(node, self.size) and not asks(node):
                    drop_leftovers(node)
                    yield node
            elif not has_begun and is_beginning(node):
                yield node
            elif not has_begun and node.tag == "header" and self._is_of_article(node):
                yield from filter(is_opening, node.iter())

    def _candidates(self, node: LexborNode, *, within: bool) -> Iterator[tuple[LexborNode, bool]]:
        """Yield what may be a piece, and whether it is within the frame."""
        within = within or node.mem_id == self._frame
        for child in node.iter():
            if child.tag in SILENT:
                continue
            if self._holds(child) or child.mem_id not in self._around:
                yield child, within
            else:
                yield from self._candidates(child, within=within)

    def _holds(self, node: LexborNode) -> bool:
        """Tell whether `node` is a piece: it was kept, or it is a table of which a part was."""
        if node.mem_id in self._kept:
            return True
        return node.tag == "table" and any(
            child.mem_id in self._kept for child in node.iter() if child.tag in _TABLE
        )

    def _clear(self, node: LexborNode) -> None:
        """Take out of `node` what was not kept and is no content."""
        for child in tuple(node.iter()):
            if child.mem_id in self._kept or child.mem_id in self._around:
                self._clear(child)
            elif child.tag not in _STAYING and not is_content(child, self.size):
                child.decompose()

    def _is_of_article(self, header: LexborNode) -> bool:
        """Tell whether a `<header>` stands in the article that was found."""
        above = header.parent
        return above is not None and above.tag == "article" and above.mem_id in self._around

    def _is_inside(self, node: LexborNode) -> bool:
        return any(each.mem_id in self._kept for each in _above(node))

    def _frame_of_tops(self) -> int:
        """Return the innermost element around all that was kept, and around its whole table."""
        first, *others = [_from_outside(top) for top in self.tops]
        common = first
        for chain in others:
            both = zip(common, chain, strict=False)
            pairs = takewhile(lambda pair: pair[0].mem_id == pair[1].mem_id, both)
            common = [each for each, _ in pairs]
        while len(common) > 1 and common[-1].tag in _TABLE:
            common.pop()
        return common[-1].mem_id


def _above(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the elements around `node`, the innermost first."""
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def _from_outside(node: LexborNode) -> list[LexborNode]:
    return list(_above(node))[::-1]
