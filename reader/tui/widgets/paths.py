"""What completes a path that is being typed."""

import os

from textual.suggester import Suggester


class PathSuggester(Suggester):
    """Completes the path of a folder, or of a file."""

    def __init__(self, *, folders: bool = False) -> None:
        """Prepare to complete the paths of all that there is, or of `folders` alone."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._folders = folders

    async def get_suggestion(self, value: str) -> str | None:
        """Return the path of the first that begins so."""
        head, last = os.path.split(value)
        try:
            with os.scandir(os.path.expanduser(head) or os.curdir) as entries:
                fitting = (each for each in entries if self._fits(each, last))
                first = min(fitting, key=lambda each: each.name, default=None)
                if first is None:
                    return None
                name = os.path.join(first.name, "") if first.is_dir() else first.name
        except (OSError, ValueError):  # no path has a NUL in it
            return None
        return os.path.join(head, name)

    def _fits(self, each: "os.DirEntry[str]", last: str) -> bool:
        """Tell whether a name goes on from `last`; one that a terminal would obey never does."""
        return (
            bool(last)
            and each.name.startswith(last)
            and each.name.startswith(".") is last.startswith(".")
            and each.name.isprintable()
            and (not self._folders or each.is_dir())
        )
