"""Lists: their items with their numbers, and the definition list."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from reader.document.captions import as_text
from reader.document.model import Block, Definition, Definitions, Item, Listing, Marker
from reader.document.numbers import integer
from reader.document.style import Attributes, hides
from reader.document.walk import Walk

_MARKERS = {marker.value: marker for marker in Marker}
_STYLED_MARKERS = {
    "decimal": Marker.DECIMAL,
    "lower-alpha": Marker.LOWER_ALPHA,
    "lower-latin": Marker.LOWER_ALPHA,
    "upper-alpha": Marker.UPPER_ALPHA,
    "upper-latin": Marker.UPPER_ALPHA,
    "lower-roman": Marker.LOWER_ROMAN,
    "upper-roman": Marker.UPPER_ROMAN,
}
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:[^;]*?\b((?:lower|upper)-\w+|decimal)\b")


def listing(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<ul>` or `<ol>`."""
    walk.flush()
    written: list[tuple[Item, Attributes]] = []
    for child in _seen_children(node):
        child_attributes = child.attributes
        if child.tag == "li" and not hides(child_attributes):
            written.append((_item(walk, child, child_attributes), child_attributes))
        elif blocks := walk.blocks_of(child):
            _put_in_last(written, blocks)
    if not written:
        return
    marker = _marker(attributes) if node.tag == "ol" else Marker.BULLET
    items = [item for item, _ in written]
    if marker is not Marker.BULLET:
        numbers = _numbers(attributes, [of_item for _, of_item in written])
        items = [item._replace(number=number) for item, number in zip(items, numbers, strict=True)]
    walk.blocks.append(Listing(tuple(items), marker))


def stray_items(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read an `<li>` that stands in no list, and those after it: they are one list."""
    if _is_item(_sibling(node, backwards=True)):
        return
    walk.flush()
    items = []
    following: LexborNode | None = node
    while following is not None and _is_item(following):
        if not hides(following.attributes):
            items.append(_item(walk, following, following.attributes))
        following = _sibling(following)
    walk.blocks.append(Listing(tuple(items)))


def check_box(walk: Walk, _: LexborNode, attributes: Attributes) -> None:
    """Read `<input>`: at the beginning of an item, a check box makes a task of it."""
    beginning = walk.inline.empty and not walk.blocks
    if beginning and (attributes.get("type") or "").lower() == "checkbox":
        walk.checked = "checked" in attributes


def definitions(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<dl>`, its groups wrapped in `<div>` or not."""
    walk.flush()
    read: list[Definition] = []
    for child in _terms_and_meanings(node):
        blocks = walk.blocks_of(child)
        if not blocks:
            continue
        last = read.pop() if read and not (child.tag == "dt" and read[-1].meanings) else _NOTHING
        if child.tag == "dt":
            read.append(last._replace(terms=(*last.terms, as_text(blocks))))
        else:
            read.append(last._replace(meanings=(*last.meanings, blocks)))
    if read:
        walk.blocks.append(Definitions(tuple(read)))


_NOTHING = Definition((), ())


def _item(walk: Walk, node: LexborNode, attributes: Attributes) -> Item:
    outer, walk.checked = walk.checked, None
    item = Item(walk.blocks_in(node, attributes), checked=walk.checked)
    walk.checked = outer
    return item


def _put_in_last(written: list[tuple[Item, Attributes]], blocks: tuple[Block, ...]) -> None:
    """Put what stands between the items of a list, such as a list, into the item before it."""
    item, attributes = written.pop() if written else (Item(()), {})
    written.append((item._replace(blocks=item.blocks + blocks), attributes))


def _sibling(node: LexborNode, *, backwards: bool = False) -> LexborNode | None:
    """Return what stands after (or before) `node`, but for white space."""
    sibling = node.prev if backwards else node.next
    while sibling is not None and sibling.is_empty_text_node:
        sibling = sibling.prev if backwards else sibling.next
    return sibling


def _is_item(node: LexborNode | None) -> bool:
    return node is not None and node.tag == "li"


def _marker(attributes: Attributes) -> Marker:
    """Return the marker of an `<ol>`."""
    styled = _LIST_STYLE.search((attributes.get("style") or "").lower())
    if styled:
        return _STYLED_MARKERS.get(styled.group(1), Marker.DECIMAL)
    return _MARKERS.get(attributes.get("type") or "", Marker.DECIMAL)


def _numbers(attributes: Attributes, of_items: list[Attributes]) -> Iterator[int]:
    """Yield the number of each item of an `<ol>`."""
    downwards = "reversed" in attributes
    number = integer(attributes.get("start"), len(of_items) if downwards else 1)
    for of_item in of_items:
        number = integer(of_item.get("value"), number)
        yield number
        number += -1 if downwards else 1


def _terms_and_meanings(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the children of a `<dl>`, and those of a `<div>` instead of itself."""
    for child in _seen_children(node):
        if child.tag == "div":
            yield from _seen_children(child)
        else:
            yield child


def _seen_children(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the elements and texts in `node`, but for the white space between its items."""
    return (child for child in node.iter(include_text=True) if not child.is_empty_text_node)
