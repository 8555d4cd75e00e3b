"""Links of the page: from one to the next, letters at them, a list of them."""

from typing import TYPE_CHECKING

from reader.document.media.addresses import printed
from reader.tui import texts

if TYPE_CHECKING:
    from reader.document.linked import Link, Linked
    from reader.document.model import Document
    from reader.library.model import Step
    from reader.tui.dialogs.choice import ChosenOption
    from reader.tui.screens.linked import LinkedScreen

LAYER = "focus"
"""Of what is lit on the page: the link that Enter opens."""


class Links:
    """Knows the links of the page that a screen shows, and which of them keys are about."""

    def __init__(self, screen: "LinkedScreen") -> None:
        self._screen = screen
        self._of: Document | None = None
        self._linked: Linked | None = None
        self._number: int | None = None
        """Of the link that keys are about."""
        self._numbered = False
        """Whether numbers stand at the links on the screen."""

    @property
    def focused(self) -> "Link | None":
        """The link that Enter opens; None if no link has been gone to."""
        links = self.here().links
        return links[self._number] if self._number is not None else None

    def action_next_link(self, step: "Step") -> None:
        """Go to the next link, or back to the one before; the first is one on the screen."""
        links = self.here().links
        if not links:
            self._screen.status.say(texts.NO_LINKS)
            return
        number = self._first(links, step) if self._number is None else self._number + step
        self._focus(number % len(links))
        address, keys = printed(links[number % len(links)].address), self._screen.keymap
        self._screen.status.say(texts.LEADS_TO.format(address=address, keys=keys))

    def action_open_link(self) -> None:
        """Open the link that was gone to; without one, fold or unfold."""
        if self.focused is not None:
            self._screen.following.follow(self.focused.address)
        else:
            self._screen.page.action_fold()

    def action_copy_address(self) -> None:
        """Copy the address of the link that was gone to, or of the post."""
        shown = self._screen.open.shown
        if self.focused is not None:
            self._screen.copying.address(self.focused.address)
        elif shown is not None and shown.place.entry.source:
            self._screen.copying.address(shown.place.entry.source)
        else:
            self._screen.status.say(texts.NO_ADDRESS, failed=True)

    def action_hints(self) -> None:
        """Show letters at the links on the screen; typing them opens one."""
        from reader.tui.reading.hinting import Hinting  # noqa: PLC0415  only f pays

        hinting = Hinting(self._screen)
        if not hinting.begin():
            self._screen.status.say(texts.NO_LINKS_SEEN)

    def action_links(self) -> None:
        """List the links of the page."""
        from reader.tui.dialogs.choice import ChoiceScreen  # noqa: PLC0415  only u pays
        from reader.tui.widgets.choices import Option  # noqa: PLC0415  the same

        links = self.here().links
        if not links:
            self._screen.status.say(texts.NO_LINKS)
            return
        options = [
            Option(" ".join(each.text.split()), detail=printed(each.address), label=str(number))
            for number, each in enumerate(links, 1)
        ]
        at = self._number if self._number is not None else self._first(links, 1)
        panel = ChoiceScreen(texts.LINKS, options, at=at, keys=texts.LINK_KEYS)

        def choose(chosen: "ChosenOption | None") -> None:
            if chosen is not None:
                self._choose(links[chosen.number], copy=chosen.copy)

        self._screen.app.push_screen(panel, choose)

    def open_number(self, number: int) -> None:
        """Open the link with this number, counted from 1."""
        links = self.here().links
        if 1 <= number <= len(links):
            self._focus(number - 1)
            self._screen.following.follow(links[number - 1].address)
        else:
            said = (
                texts.NO_LINK.format(number=number, count=len(links)) if links else texts.NO_LINKS
            )
            self._screen.status.say(said, failed=True)

    def show_numbers(self, typed: int | None) -> None:
        """Show the numbers of the links on the screen while a count is typed; None: no longer."""
        if typed is None and not self._numbered:
            return
        from reader.tui.page.link_hints import numbers  # noqa: PLC0415  only counts pay

        page = self._screen.page
        shown = {} if typed is None else numbers(self.here().links, page.seen_at)
        self._numbered = bool(shown)
        page.label(shown)
        if shown:
            keys = self._screen.keymap
            self._screen.status.say(texts.NUMBERS.format(number=typed, keys=keys))

    def forget(self) -> None:
        """Let keys be about no link."""
        self._number = None
        self._screen.page.light(LAYER, ())

    def here(self) -> "Linked":
        """Return the links of the page as it is now."""
        document = self._screen.shown_document
        if document is not self._of:
            self._of, self._number, self._linked = document, None, None
        if self._linked is None:
            from reader.document.linked import Linked, linked  # noqa: PLC0415  3 ms that no list pays

            self._linked = Linked((), ()) if document is None else linked(document)
        return self._linked

    def _first(self, links: "tuple[Link, ...]", step: "Step") -> int:
        """Return the first link from the hit or the top of the screen on; backwards, before it."""
        page, hit = self._screen.page, self._screen.page.attention
        if hit is not None and page.seen_at(hit) is not None:
            before = sum(link.end <= hit for link in links)
        else:
            before = sum(link.start < page.top_offset for link in links)
        return min(before, len(links) - 1) if step == 1 else before - 1

    def _focus(self, number: int) -> None:
        link = self.here().links[number]
        self._number = number
        self._screen.page.bring(link.start)
        self._screen.page.light(LAYER, ((link.start, link.end),))

    def _choose(self, link: "Link", *, copy: bool) -> None:
        """Open a link that was listed; the page may have come anew since, without it."""
        if copy:
            self._screen.copying.address(link.address)
            return
        links = self.here().links
        if link in links:
            self._focus(links.index(link))
        self._screen.following.follow(link.address)
