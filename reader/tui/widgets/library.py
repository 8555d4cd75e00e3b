"""The library pane: what keys and the mouse do on the shelf."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from textual import events
from textual.message import Message

from reader.library.model import Entry, Folds, Step
from reader.posts.model import CategoryPath
from reader.tui.shelf.block import Part, ShelfLook
from reader.tui.shelf.pages import Page
from reader.tui.shelf.selection import Pick, Picked, PickedPosts, Selection, Whereabouts
from reader.tui.shelf.shelf import CategoryRow, PostRow, Shelf
from reader.tui.widgets.asking_shelf import AskingShelf


class LibraryPane(AskingShelf):
    """The actions of `actions.Where.LIBRARY`, and what is picked."""

    @dataclass(repr=False, eq=False)
    class Opened(Message):
        """The post under the cursor is to be opened."""

        row: PostRow

    @dataclass(repr=False, eq=False)
    class Folded(Message):
        """A group was opened or closed."""

        folds: Folds

    @dataclass(repr=False, eq=False)
    class OpenedChanged(Message):
        """Other groups are open than before, whoever opened them."""

        news: frozenset[CategoryPath]
        """Those that were not open before."""

    @dataclass(repr=False, eq=False)
    class PicksChanged(Message):
        """More or fewer posts are picked."""

        count: int | None
        """How many; None: nobody is picking."""

    @dataclass(repr=False, eq=False)
    class NoGroup(Message):
        """There is no group where one wants to go."""

        unread: bool
        """Whether only groups with unread posts count."""

    class NoPost(Message):
        """A group is to be picked."""

    class Cleared(Message):
        """What narrows the list is to be taken away; if nothing does, it is to go back."""

    class Left(Message):
        """There is nothing further back in the library."""

    selection = Selection()
    """What is picked."""

    _ranging: PostRow | None = None
    """Where a range is to begin or to end, once its post is here."""

    opens: Callable[[], object] = staticmethod(lambda: None)
    """Called when a post is chosen, before any other key is done: what is typed next is for it."""

    @property
    def chosen(self) -> PickedPosts:
        """What is picked, as a list finds it."""
        return self.selection.chosen(self._shelf, self.cursor, self._pages.entry)

    @property
    def bare(self) -> bool:
        """Whether posts that are in no group stand without a heading."""
        return self._shelf.bare

    @property
    def picking(self) -> bool:
        """Whether posts are being picked."""
        return bool(self.selection)

    def unpick(self) -> None:
        """Let nothing be picked any more."""
        if self.selection:
            self._pick(Selection())

    def place_picks(self, now: Whereabouts) -> None:
        """Let what is picked be the same posts, where they stand now."""
        if self.selection:
            self._pick(self.selection.moved(now, self._shelf, self.cursor))

    def show_excerpt_lines(self, *, shown: bool) -> None:
        """Give each post a second line for the beginning of its text, or take it away."""
        line = self.cursor_line
        look = ShelfLook.of(self._grouping, excerpts=shown)
        self.reshelve(self._shelf.looking(look))
        self.stay(self.cursor, line)

    def reshelve(self, shelf: Shelf) -> None:
        """Put `shelf` in the place of what is shown."""
        before = self._shelf.opened
        super().reshelve(shelf)
        if shelf.opened != before:
            self.post_message(self.OpenedChanged(shelf.opened - before))
        self._picked = self.selection.picked(shelf, self.cursor) if self.selection else Picked()
        self.ask()

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw what changes: the two rows, or all that is picked up to here."""
        super().watch_cursor(before, now)
        self._ranging = None
        if self.selection.anchor is not None:
            self._pick(self.selection)

    def on_click(self, event: events.Click) -> None:
        """Open what is clicked; with Ctrl or Shift held, pick it or all up to it."""
        at = event.get_content_offset_capture(self).y + self.scroll_offset.y
        if at >= self.lines or self._shelf.line(at).part is Part.DIVIDER:
            return
        self.cursor = self.row_at(at)
        if event.shift:
            self.action_pick_range()
        elif event.ctrl or event.meta:
            self._turn()
        else:
            self._toggle_or_open()

    def action_open(self) -> None:
        """Open the post; unfold the category, or go into it."""
        match self.row:
            case PostRow() as row:
                self.opens()
                self.post_message(self.Opened(row))
            case CategoryRow(category, open=False):
                self._fold(self._shelf.unfolded(category.path))
            case CategoryRow():
                self.action_down()

    def action_back(self) -> None:
        """Go from the post to its category, fold it, go to the one around it."""
        match self.row:
            case CategoryRow(category, open=True):
                self._fold(self._shelf.folded(category.path))
            case _:
                self.go_out()

    def action_cancel(self) -> None:
        """Let go of what is picked; else of what narrows the list."""
        if self.selection:
            self.unpick()
        else:
            self.post_message(self.Cleared())

    def action_leave(self) -> None:
        """Go from the post to its category, to the one around it, and out."""
        if not self.go_out():
            self.post_message(self.Left())

    def action_toggle_group(self) -> None:
        """Fold the group that the cursor is on or in, or unfold it."""
        group = self.group
        heading = None if group is None else self._shelf.row_of(group)
        if group is None or heading is None:
            return
        self.go(heading)
        opened = group in self._shelf.opened
        self._fold(self._shelf.folded(group) if opened else self._shelf.unfolded(group))

    def action_fold_all(self) -> None:
        """Fold every group."""
        self._fold_all(opened=False)

    def action_unfold_all(self) -> None:
        """Unfold every group, but for the smart ones."""
        self._fold_all(opened=True)

    def action_group(self, step: Step, *, count: int | None = None) -> None:
        """Go to the next group or the previous one, or so many further."""
        self._go_groups(step, count or 1, unread=False)

    def action_unread_group(self, step: Step, *, count: int | None = None) -> None:
        """Go to the next or the previous group with unread posts."""
        self._go_groups(step, count or 1, unread=True)

    def action_pick_range(self) -> None:
        """Begin to pick a range of posts that goes on to the cursor, or end it here.

        From a heading it begins with the first post below it, and ends with the last before it, or
        with the last of a folded group.
        """
        begun = self.selection.anchor is not None
        post = self.selection.end(self._shelf, self.cursor) if begun else self.first_post
        if self.row != post is not None:
            self.select(*post)
        row, entry = self.row, self.entry
        self._ranging = row if isinstance(row, PostRow) and entry is None else None
        if not isinstance(row, PostRow):
            self.post_message(self.NoPost())
        elif entry is not None:
            self._pick(self.selection.ranging(Pick(row, entry)))

    def action_pick(self) -> None:
        """Pick the post under the cursor, or pick it no more; go to the next."""
        if self._turn():
            below = range(self.cursor + 1, len(self._shelf))
            self.go(next((y for y in below if isinstance(self._shelf[y], PostRow)), self.cursor))

    def _turn(self) -> bool:
        """Pick the post under the cursor, or pick it no more; tell whether there is one."""
        row, entry = self.row, self.entry
        if not isinstance(row, PostRow):
            self.post_message(self.NoPost())
        elif entry is not None:
            self._pick(self.selection.turning(Pick(row, entry)))
        return isinstance(row, PostRow)

    def _pick(self, selection: Selection) -> None:
        """Let other posts be picked, and tell how many."""
        self.selection = selection
        self._picked = selection.picked(self._shelf, self.cursor)
        count = self._picked.posts(self._shelf) if selection else None
        self.post_message(self.PicksChanged(count))
        self.refresh_changed()

    def _go_groups(self, step: Step, count: int, *, unread: bool) -> None:
        """Go so many groups on or back, or as many as there are."""
        for done in range(count):
            row = self._shelf.group_beside(self.cursor, step, unread=unread)
            if row is None:
                if not done:
                    self.post_message(self.NoGroup(unread=unread))
                return
            self.go(row)

    def go_out(self) -> bool:
        """Go to the category around the row under the cursor; tell whether there is one."""
        match self.row:
            case PostRow(path):
                around = self._shelf.row_of(path)
            case CategoryRow(category) if len(category.path) > 1:
                around = self._shelf.row_of(category.path[:-1])
            case _:
                around = None
        if around is None:
            return False
        self.go(around)
        return True

    def _toggle_or_open(self) -> None:
        match self.row:
            case CategoryRow(_, open=True):
                self.action_back()
            case _:
                self.action_open()

    def _fold_all(self, *, opened: bool) -> None:
        group = self.group
        self._fold(self._shelf.all_folded(opened=opened))
        if group is None:
            return
        shown = (group[:depth] for depth in range(len(group), -1, -1))
        row = next((row for path in shown if (row := self._shelf.row_of(path)) is not None), 0)
        self.go(row)

    def _fold(self, shelf: Shelf) -> None:
        """Show what was opened or closed by the reader, and tell of it."""
        self.reshelve(shelf)
        self.post_message(self.Folded(shelf.choices))

    def keep(self, pages: Iterable[tuple[Page, tuple[Entry, ...]]]) -> None:
        """Take in pages that were asked for; a range may wait for its first or its last post."""
        super().keep(pages)
        if self._ranging is not None and self._ranging == self.row:
            self.action_pick_range()
