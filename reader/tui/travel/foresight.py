"""What one rests on: it is read before it is opened, or shown beside the list at once."""

import asyncio
from functools import partial
from typing import Final

from reader.tui.browsing.shown import ShownList
from reader.tui.panes import WIDE, Panes
from reader.tui.shelf.shelf import PostRow
from reader.tui.texts import listed
from reader.tui.threads.desk import Desk
from reader.tui.travel.stepping import Stepping
from reader.tui.travel.travel import Travel

REST: Final = 0.15
"""Seconds that one looks at a row, or at a page: who goes on through a list goes faster."""


class Foresight:
    """Waits until the reader rests."""

    def __init__(
        self, panes: Panes, *, shown: ShownList, stepping: Stepping, travel: Travel, desk: Desk
    ) -> None:
        self._panes = panes
        self._shown = shown
        self._stepping = stepping
        self._travel = travel
        self._desk = desk
        self._waiting: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Wait, and from now on whenever the cursor has moved, or the page comes to be seen."""
        self._panes.watch(self._panes.library, "cursor", self.wait, init=False)
        self._panes.watch(self._panes.status, "page_seen", self.wait, init=False)
        self.wait()

    def wait(self) -> None:
        """Begin to wait: the reader has moved."""
        self.close()
        later = partial(self._panes.call_later, self._look)
        self._waiting = asyncio.get_running_loop().call_later(REST, later)

    def begin_anew(self) -> None:
        """Wait again, and trust nothing that was read before: it may be otherwise by now."""
        self._desk.forget_ahead()
        self.wait()

    def close(self) -> None:
        """Wait no longer."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def action_preview(self) -> None:
        """Show the post under the cursor beside the list from now on, or no longer."""
        previews = not self._shown.previews
        self._shown.set_preview(previews=previews)
        self._panes.status.say(self._said(previews=previews))
        self._look()

    def _look(self) -> None:
        self.close()
        self._panes.attempt(self._show if self._previews else self._read)

    def _said(self, *, previews: bool) -> str:
        """Say what is shown from now on, and where the terminal is too narrow for that."""
        if not previews:
            return listed.NOT_PREVIEWED
        if self._panes.narrow:
            return listed.PREVIEWED_WHERE_WIDE.format(columns=WIDE)
        return listed.PREVIEWED

    @property
    def _previews(self) -> bool:
        """Whether the page is to show what the cursor is on."""
        panes = self._panes
        can_be_seen = not panes.narrow and panes.is_current and not panes.on_page
        return self._shown.previews and can_be_seen

    def _show(self) -> None:
        row = self._panes.library.row
        place = self._shown.place_at(row) if isinstance(row, PostRow) else None
        if place is not None:
            self._travel.preview(place)

    def _read(self) -> None:
        self._desk.foresee(self._stepping.likely())
