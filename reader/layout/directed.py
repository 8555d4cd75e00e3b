"""A paragraph with right-to-left text in it, its lines in the order they are seen in."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, groupby
from operator import itemgetter

from reader.document.model import Align, Mark
from reader.layout.bidi import MIRRORED, visual_order
from reader.layout.bidi_explicit import first_strong
from reader.layout.bidi_levels import classes, levels
from reader.layout.cells import clusters
from reader.layout.lines import Role, Span
from reader.layout.runs import Shown, Stretch
from reader.layout.wrap import Piece

_FOREIGN = Mark.CODE | Mark.KEY
_ISOLATE, _END = "\u2066", "\u2069"
_Part = tuple[int, str]
"""The number of a look, and a cluster that has it."""
_SELECTORS = "\ufe0e\ufe0f"
_REMOVED = dict.fromkeys((0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Characters about direction: in the order that is seen they have done their work."""


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


def mirrored(text: str) -> str:
    """Return a short text, such as a marker, as it is seen in a right-to-left paragraph."""
    look = Stretch(len(text), Role.TEXT, Mark.NONE, "")
    shown = _seen(text, (look,), iter((Piece(0, len(text)),)), 1)
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
    base = paragraph_level(text, leftward=leftward)
    if base and align in (Align.START, Align.JUSTIFY):
        align = Align.RIGHT
    return _seen(text, looks, pieces, base), align


def _seen(
    text: str, looks: tuple[Stretch, ...], pieces: Iterator[Piece], base: int
) -> Iterator[Shown]:
    """Yield each piece of `text` with its spans, from left to right."""
    ends = [look.end for look in looks]
    embedding = _embedding(text, looks, base)
    for piece in pieces:
        spans: list[Span] = []
        for start, end, level in visual_order(text, embedding, base, piece.start, piece.end):
            parts = _clusters(text, ends, start, end)
            if piece.hyphen and end == piece.end:
                parts.append((parts[-1][0], "-"))
            spans += _leftward(parts, looks) if level % 2 else _rightward(parts, looks)
        yield piece, tuple(spans)


def _embedding(text: str, looks: tuple[Stretch, ...], base: int) -> list[int]:
    """Return the level of each character; what is foreign is isolated from what surrounds it."""
    isolated, own = "", []
    for foreign, start, end in _foreign(text, looks):
        isolated += f"{_ISOLATE}{text[start:end]}{_END}" if foreign else text[start:end]
        own += [not foreign] * foreign + [True] * (end - start) + [not foreign] * foreign
    return list(compress(levels(isolated, base), own))


def _foreign(text: str, looks: tuple[Stretch, ...]) -> Iterator[tuple[bool, int, int]]:
    """Yield parts of a text: whether it is code or an address, where it begins and ends."""
    start = 0
    for look in looks:
        is_address = bool(look.link) and "://" in text[start : look.end]
        yield is_address or bool(look.marks & _FOREIGN), start, look.end
        start = look.end


def _clusters(text: str, ends: Sequence[int], start: int, end: int) -> list[_Part]:
    """Return the clusters of a part of a text, each with the number of its look."""
    parts = []
    for cluster in clusters(text[start:end]):
        if cluster[0] not in _SELECTORS:
            parts.append((bisect_right(ends, start), cluster))
        start += len(cluster)
    return parts


def _rightward(parts: Iterable[_Part], looks: tuple[Stretch, ...]) -> Iterator[Span]:
    """Yield the spans of clusters, in their order."""
    for number, together in groupby(parts, itemgetter(0)):
        _, role, marks, link, glyphs = looks[number]
        shown = "".join([cluster for _, cluster in together]).translate(_REMOVED)
        yield Span(shown.translate(glyphs) if glyphs else shown, role, marks, link)


def _leftward(parts: Sequence[_Part], looks: tuple[Stretch, ...]) -> Iterator[Span]:
    """Yield the spans of clusters from the last to the first; brackets face the other way."""
    facing = [(number, cluster.translate(MIRRORED)) for number, cluster in parts]
    return _rightward(reversed(facing), looks)
