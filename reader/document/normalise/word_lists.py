"""Lists of Word: each item is a paragraph that begins with its bullet or number as text."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from reader.document.model import Block, Item, Listing, Marker
from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk, block

_MEANT = "mso-list"
_NONE = "mso-list:none"
_CLASS = "MsoListParagraph"
_TAGS = frozenset({"p", "div"})
_IGNORED = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_SPACE_BEHIND = re.compile(r"font:\s*7(?:\.0)?pt", re.IGNORECASE)
"""How Word writes the white space between a bullet and the text."""
_LEVEL = re.compile(r"mso-list:[^;]*?\blevel(\d)", re.IGNORECASE)
_MARGIN = re.compile(r"(?:margin|padding)-left:\s*([\d.]+)(in|pt|cm|px)", re.IGNORECASE)
_POINTS = {"in": 72.0, "pt": 1.0, "cm": 28.35, "px": 0.75}
_STEP = 36.0
"""The points that a level is moved in by."""
_MOST_LEVELS = 9
_FIRST = 6
"""Elements of an item among which its bullet is sought."""
_BULLETS = "·•◦▪▫■□●○o§ØüvqÄà–-—*♦➢✓➤\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf071"
_NUMBER = re.compile(
    r"[(（]?(?:(\d{1,3})|([a-z])|([A-Z])|([一二三四五六七八九十]{1,3}))[.)）、．]?"
)
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}


class _Label(NamedTuple):
    """What an item begins with."""

    marker: Marker
    number: int


class _Entry(NamedTuple):
    """An item, at its level."""

    level: int
    label: _Label
    blocks: list[Block]


def word_item(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read an item of Word's and those behind it: they are one list, with those inside it."""
    if not _is_item(node):
        walk.ordinary(node, attributes)
        return
    if _is_item(_beside(node, backwards=True)):
        return
    walk.flush()
    entries: list[_Entry] = []
    following: LexborNode | None = node
    while following is not None and _is_item(following):
        _read(walk, following, entries)
        following = _beside(following)
    _write(walk, entries)


def _read(walk: Walk, node: LexborNode, entries: list[_Entry]) -> None:
    """Read one item; what has no bullet goes on with the one before, or is none."""
    written = _marker_of(node)
    label = _label(written.text()) if written is not None else None
    if written is not None and label is not None:
        walk.fired[Habit.WORD_LIST] += 1
        written.decompose()
        entries.append(_Entry(_level(node), label, list(walk.blocks_in(node, {}))))
    elif entries and written is None:
        entries[-1].blocks.extend(walk.blocks_in(node, {}))
    else:
        _write(walk, entries)
        entries.clear()
        block(walk, node, {} if written is not None else node.attributes)


def _write(walk: Walk, entries: Sequence[_Entry]) -> None:
    walk.blocks += _lists(entries)


def _lists(entries: Sequence[_Entry]) -> Iterator[Listing]:
    """Yield the lists of `entries`: what is deeper than the first belongs to the item before."""
    at = 0
    while at < len(entries):
        first, items = entries[at], []
        while at < len(entries) and entries[at].label.marker is first.label.marker:
            own = entries[at]
            end = at + 1
            while end < len(entries) and entries[end].level > own.level:
                end += 1
            blocks = (*own.blocks, *_lists(entries[at + 1 : end]))
            items.append(Item(blocks, own.label.number))
            at = end
        yield Listing(tuple(items), first.label.marker)


def _is_item(node: LexborNode | None) -> bool:
    if node is None or node.tag not in _TAGS:
        return False
    attributes = node.attributes
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return _NONE not in style and (
        _MEANT in style or (attributes.get("class") or "").startswith(_CLASS)
    )


def _marker_of(node: LexborNode) -> LexborNode | None:
    """Return the element that holds the bullet or the number of an item, if there is one."""
    for span in node.css("span")[:_FIRST]:
        style = span.attributes.get("style") or ""
        if _IGNORED.search(style):
            return _outermost(span)
        if _SPACE_BEHIND.search(style) and not span.text().strip() and span.parent is not None:
            return _outermost(span.parent) if span.parent.tag == "span" else None
    return None


def _outermost(span: LexborNode) -> LexborNode:
    """Return the outermost `<span>` around one that holds nothing else."""
    around = span.parent
    while around is not None and around.tag == "span" and around.text() == span.text():
        span, around = around, around.parent
    return span


def _label(written: str) -> _Label | None:
    """Read a bullet or a number; one that no list counts with is left to the text."""
    sign = written.strip()
    if len(sign) == 1 and sign in _BULLETS:
        return _Label(Marker.BULLET, 0)
    found = _NUMBER.fullmatch(sign)
    if found is None or len(sign) == 1:
        return None
    digits, lower, upper, chinese = found.groups()
    if digits:
        return _Label(Marker.DECIMAL, int(digits))
    if lower:
        return _Label(Marker.LOWER_ALPHA, ord(lower) - ord("a") + 1)
    if upper:
        return _Label(Marker.UPPER_ALPHA, ord(upper) - ord("A") + 1)
    return _Label(Marker.IDEOGRAPHIC, _chinese(chinese))


def _chinese(number: str) -> int:
    tens, ten, ones = number.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


def _level(node: LexborNode) -> int:
    """Return how deep an item lies: as it says, or as far as it is moved in."""
    style = node.attributes.get("style") or ""
    if said := _LEVEL.search(style):
        return int(said[1])
    moved = _MARGIN.search(style)
    return (
        min(round(float(moved[1]) * _POINTS[moved[2].lower()] / _STEP), _MOST_LEVELS)
        if moved
        else 1
    )


def _beside(node: LexborNode, *, backwards: bool = False) -> LexborNode | None:
    """Return what stands behind `node`, or before it, but for white space and comments."""
    beside = node.prev if backwards else node.next
    while beside is not None and (beside.is_empty_text_node or beside.tag == "-comment"):
        beside = beside.prev if backwards else beside.next
    return beside
