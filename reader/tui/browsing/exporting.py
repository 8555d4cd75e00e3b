"""Files: a post written as another program reads it, or many as a book."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.session import Session
from reader.tui import texts
from reader.tui.browsing.picking import Picking
from reader.tui.messages import Said
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.threads.desk import Desk

if TYPE_CHECKING:
    from datetime import datetime

    from textual.message import Message

    from reader.article import Article
    from reader.book.model import Setting
    from reader.library.model import Entry
    from reader.tui.dialogs.ask import AskScreen


class Exporting:
    """Asks for files, and writes them."""

    def __init__(
        self, panes: Panes, session: Session, *, reading: Reading, picking: Picking, desk: Desk
    ) -> None:
        self._panes = panes
        self._session = session
        self._reading = reading
        self._picking = picking
        self._desk = desk
        self._failed = "", ""
        """The path of a post, and the file that it could not be written to; or is being."""
        self._failed_book = ""
        """The file that what was picked could not be written to; or is being."""

    def action_export(self) -> None:
        """Ask for a file, and write the open post to it, or all that are picked."""
        if self._picking.is_meant:
            self._ask_for_picked()
            return
        shown, article = self._reading.open.shown, self._reading.open.article
        if shown is None or article is None:
            said = texts.NO_POST_OPEN if self._panes.on_page else texts.NO_POST_TO_WRITE
            self._panes.status.say(said.format(keys=self._panes.keymap), failed=True)
            return
        from reader.tui.page.exports import file_name  # noqa: PLC0415  10 ms that only w pays

        post = shown.place.entry.path
        failed_post, failed_file = self._failed
        file = failed_file if failed_post == post else file_name(post)
        asking = _asking(texts.EXPORT, texts.EXPORT_ABOUT, texts.EXPORT_KEYS, file)
        self._ask(asking, lambda file: self._export(article, file, post))

    def _ask_for_picked(self) -> None:
        """Ask for a file, and write all that is picked to it; say so if none of it is seen."""
        picked = self._picking.entries()
        if picked:
            self._ask_for_book(sorted(picked, key=_by_date, reverse=True))
            return
        said = texts.PICKED_FOLDED.format(keys=self._panes.keymap)
        self._panes.status.say(said, failed=True)

    def _ask_for_book(self, picked: "Sequence[Entry]") -> None:
        """Ask for a file, and write posts to it as a book."""
        title = texts.EXPORT_PICKED.format(picked=texts.posts(len(picked)))
        about, keys = texts.EXPORT_BOOK_ABOUT, texts.EXPORT_BOOK_KEYS
        asking = _asking(title, about, keys, self._failed_book or texts.BOOK_NAME)
        self._ask(asking, lambda file: self._export_book(picked, file))

    def _ask(self, asking: "AskScreen", then: Callable[[str], None]) -> None:
        """Ask for a file, and do something with it, if it is named."""
        self._panes.inquire(asking, lambda file: then(file) if file else None)

    def _export(self, article: "Article", file: str, post: str) -> None:
        choices, setting = self._session.choices, self._setting()
        self._failed = post, file

        def written() -> "Message":
            from reader.tui.page.exports import export  # noqa: PLC0415  as above

            path = export(article, file, post, choices, setting)
            if self._failed == (post, file):  # another may be asked for by now
                self._failed = "", ""
            return Said(texts.EXPORTED.format(path=path))

        self._desk.write(written, texts.EXPORTING.format(file=file))

    def _export_book(self, picked: "Sequence[Entry]", file: str) -> None:
        session, setting = self._session, self._setting()
        self._failed_book = file

        def written() -> "Message":
            from reader.book.model import Leaf  # noqa: PLC0415  as above
            from reader.tui.page.exports import export_book  # noqa: PLC0415  the same

            leaves = [Leaf(session.post(entry), entry.path) for entry in picked]
            path = export_book(leaves, file, setting)
            if self._failed_book == file:
                self._failed_book = ""
            return Said(texts.EXPORTED.format(path=path))

        said = texts.EXPORTING.format(file=file)
        self._panes.status.say(said)
        self._desk.write(written, said)

    def _setting(self) -> "Setting":
        from reader.book.model import Setting  # noqa: PLC0415  as above

        session = self._session
        return Setting(session.folders, session.zone, libraries=session.config.library)


def _by_date(entry: "Entry") -> tuple["datetime", str]:
    return entry.date, entry.path


def _asking(title: str, about: str, keys: str, file: str) -> "AskScreen":
    """Return the line that asks for a file."""
    from reader.tui.dialogs.ask import AskScreen  # noqa: PLC0415  30 ms that only asking pays
    from reader.tui.widgets.paths import PathSuggester  # noqa: PLC0415  the same

    return AskScreen(title, about, keys, file, suggester=PathSuggester())
