"""Footnotes: references in the text, and the notes that they lead to, in the forms of generators.

These are Markdown's (markdown-it, Kramdown, goldmark, Pandoc, Python-Markdown, Zola), those of
WordPress and its plugins, Hexo, docutils, Substack, MediaWiki, Org, Asciidoctor and WeChat's
editors, and notes in the margin.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from selectolax.lexbor import LexborNode

from reader.document.contents import runs_text
from reader.document.model import (
    Block,
    Definitions,
    Listing,
    Mark,
    Note,
    Notes,
    Paragraph,
    Rule,
    Table,
)
from reader.document.notes.labels import labelled, without_signs
from reader.document.notes.references import anchor_of, label_of, leads_back
from reader.document.walk.inline import Inline
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Element, Walk, inline

_LISTS = frozenset({
    "easy-footnotes-wrapper", "footdef", "footnote", "footnote-definition", "footnote-list",
    "footnote-reference-container", "footnotes",
    "footnotes-list", "footnotes_list", "modern-footnotes-list", "references",
    "simple-footnotes", "wp-block-footnotes",
})  # fmt: skip
"""The classes of what holds notes, or is one."""
_VAGUE = frozenset({"footnote", "references"})
"""Those that also stand for a caption, or for a list of books."""
_IN_A_NOTE = "footpara"
"""The class of the text of Org's notes, which has the role of a note."""
_SIGNPOSTS = frozenset({"footnote_tooltip", "mw-cite-backlink"})
"""The classes of what says a note again, or leads back from it."""
_HOLDERS = ("aside", "div", "dl", "footer", "ol", "section", "table", "ul")
_MARGINAL = frozenset({"marginnote", "modern-footnotes-footnote__note", "sidenote"})
"""The classes of notes that stand in the text, and are shown beside it."""
_PRINTED = "modern-footnotes-list"
"""The class of a list that says again, on paper, what stands in the text."""
MOST_JOINED = 50
"""Notes in a row that are copied for another; with more, the others begin a row of their own."""
_RAISED = Mark.SUPERSCRIPT.value | Mark.SMALL.value


class Footnotes:
    """The readers of one page's notes, which remember how the text refers to them."""

    def __init__(self, elements: Mapping[str | None, Element]) -> None:
        """Leave to `elements` what has nothing to do with notes."""
        self._elements = elements
        self._labels: dict[str, str] = {}
        """The label of each note, by its anchor."""
        self._are_told = False
        """Notes that stand in the text have been read."""

    def readers(self) -> dict[str | None, Element]:
        """Return the elements, those first asked that may have to do with notes."""
        may_hold: dict[str | None, Element] = {
            tag: self._by_class(self._elements.get(tag, inline)) for tag in _HOLDERS
        }
        return {
            **self._elements,
            **may_hold,
            "a": self._link,
            "span": self._span,
            "sup": self._raised,
        }

    def _link(self, walk: Walk, node: LexborNode, attributes: Attributes) -> None:
        """Read `<a>`: a reference is its label in brackets, and leads to its note."""
        if leads_back(attributes):
            return
        label = label_of(node.text())
        anchor = anchor_of(node, attributes) if label else ""
        if not anchor:
            self._elements["a"](walk, node, attributes)
            return
        self._labels.setdefault(anchor, label)
        self._refer(walk, label, anchor)

    def _raised(self, walk: Walk, node: LexborNode, attributes: Attributes) -> None:
        """Read `<sup>`: Asciidoctor puts the reference in it in brackets of its own."""
        links = node.css("a.footnote") if attributes.get("class") == "footnote" else []
        if len(links) == 1:
            self._link(walk, links[0], links[0].attributes)
        else:
            self._elements.get("sup", inline)(walk, node, attributes)

    def _refer(self, walk: Walk, label: str, anchor: str) -> None:
        line = walk.inline
        marks, outer = line.marks, line.link
        line.look(marks & ~_RAISED, f"#{anchor}")
        line.text(f"[{label}]")
        line.look(marks, outer)

    def _span(self, walk: Walk, node: LexborNode, attributes: Attributes) -> None:
        """Read `<span>`: one may be a note that stands in the text."""
        classes = (attributes.get("class") or "").split()
        if not _SIGNPOSTS.isdisjoint(classes):
            return
        if _MARGINAL.isdisjoint(classes):
            self._elements.get("span", inline)(walk, node, attributes)
            return
        anchor = attributes.get("id") or f"note-{len(self._labels) + 1}"
        if anchor not in self._labels:
            self._labels[anchor] = str(len(self._labels) + 1)
            self._refer(walk, self._labels[anchor], anchor)
        outer, walk.inline = walk.inline, Inline()
        blocks = walk.blocks_in(node, attributes)
        walk.inline = outer
        self._are_told = True
        _add(walk, (Note(self._labels[anchor], blocks, anchor),))

    def _by_class(self, otherwise: Element) -> Element:
        """Return a reader of elements that may hold notes."""

        def read(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
            if not _has_notes(attributes) or (
                _is_vague(attributes) and not self._is_referred_to(node)
            ):
                otherwise(walk, node, attributes)
                return
            if self._are_told and _PRINTED in (attributes.get("class") or ""):
                return
            walk.flush()
            outer, walk.blocks = walk.blocks, []
            otherwise(walk, node, attributes)
            walk.flush()
            inner, walk.blocks = walk.blocks, outer
            self._place(walk, inner, node)

        return read

    def _is_referred_to(self, node: LexborNode) -> bool:
        """Tell whether the text refers to `node` or to something in it."""
        named = [node, *node.css("[id], a[name]")]
        return any(
            each.attributes.get(name) in self._labels for each in named for name in ("id", "name")
        )

    def _place(self, walk: Walk, blocks: list[Block], node: LexborNode) -> None:
        """Add what an element with notes holds: its notes, and what stands over them."""
        if not any(isinstance(each, Listing | Notes | Definitions | Table) for each in blocks):
            _add(walk, self._paragraphs(blocks, node))
            return
        for each in blocks:
            match each:
                case Notes(items):
                    _add(walk, items)
                case Listing():
                    _add(walk, self._listed(each, node))
                case Definitions():
                    _add(walk, self._defined(each, node))
                case Table():
                    _add(walk, self._tabled(each, node))
                case Rule():
                    continue
                case _:
                    walk.blocks.append(each)

    def _listed(self, listing: Listing, node: LexborNode) -> tuple[Note, ...]:
        """Return the notes of a list."""
        elements = [li for li in node.css("li") if not _is_inside_item(li, node)]
        anchors = [_own_anchor(li) for li in elements]
        if len(anchors) != len(listing.items):
            anchors = [item.anchor for item in listing.items]
        return tuple(
            self._note(item.blocks, anchor, str(item.number or ""))
            for item, anchor in zip(listing.items, anchors, strict=True)
        )

    def _defined(self, definitions: Definitions, node: LexborNode) -> tuple[Note, ...]:
        """Return the notes of a definition list, as docutils writes them."""
        anchors = [dt.attributes.get("id") or "" for dt in node.css("dt")]
        anchors += [""] * len(definitions.items)
        return tuple(
            self._note(
                tuple(each for meaning in item.meanings for each in meaning),
                anchor,
                "".join([runs_text(term) for term in item.terms]),
            )
            for item, anchor in zip(definitions.items, anchors, strict=False)
        )

    def _tabled(self, table: Table, node: LexborNode) -> tuple[Note, ...]:
        """Return the notes of a table with a label in each first cell."""
        anchor = node.attributes.get("id") or ""
        return tuple(
            self._note(
                tuple(each for cell in row[1:] for each in cell.blocks) or row[0].blocks,
                anchor,
                "".join(
                    [runs_text(each.runs) for each in row[0].blocks if isinstance(each, Paragraph)]
                ),
            )
            for row in table.rows
            if row
        )

    def _paragraphs(self, blocks: Sequence[Block], node: LexborNode) -> tuple[Note, ...]:
        """Return the one note that `node` is, or the notes that its paragraphs are."""
        said = [each for each in blocks if not isinstance(each, Rule)]
        if "id" not in node.attributes and (found := tuple(labelled(said))):
            return tuple(self._note(each, "", label) for label, each in found)
        anchors = [_own_anchor(child) for child in node.iter() if child.tag in {"p", "div"}]
        is_one = "id" in node.attributes or len(anchors) != len(said) or not all(anchors)
        if is_one:
            return (self._note(tuple(said), _own_anchor(node)),) if said else ()
        return tuple(
            self._note((each,), anchor) for each, anchor in zip(said, anchors, strict=True)
        )

    def _note(self, blocks: Sequence[Block], anchor: str, otherwise: str = "") -> Note:
        label = self._labels.get(anchor) or label_of(otherwise)
        return Note(label, without_signs(blocks, label), anchor)


def gathered(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return `blocks` with all notes at the end, unless two of them have the same label."""
    notes = [note for each in blocks if isinstance(each, Notes) for note in each.items]
    labels = [note.label for note in notes if note.label]
    if len(labels) != len(set(labels)):
        return tuple(_joined(blocks))
    return (*(each for each in blocks if not isinstance(each, Notes)), Notes(tuple(notes)))


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield `blocks`, rows of notes that follow each other as one."""
    for kind, group in groupby(blocks, type):
        if kind is Notes:
            yield Notes(
                tuple(note for row in group if isinstance(row, Notes) for note in row.items)
            )
        else:
            yield from group


def _add(walk: Walk, notes: Sequence[Note]) -> None:
    """Add notes that say something; a rule before them is theirs."""
    said = tuple(note for note in notes if note.blocks)
    if not said:
        return
    if walk.blocks and isinstance(walk.blocks[-1], Rule):
        walk.blocks.pop()
    last = walk.blocks[-1] if walk.blocks else None
    if isinstance(last, Notes) and len(last.items) < MOST_JOINED:
        walk.blocks[-1] = Notes(last.items + said)
    else:
        walk.blocks.append(Notes(said))


def _is_vague(attributes: Attributes) -> bool:
    """Tell whether only its class says that an element holds notes, and may mean other things."""
    known = _LISTS.intersection((attributes.get("class") or "").split())
    return "role" not in attributes and known <= _VAGUE and "id" not in attributes


def _has_notes(attributes: Attributes) -> bool:
    """Tell whether an element with these attributes holds notes, or is one."""
    classes = attributes.get("class") or ""
    return (
        not _LISTS.isdisjoint(classes.split())
        or (attributes.get("role") in {"doc-endnotes", "doc-footnote"} and classes != _IN_A_NOTE)
        or attributes.get("id") in {"footnotes", "footnotelist"}
    )


def _own_anchor(node: LexborNode) -> str:
    """Return the id of a note, or of the first element in it that has one."""
    if own := node.attributes.get("id"):
        return own
    inner = node.css_first("[id], a[name]")
    return (inner.attributes.get("id") or inner.attributes.get("name") or "") if inner else ""


def _is_inside_item(li: LexborNode, node: LexborNode) -> bool:
    around = li.parent
    while around is not None and around.mem_id != node.mem_id:
        if around.tag == "li":
            return True
        around = around.parent
    return False
