"""Links of the page: from one to the next, letters at them, a list of them."""

from typing import TYPE_CHECKING

from reader.document.media.addresses import printed
from reader.tui import texts
from reader.tui.page.resume import begins
from reader.tui.panes import Panes
from reader.tui.reading.clipboard import Clipboard
from reader.tui.reading.finding import PageFinder
from reader.tui.reading.reading import Reading
from reader.tui.travel.following import Following

if TYPE_CHECKING:
    from reader.document.linked import Link, Linked
    from reader.library.model import Step

LAYER = "focus"
"""Of what is lit on the page: the link that Enter opens."""


class Links:
    """Knows which of the page's links keys are about."""

    def __init__(
        self,
        panes: Panes,
        *,
        reading: Reading,
        following: Following,
        finder: PageFinder,
        clipboard: Clipboard,
    ) -> None:
        self._panes = panes
        self._reading = reading
        self._following = following
        self._finder = finder
        self._clipboard = clipboard
        self._of: Linked | None = None
        """The links among which is the one that keys are about."""
        self._number: int | None = None
        """Of the link that keys are about."""
        self._numbered = False
        """Whether numbers stand at the links on the screen."""

    @property
    def focused(self) -> "Link | None":
        """The link that Enter opens; None if no link has been gone to."""
        links = self._here().links
        return links[self._number] if self._number is not None else None

    def caret(self) -> int:
        """Return the place that keys are about: of a hit or link on the screen, else the top.

        At the top of the page that is where the article begins.
        """
        found, link, page = self._finder.found, self.focused, self._panes.page
        hit = found.hit if found else None
        places = [*([hit[0]] if hit else ()), *([link.start] if link else ())]
        seen = (place for place in places if page.seen_at(place) is not None)
        article = 0 if page.document is None else begins(page.document)
        return next(seen, max(page.top_offset, article))

    def action_next_link(self, step: "Step") -> None:
        """Go to the next link, or back to the one before; the first is one on the screen."""
        links = self._here().links
        if not links:
            self._panes.status.say(texts.NO_LINKS)
            return
        number = self._first(links, step) if self._number is None else self._number + step
        self._focus(number % len(links))
        address, keys = printed(links[number % len(links)].address), self._panes.keymap
        self._panes.status.say(texts.LEADS_TO.format(address=address, keys=keys))

    def action_open_link(self) -> None:
        """Open the link that was gone to; without one, fold or unfold."""
        if self.focused is not None:
            self._following.follow(self.focused.address)
        else:
            self._panes.page.action_fold()

    def action_hints(self) -> None:
        """Show letters at the links on the screen; typing them opens one."""
        from reader.tui.travel.hinting import Hinting  # noqa: PLC0415  only f pays

        hinting = Hinting(self._panes, following=self._following, clipboard=self._clipboard)
        if not hinting.begin():
            self._panes.status.say(texts.NO_LINKS_SEEN)

    def action_links(self) -> None:
        """List the links of the page."""
        from reader.tui.dialogs.choice import ChoiceScreen  # noqa: PLC0415  only u pays
        from reader.tui.widgets.choices import Option  # noqa: PLC0415  the same

        links = self._here().links
        if not links:
            self._panes.status.say(texts.NO_LINKS)
            return
        options = [
            Option(" ".join(each.text.split()), detail=printed(each.address), label=str(number))
            for number, each in enumerate(links, 1)
        ]
        at = self._number if self._number is not None else self._first(links, 1)
        panel = ChoiceScreen(texts.LINKS, options, at=at, keys=texts.LINK_KEYS)
        self._panes.inquire(
            panel, lambda chosen: self._choose(links[chosen.number], copy=chosen.copy)
        )

    def open_number(self, number: int) -> None:
        """Open the link with this number, counted from 1."""
        links = self._here().links
        if 1 <= number <= len(links):
            self._focus(number - 1)
            self._following.follow(links[number - 1].address)
        else:
            said = (
                texts.NO_LINK.format(number=number, count=len(links)) if links else texts.NO_LINKS
            )
            self._panes.status.say(said, failed=True)

    def show_numbers(self, typed: int | None) -> None:
        """Show the numbers of the links on the screen while a count is typed; None: no longer."""
        if typed is None and not self._numbered:
            return
        from reader.tui.page.link_hints import numbers  # noqa: PLC0415  only counts pay

        page = self._panes.page
        shown = {} if typed is None else numbers(self._here().links, page.seen_at)
        self._numbered = bool(shown)
        page.label(shown)
        if shown:
            self._panes.status.say(texts.NUMBERS.format(keys=self._panes.keymap))

    def forget(self) -> None:
        """Let keys be about no link."""
        self._number = None
        self._panes.page.light(LAYER, ())

    def action_let_go(self) -> None:
        """Let go of the link that was gone to, else of what was found, else of the page."""
        if self.focused is not None:
            self.forget()
        elif self._finder.active:
            self._finder.forget()
        else:
            self._panes.page.action_back()

    def _here(self) -> "Linked":
        """Return the links of the page as it is now; keys are about none of a new one."""
        linked = self._reading.linked
        if linked is not self._of:
            self._of, self._number = linked, None
        return linked

    def _first(self, links: "tuple[Link, ...]", step: "Step") -> int:
        """Return the first link from the hit or the top of the screen on; backwards, before it."""
        page, hit = self._panes.page, self._panes.page.attention
        if hit is not None and page.seen_at(hit) is not None:
            before = sum(link.end <= hit for link in links)
        else:
            before = sum(link.start < page.top_offset for link in links)
        return min(before, len(links) - 1) if step == 1 else before - 1

    def _focus(self, number: int) -> None:
        link = self._here().links[number]
        self._number = number
        self._panes.page.bring(link.start)
        self._panes.page.light(LAYER, ((link.start, link.end),))

    def _choose(self, link: "Link", *, copy: bool) -> None:
        """Open a link that was listed; the page may have come anew since, without it."""
        if copy:
            self._clipboard.address(link.address)
            return
        links = self._here().links
        if link in links:
            self._focus(links.index(link))
        self._following.follow(link.address)
