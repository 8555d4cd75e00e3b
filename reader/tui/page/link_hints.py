"""Letters and numbers that stand at the links on the screen, to be typed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from reader.layout.cells import width
from reader.layout.lines import Line, Role

if TYPE_CHECKING:
    from reader.document.linked import Link

LETTERS = "asdfghjklweruiopvnm"
"""Where fingers lie first; `q` leaves, and what is hard to tell apart or to reach is left out."""

_BESIDE = frozenset({Role.BAR, Role.BORDER, Role.MARKER})


class Seen(NamedTuple):
    """A link as it is seen."""

    y: int
    """Of the lines that are looked at, from 0."""
    cell: int
    """The first of it on its line."""
    address: str


def labels(count: int, letters: str = LETTERS) -> tuple[str, ...]:
    """Return `count` labels of which none begins another, the shortest there are, all of a length.

    Labels of one length can be read off without thinking of which are complete.
    """
    length = 1
    while len(letters) ** length < count:
        length += 1
    spelled = ("".join(typed) for typed in product(letters, repeat=length))
    return tuple(label for label, _ in zip(spelled, range(count), strict=False))


def remaining(labelled: Sequence[str], typed: str) -> tuple[int, ...]:
    """Return which of the labels may still be meant by what is typed so far."""
    return tuple(n for n, label in enumerate(labelled) if label.startswith(typed))


def numbers(
    links: Iterable["Link"], seen_at: Callable[[int], tuple[int, int] | None]
) -> Mapping[int, Sequence[tuple[int, str]]]:
    """Return the numbers of links, counted from 1, by the row and the cell at which each begins.

    Args:
        links: All of the page.
        seen_at: Tells the row and the cell that show a character, if they are on the screen.
    """
    shown: dict[int, list[tuple[int, str]]] = {}
    for number, link in enumerate(links, 1):
        at = seen_at(link.start)
        if at is not None:
            shown.setdefault(at[0], []).append((at[1], str(number)))
    return shown


def links_seen(lines: Iterable[Line]) -> Iterator[Seen]:
    """Yield each link on `lines` once: one that goes on in the next line is not another."""
    open_at_end = ""
    for y, line in enumerate(lines):
        last, cell = open_at_end, 0
        for text, role, _, link in line.spans:
            if link and link != last:
                yield Seen(y, cell, link)
            if link or (text.strip() and role not in _BESIDE):
                last = link
            cell += width(text)
        open_at_end = last if line.text.strip() else ""
