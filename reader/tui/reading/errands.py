"""What is done with a post outside the app: in the editor, by commands."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.session import Session
from reader.tui import texts
from reader.tui.kept import Kept
from reader.tui.page.measure import MEASURE
from reader.tui.panes import Panes
from reader.tui.reading.reading import Reading
from reader.tui.remembered import LineKind
from reader.tui.threads.lookout import Lookout

if TYPE_CHECKING:
    from reader.document.model import Document
    from reader.library.model import Entry


class Errands:
    """Runs programs, for which the app stands aside."""

    def __init__(
        self,
        panes: Panes,
        session: Session,
        *,
        reading: Reading,
        kept: Kept,
        lookout: Lookout,
        meant: Callable[[], "Entry | None"],
    ) -> None:
        self._panes = panes
        self._session = session
        self._reading = reading
        self._kept = kept
        self._lookout = lookout
        self._meant = meant
        """Returns the post that keys are about; says so if there is none."""

    def action_edit(self) -> None:
        """Open the post's file in the editor; it is read again when one comes back."""
        from reader.tui.terminal.outside import edit  # noqa: PLC0415  5 ms that no list waits for

        entry = self._meant()
        if entry is not None:
            self._panes.attempt(lambda: edit(self._panes.app, entry.path))
            self._lookout.look(entry.path)

    def action_pipe(self) -> None:
        """Ask for a command, and give it the page as plain text."""
        document = self._panes.page.document
        if document is None or self._reading.open.shown is None:
            self._panes.status.say(texts.NO_POST_OPEN, failed=True)
            return
        self._ask_command(
            LineKind.PIPE,
            texts.PIPE,
            texts.PIPE_ABOUT,
            partial(self._pipe, document),
        )

    def action_run(self) -> None:
        """Ask for a command, and run it with what is known of the post."""
        entry = self._meant()
        if entry is not None:
            self._ask_command(
                LineKind.RUN, texts.RUN, texts.RUN_ABOUT,
                lambda command: self._run(command, entry) if command else None,
            )  # fmt: skip

    def _ask_command(
        self, kind: LineKind, title: str, about: str, then: Callable[[str], None]
    ) -> None:
        """Ask for a command, and do something with it; it can be brought back later."""
        from reader.tui.dialogs.ask import AskScreen  # noqa: PLC0415  30 ms that only asking pays

        def keep_and_do(command: str) -> None:
            if command:
                self._kept.keep_line(kind, command)
            then(command)

        history = self._kept.remembered.lines(kind)
        asking = AskScreen(title, about, texts.ASK_KEYS, history=history)
        self._panes.inquire(asking, keep_and_do)

    def _pipe(self, document: "Document", command: str) -> None:
        from reader.tui.terminal.outside import send  # noqa: PLC0415  5 ms that no list waits for

        choices = self._session.choices
        self._panes.status.say(send(self._panes.app, document, command, MEASURE, choices))

    def _run(self, command: str, entry: "Entry") -> None:
        from reader.post_command import names_in  # noqa: PLC0415  the same
        from reader.tui.terminal.outside import run_command  # noqa: PLC0415  5 ms that no list waits for

        address = self._session.links.address(entry)
        if "url" in names_in(command) and not address:
            self._panes.status.say(texts.NO_URL, failed=True)
            return
        values = {"path": entry.path, "url": address, "title": entry.title}
        self._panes.status.say(run_command(self._panes.app, command, values))
