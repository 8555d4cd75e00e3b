"""Ids for all headings, and links inside the page that lead there by them."""

from collections.abc import Callable, Container
from itertools import count

from reader.document.heading_names import NAMELESS, is_id, names
from reader.document.linked import anchored, heading_text, linked
from reader.document.model import Document, Header, Heading
from reader.document.rewrite import RewriteHeading, Rewriter, relinked


def with_ids(document: Document) -> Document:
    """Return `document` with ids at its title and all headings, as generators would give them.

    A link inside the page has the id of what it leads to, by whatever name; else it stays.
    """
    named = _named(document)
    return relinked(named, leading(document, named))


def leading(document: Document, named: Document) -> Callable[[str], str]:
    """Return what makes a link by a name in `document` one by an id in `named`."""
    meant = tuple(anchor._replace(note=None) for anchor in linked(document).anchors)
    ids: dict[str, int] = {}
    for each in linked(named).anchors:
        if each.given and is_id(each.name):
            ids.setdefault(each.name, each.offset)  # of two with one id a browser finds the first
    there = {offset: name for name, offset in ids.items()}

    def lead(address: str) -> str:
        anchor = anchored(meant, address[1:]) if address.startswith("#") else None
        if anchor is None:
            return address
        is_there = ids.get(anchor.name) == anchor.offset
        return f"#{anchor.name if is_there else there.get(anchor.offset, address[1:])}"

    return lead


def _named(document: Document) -> Document:
    """Return `document` with ids at its headings, then at its title."""
    taken = {anchor.name for anchor in linked(document).anchors if anchor.given}
    titles: list[str] = []

    def note(heading: Heading) -> Heading:
        titles.extend(() if is_id(heading.anchor) else (heading_text(heading.runs),))
        return heading

    _with_headings(document, note)
    made = dict(reversed([(number, name) for name, number in names(titles, taken)]))
    taken |= set(made.values())
    others = (other for other in (f"{NAMELESS}-{n}" for n in count(1)) if other not in taken)
    ids = iter([made.get(number) or next(others) for number in range(len(titles))])

    def name(heading: Heading) -> Heading:
        return heading if is_id(heading.anchor) else heading._replace(anchor=next(ids))

    return _with_title(_with_headings(document, name), taken)


def _with_headings(document: Document, heading: RewriteHeading) -> Document:
    return document._replace(blocks=Rewriter(heading=heading).blocks(document.blocks))


def _with_title(document: Document, taken: Container[str]) -> Document:
    """Return `document` with an id at the title over it, which none of its headings has."""
    match document.blocks:
        case [Header(title, anchor="") as header, *blocks]:
            made = next((name for name, _ in names([heading_text(title)], taken)), "")
            return document._replace(blocks=(header._replace(anchor=made), *blocks))
        case _:
            return document
