"""Ways into posts, out of them and between them: links, jumps, what is copied."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from reader.document.media.addresses import printed
from reader.library.model import Place
from reader.programs import browser_takes_terminal
from reader.session import Session
from reader.tui import texts
from reader.tui.messages import Copied, LinkLed
from reader.tui.reading.copying import Copying
from reader.tui.reading.finding import PageFinder
from reader.tui.reading.following import Following
from reader.tui.reading.links import Links
from reader.tui.reading.travel import Travel
from reader.tui.screens.arranged import telling
from reader.tui.screens.finding import FindingScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.widgets.reading import ReadingPane

if TYPE_CHECKING:
    from reader.document.find import Hit
    from reader.library.query.model import Query
    from reader.tui.page.open_post import Arrive
    from reader.tui.widgets.find_line import FindLine


class LinkedScreen(LibraryScreen, FindingScreen):
    """Has those who know the links of the page, the way one came, what is found and chosen."""

    def __init__(self, session: Session, *, post: str | None) -> None:
        super().__init__(session, post=post)
        self.travel = Travel(self)
        self.links = Links(self)
        self.following = Following(self)
        self.copying = Copying(self)
        self.page_finder = PageFinder(self)

    @property
    def caret(self) -> int:
        """The place that keys are about: the hit or the link that is on screen, else the top."""
        found, link = self.page_finder.found, self.links.focused
        hit = found.hit if found else None
        places = [*([hit[0]] if hit else ()), *([link.start] if link else ())]
        seen = (place for place in places if self.page.seen_at(place) is not None)
        return next(seen, self.page.top_offset)

    @property
    def finds_from(self) -> int:
        """The place from which on something is found: while text is chosen, its moving end."""
        chosen = self.copying.chosen_to
        return super().finds_from if chosen is None else chosen

    def ask(self, line: "FindLine") -> None:
        """Let one type what to find, in place of the hints; that may be a jump."""
        self.travel.leave()
        super().ask(line)
        self.hints.add_class("-away")

    def answered(self) -> None:
        """Show the hints again."""
        super().answered()
        self.hints.remove_class("-away")

    def tell_found(self, place: str) -> None:
        """Tell at which hit one is, and that keys go to hits."""
        super().tell_found(place)
        self.hints.found = self.page_finder.active

    def come_to(self, hit: "Hit") -> None:
        """Choose the text up to a hit, while text is chosen."""
        self.copying.extend(hit)

    def find_aside(self, work: Callable[[], Message]) -> None:
        """Find something in a thread, as all that is done aside."""
        self.desk.report(work, "find")

    def open_place(
        self, place: Place, *, found_by: "Query | None" = None, arrive: "Arrive | None" = None
    ) -> None:
        """Open a post, unless it is open; that is a jump, from which one can come back."""
        if not self.open.shows(place.entry):
            self.travel.leave()
        super().open_place(place, found_by=found_by, arrive=arrive)

    def visit(self, post: str, arrive: "Arrive") -> None:
        """Open a post at the offset that `arrive` finds in its document."""
        entry = self.session.entry(post)
        document = self.shown_document
        if entry is None:
            self.status.say(texts.GONE, failed=True)
        elif document is not None and self.open.shows(entry):
            if not self.open.is_at(entry):
                self.open_place(self.view.place_of(entry))
            self.page.go_to(arrive(document))
        else:
            self.open_place(self.view.place_of(entry), arrive=arrive)
            self.go_to_page()

    def tell_count(self, count: int | None) -> None:
        """Show the numbers of the links on the page while a count is typed there."""
        if self.on_page and self.mode is None:
            self.links.show_numbers(count)

    def look_again(self, path: str) -> None:
        """Look at a file that may have changed, and read it again if its post is open."""
        self.lookout.look(path)

    def browse_address(self, address: str) -> None:
        """Open an address of the web in the browser."""
        from reader.tui.terminal.outside import browse  # noqa: PLC0415  5 ms that no list waits for

        openers = self.session.openers
        if browser_takes_terminal(address, openers):
            browse(self.app, address, openers)
        else:
            self.status.say(texts.OPENING.format(address=printed(address)))
            self.desk.browse(address)

    @on(LinkLed)
    @telling
    def _follow_link(self, led: LinkLed) -> None:
        self.following.lead(led.entry, led.address)

    @on(ReadingPane.Clicked)
    def _follow_click(self, clicked: ReadingPane.Clicked) -> None:
        self.status.say("")
        self.following.follow(clicked.address)

    @on(ReadingPane.Selected)
    def _select(self, selected: ReadingPane.Selected) -> None:
        self.copying.select(selected.start, selected.last, done=selected.done)

    @on(Copied)
    def _copy(self, copied: Copied) -> None:
        self.copying.copy(copied.text, copied.said)
