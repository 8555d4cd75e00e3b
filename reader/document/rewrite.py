"""A document whose text is rewritten, whatever block it stands in."""

from collections.abc import Callable, Sequence
from typing import assert_never

from reader.document.media.labels import leads_to, takes_caption
from reader.document.model import (
    Block,
    Code,
    Definitions,
    Details,
    Figure,
    Gallery,
    Header,
    Heading,
    Image,
    Listing,
    Media,
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


class Rewriter:
    """Rewrites blocks, in reading order."""

    def __init__(
        self, text: Rewrite, card: RewriteCard, heading: RewriteHeading = lambda heading: heading
    ) -> None:
        """Rewrite each leaf by `text`, what stands for a picture or a film by `card`.

        A heading whose text is rewritten is then rewritten by `heading`.
        """
        self._text = text
        self._card = card
        self._heading = heading

    def blocks(self, blocks: Sequence[Block]) -> Sequence[Block]:
        """Return `blocks`, rewritten."""
        return tuple(map(self._block, blocks))

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph() | Heading():
                runs = self._text(block.runs)
                written = block if runs is block.runs else block._replace(runs=runs)
                return self._heading(written) if isinstance(written, Heading) else written
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
            case Header(title, facts):
                facts = tuple(map(self._text, facts))
                return block._replace(title=self._text(title), facts=facts)
            case Details():
                summary = self._text(block.summary)
                return block._replace(summary=summary, blocks=self.blocks(block.blocks))
            case Rule():
                return block
            case _:
                return self._holder(block)

    def _holder(self, block: Quote | Listing | Figure | Notes) -> Block:
        """Rewrite a block that holds others."""
        match block:
            case Quote():
                blocks = self.blocks(block.blocks)
                return block._replace(blocks=blocks, attribution=self._text(block.attribution))
            case Figure() if takes_caption(block):
                return block._replace(caption=self._text(_leading(block)))
            case Figure():
                blocks = self.blocks(block.blocks)
                return block._replace(blocks=blocks, caption=self._text(block.caption))
            case Listing():
                items = (item._replace(blocks=self.blocks(item.blocks)) for item in block.items)
                return block._replace(items=tuple(items))
            case Notes():
                notes = (note._replace(blocks=self.blocks(note.blocks)) for note in block.items)
                return block._replace(items=tuple(notes))
            case _:
                assert_never(block)

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


def _leading(figure: Figure) -> Runs:
    """Return the caption that is the label of a card, as a link to what the card leads to."""
    card = figure.blocks[0]
    address = leads_to(card) if isinstance(card, Image | Media) else ""
    if not address:
        return figure.caption
    return tuple(run if run.link else run._replace(link=address) for run in figure.caption)
