"""A paragraph with right-to-left text in it, its lines in the order they are seen in."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, groupby
from operator import itemgetter
from typing import NamedTuple

from reader.document.model import Align, Mark
from reader.layout.bidi.explicit import first_strong
from reader.layout.bidi.levels import classes, levels
from reader.layout.bidi.order import MIRRORED, Visual, visual_order
from reader.layout.cells import clusters, has_clusters, width
from reader.layout.lines import Role, Span
from reader.layout.text.runs import Shown, Stretch
from reader.layout.wrapping.wrap import Piece

_FOREIGN = Mark.CODE | Mark.KEY
"""What is written from left to right in any text."""
_OF_CARDS = frozenset({Role.CAPTION, Role.IMAGE, Role.MEDIA})
"""In whatever language, cards lie where their page begins, as facts lie under their title."""
_LEFT_TO_RIGHT, _AS_IT_BEGINS, _END = "\u2066", "\u2068", "\u2069"
"""Isolates: LRI, FSI and what ends them, PDI."""
_Part = tuple[int, str]
"""The number of a look, and a cluster that has it."""
_SELECTORS = dict.fromkeys((0xFE0E, 0xFE0F))
"""Without a base they show nothing, and must not come behind another character."""
_REMOVED = dict.fromkeys((0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Characters about direction: in the order that is seen they have done their work."""


class _Looked(NamedTuple):
    """A paragraph and its looks."""

    text: str
    looks: tuple[Stretch, ...]
    ends: Sequence[int]
    """Where each look ends in the text."""


def paragraph_level(text: str, *, leftward: bool) -> int:
    """Return 1 if a paragraph reads from right to left, else 0.

    Its first strong character says so (P2, P3). In a page that reads from right to left, text
    without one does so too, and text that begins with a foreign name if most of it does.

    Args:
        text: The paragraph.
        leftward: Whether the page reads from right to left.
    """
    letters = classes(text)
    strong = first_strong(letters)
    if strong == "L":
        return int(leftward and letters.count("R") + letters.count("A") > letters.count("L"))
    return 1 if strong else int(leftward)


def turned(text: str, base: int) -> str:
    """Return one line of text, such as a marker, as it is seen in a paragraph of a level."""
    look = Stretch(len(text), Role.TEXT, Mark.NONE, "")
    shown = _seen(text, (look,), iter((Piece(0, len(text)),)), base)
    return "".join([span.text for _, spans in shown for span in spans])


def directed(
    text: str, looks: tuple[Stretch, ...], pieces: Iterator[Piece], align: Align, *, leftward: bool
) -> tuple[Iterator[Shown], Align]:
    """Return the lines of a paragraph as they are seen, and how they lie.

    Args:
        text: The paragraph's text.
        looks: Its looks.
        pieces: Its lines.
        align: How they would lie, read from left to right.
        leftward: Whether the page reads from right to left.
    """
    role = looks[0].role
    with_page = role is Role.FACT or (leftward and role in _OF_CARDS)
    base = int(leftward) if with_page else paragraph_level(text, leftward=leftward)
    if base and align in (Align.START, Align.JUSTIFY):
        align = Align.RIGHT
    return _seen(text, looks, pieces, base), align


def _seen(
    text: str, looks: tuple[Stretch, ...], pieces: Iterator[Piece], base: int
) -> Iterator[Shown]:
    """Yield each piece of `text` with its spans, from left to right."""
    paragraph = _Looked(text, looks, [look.end for look in looks])
    embedding = _embedding(text, looks, base)
    for piece in pieces:
        spans: list[Span] = []
        for part in visual_order(text, embedding, base, piece.start, piece.end):
            hyphen = piece.hyphen and part.end == piece.end
            spans += _spans(paragraph, part, hyphen=hyphen)
        yield piece, tuple(spans)


def _spans(paragraph: _Looked, part: Visual, *, hyphen: bool) -> Iterable[Span]:
    """Return what is seen of a part of a paragraph; text of one look without clusters at once."""
    text, looks, ends = paragraph
    start, end, level = part
    shown, number = text[start:end], bisect_right(ends, start)
    if end <= ends[number] and not hyphen and not has_clusters(shown):
        facing = shown[::-1].translate(MIRRORED) if level % 2 else shown
        return (_span(facing, looks[number]),)
    parts = _clusters(shown, start, ends)
    if hyphen:
        parts.append((parts[-1][0], "-"))
    return _leftward(parts, looks) if level % 2 else _rightward(parts, looks)


def _embedding(text: str, looks: tuple[Stretch, ...], base: int) -> list[int]:
    """Return the level of each character; what stands for itself is isolated from the rest."""
    isolated: list[str] = []
    own: list[bool] = []
    start = 0
    for look in looks:
        part = text[start : look.end]
        around = [False] * bool(isolate := _isolate(look, part))
        isolated += (isolate, part, _END if isolate else "")
        own += [*around, *[True] * len(part), *around]
        start = look.end
    found = list(compress(levels("".join(isolated), base), own))
    return _by_cluster(found, text) if has_clusters(text) else found


def _by_cluster(found: Sequence[int], text: str) -> list[int]:
    """Return the levels of characters, those of a cluster all as its first: it is one sign."""
    level: list[int] = []
    for cluster in clusters(text):
        level += [found[len(level)]] * len(cluster)
    return level


def _isolate(look: Stretch, text: str) -> str:
    """Return what begins an isolate for a part of a text, or nothing if it needs none.

    Code and addresses read from left to right; a fact about the article reads as it begins.
    """
    if look.marks & _FOREIGN or (look.link and "://" in text):
        return _LEFT_TO_RIGHT
    is_fact = look.role is Role.FACT and Mark.DIM not in look.marks
    return _AS_IT_BEGINS if is_fact else ""


def _clusters(text: str, start: int, ends: Sequence[int]) -> list[_Part]:
    """Return the clusters of a part that begins at `start`, each with the number of its look."""
    parts = []
    for cluster in clusters(text):
        shown = cluster if width(cluster) else cluster.translate(_SELECTORS)
        parts.append((bisect_right(ends, start), shown))
        start += len(cluster)
    return parts


def _rightward(parts: Iterable[_Part], looks: tuple[Stretch, ...]) -> Iterator[Span]:
    """Yield the spans of clusters, in their order."""
    for number, together in groupby(parts, itemgetter(0)):
        yield _span("".join([cluster for _, cluster in together]), looks[number])


def _leftward(parts: Sequence[_Part], looks: tuple[Stretch, ...]) -> Iterator[Span]:
    """Yield the spans of clusters from the last to the first; brackets face the other way."""
    facing = [(number, cluster.translate(MIRRORED)) for number, cluster in parts]
    return _rightward(reversed(facing), looks)


def _span(text: str, look: Stretch) -> Span:
    """Return what is seen of a text of one look."""
    _, role, marks, link, glyphs = look
    shown = text.translate(_REMOVED)
    return Span(shown.translate(glyphs) if glyphs else shown, role, marks, link)
