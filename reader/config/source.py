"""A configuration file while it is read: it says where each mistake is."""

from collections.abc import Mapping

from reader.config.places import KeyPath
from reader.errors import ConfigError


class Source:
    """The file, and the mistakes that were found in it so far."""

    def __init__(self, path: str, lines: Mapping[KeyPath, int]) -> None:
        """Read for a file at `path`, whose keys stand in `lines`."""
        self.path = path
        self._lines = lines
        self.problems: list[ConfigError] = []

    def where(self, key: KeyPath) -> str:
        """Return the place of a key, or of what it is in, as an error begins."""
        for end in range(len(key), 0, -1):
            if key[:end] in self._lines:
                return f"{self.path}: line {self._lines[key[:end]]}"
        return self.path

    def note(self, key: KeyPath, message: str) -> None:
        """Note that something is wrong with a key."""
        name = next((part for part in reversed(key) if isinstance(part, str)), "")
        self.problems.append(ConfigError(f"{self.where(key)}: {name}: {message}"))

    def check_keys(
        self, table: Mapping[str, object], allowed: tuple[str, ...], place: KeyPath = ()
    ) -> None:
        """Note the keys of `table` that are not `allowed`."""
        for key in table:
            if key not in allowed:
                self.note((*place, key), f"no such key; allowed are {', '.join(allowed)}")
