"""Who does what on the main screen, and whom each may ask."""

from typing import TYPE_CHECKING

from reader.session import Session
from reader.tui.around import Around
from reader.tui.browsing.arranging import Arranging
from reader.tui.browsing.bearings import Bearings
from reader.tui.browsing.lists import Lists
from reader.tui.browsing.marking import Marking
from reader.tui.browsing.meant import Meant
from reader.tui.browsing.narrowing import Narrowing
from reader.tui.browsing.picking import Picking
from reader.tui.browsing.remembering import Remembering
from reader.tui.browsing.shown import ShownList
from reader.tui.browsing.smart import Smart
from reader.tui.commanding.command_line import CommandLine
from reader.tui.commanding.panel import Panel
from reader.tui.commanding.settings import Settings
from reader.tui.kept import Kept
from reader.tui.reading.choosing import Choosing
from reader.tui.reading.clipboard import Clipboard
from reader.tui.reading.editing import Editing
from reader.tui.reading.errands import Errands
from reader.tui.reading.finding import PageFinder
from reader.tui.reading.linked_page import LinkedPage
from reader.tui.reading.reading import Reading
from reader.tui.screens.news import News
from reader.tui.screens.overlays import Overlays
from reader.tui.threads.desk import Desk
from reader.tui.threads.finder import Finder
from reader.tui.threads.lookout import Lookout
from reader.tui.travel.addresses import Addresses
from reader.tui.travel.following import Following
from reader.tui.travel.links import Links
from reader.tui.travel.places import Places
from reader.tui.travel.searching import Searching
from reader.tui.travel.stepping import Stepping
from reader.tui.travel.travel import Travel

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


class Parts:
    """All of them. Each knows only those that are made before it, and the screen as `Panes`."""

    def __init__(
        self, screen: "MainScreen", session: Session, *, around: Around, post: str | None
    ) -> None:
        # who asks the session in threads
        self.desk = desk = Desk(session, screen)
        self.finder = finder = Finder(session, screen, desk)
        self.lookout = lookout = Lookout(session, screen, desk.outline)
        self.kept = kept = Kept(around, desk)

        # the page
        self.page_finder = page_finder = PageFinder(screen)
        self.reading = reading = Reading(screen, session, desk=desk, lights=screen)
        self.clipboard = clipboard = Clipboard(screen, reading=reading, desk=desk)
        linked = LinkedPage(reading)

        # the library
        self.shown = shown = ShownList(screen, session, desk)
        self.lists = lists = Lists(
            screen, session, shown=shown, reading=reading, desk=desk, finder=finder
        )
        self.smart = smart = Smart(screen, session, desk=desk, finder=finder)
        self.narrowing = narrowing = Narrowing(
            screen, session, lists=lists, smart=smart, finder=finder, kept=kept
        )
        self.picking = picking = Picking(screen, session, shown=shown, desk=desk)
        meant = Meant(screen, reading=reading, shown=shown)
        marking = Marking(
            screen,
            session,
            meant=meant,
            picking=picking,
            desk=desk,
        )
        self.remembering = Remembering(screen, session, lists=lists, reading=reading, desk=desk)
        self.bearings = Bearings(
            screen, session, shown=shown, reading=reading, narrowing=narrowing, picking=picking
        )

        # from post to post
        self.travel = travel = Travel(
            screen,
            session,
            lists=lists,
            shown=shown,
            reading=reading,
            awaited=post,
        )
        self.following = following = Following(
            screen, session, reading=reading, linked=linked, travel=travel, desk=desk
        )
        self.links = links = Links(
            screen,
            linked=linked,
            following=following,
            finder=page_finder,
            clipboard=clipboard,
        )
        addresses = Addresses(
            screen,
            reading=reading,
            links=links,
            following=following,
            clipboard=clipboard,
            meant=meant.entry,
        )
        self.choosing = choosing = Choosing(
            screen, reading=reading, finder=page_finder, clipboard=clipboard, caret=links.caret
        )
        searching = Searching(
            screen, session, shown=shown, narrowing=narrowing, smart=smart, travel=travel
        )
        stepping = Stepping(
            screen,
            shown=shown,
            meant=meant,
            picking=picking,
            finder=page_finder,
            travel=travel,
        )
        places = Places(screen, session, reading=reading, travel=travel, desk=desk)
        self.news = news = News(
            screen,
            session,
            lists=lists,
            reading=reading,
            travel=travel,
            lookout=lookout,
        )

        # what is wished by name, and from other programs
        self.settings = settings = Settings(screen, around=around, kept=kept)
        self.command_line = command_line = CommandLine(screen, settings=settings, kept=kept)
        self.panel = panel = Panel(screen, lists=lists, settings=settings)
        errands = Errands(
            screen,
            session,
            reading=reading,
            desk=desk,
            kept=kept,
            meant=meant.entry,
        )
        editing = Editing(screen, lookout=lookout, meant=meant.entry)
        overlays = Overlays(screen, session, reading=reading, around=around)
        self.actors = (
            stepping, travel, places, links, addresses, page_finder, choosing, clipboard,
            errands, editing, marking, narrowing, searching, smart, shown,
            Arranging(screen, lists), news, command_line, settings, panel, overlays,
        )  # fmt: skip
        """Who has the methods of actions, beside the panes."""
