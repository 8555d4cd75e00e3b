"""Where links lead: to a place on the page, a footnote, another post, the web."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from reader.document.media.addresses import printed
from reader.programs import browser_takes_terminal, opener_for
from reader.session import Session
from reader.tui import texts
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.threads.desk import Desk
from reader.tui.travel.travel import Travel

if TYPE_CHECKING:
    from reader.document.linked import Anchor
    from reader.document.model import Document
    from reader.library.model import Entry

_TOP = frozenset({"", "top"})
"""What leads to the beginning of a page that has no such place, as HTML has it."""


class Following:
    """Follows links of the page."""

    def __init__(
        self,
        panes: Panes,
        session: Session,
        *,
        reading: Reading,
        travel: Travel,
        desk: Desk,
    ) -> None:
        self._panes = panes
        self._session = session
        self._reading = reading
        self._travel = travel
        self._desk = desk

    def follow(self, address: str) -> None:
        """Go where an address leads: on the page, to a picture, to another post, to the web."""
        shown = self._reading.open.shown
        pictures = shown.article.pictures if shown is not None and shown.article else {}
        if address.startswith("#"):
            self._to_anchor(address[1:])
        elif address in pictures:
            self.browse(Path(pictures[address].file).as_uri())
        elif shown is not None:
            self._desk.follow(shown.place.entry, address)

    def lead(self, entry: "Entry | None", address: str) -> None:
        """Open what the library has found an address to lead to; None: nothing of its own.

        A post that says where it was published means that page, and not itself.
        """
        name = address.partition("#")[2]
        itself = entry is not None and self._reading.open.shows(entry)
        if entry is None and self._lacks(address):
            self._panes.status.say(texts.NO_SUCH_POST.format(address=address), failed=True)
        elif entry is None or (itself and not name and address == entry.source):
            self.browse(address)
        elif itself:
            self._to_anchor(name)
        else:
            self._travel.leave()
            self._travel.visit(entry.id, lambda document: self._arrive(document, name))

    def address(self, entry: "Entry") -> str:
        """Return where a post is on the web; empty if nothing tells."""
        return self._session.links.address(entry)

    def browse(self, address: str) -> None:
        """Open an address of the web in the browser."""
        from reader.tui.terminal.outside import browse  # noqa: PLC0415  5 ms that no list waits for

        openers = self._session.openers
        if browser_takes_terminal(address, openers):
            browse(self._panes.app, address, openers)
        else:
            self._panes.status.say(texts.OPENING.format(address=printed(address)))
            self._desk.browse(address)

    def _lacks(self, address: str) -> bool:
        """Tell whether an address is one of the library alone, and nothing else opens it."""
        parts = urlsplit(address)
        beside = not (parts.scheme or parts.netloc)
        return beside and opener_for(address, self._session.openers) is None

    def _to_anchor(self, name: str) -> None:
        """Go to a place on the page; look at a footnote first."""
        from reader.document.linked import anchored  # noqa: PLC0415  3 ms that no list waits for

        anchor = anchored(self._reading.linked.anchors, name)
        if anchor is not None and anchor.note is not None:
            self._peek(anchor)
        elif anchor is not None:
            self._travel.jump(anchor.offset)
        elif name in _TOP:
            self._travel.jump(0)
        else:
            self._miss(name)

    def _arrive(self, document: "Document", name: str) -> int:
        """Return where a name leads on another page; say so if there is none, and begin."""
        from reader.document.linked import anchored, linked  # noqa: PLC0415  as above

        anchor = anchored(linked(document).anchors, name)
        if anchor is None and name not in _TOP:
            self._miss(name)
        return anchor.offset if anchor else 0

    def _miss(self, name: str) -> None:
        self._panes.status.say(texts.NO_ANCHOR.format(name=unquote(name)), failed=True)

    def _peek(self, anchor: "Anchor") -> None:
        from reader.tui.dialogs.peek import PeekScreen, Room  # noqa: PLC0415  only footnotes pay

        def go_there(wished: bool | None) -> None:  # noqa: FBT001  as a screen gives it
            if wished:
                self._travel.jump(anchor.offset)

        document = self._reading.document
        if anchor.note is not None and document is not None:
            page = self._panes.page
            peek = PeekScreen(
                anchor.note, page.typography, document.lang,
                lambda: Room(page.content_region.x + page.column.left, page.column.measure),
            )  # fmt: skip
            self._panes.app.push_screen(peek, go_there)
