"""Who does what on the main screen, and whom each may ask."""

from typing import TYPE_CHECKING

from reader.session import Session
from reader.tui.around import Around
from reader.tui.browsing.arranging import Arranging
from reader.tui.browsing.bearings import Bearings
from reader.tui.browsing.exporting import Exporting
from reader.tui.browsing.lists import Lists
from reader.tui.browsing.marking import Marking
from reader.tui.browsing.meant import Meant
from reader.tui.browsing.narrowing import Narrowing
from reader.tui.browsing.picking import Picking
from reader.tui.browsing.shown import ShownList
from reader.tui.browsing.shown_marks import ShownMarks
from reader.tui.browsing.smart import Smart
from reader.tui.commanding.colours import Colours
from reader.tui.commanding.command_line import CommandLine
from reader.tui.commanding.panel import Panel
from reader.tui.commanding.settings import Settings
from reader.tui.kept import Kept
from reader.tui.reading.choosing import Choosing
from reader.tui.reading.clipboard import Clipboard
from reader.tui.reading.errands import Errands
from reader.tui.reading.finding import PageFinder
from reader.tui.reading.passages import Passages
from reader.tui.reading.reading import Reading
from reader.tui.screens.front import FrontPage
from reader.tui.screens.overlays import Overlays
from reader.tui.screens.scans import Scans
from reader.tui.threads.desk import Desk
from reader.tui.threads.finder import Finder
from reader.tui.threads.lookout import Lookout
from reader.tui.threads.rules_file import RulesFile
from reader.tui.travel.addresses import Addresses
from reader.tui.travel.following import Following
from reader.tui.travel.foresight import Foresight
from reader.tui.travel.links import Links
from reader.tui.travel.notes import Notes
from reader.tui.travel.places import Places
from reader.tui.travel.searching import Searching
from reader.tui.travel.stepping import Stepping
from reader.tui.travel.travel import Travel
from reader.typography import Typography

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


class Parts:
    """All of them. Each is given only those that are made before it, and the screen as `Panes`."""

    def __init__(
        self,
        screen: "MainScreen",
        session: Session,
        *,
        typography: Typography,
        around: Around,
        post: str | None,
    ) -> None:
        """Make all parts.

        Args:
            screen: Theirs.
            session: The library.
            typography: How pages are set, as configured.
            around: Keys, themes, and what is remembered.
            post: The file of the post to begin with.
        """
        # who asks the session in threads
        self.desk = Desk(session, screen)
        self.finder = Finder(session, screen, self.desk)
        self.lookout = Lookout(session, screen, self.desk.outline, RulesFile(session, around.file))
        self.kept = Kept(around, self.desk)

        # the page
        self.page_finder = PageFinder(screen)
        self.reading = Reading(screen, session, desk=self.desk, finder=self.page_finder)
        self.clipboard = Clipboard(screen, reading=self.reading, desk=self.desk)
        self.passages = Passages(screen, session, self.reading)

        # the library
        self.shown = ShownList(screen, session, self.desk)
        self.lists = Lists(
            screen,
            session,
            shown=self.shown,
            reading=self.reading,
            desk=self.desk,
            finder=self.finder,
        )
        self.smart = Smart(screen, session, shown=self.shown, finder=self.finder)
        self.narrowing = Narrowing(
            screen, session, lists=self.lists, smart=self.smart, finder=self.finder, kept=self.kept
        )
        self.picking = Picking(screen, session, shown=self.shown, desk=self.desk)
        self.meant = Meant(screen, reading=self.reading, shown=self.shown)
        self.marking = Marking(
            screen,
            session,
            meant=self.meant,
            picking=self.picking,
            shown=self.shown,
            desk=self.desk,
        )
        self.shown_marks = ShownMarks(
            screen, session, lists=self.lists, reading=self.reading, desk=self.desk
        )
        self.bearings = Bearings(
            screen,
            session,
            shown=self.shown,
            reading=self.reading,
            narrowing=self.narrowing,
            picking=self.picking,
        )

        # from post to post
        self.travel = Travel(
            screen, session, lists=self.lists, shown=self.shown, reading=self.reading, awaited=post
        )
        self.following = Following(
            screen,
            session,
            reading=self.reading,
            travel=self.travel,
            desk=self.desk,
        )
        self.links = Links(
            screen,
            reading=self.reading,
            following=self.following,
            finder=self.page_finder,
            clipboard=self.clipboard,
        )
        self.addresses = Addresses(
            screen,
            reading=self.reading,
            links=self.links,
            following=self.following,
            clipboard=self.clipboard,
            meant=self.meant.entry,
        )
        self.notes = Notes(
            screen,
            passages=self.passages,
            travel=self.travel,
            clipboard=self.clipboard,
            desk=self.desk,
        )
        self.choosing = Choosing(
            screen,
            reading=self.reading,
            finder=self.page_finder,
            clipboard=self.clipboard,
            caret=self.links.caret,
            keep=self.notes.keep,
        )
        self.searching = Searching(
            screen,
            session,
            shown=self.shown,
            narrowing=self.narrowing,
            smart=self.smart,
            travel=self.travel,
        )
        self.stepping = Stepping(
            screen,
            shown=self.shown,
            meant=self.meant,
            picking=self.picking,
            finder=self.page_finder,
            travel=self.travel,
        )
        self.foresight = Foresight(
            screen,
            shown=self.shown,
            stepping=self.stepping,
            travel=self.travel,
            desk=self.desk,
        )
        self.places = Places(
            screen, session, reading=self.reading, travel=self.travel, desk=self.desk
        )
        self.front = FrontPage(screen, session, lists=self.lists, reading=self.reading)
        self.scans = Scans(
            screen,
            session,
            lists=self.lists,
            reading=self.reading,
            travel=self.travel,
            lookout=self.lookout,
        )

        # what is wished by name, and from other programs
        self.settings = Settings(screen, configured=typography, around=around, kept=self.kept)
        self.arranging = Arranging(screen, self.lists)
        self.colours = Colours(screen, around=around, kept=self.kept)
        self.command_line = CommandLine(screen, colours=self.colours, kept=self.kept)
        self.panel = Panel(screen, lists=self.lists, settings=self.settings, colours=self.colours)
        self.errands = Errands(
            screen,
            session,
            reading=self.reading,
            kept=self.kept,
            lookout=self.lookout,
            meant=self.meant.entry,
        )
        self.exporting = Exporting(
            screen, session, reading=self.reading, picking=self.picking, desk=self.desk
        )
        self.overlays = Overlays(screen, session, reading=self.reading, around=around)

        self.all = tuple(vars(self).values())
        """All of them: whichever has the method of an action does it."""

    def begin(self) -> None:
        """Begin what waits until the list is on the screen."""
        self.shown_marks.begin()
        self.reading.begin_watching()
        self.foresight.begin()
        self.scans.begin()
        self.front.show(looking=True)
        self.desk.make_ready()

    def end(self) -> None:
        """Give up what takes long."""
        self.foresight.close()
        self.lookout.close()
        self.page_finder.give_up()
        self.desk.hurry()
