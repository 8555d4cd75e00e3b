"""A document as values of JSON: its text, its links, its blocks."""

from typing import TypedDict, assert_never

from reader.document.contents import Blocks
from reader.document.formula import formula_text
from reader.document.media.labels import gallery_labels, image_label, media_label, takes_caption
from reader.document.model import (
    Align,
    Block,
    Cell,
    Code,
    Definition,
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
    Table,
)
from reader.document.text import plain_text
from reader.render.objects.places import Object, Places

_TYPES: dict[type[Block], str] = {
    Paragraph: "paragraph", Heading: "heading", Quote: "quote", Listing: "list",
    Definitions: "definitions", Code: "code", Table: "table", Image: "image",
    Gallery: "gallery", Figure: "figure", Media: "media", Details: "details", Notes: "notes",
    Rule: "rule", Header: "header", Formula: "formula",
}  # fmt: skip


class Content(TypedDict):
    """What a document says."""

    text: str
    """The logical text; places are counted in its characters."""
    links: list[Object]
    """What in it leads somewhere, in its order."""
    blocks: list[Object]


def objects(document: Document) -> Content:
    """Return what `document` says; docs/json.md tells of every field."""
    text = plain_text(document)
    writer = _Writer(Places(len(text)))
    blocks = writer.blocks(document.blocks)
    return {"text": text, "links": writer.places.links, "blocks": blocks}


class _Writer:
    """Writes blocks, the leaves of each in the order of the text."""

    def __init__(self, places: Places) -> None:
        self.places = places

    def blocks(self, blocks: Blocks) -> list[Object]:
        """Return `blocks`, which come next."""
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> Object:
        told: Object = {"type": _TYPES[type(block)]}
        return told | self.places.between(self.places.here, self._told(block))

    def _told(self, block: Block) -> Object:
        """Return what is told of one block."""
        part = self.places.part
        match block:
            case Paragraph(runs, align, indent, lang, inset):
                lies: Object = {"align": _aligned(align), "lang": lang}
                moved: Object = {"indent": indent or None, "inset": inset or None}
                return lies | moved | {"runs": self.places.runs(runs)}
            case Heading(level, runs, anchor, align):
                lies = {"level": level, "anchor": anchor, "align": _aligned(align)}
                return lies | {"runs": self.places.runs(runs)}
            case Quote(blocks, attribution):
                return {"blocks": self.blocks(blocks), "attribution": part(attribution)}
            case Listing(items, marker):
                return {"marker": marker.value, "items": list(map(self._item, items))}
            case Definitions(items):
                return {"items": list(map(self._definition, items))}
            case Code(text, language, title):
                named = part(title)
                return {"title": named, "language": language, "code": self.places.words(text)}
            case Table(rows, caption):
                named = part(caption)
                return {"caption": named, "rows": [list(map(self._cell, row)) for row in rows]}
            case Details(summary, blocks, opened):
                named = part(summary)
                return {"summary": named, "open": opened, "blocks": self.blocks(blocks)}
            case Notes(items, title):
                return {"title": part(title), "items": list(map(self._note, items))}
            case Header(title, facts, notices):
                return {"lines": list(map(part, (title, *facts, *notices)))}
            case Rule():
                return {}
            case _:
                return self._shown(block)

    def _shown(self, block: Image | Gallery | Figure | Media | Formula) -> Object:
        """Return what is told of what is shown, for which words stand in the text."""
        match block:
            case Formula(part, tex):
                return {"formula": self.places.words(formula_text(part)), "tex": tex or None}
            case Image():
                return self._picture(block, image_label(block))
            case Media(kind, _, source, duration):
                self.places.skip(media_label(block))
                return {"kind": kind.value, "source": source, "duration": duration}
            case Gallery(images):
                labelled = zip(images, gallery_labels(images), strict=True)
                return {"images": [self._placed_picture(*each) for each in labelled]}
            case Figure(blocks, caption) if takes_caption(block):
                return {"blocks": [self._card(blocks[0])], "caption": self.places.part(caption)}
            case Figure(blocks, caption):
                return {"blocks": self.blocks(blocks), "caption": self.places.part(caption)}
            case _:
                assert_never(block)

    def _card(self, card: Block) -> Object:
        """Return a card whose words are its caption's: there are none of its own in the text."""
        before = self.places.here
        told = self._told(card)
        self.places.here = before
        return {"type": _TYPES[type(card)]} | self.places.between(before, told)

    def _placed_picture(self, image: Image, label: str) -> Object:
        """Return a picture of a gallery."""
        told: Object = {"type": "image"}
        return told | self.places.between(self.places.here, self._picture(image, label))

    def _picture(self, image: Image, label: str) -> Object:
        """Return what is told of a picture; in the text stands its `label`."""
        self.places.skip(label)
        sides: Object = {"width": image.width or None, "height": image.height or None}
        said: Object = {"source": image.source, "alt": image.alt, "title": image.title}
        return said | {"link": image.link} | sides

    def _item(self, item: Item) -> Object:
        told: Object = {
            "number": item.number or None, "checked": item.checked, "anchor": item.anchor
        }  # fmt: skip
        return self.places.between(self.places.here, told | self._blocks(item.blocks))

    def _definition(self, item: Definition) -> Object:
        here = self.places.here
        terms = list(map(self.places.part, item.terms))
        return self.places.between(
            here, {"terms": terms, "meanings": list(map(self._meaning, item.meanings))}
        )

    def _meaning(self, blocks: Blocks) -> Object:
        return self.places.between(self.places.here, self._blocks(blocks))

    def _cell(self, cell: Cell) -> Object:
        told: Object = {
            "header": cell.header or None,
            "colspan": cell.colspan if cell.colspan > 1 else None,
            "rowspan": cell.rowspan if cell.rowspan > 1 else None,
            "align": _aligned(cell.align),
        }
        return self.places.between(self.places.here, told | self._blocks(cell.blocks))

    def _note(self, note: Note) -> Object:
        told: Object = {"label": note.label, "anchor": note.anchor}
        return self.places.between(self.places.here, told | self._blocks(note.blocks))

    def _blocks(self, blocks: Blocks) -> Object:
        return {"blocks": self.blocks(blocks)}


def _aligned(align: Align) -> str:
    """Return how a block lies, or nothing if it lies as any other."""
    return "" if align is Align.START else align.value
