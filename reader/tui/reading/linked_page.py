"""The links and the places of the page as it is now."""

from typing import TYPE_CHECKING

from reader.tui.reading.reading import Reading

if TYPE_CHECKING:
    from reader.document.linked import Linked
    from reader.document.model import Document


class LinkedPage:
    """Looks for the links of a document once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._of: Document | None = None
        self._linked: Linked | None = None

    def now(self) -> "Linked":
        """Return the links of the page; the same value as long as the page is the same."""
        document = self._reading.document
        if self._linked is None or document is not self._of:
            from reader.document.linked import Linked, linked  # noqa: PLC0415  3 ms that no list pays

            self._of = document
            self._linked = Linked((), ()) if document is None else linked(document)
        return self._linked
