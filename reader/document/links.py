"""Where links lead, told in the text: numbered in a list at the end, or behind each link.

For outputs in which nothing can be clicked on. Links inside the page say nothing by their address,
and a link whose text is its address has said it.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from reader.document.contents import runs_text
from reader.document.language import written_in
from reader.document.media.addresses import bare, printed
from reader.document.media.labels import card_label, leads_to
from reader.document.model import (
    Block,
    Document,
    Image,
    Mark,
    Media,
    Note,
    Notes,
    Paragraph,
    Run,
    Runs,
)
from reader.document.rewrite import Rewriter
from reader.document.words import word_in
from reader.typography import Links

TITLE = "Links"
"""What the list is called."""

_LINK = attrgetter("link")
_SCHEMES = frozenset({"http", "https", "mailto"})


def with_addresses(document: Document, links: Links) -> Document:
    """Return `document` with the addresses of its links in its text."""
    match links:
        case Links.NONE:
            return document
        case Links.INLINE:
            return _rewritten(document, lambda address: f" <{printed(address)}>")
        case Links.END:
            numbers = _Numbers(_notes(document.blocks))
            numbered = _rewritten(document, numbers.sign)
            return numbered._replace(blocks=(*numbered.blocks, *numbers.listed(document)))


class _Numbers:
    """The numbers of addresses, given as they come."""

    def __init__(self, notes: int) -> None:
        """Begin behind the numbers of the page's notes, so that a number means one thing."""
        self._notes = notes
        self._addresses: dict[str, int] = {}

    def sign(self, address: str) -> str:
        """Return the number of `address`, as it stands in the text."""
        number = self._addresses.setdefault(address, self._notes + len(self._addresses) + 1)
        return f"[{number}]"

    def listed(self, document: Document) -> Iterator[Notes]:
        """Yield the list of all addresses, if there is one."""
        if self._addresses:
            items = (
                Note(str(number), (Paragraph((Run(printed(address), link=address),)),))
                for address, number in self._addresses.items()
            )
            yield Notes(tuple(items), (Run(word_in(written_in(document), TITLE)),))


def _rewritten(document: Document, sign: Callable[[str], str]) -> Document:
    """Return `document` with what `sign` makes of an address behind each link."""

    def rewrite(runs: Runs) -> Runs:
        return _signed(runs, sign) if any(map(_LINK, runs)) else runs

    def rewrite_card(card: Image | Media) -> Image | Media:
        label, address = card_label(card), leads_to(card)
        if not is_told(label, address):
            return card
        told = label + sign(address)
        return card._replace(label=told) if isinstance(card, Media) else card._replace(alt=told)

    return document._replace(blocks=Rewriter(rewrite, rewrite_card).blocks(document.blocks))


def _signed(runs: Runs, sign: Callable[[str], str]) -> Runs:
    """Return `runs` with a sign behind each link."""
    shown: list[Run] = []
    for address, linked in groupby(runs, _LINK):
        pieces = list(linked)
        if is_told(runs_text(pieces), address):
            last = pieces[-1]
            text = last.text.rstrip()
            after = last.text[len(text) :]
            if text and after:
                pieces[-1] = last._replace(text=text)
            pieces.append(Run(sign(address), Mark.DIM, address))
            if text and after:
                pieces.append(Run(after))
        shown += pieces
    return tuple(shown)


def is_told(text: str, address: str) -> bool:
    """Tell whether the address of a link is worth telling beside its text."""
    if not text.strip() or not address or address.startswith("#"):
        return False
    scheme, colon, _ = address.partition(":")
    if colon and "/" not in scheme and scheme.lower() not in _SCHEMES:
        return False
    return bare(text) != bare(address)


def _notes(blocks: Sequence[Block]) -> int:
    """Return the highest number of a note."""
    labels = [note.label for block in blocks if isinstance(block, Notes) for note in block.items]
    return max((int(label) for label in labels if label.isdecimal()), default=0)
