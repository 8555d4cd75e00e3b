"""Marks: what keys let be remembered of the post that they are about, of a group, of picks."""

from collections.abc import Callable

from reader.library.logs.marks import NOTE
from reader.library.model import Entry
from reader.library.smart.names import saved_name
from reader.posts.model import CategoryPath
from reader.session import Session
from reader.tui.browsing.meant import Meant
from reader.tui.browsing.picking import Picking
from reader.tui.browsing.shown import ShownList
from reader.tui.dialogs.asking import note_line
from reader.tui.panes import Panes
from reader.tui.shelf import bulk
from reader.tui.texts import noted
from reader.tui.threads.desk import Desk


class Marking:
    """Has marks written down."""

    def __init__(
        self,
        panes: Panes,
        session: Session,
        *,
        meant: Meant,
        picking: Picking,
        shown: ShownList,
        desk: Desk,
    ) -> None:
        self._panes = panes
        self._session = session
        self._meant = meant
        self._picking = picking
        self._shown = shown
        self._desk = desk

    def action_toggle_read(self) -> None:
        """Mark the post read if it is unread, and unread if it is read; or all that are picked."""
        self._toggle(self._desk.toggle_read, bulk.reading)

    def action_toggle_star(self) -> None:
        """Star the post, or take its star away; or do so with all that are picked."""
        self._toggle(self._desk.toggle_star, bulk.starring)

    def action_tag(self) -> None:
        """Ask for the tags of the post, or of all that are picked."""
        if self._picking.is_meant:
            self._picking.tag()
            return
        from reader.tui.dialogs.tags import tag_line, tags_in  # noqa: PLC0415  30 ms that only T pays

        entry = self._meant.entry()
        if entry is not None:
            memory = self._session.memory
            asking = tag_line(memory.facts(entry.id).tags, memory.known_tags)
            self._panes.inquire(asking, lambda tags: self._desk.tag(entry, tags_in(tags)))

    def action_note(self) -> None:
        """Ask for a note about the post, or about all that are picked."""
        if self._picking.is_meant:
            self._picking.note()
            return
        entry = self._meant.entry()
        if entry is not None:
            asking = note_line(noted.WRITE, noted.WRITE_ABOUT)
            self._panes.inquire(asking, lambda note: self._note(entry, note))

    def action_mark_group(self) -> None:
        """Mark all posts of the category that one is in as read, or all that are picked."""
        if self._picking.is_meant:
            self._picking.change(bulk.read)
            return
        group = self._meant.group()
        if group is not None:
            self._mark_group(group)

    def action_undo(self) -> None:
        """Take back what was marked last."""
        self._desk.undo()

    def action_redo(self) -> None:
        """Mark again what was undone last."""
        self._desk.redo()

    def _toggle(self, one: Callable[[Entry], None], picked: bulk.Wish) -> None:
        """Do something with the post, or another thing with all that are picked."""
        if self._picking.is_meant:
            self._picking.change(picked)
        elif (entry := self._meant.entry()) is not None:
            one(entry)

    def _note(self, entry: Entry, note: str) -> None:
        if note:
            self._desk.note(entry, {NOTE + note: True})

    def _mark_group(self, group: CategoryPath) -> None:
        """Have all posts in a group marked as read; what a folded saved search finds as well."""
        name = saved_name(group)
        if name is None or group in self._shown.opened:
            self._desk.mark_group(self._shown.view, group)
            return
        for search in self._session.saved.read().searches:
            if search.name == name:
                self._desk.mark_found(search.query)
