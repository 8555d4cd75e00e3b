"""What keys do with all posts that are picked."""

from reader.library.model import Entry
from reader.session import Session
from reader.tui import texts
from reader.tui.browsing.shown import ShownList
from reader.tui.dialogs.asking import note_line
from reader.tui.panes import Panes
from reader.tui.shelf import bulk
from reader.tui.texts import noted
from reader.tui.threads.desk import Desk


class Picking:
    """Does at once what is wished of many posts; one key undoes it."""

    def __init__(self, panes: Panes, session: Session, *, shown: ShownList, desk: Desk) -> None:
        self._panes = panes
        self._session = session
        self._shown = shown
        self._desk = desk
        self._count: int | None = None
        """How many posts are picked; None: nobody is picking."""

    @property
    def is_meant(self) -> bool:
        """Whether keys are about the posts that are picked."""
        return self._panes.library.picking and not self._panes.on_page

    def entries(self) -> tuple[Entry, ...]:
        """Return the posts that are picked, if keys are about them; else none."""
        if not self.is_meant:
            return ()
        return bulk.entries_in(self._shown.view, self._panes.library.chosen, self._session.entry)

    @property
    def where(self) -> str:
        """How many posts are picked, as it is said; empty if nobody is picking."""
        if self._count is None:
            return ""
        return texts.PICKED.format(picked=texts.posts(self._count), keys=self._panes.keymap)

    def change(self, wish: bulk.Wish) -> None:
        """Have something written down of all that is picked, which then is picked no more."""
        self._desk.change_many(self._shown.view, self._panes.library.chosen, wish)
        self._panes.library.unpick()

    def tag(self) -> None:
        """Ask for tags that all that is picked is to have."""
        from reader.tui.dialogs.tags import tag_line, tags_in  # noqa: PLC0415  30 ms that only T pays

        before = bulk.common_tags(self.entries())
        asking = tag_line(before, self._session.memory.known_tags)
        self._panes.inquire(asking, lambda now: self.change(bulk.tagging(before, tags_in(now))))

    def note(self) -> None:
        """Ask for a note about all that is picked."""

        def write(note: str) -> None:
            if note:
                self.change(bulk.noting(note))

        self._panes.inquire(note_line(noted.WRITE, noted.WRITE_ABOUT_PICKED), write)

    def tell_no_post(self) -> None:
        """Say that groups are not picked."""
        said = texts.NO_POST_TO_PICK.format(keys=self._panes.keymap)
        self._panes.status.say(said, failed=True)

    def tell_picks(self, count: int | None) -> None:
        """Show how many posts are picked by now; None: nobody is picking any more."""
        self._count = count
        self._panes.tell_where()
