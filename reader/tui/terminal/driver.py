"""What writes to the terminal for Textual: it goes on with what is there, and clears it away."""

from typing import Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from reader.tui.terminal.first_screen import ENTER, FirstScreen
from reader.tui.terminal.held import HeldPictures
from reader.tui.terminal.late import LateAnswers
from reader.tui.terminal.signals import Leave, heed_signals


def driver_for(
    leave: Leave,
    first: FirstScreen | None = None,
    held: HeldPictures | None = None,
    late: LateAnswers | None = None,
) -> type[LinuxDriver]:
    """Return Textual's driver, as it is with what is on the terminal.

    Args:
        leave: Writes down what is yet to be, when the app ends without its terminal.
        first: The screen that is there before the app; it is entered once.
        held: The pictures; they are on the terminal as long as the app is.
        late: What keeps answers from the app that the terminal still owes.
    """

    class OwnDriver(LinuxDriver):
        """Begins and ends with the app, and whenever that stands aside for other programs."""

        def __init__(self, app: App[Any], **how: Any) -> None:  # noqa: ANN401  Textual's
            super().__init__(app, **how)
            heed_signals(app, leave)  # before it has the terminal, which is not to be left so

        def write(self, data: str) -> None:
            if not (data == ENTER and first is not None and first.take_over()):
                super().write(data)

        def process_message(self, message: Message) -> None:
            for each in (message,) if late is None else late.without(message):
                super().process_message(each)

        def start_application_mode(self) -> None:
            super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's
            if held is not None:
                held.begin(self.write)

        def stop_application_mode(self) -> None:
            if held is not None:
                held.end()
            super().stop_application_mode()

    return OwnDriver
