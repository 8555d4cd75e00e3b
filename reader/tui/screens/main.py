"""The main screen: what the keys do that work anywhere."""

from functools import partial

from textual import on

from reader.library.model import Entry, Place, Step
from reader.session import Session
from reader.tui import texts
from reader.tui.around import Around
from reader.tui.keys.actions import Where
from reader.tui.messages import PostOpened
from reader.tui.reading.errands import Errands
from reader.tui.screens.around import AroundScreen
from reader.tui.screens.arranged import telling
from reader.tui.screens.panel import Panel
from reader.tui.screens.searching import SearchingScreen
from reader.tui.shelf import bulk
from reader.tui.shelf.route import Here, beside
from reader.tui.shelf.shelf import PostRow
from reader.tui.texts import empty
from reader.tui.widgets.library import LibraryPane
from reader.tui.widgets.reading import ReadingPane


class MainScreen(AroundScreen, SearchingScreen):
    """The actions of `actions.Where.ANYWHERE`, and the ways out."""

    def __init__(self, session: Session, *, post: str | None, around: Around) -> None:
        super().__init__(session, post=post, around=around)
        self.errands = Errands(self, self._entry)
        self.panel = Panel(self)

    def _targets(self) -> tuple[Where, tuple[object, ...]]:
        """Return for which pane keys are, and who does what they say."""
        where, (pane, _) = super()._targets()
        others = self.links, self.travel, self.copying, self.errands, self.page_finder, self.panel
        return where, (pane, *others, self)

    @on(LibraryPane.Left)
    def _quit(self) -> None:
        self.app.exit()

    def on_unmount(self) -> None:
        """Let what takes long end with the app, which would wait for it."""
        self.page_finder.give_up()
        self.desk.hurry()

    @on(LibraryPane.NoGroup)
    def _tell_no_group(self, wanted: LibraryPane.NoGroup) -> None:
        self.status.say(texts.NO_UNREAD_GROUP if wanted.unread else texts.NO_GROUP)

    @on(ReadingPane.Left)
    @telling
    def _leave_page(self) -> None:
        if self.has_class("-zen") and not self.narrow:
            self.remove_class("-zen")
        elif self.library.rows or self.narrowed_by is not None:
            self.keep_position()
            self.go_to_library()
        elif self.place is not None:
            self.close_last()
        else:
            self.app.exit()

    @on(ReadingPane.Said)
    def _tell(self, said: ReadingPane.Said) -> None:
        self.status.say(said.text)

    def light_found(self, opened: PostOpened, *, again: bool, moving: bool) -> None:
        """Light on the page what was searched for, as a search does, and what was chosen on it."""
        self.page_finder.arrive(opened, again=again, moving=moving)
        if again:
            self.copying.go_on()

    def forget_found(self) -> None:
        """Light nothing any more."""
        self.page_finder.forget()

    def action_let_go(self) -> None:
        """Let go of the link that was gone to, else of what was found, else of the page."""
        if self.links.focused is not None:
            self.links.forget()
        elif self.page_finder.active:
            self.page_finder.forget()
        else:
            self.page.action_back()

    def action_source(self) -> None:
        """Show the open post as it is written."""
        from reader.tui.screens.source import SourceScreen  # noqa: PLC0415  only V pays

        if self.place is None:
            self.status.say(texts.NO_POST_OPEN, failed=True)
        else:
            entry = self.place.entry
            self.app.push_screen(SourceScreen(entry.path, self.session.source(entry)))

    def action_read_on(self, *, count: int | None = None) -> None:
        """Page down; at the end of a post open the next unread one. While picking, pick one."""
        if self.picking:
            self.library.action_pick()
            return
        row = self.library.row
        if not self._reads() and isinstance(row, PostRow):
            self._open_if(self.place_at(row), "")
        elif self._reads() and not self.page.at_end:
            self.page.action_page(1, count=count)
        else:
            self._open_unread(1)

    def action_neighbour(self, step: Step, *, count: int | None = None) -> None:
        """Open the next or the previous post, or the one so many further on, or the last there."""
        message = texts.LAST_POST if step == 1 else texts.FIRST_POST
        here = self._here()
        place = None
        for _ in range(count or 1):
            further = beside(self.view, here, step)
            if further is None:
                break
            place, here = further, Here(further, on_it=True)
        self._open_if(place, message)

    def action_unread(self, step: Step) -> None:
        """Open the next or the previous unread post; while something is found, go to that."""
        if self.on_page and self.page_finder.active:
            self.page_finder.action_step_hit(step)
        else:
            self._open_unread(step)

    def _open_unread(self, step: Step) -> None:
        """Open the next or the previous unread post; after the last, begin again at the top."""
        place = beside(self.view, self._here(), step, unread=True)
        if place is None and step == 1:
            place = self.view.first(unread=True)
        message = texts.NONE_UNREAD_LEFT if step == 1 else texts.NONE_UNREAD_BEFORE
        self._open_if(place, message)

    def action_toggle_read(self) -> None:
        """Mark the post read if it is unread, and unread if it is read; or all that are picked."""
        if self.picking:
            self.change_picked(bulk.reading)
            return
        entry = self._entry()
        if entry is not None:
            self.desk.toggle_read(entry)

    def action_toggle_star(self) -> None:
        """Star the post, or take its star away; or do so with all that are picked."""
        if self.picking:
            self.change_picked(bulk.starring)
            return
        entry = self._entry()
        if entry is not None:
            self.desk.toggle_star(entry)

    def action_tag(self) -> None:
        """Ask for the tags of the post, or of all that are picked."""
        if self.picking:
            self.tag_picked()
            return
        from reader.tui.dialogs.tags import TagScreen  # noqa: PLC0415  30 ms that only T pays

        entry = self._entry()
        if entry is not None:
            tags = self.session.memory.facts(entry.id).tags
            self.app.push_screen(
                TagScreen(tags, self.session.memory.known_tags), partial(self._tag, entry)
            )

    def action_mark_group(self) -> None:
        """Mark all posts of the category that one is in as read, or all that are picked."""
        if self.picking:
            self.change_picked(bulk.read)
            return
        if self.place is None or not self._reads():
            group = self.library.group
        elif self.stands(self.place):
            group = self.place.category
        else:
            self.status.say(texts.NOT_IN_LIST, failed=True)
            return
        if group is not None:
            self.mark_group(group)

    def action_undo(self) -> None:
        """Take back what was marked last."""
        self.desk.undo()

    def action_redo(self) -> None:
        """Mark again what was undone last."""
        self.desk.redo()

    def action_browse(self, *, count: int | None = None) -> None:
        """Open the address where the post was published, or the link of the page so numbered."""
        if count is not None and self.on_page:
            self.links.open_number(count)
            return
        entry = self._entry()
        if entry is None:
            return
        if entry.source:
            self.browse_address(entry.source)
        else:
            self.status.say(texts.NO_ADDRESS, failed=True)

    def action_rescan(self) -> None:
        """Look for new and changed posts."""
        self.rescan()

    def action_help(self) -> None:
        """Show the keys."""
        from reader.tui.dialogs.help import HelpScreen  # noqa: PLC0415  only ? pays

        where = Where.PAGE if self.on_page else Where.LIBRARY
        self.app.push_screen(HelpScreen(self.keymap, where))

    def _tag(self, entry: Entry, tags: tuple[str, ...] | None) -> None:
        if tags is not None:
            self.desk.tag(entry, tags)

    def _open_if(self, place: Place | None, otherwise: str) -> None:
        """Open `place` if there is one, and show the page if nothing else is seen."""
        if place is None:
            looking = self.status.work and not self.library.rows
            self.status.say(empty.LOOKING if looking else otherwise)
            return
        self.open_place(place)
        if self.narrow:
            self.go_to_page()

    def _reads(self) -> bool:
        """Tell whether the post that keys are about is the open one."""
        if self.place is None:
            return False
        entry = self.library.entry
        return self.on_page or (entry is not None and self.open.is_at(entry))

    def _here(self) -> Here | None:
        """Return where the next and the previous post are counted from."""
        if self.place is not None and self._reads():
            return Here(self.place, on_it=True)
        row = self.library.first_post
        place = None if row is None else self.place_at(row)
        return None if place is None else Here(place, on_it=row == self.library.row)

    def _entry(self) -> Entry | None:
        """Return the post that r, s and o are about; say so if there is none."""
        entry = self.place.entry if self.place and self._reads() else self.library.entry
        if entry is None:
            self.status.say(texts.NO_POST_HERE, failed=True)
        return entry
