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
        folder = os.path.expanduser(head) or os.curdir
        try:
            with os.scandir(folder) as entries:
                there = sorted((each.name, each.is_dir()) for each in entries)
        except OSError:
            return None
        fitting = (
            os.path.join(name, "") if is_folder else name
            for name, is_folder in there
            if is_folder or not self._folders
            if last and name.startswith(last) and name.startswith(".") is last.startswith(".")
        )
        name = next(fitting, None)
        return None if name is None else os.path.join(head, name)
