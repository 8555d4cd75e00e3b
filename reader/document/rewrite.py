"""A document whose text is rewritten, whatever block it stands in."""

from collections.abc import Callable, Sequence
from typing import TypeVar, assert_never

from reader.document.media.labels import leading_to, leads_to, takes_caption
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
    Item,
    Listing,
    Media,
    Note,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Runs,
    Table,
)

Rewrite = Callable[[Runs], Runs]
"""Returns what becomes of the text of one leaf."""
RewriteCard = Callable[[Image | Media], Image | Media]
"""Returns what becomes of a card."""
RewriteHeading = Callable[[Heading], Heading]
"""Returns what becomes of a heading."""
RewriteAnchor = Callable[[str], str]
"""Returns what becomes of an id, or of none."""

_Part = TypeVar("_Part", Item, Note)
_T = TypeVar("_T")


def _same(each: _T) -> _T:
    return each


class Rewriter:
    """Rewrites blocks, in reading order."""

    def __init__(
        self,
        text: Rewrite = _same,
        card: RewriteCard = _same,
        *,
        heading: RewriteHeading = _same,
        silent: RewriteCard = _same,
        anchor: RewriteAnchor = _same,
    ) -> None:
        """Rewrite each leaf by `text`, what stands for a picture or a film by `card`.

        Args:
            text: Rewrites a leaf.
            card: Rewrites a card that has words.
            heading: Rewrites a heading, once its text is rewritten.
            silent: Rewrites a card whose words are its caption.
            anchor: Rewrites the ids of headings, items and notes, and of the title.
        """
        self._text = text
        self._card = card
        self._heading = heading
        self._silent = silent
        self._anchor = anchor

    def blocks(self, blocks: Sequence[Block]) -> Sequence[Block]:
        """Return `blocks`, rewritten."""
        return tuple(map(self._block, blocks))

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph() | Heading():
                runs = self._text(block.runs)
                written = block if runs is block.runs else block._replace(runs=runs)
                return self._headed(written) if isinstance(written, Heading) else written
            case Image() | Media():
                return self._card(block)
            case Gallery(images):
                cards = map(self._card, images)
                return Gallery(tuple(card for card in cards if isinstance(card, Image)))
            case Code():
                return block._replace(title=self._text(block.title)) if block.title else block
            case Table():
                return self._table(block)
            case Definitions():
                return self._definitions(block)
            case Header(title, facts, _, anchor):
                facts = tuple(map(self._text, facts))
                anchor = self._anchor(anchor)
                return block._replace(title=self._text(title), facts=facts, anchor=anchor)
            case Details():
                summary = self._text(block.summary)
                return block._replace(summary=summary, blocks=self.blocks(block.blocks))
            case Rule() | Formula():
                return block
            case _:
                return self._holder(block)

    def _holder(self, block: Quote | Listing | Figure | Notes) -> Block:
        """Rewrite a block that holds others."""
        match block:
            case Quote():
                blocks = self.blocks(block.blocks)
                return block._replace(blocks=blocks, attribution=self._text(block.attribution))
            case Figure((Image() | Media() as card,)) if takes_caption(block):
                caption = self._text(leading_to(leads_to(card), block.caption))
                return Figure((self._silent(card),), caption)
            case Figure():
                blocks = self.blocks(block.blocks)
                return block._replace(blocks=blocks, caption=self._text(block.caption))
            case Listing():
                return block._replace(items=tuple(map(self._named, block.items)))
            case Notes():
                return block._replace(items=tuple(map(self._named, block.items)))
            case _:
                assert_never(block)

    def _headed(self, heading: Heading) -> Heading:
        anchor = self._anchor(heading.anchor)
        named = heading if anchor == heading.anchor else heading._replace(anchor=anchor)
        return self._heading(named)

    def _named(self, part: _Part) -> _Part:
        """Rewrite an item or a note: its id first, as what is in it stands behind that."""
        anchor = self._anchor(part.anchor)
        return part._replace(anchor=anchor, blocks=self.blocks(part.blocks))

    def _table(self, table: Table) -> Table:
        caption = self._text(table.caption)
        rows = (
            tuple(cell._replace(blocks=self.blocks(cell.blocks)) for cell in row)
            for row in table.rows
        )
        return Table(tuple(rows), caption)

    def _definitions(self, definitions: Definitions) -> Definitions:
        items = []
        for item in definitions.items:
            terms = tuple(map(self._text, item.terms))
            items.append(
                item._replace(terms=terms, meanings=tuple(map(self.blocks, item.meanings)))
            )
        return Definitions(tuple(items))


def relinked(document: Document, lead: Callable[[str], str]) -> Document:
    """Return `document` with each link leading to what `lead` gives for where it led."""

    def text(runs: Runs) -> Runs:
        if not any([run.link for run in runs]):  # noqa: C419  half the time
            return runs
        return tuple(run._replace(link=lead(run.link)) for run in runs)

    def card(shown: Image | Media) -> Image | Media:
        return shown._replace(link=lead(shown.link)) if isinstance(shown, Image) else shown

    rewriter = Rewriter(text, card, silent=card)
    return document._replace(blocks=rewriter.blocks(document.blocks))
