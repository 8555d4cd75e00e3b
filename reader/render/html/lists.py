"""Lists, definitions and notes → HTML."""

from reader.document.model import Definition, Definitions, Item, Listing, Marker, Note, Notes
from reader.render.html.tags import Inner, element, id_of
from reader.render.html.text import text_html

_STYLED = {Marker.NONE: "none", Marker.IDEOGRAPHIC: "cjk-ideographic"}
BOXES = {
    done: f'<input type="checkbox" disabled=""{checked}/>'
    for done, checked in ((False, ""), (True, ' checked=""'))
}
"""What stands before a task, by whether it is done."""
_DIGITS = 9
"""Of the number of an item: more are not read."""


def listing_html(listing: Listing, blocks: Inner) -> str:
    """Return a list; the number of each item is written out."""
    items = "\n".join(_item(item, blocks) for item in listing.items)
    if listing.marker is Marker.BULLET:
        return element("ul", f"\n{items}\n")
    if listing.marker in _STYLED:
        return element("ol", f"\n{items}\n", style=f"list-style-type:{_STYLED[listing.marker]}")
    return element("ol", f"\n{items}\n", type=listing.marker.value)


def definitions_html(definitions: Definitions, blocks: Inner) -> str:
    """Return a list of definitions."""
    return element("dl", "".join(_definition(item, blocks) for item in definitions.items))


def notes_html(notes: Notes, blocks: Inner) -> str:
    """Return notes, each with the label by which the text refers to it, if that is a number."""
    title = element("p", text_html(notes.title)) if notes.title else ""
    return title + element("ol", "\n".join(_note(note, blocks) for note in notes.items))


def _item(item: Item, blocks: Inner) -> str:
    """Return an item of a list; a task has its box."""
    box = "" if item.checked is None else f"{BOXES[item.checked]} "
    number = str(item.number) if item.number else ""
    return element("li", box + blocks(item.blocks), value=number, id=id_of(item.anchor))


def _definition(definition: Definition, blocks: Inner) -> str:
    """Return terms and what they mean; neither stands without the other."""
    terms = "".join(element("dt", text_html(term)) for term in definition.terms or ((),))
    meanings = definition.meanings or ((),)
    return terms + "".join(element("dd", blocks(meaning)) for meaning in meanings)


def _note(note: Note, blocks: Inner) -> str:
    is_number = note.label.isdecimal() and note.label.isascii() and len(note.label) <= _DIGITS
    number = note.label if is_number else ""
    return element("li", blocks(note.blocks), value=number, id=id_of(note.anchor))
