"""Lists: their items, with the numbers that a browser shows."""

from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from reader.document.media.galleries import gallery_of
from reader.document.model import Block, Item, Listing, Marker
from reader.document.walk.numbers import integer
from reader.document.walk.style import Attributes, declarations, direction_in, hides
from reader.document.walk.walk import Walk, seen_children

_MARKERS = {marker.value: marker for marker in Marker}
_STYLED_MARKERS = {
    "decimal": Marker.DECIMAL,
    "lower-alpha": Marker.LOWER_ALPHA,
    "lower-latin": Marker.LOWER_ALPHA,
    "upper-alpha": Marker.UPPER_ALPHA,
    "upper-latin": Marker.UPPER_ALPHA,
    "lower-roman": Marker.LOWER_ROMAN,
    "upper-roman": Marker.UPPER_ROMAN,
    "none": Marker.NONE,
    "disc": Marker.BULLET,
    "circle": Marker.BULLET,
    "square": Marker.BULLET,
    "cjk-ideographic": Marker.IDEOGRAPHIC,
    "cjk-decimal": Marker.IDEOGRAPHIC,
    "simp-chinese-informal": Marker.IDEOGRAPHIC,
    "trad-chinese-informal": Marker.IDEOGRAPHIC,
    "japanese-informal": Marker.IDEOGRAPHIC,
}
_TICKED = frozenset({"checked", "checkbox-on", "fa-check-square-o"})
"""The classes of Discourse, Notion and Asciidoctor for what is done."""
_OF_ONE = frozenset({"bulleted-list", "numbered-list", "to-do-list", "toggle"})
"""Notion's lists, each of which has one item."""
_MOST_JOINED = 500
"""Items of a list that others are put to: it is copied each time."""
_UNNUMBERED = (Marker.BULLET, Marker.NONE)


class _Item(NamedTuple):
    """An item that is being read."""

    blocks: list[Block]
    checked: bool | None
    attributes: Attributes


def listing(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<ul>` or `<ol>`; what stands between its items belongs to the one before."""
    walk.flush()
    outer = walk.style
    walk.restyle(outer._replace(direction=direction_in(outer, attributes)))
    items: list[_Item] = []
    for child in seen_children(node):
        if child.tag == "li" and not hides(child.attributes):
            items.append(_item(walk, child))
        elif blocks := walk.blocks_of(child):
            items = items or [_Item([], None, {})]
            items[-1].blocks.extend(blocks)
    walk.restyle(outer)
    marker = _marker(attributes, Marker.DECIMAL if node.tag == "ol" else Marker.BULLET)
    if marker in _UNNUMBERED:
        _add_unnumbered(walk, items, marker)
    else:
        _add(walk, items, marker, _numbers(attributes, items))
    if _goes_on(node, attributes):
        _join(walk.blocks)


def _goes_on(node: LexborNode, attributes: Attributes) -> bool:
    """Tell whether a list is only the next item of the one before, as in Notion's."""
    before = _sibling(node, backwards=True)
    if before is None or before.tag != node.tag:
        return False
    classes = attributes.get("class") or ""
    is_alike = classes != "" and classes == before.attributes.get("class")
    return "start" in attributes or (is_alike and not _OF_ONE.isdisjoint(classes.split()))


def _join(blocks: list[Block]) -> None:
    """Put the items of a list to those of the list before, if they go on."""
    match blocks[-2:]:
        case [Listing(items, marker) as first, Listing(others, other)] if (
            marker is other and len(items) < _MOST_JOINED
        ):
            step = 0 if marker in _UNNUMBERED else 1
            if others[0].number == items[-1].number + step:
                blocks[-2:] = [first._replace(items=(*items, *others))]
        case _:
            pass


def stray_items(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read an `<li>` that stands in no list, and those after it: they are one list."""
    if _is_item(_sibling(node, backwards=True)):
        return
    walk.flush()
    items = []
    following: LexborNode | None = node
    while following is not None and _is_item(following):
        if not hides(following.attributes):
            items.append(_item(walk, following))
        following = _sibling(following)
    _add_unnumbered(walk, items, Marker.BULLET)


def check_box(walk: Walk, _: LexborNode, attributes: Attributes) -> None:
    """Read `<input>`: at the beginning of an item, a check box makes a task of it."""
    beginning = walk.inline.empty and not walk.blocks
    if beginning and (attributes.get("type") or "").lower() == "checkbox":
        walk.checked = "checked" in attributes


def drawn_check_box(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a picture of a check box as one; anywhere but at the beginning of an item it is none."""
    if walk.inline.empty and not walk.blocks and not node.text(strip=True):
        walk.checked = not _TICKED.isdisjoint((attributes.get("class") or "").split())
    else:
        walk.ordinary(node, attributes)


def _item(walk: Walk, node: LexborNode) -> _Item:
    outer, walk.checked = walk.checked, None
    attributes = node.attributes
    blocks = list(walk.blocks_in(node, attributes))
    checked, walk.checked = walk.checked, outer
    return _Item(blocks, checked, attributes)


def _add_unnumbered(walk: Walk, items: list[_Item], marker: Marker) -> None:
    """Add the list of `items` that say something: a bullet alone says nothing, a number may."""
    said = [item for item in items if item.blocks or item.checked is not None]
    if gallery := gallery_of(block for item in said for block in item.blocks):
        walk.blocks.append(gallery)
    else:
        _add(walk, said, marker, repeat(0))


def _add(walk: Walk, items: list[_Item], marker: Marker, numbers: Iterable[int]) -> None:
    """Add the list of `items`, if it has any."""
    numbered = tuple(
        Item(tuple(item.blocks), number, item.checked, item.attributes.get("id") or "")
        for item, number in zip(items, numbers, strict=False)
    )
    if numbered:
        walk.blocks.append(Listing(numbered, marker))


def _sibling(node: LexborNode, *, backwards: bool = False) -> LexborNode | None:
    """Return what stands after (or before) `node`, but for white space."""
    sibling = node.prev if backwards else node.next
    while sibling is not None and sibling.is_empty_text_node:
        sibling = sibling.prev if backwards else sibling.next
    return sibling


def _is_item(node: LexborNode | None) -> bool:
    return node is not None and node.tag == "li"


def _marker(attributes: Attributes, usual: Marker) -> Marker:
    """Return the marker of a list: as its style says, as its type says, or as is `usual`."""
    style = attributes.get("style")
    for name, value in declarations(style) if style else ():
        if name in {"list-style", "list-style-type"}:
            for word in value.split():
                if word in _STYLED_MARKERS:
                    return _STYLED_MARKERS[word]
    return _MARKERS.get(attributes.get("type") or "", usual)


def _numbers(attributes: Attributes, items: list[_Item]) -> Iterator[int]:
    """Yield the number of each item of an `<ol>`."""
    downwards = "reversed" in attributes
    number = integer(attributes.get("start"), len(items) if downwards else 1)
    for item in items:
        number = integer(item.attributes.get("value"), number)
        yield number
        number += -1 if downwards else 1
