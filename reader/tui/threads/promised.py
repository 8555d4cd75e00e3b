"""Work that is sure to be done, one piece after another, in the order in which it was promised."""

from collections import deque
from collections.abc import Callable
from threading import Lock

Work = Callable[[], None]


class Promised:
    """Work that waits for a thread. Every method may be called from any thread.

    A thread that is yet to begin may never do so: the app may be over before. Work that waits here
    can then be done by whoever ends it.
    """

    def __init__(self) -> None:
        self._waiting: deque[Work] = deque()
        self._expected = False
        """Whether somebody is to do all that waits, or is at it."""
        self._changing = Lock()
        self._doing = Lock()

    def add(self, work: Work) -> bool:
        """Put work behind all that waits; tell whether somebody has to be found who does it."""
        with self._changing:
            self._waiting.append(work)
            expected, self._expected = self._expected, True
        return not expected

    @property
    def is_done(self) -> bool:
        """Whether nothing waits, and nobody is at anything."""
        with self._changing:
            return not self._expected

    def do(self, attempt: Callable[[Work], None]) -> None:
        """Do all that waits by `attempt`, behind whoever is at it."""
        with self._doing:
            while (work := self._next()) is not None:
                attempt(work)

    def _next(self) -> Work | None:
        with self._changing:
            self._expected = bool(self._waiting)
            return self._waiting.popleft() if self._waiting else None
