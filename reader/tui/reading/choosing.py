"""Choosing a part of the page's text: by keys or with the mouse, and on a page that comes anew."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.tui import texts
from reader.tui.panes import Panes
from reader.tui.reading.clipboard import Clipboard
from reader.tui.reading.finding import PageFinder
from reader.tui.reading.reading import Reading

if TYPE_CHECKING:
    from reader.document.find import Hit
    from reader.tui.reading.visual import Keep, Visual


class Choosing:
    """Begins the mode in which text is chosen, and knows the one that was begun last."""

    def __init__(
        self,
        panes: Panes,
        *,
        reading: Reading,
        finder: PageFinder,
        clipboard: Clipboard,
        caret: Callable[[], int],
        keep: "Keep",
    ) -> None:
        self._panes = panes
        self._reading = reading
        self._finder = finder
        self._clipboard = clipboard
        self._caret = caret
        """Tells the place in the text that keys are about."""
        self._keep = keep
        self._visual: Visual | None = None
        """What was chosen last, and may be chosen still."""

    @property
    def moving_end(self) -> int | None:
        """The end of what is chosen that keys move; None: nothing is chosen."""
        visual = self._visual
        return None if visual is None or self._panes.mode is not visual else visual.at

    def extend(self, hit: "Hit") -> None:
        """Choose the text up to a hit, if some is chosen."""
        if self._visual is not None and self.moving_end is not None:
            self._visual.extend(hit)

    def go_on(self) -> None:
        """Let the same be chosen on a page that has come anew, if something is."""
        if self._visual is not None and self.moving_end is not None:
            self._visual.go_on()

    def action_visual(self) -> None:
        """Choose a part of the text by keys."""
        if self._reading.document is None:
            self._panes.status.say(texts.NO_POST_OPEN, failed=True)
        else:
            self._new().begin(self._caret())

    def select(self, start: int, last: int, *, done: bool) -> None:
        """Choose from the character `start` to `last`, as the mouse says; copy when it is done."""
        if self._reading.document is not None:
            visual = self._new()
            visual.begin(start, last)
            if done:
                visual.copy()

    def _new(self) -> "Visual":
        from reader.tui.reading.visual import Visual  # noqa: PLC0415  only v and the mouse pay

        self._visual = Visual(
            self._panes,
            reading=self._reading,
            finder=self._finder,
            clipboard=self._clipboard,
            keep=self._keep,
        )
        return self._visual
