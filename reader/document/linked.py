"""Where the links of a document stand in its logical text, and what they may lead to in it."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, assert_never
from urllib.parse import unquote

from reader.document.contents import Blocks, runs_text
from reader.document.formula import formula_text
from reader.document.heading_names import alike, names
from reader.document.media.labels import (
    card_label,
    gallery_labels,
    leading_to,
    shows,
    takes_caption,
)
from reader.document.model import (
    Block,
    Code,
    Definitions,
    Details,
    Document,
    Figure,
    Formula,
    Gallery,
    Header,
    Heading,
    Image,
    Listing,
    Media,
    Note,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
)

_LINK = attrgetter("link")


class Link(NamedTuple):
    """A part of the text that leads somewhere."""

    start: int
    """Where it begins in the logical text (characters)."""
    end: int
    """The character behind it."""
    text: str
    address: str


class Anchor(NamedTuple):
    """What a link inside the page may lead to."""

    name: str
    offset: int
    """Where it begins in the logical text (characters)."""
    note: Note | None = None
    """The footnote, if it is one."""
    given: bool = True
    """Whether it is an id in the post; else a generator would make this name of a heading."""


class Linked(NamedTuple):
    """All that leads somewhere in a document, and all that it may lead to there."""

    links: tuple[Link, ...]
    """In the order of the text; a picture leads to what it is linked to, or to itself."""
    anchors: tuple[Anchor, ...]


def linked(document: Document) -> Linked:
    """Return the links and the anchors of `document`.

    Headings without an id have the names that generators would give them, behind all ids.
    """
    links: list[Link] = []
    anchors: list[Anchor] = []
    nameless: list[tuple[str, int]] = []
    here = 0
    for told in _told(document.blocks):
        if isinstance(told, Anchor):
            anchors.append(told._replace(offset=here))
            continue
        runs = told.runs if isinstance(told, Heading) else told
        if isinstance(told, Heading):
            anchors.append(Anchor(told.anchor, here))
            nameless += [] if told.anchor else [(heading_text(runs), here)]
        links += _links(runs, here)
        text = runs_text(runs)
        here += len(text) + 1 if text else 0
    anchors += _named(nameless, {each.name for each in anchors})
    return Linked(tuple(links), (*anchors, *_named(_titles(document), set())))


def heading_text(runs: Runs) -> str:
    """Return the text of a heading without readings, of which no generator makes names."""
    return "".join([run.text for run in runs])


def anchored(anchors: Sequence[Anchor], name: str) -> Anchor | None:
    """Return the anchor that `#name` means; None if there is none.

    Generators write the same name with and without percent signs, not always in one case, and
    with other signs between the words.
    """
    named = unquote(name)
    folded, bare = named.casefold(), alike(name)
    ways = (
        (each for each in anchors if each.name in {name, named}),
        (each for each in anchors if each.name.casefold() == folded),
        (each for each in anchors if bare and alike(each.name) == bare),
    )
    return next((each for way in ways for each in way if name), None)


def _named(headings: Sequence[tuple[str, int]], taken: Container[str]) -> Iterator[Anchor]:
    """Yield an anchor for each name of headings; they are given as title and offset."""
    for name, number in names([title for title, _ in headings], taken):
        yield Anchor(name, headings[number][1], given=False)


def _titles(document: Document) -> list[tuple[str, int]]:
    """Return the title over an article, which is the heading that its body may have had."""
    headers = (block for block in document.blocks[:1] if isinstance(block, Header))
    return [(heading_text(header.title), 0) for header in headers if not header.anchor]


def _links(runs: Runs, start: int) -> Iterator[Link]:
    """Yield what leads somewhere in a leaf that begins at `start`: each link once."""
    for address, pieces in groupby(runs, _LINK):
        text = runs_text(pieces)
        if address and text.strip():
            yield Link(start, start + len(text), text, address)
        start += len(text)


def _told(blocks: Iterable[Block]) -> Iterator[Runs | Anchor | Heading]:
    """Yield the leaves of `blocks` in reading order, each anchor before what it stands at."""
    for block in blocks:
        match block:
            case Paragraph(runs):
                yield runs
            case Heading():
                yield block
            case Code(text, _, title):
                yield from (title, (Run(text),))
            case Header(title, facts, notices, anchor):
                yield Anchor(anchor, 0)
                yield from (title, *facts, *notices)
            case Image() | Gallery() | Media() | Figure():
                yield from _shown(block)
            case Formula(part):
                yield (Run(formula_text(part)),)
            case Rule():
                pass
            case _:
                yield from _parts(block)


def _shown(block: Image | Gallery | Media | Figure) -> Iterator[Runs | Anchor | Heading]:
    """Yield the words that stand for what is shown."""
    match block:
        case Image() | Media():
            yield (Run(card_label(block), link=shows(block)),)
        case Gallery(images):
            for image, label in zip(images, gallery_labels(images), strict=True):
                yield (Run(label, link=shows(image)),)
        case Figure((Image() | Media() as card,), caption) if takes_caption(block):
            yield leading_to(shows(card), caption)
        case Figure(blocks, caption):
            yield from _told(blocks)
            yield caption
        case _:
            assert_never(block)


def _parts(
    block: Quote | Listing | Definitions | Table | Details | Notes,
) -> Iterator[Runs | Anchor | Heading]:
    """Yield the leaves of a block that holds others."""
    match block:
        case Quote(blocks, attribution):
            yield from _told(blocks)
            yield attribution
        case Listing(items):
            for item in items:
                yield from _anchored(item.anchor, item.blocks)
        case Definitions(items):
            for each in items:
                yield from each.terms
                yield from _told(tuple(b for meaning in each.meanings for b in meaning))
        case Table(rows, caption):
            yield caption
            yield from _told(tuple(b for row in rows for cell in row for b in cell.blocks))
        case Details(summary, blocks):
            yield summary
            yield from _told(blocks)
        case Notes(items, title):
            yield title
            for note in items:
                yield from _anchored(note.anchor, note.blocks, note)
        case _:
            assert_never(block)


def _anchored(
    name: str, blocks: Blocks, note: Note | None = None
) -> Iterator[Runs | Anchor | Heading]:
    yield Anchor(name, 0, note)
    yield from _told(blocks)
