"""What keys do with all posts that are picked."""

from textual import on

from reader.tui import texts
from reader.tui.screens.library import LibraryScreen
from reader.tui.shelf import bulk
from reader.tui.widgets.library import LibraryPane


class PickingScreen(LibraryScreen):
    """Does at once what is wished of many posts; one key undoes it."""

    _picked: int | None = None
    """How many posts are picked; None: nobody is picking."""

    def where(self) -> str:
        """Say how many posts are picked, if any are; else where one is."""
        if self._picked is None:
            return super().where()
        picked = texts.posts(self._picked)
        return texts.PICKED.format(picked=picked, keys=self.keymap)

    @property
    def picking(self) -> bool:
        """Whether keys are about the posts that are picked."""
        return self.library.picking and not self.on_page

    def change_picked(self, wish: bulk.Wish) -> None:
        """Have something written down of all that is picked, which then is picked no more."""
        self.desk.change_many(self.view, self.library.chosen, wish)
        self.library.unpick()

    def tag_picked(self) -> None:
        """Ask for tags that all that is picked is to have."""
        from reader.tui.dialogs.tags import TagScreen  # noqa: PLC0415  30 ms that only T pays

        chosen = self.library.chosen
        before = bulk.common_tags(bulk.entries_in(self.view, chosen, self.session.entry))

        def tag(now: tuple[str, ...] | None) -> None:
            if now is not None:
                self.change_picked(bulk.tagging(before, now))

        self.app.push_screen(TagScreen(before, self.session.memory.known_tags), tag)

    @on(LibraryPane.NoPost)
    def _tell_no_post(self) -> None:
        self.status.say(texts.NO_POST_TO_PICK.format(keys=self.keymap), failed=True)

    @on(LibraryPane.PicksChanged)
    def _tell_picks(self, changed: LibraryPane.PicksChanged) -> None:
        self._picked = changed.count
        self.status.place = self.where()
