"""What stands over the main screen until it is answered, once."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

_T = TypeVar("_T")


class Modal(ModalScreen[_T]):
    """A modal screen that is gone after its first answer.

    Keys that come fast are sent to a screen before it has gone. Textual would take the screen
    below away for the second of them. Those that come before it is there do nothing.
    """

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let actions be done once there is what they are about."""
        return self.is_mounted and super().check_action(action, parameters)

    def dismiss(self, result: _T | None = None) -> AwaitComplete:
        """Give an answer and go; only the first one counts."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
