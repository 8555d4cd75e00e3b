"""What writes to the terminal for Textual: it takes pictures there, and away with it."""

from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from reader.tui.terminal.held import HeldPictures


def driver_for(held: HeldPictures) -> type[Driver]:
    """Return Textual's driver, with which pictures are on the terminal as long as the app is."""

    class PicturesDriver(LinuxDriver):
        """Begins and ends with the app, and whenever that stands aside for other programs."""

        def start_application_mode(self) -> None:
            super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's
            held.begin(self.write)

        def stop_application_mode(self) -> None:
            held.end()
            super().stop_application_mode()

    return PicturesDriver
