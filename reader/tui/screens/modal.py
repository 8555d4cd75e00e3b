"""What stands over the main screen until it is answered, once."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

_T = TypeVar("_T")


class Modal(ModalScreen[_T]):
    """A modal screen that is gone after its first answer.

    Keys that come fast are sent to a screen before it has gone. Textual would take the screen
    below away for the second of them.
    """

    def dismiss(self, result: _T | None = None) -> AwaitComplete:
        """Give an answer and go; only the first one counts."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
