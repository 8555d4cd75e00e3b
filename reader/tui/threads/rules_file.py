"""The rules that the configuration file has by now: it may be edited while the app is open."""

import os

from reader.config.load import loaded_at
from reader.errors import ConfigError
from reader.library.folders.stamps import UNSETTLED, Stamp, stamp_of
from reader.session import Session


class RulesFile:
    """Has a session ask the rules of a file. All else of that holds from the next start."""

    def __init__(self, session: Session, path: str) -> None:
        """Take the file at `path`, as the session was opened with it; empty: there is none."""
        self._session = session
        self._path = path
        self._stamp = self._stamp_now()

    def take(self) -> tuple[ConfigError, ...]:
        """Take the rules of the file if it has changed; return what is wrong with it then."""
        stamp = self._stamp_now()
        if stamp == self._stamp:
            return ()
        self._stamp = stamp
        from reader.library.arrivals.rules import problems_of_rules  # noqa: PLC0415  3 ms, where it has changed

        loaded = loaded_at(self._path)
        rules, are_known = loaded.config.rule, loaded.config.rules_known
        self._session.config = self._session.config._replace(rule=rules, rules_known=are_known)
        return (*loaded.problems, *problems_of_rules(loaded))

    def _stamp_now(self) -> Stamp:
        try:
            return stamp_of(os.stat(self._path))
        except OSError:
            return UNSETTLED
