"""A part of a document as plain text for another program: what is shown, and not how it lies.

Paragraphs stand apart, items have their signs, cells of a row are parted by tabs, and raised
text is raised; lines, indents of the page, hyphens and gaps are not in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from reader.document.contents import contents, runs_text
from reader.document.media.labels import takes_caption
from reader.document.model import (
    Block,
    Code,
    Definitions,
    Details,
    Document,
    Figure,
    Formula,
    Gallery,
    Header,
    Heading,
    Image,
    Listing,
    Marker,
    Media,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
)
from reader.layout.blocks.markers import markers
from reader.layout.cells import width
from reader.layout.tables.grid import Row, grid_of
from reader.layout.text.marks import shown

_LINE, _APART = "\n", "\n\n"
_MEANING = "    "
"""Stands before what a term means."""


def copied(document: Document, text: str, start: int, end: int) -> str:
    """Return a part of `document` for the clipboard.

    Args:
        document: The page.
        text: Its logical text (`document.text.plain_text`).
        start: Where the part begins in it (characters).
        end: The character behind it.
    """
    has_signs = "\n" in text[start:end]
    return _Part(start, end, has_signs=has_signs).blocks(document.blocks)


class _Part:
    """A part of a document, which is walked through leaf by leaf."""

    def __init__(self, start: int, end: int, *, has_signs: bool) -> None:
        """Begin at the beginning of the document.

        Args:
            start: Where the part begins in the logical text.
            end: The character behind it.
            has_signs: Whether signs stand before items: not where it lies within one leaf.
        """
        self._start, self._end, self._has_signs = start, end, has_signs
        self._here = 0
        """Where the next leaf begins."""

    def blocks(self, blocks: Iterable[Block], depth: int = 0, *, of_item: bool = False) -> str:
        """Return the part of `blocks`, which stand in so many bulleted lists."""
        told = ""
        for block in blocks:
            between = _LINE if of_item and isinstance(block, Listing) else _APART
            piece = self._block(block, depth)
            told += (between if told and piece else "") + piece
        return told

    def _block(self, block: Block, depth: int) -> str:
        match block:
            case Paragraph() | Heading():
                return self._leaf(block.runs)
            case Code(text, _, title):
                return _joined(_LINE, (self._leaf(title), self._leaf((Run(text),))))
            case Header(title, facts, notices):
                return _joined(_LINE, map(self._leaf, (title, *facts, *notices)))
            case Listing():
                return _joined(_LINE, self._items(block, depth))
            case Table(_, caption):
                return _joined(_LINE, (self._leaf(caption), *self._rows(block, depth)))
            case Image() | Gallery() | Media() | Rule() | Formula():
                return _joined(_LINE, (self._leaf((Run(str(each)),)) for each in contents(block)))
            case _:
                return _joined(_APART, self._parts(block, depth))

    def _parts(
        self, block: Quote | Definitions | Details | Figure | Notes, depth: int
    ) -> Iterator[str]:
        """Yield what stands apart in a block that holds others."""
        match block:
            case Quote(blocks, attribution):
                yield self.blocks(blocks, depth)
                yield self._signed("— ", (Paragraph(attribution),))
            case Definitions(items):
                for terms, meanings in items:
                    told = [self._leaf(term) for term in terms]
                    told += [_hung(_MEANING, self.blocks(each, depth)) for each in meanings]
                    yield _joined(_LINE, told)
            case Details(summary, blocks):
                yield self._leaf(summary)
                yield self.blocks(blocks, depth)
            case Figure(blocks, caption):
                inside = "" if takes_caption(block) else self.blocks(blocks, depth)
                yield _joined(_LINE, (inside, self._leaf(caption)))
            case Notes(items, title):
                yield self._leaf(title)
                yield _joined(
                    _LINE, [self._signed(f"[{note.label}] ", note.blocks) for note in items]
                )
            case _:
                assert_never(block)

    def _items(self, listing: Listing, depth: int) -> Iterator[str]:
        deeper = depth + (listing.marker is Marker.BULLET)
        for item, sign in zip(listing.items, markers(listing, depth), strict=True):
            yield self._signed(sign, item.blocks, deeper)

    def _signed(self, sign: str, blocks: Sequence[Block], depth: int = 0) -> str:
        """Return blocks behind a sign, unless the part begins within them."""
        begins = self._has_signs and self._start <= self._here
        told = self.blocks(blocks, depth, of_item=True)
        return _hung(sign, told) if begins else told

    def _rows(self, table: Table, depth: int) -> Iterator[str]:
        """Yield the rows of a table, from the first of their cells that is copied to the last."""
        for number, row in enumerate(grid_of(table)):
            cells = list(self._cells(row, number, depth))
            taken = [column for column, (_, taken) in enumerate(cells) if taken]
            if taken:
                yield "\t".join([text for text, _ in cells[taken[0] : taken[-1] + 1]])

    def _cells(self, row: Row, number: int, depth: int) -> Iterator[tuple[str, bool]]:
        """Yield the text of each place of a row, and whether it is copied, though it be empty."""
        for column, slot in enumerate(row):
            taken = self._start <= self._here < self._end
            begins = slot is not None and slot.corner == (number, column)
            told = self.blocks(slot.cell.blocks, depth) if slot is not None and begins else ""
            yield " ".join(told.split()), taken or bool(told)

    def _leaf(self, runs: Runs) -> str:
        text, begin = runs_text(runs), self._here
        if text:
            self._here += len(text) + 1
        first, last = max(0, self._start - begin), min(self._end - begin, len(text))
        return shown(tuple(_cut(runs, first, last))) if first < last else ""


def _cut(runs: Runs, first: int, last: int) -> Iterator[Run]:
    """Yield what lies between two characters of a leaf; a reading that is cut is text."""
    here = 0
    for run in runs:
        text = runs_text((run,))
        part = text[max(0, first - here) : max(0, last - here)]
        here += len(text)
        if part:
            yield run if part == text else run._replace(text=part, ruby="")


def _hung(sign: str, text: str) -> str:
    """Return `text` behind a sign, with its other lines below its first."""
    indent = _LINE + " " * width(sign)
    return sign + text.replace(_LINE, indent).replace(f"{indent}\n", _APART) if text else ""


def _joined(between: str, pieces: Iterable[str]) -> str:
    return between.join(filter(None, pieces))
