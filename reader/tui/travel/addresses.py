"""The address of the post, or of a link on its page: opened or copied."""

from collections.abc import Callable

from reader.library.model import Entry
from reader.tui import texts
from reader.tui.panes import Panes
from reader.tui.reading.clipboard import Clipboard
from reader.tui.reading.reading import Reading
from reader.tui.travel.following import Following
from reader.tui.travel.links import Links


class Addresses:
    """Opens and copies the address that keys are about."""

    def __init__(
        self,
        panes: Panes,
        *,
        reading: Reading,
        links: Links,
        following: Following,
        clipboard: Clipboard,
        meant: Callable[[], Entry | None],
    ) -> None:
        self._panes = panes
        self._reading = reading
        self._links = links
        self._following = following
        self._clipboard = clipboard
        self._meant = meant
        """Returns the post that keys are about; says so if there is none."""

    def action_browse(self, *, count: int | None = None) -> None:
        """Open the address where the post was published, or the link of the page so numbered."""
        if count is not None and self._panes.on_page:
            self._links.open_number(count)
            return
        entry = self._meant()
        if entry is None:
            return
        if address := self._following.address(entry):
            self._following.browse(address)
        else:
            self._panes.status.say(texts.NO_ADDRESS, failed=True)

    def action_copy_address(self) -> None:
        """Copy the address of the link that was gone to, or of the post."""
        link, shown = self._links.focused, self._reading.open.shown
        if link is not None:
            self._clipboard.address(link.address)
        elif shown is not None and (address := self._following.address(shown.place.entry)):
            self._clipboard.address(address)
        else:
            self._panes.status.say(texts.NO_ADDRESS, failed=True)
