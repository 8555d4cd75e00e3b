"""What Asciidoctor sets in tables and boxes: notes to lines of code, and quotations with a name."""

from selectolax.lexbor import LexborNode

from reader.document.elements.captions import as_text
from reader.document.elements.quotes import undashed
from reader.document.model import Item, Listing, Marker, Quote
from reader.document.normalise.habit import Habit
from reader.document.walk.numbers import integer
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_MOST = 999
_QUOTED = "blockquote, pre.content"
_VERSE = "verse"


def code_notes(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read the notes to lines of code: a list, where a table lays their numbers beside them."""
    table = node.css_first("table")
    rows = [row.css("td") for row in table.css("tr")[:_MOST]] if table is not None else []
    if not rows or any(len(cells) != len(("number", "note")) for cells in rows):
        walk.ordinary(node, attributes)
        return
    walk.flush()
    walk.fired[Habit.LAYOUT_TABLE] += 1
    items = [
        Item(tuple(walk.blocks_in(note, {})), integer(number.text().strip(), at))
        for at, (number, note) in enumerate(rows, 1)
    ]
    walk.blocks.append(Listing(tuple(items), Marker.DECIMAL))


def quoted(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a quotation or a verse, and below it who is quoted."""
    said, name = node.css_first(_QUOTED), node.css_first(".attribution")
    if said is None or name is None:
        walk.ordinary(node, attributes)
        return
    walk.flush()
    who = undashed(as_text(walk.blocks_in(name, {})))
    name.decompose()
    if said.tag == "pre":
        said.attrs["class"] = _VERSE
    title = [child for child in node.iter() if child.attributes.get("class") == "title"]
    walk.blocks += (block for each in title for block in walk.blocks_of(each))
    inner = walk.blocks_in(said, {}) if said.tag != "pre" else walk.blocks_of(said)
    one_line = tuple(run._replace(text=run.text.replace("\n", ", ")) for run in who)
    walk.blocks.append(Quote(tuple(inner), one_line))
