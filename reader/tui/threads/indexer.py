"""Bring the index of texts up to date in the background."""

from textual.worker import get_current_worker

from reader.tui.messages import Indexed
from reader.tui.threads.background import Background


class Indexer(Background):
    """Takes in what is new, for a screen that searches."""

    def take_in(self) -> None:
        """Bring the index of texts up to date, and tell how far it is."""
        self._begin(self._take_in, "index", exclusive=True)

    def _take_in(self) -> None:
        worker = get_current_worker()
        for indexing in self._session.search.take_in():
            if worker.is_cancelled:
                return
            self._screen.post_message(Indexed(indexing, finished=False))
        self._screen.post_message(Indexed(self._session.search.progress(), finished=True))
