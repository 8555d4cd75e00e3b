"""A configuration file while it is read: it says where each mistake is."""

from collections.abc import Mapping

from reader.allowed import no_such_key
from reader.config.places import KeyPath
from reader.errors import ConfigError, QueryError, visible_name
from reader.language import gettext as _


class Source:
    """The file, and the mistakes that were found in it so far."""

    def __init__(self, path: str, lines: Mapping[KeyPath, int]) -> None:
        """Read for a file at `path`, whose keys stand in `lines`."""
        self.path = path
        self._lines = lines
        self.problems: list[ConfigError] = []

    def line(self, key: KeyPath) -> int | None:
        """Return the line of a key, or of what it is in."""
        places = (key[:end] for end in range(len(key), 0, -1))
        return next((self._lines[place] for place in places if place in self._lines), None)

    def note(self, key: KeyPath, message: str, query: QueryError | None = None) -> None:
        """Note that something is wrong with a key; with a query in it, if one is given."""
        name = next((part for part in reversed(key) if isinstance(part, str)), "")
        said = f"{visible_name(name)}: {message}"
        self.problems.append(ConfigError(said, self.path, self.line(key), query))

    def add(self, start: int, message: str) -> None:
        """Say more of each problem that was noted since there were `start` of them."""
        for number, each in enumerate(self.problems[start:], start):
            said = _("{problem}; {more}").format(problem=each.reason, more=message)
            self.problems[number] = ConfigError(said, self.path, each.line, each.query)

    def check_keys(
        self, table: Mapping[str, object], allowed: tuple[str, ...], place: KeyPath = ()
    ) -> None:
        """Note the keys of `table` that are not `allowed`."""
        for key in table:
            if key not in allowed:
                self.note((*place, key), no_such_key(allowed))
