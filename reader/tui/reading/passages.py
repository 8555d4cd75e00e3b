"""The passages of the open post that are kept, where they stand on the page."""

from reader.library.logs.facts import Facts
from reader.library.logs.passages import Passage
from reader.library.model import Entry
from reader.session import Session
from reader.tui.page.resume import begins, kept
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading

LAYER = "passage"
"""Of what is lit on the page: what is kept."""


class Passages:
    """Lights what is kept, and tells where it is."""

    def __init__(self, panes: Panes, session: Session, reading: Reading) -> None:
        self._panes = panes
        self._session = session
        self._reading = reading

    @property
    def shown(self) -> Entry | None:
        """The post that is on the page, whichever is on its way there; None: none is."""
        shown = self._reading.open.shown
        return None if shown is None or shown.article is None else shown.place.entry

    def shows(self, entry: Entry) -> bool:
        """Tell whether a post is on the page, whatever is known of it by now."""
        return self._reading.open.shows(entry)

    def facts(self, entry: Entry) -> Facts:
        """Return what is remembered of a post.

        Raises:
            LibraryError: It cannot be read.
        """
        return self._session.memory.facts(entry.id)

    def light(self) -> None:
        """Light on the page what is kept of it.

        Raises:
            LibraryError: It cannot be read.
        """
        shown = self.shown
        passages = () if shown is None else self.facts(shown).passages
        places = filter(None, map(self.place, passages))
        self._panes.page.light(LAYER, tuple(sorted(places)))

    def place(self, passage: Passage) -> tuple[int, int] | None:
        """Return where a passage stands on the page; None if it does not, or not any more."""
        document = self._reading.document
        if document is None:
            return None
        begin = begins(document)
        return passage.place_in(self._panes.page.text, begin + passage.start, begin)

    def between(self, start: int, end: int) -> Passage | None:
        """Return what the post says between two places of the page; None if that is nothing.

        What stands over the article is not the post's: it says another thing tomorrow.
        """
        document = self._reading.document
        if document is None:
            return None
        begin = max(start, begins(document))
        quote = self._panes.page.text[begin:end]
        return Passage(kept(document, begin), quote) if quote.strip() else None
