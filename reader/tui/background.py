"""Work that is done in threads for a screen, and reports to it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.screen import Screen

from reader.errors import ReaderError
from reader.library.cancel import CancelledError
from reader.session import Session
from reader.tui.messages import Failed


class Background:
    """Asks the session in threads. Touches no widget: it posts messages to the screen."""

    def __init__(self, session: Session, screen: Screen[Any]) -> None:
        self._session = session
        self._screen = screen

    def _begin(self, work: Callable[[], None], group: str, *, exclusive: bool = False) -> None:
        """Begin `work` in a thread; a ReaderError of it is reported."""
        attempt = partial(self._attempt, work)
        self._screen.run_worker(attempt, thread=True, group=group, exclusive=exclusive)

    def _attempt(self, work: Callable[[], None]) -> None:
        try:
            work()
        except CancelledError:
            return
        except ReaderError as error:
            self._screen.post_message(Failed(error))
