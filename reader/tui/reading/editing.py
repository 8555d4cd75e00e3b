"""The post in the editor."""

from collections.abc import Callable

from reader.library.model import Entry
from reader.tui.panes import Panes
from reader.tui.threads.lookout import Lookout


class Editing:
    """Opens files in the editor, for which the app stands aside."""

    def __init__(
        self, panes: Panes, *, lookout: Lookout, meant: Callable[[], Entry | None]
    ) -> None:
        self._panes = panes
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
