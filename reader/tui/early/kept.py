"""The first screens that the app drew, by all that they depend on: a cache of the user's own."""

import hashlib
import json
import os
from collections.abc import Mapping
from typing import Final

from reader import __version__
from reader.config import Config
from reader.config.user_folders import Kind, user_folder
from reader.tui.early.frame import Frame, frame_in
from reader.whole_file import write_whole

MOST: Final = 12
"""Screens that are kept: sizes of terminals and themes change, and come back."""
_TOLD_BY: Final = (
    "TERM", "COLORTERM", "NO_COLOR", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG",
)  # fmt: skip
"""What the environment tells of colours and language."""


def frames_path() -> str:
    """Return where the user's file is."""
    return os.path.join(user_folder(Kind.CACHE), "first-screens.json")


class KeptFrames:
    """Keeps a frame for each theme and size. What cannot be read or written is drawn later."""

    def __init__(
        self,
        path: str,
        config: Config,
        *,
        wide: bool,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        """Keep them in the file at `path`.

        Args:
            path: The file.
            config: What the user has configured.
            wide: Whether the terminal draws ambiguous characters wide.
            environ: The environment.
        """
        self._path = path
        told = [environ.get(name) for name in _TOLD_BY]
        self._about = __version__, config, wide, told

    def frame(self, theme: str, columns: int, rows: int) -> Frame | None:
        """Return the frame for a theme and a size, if it has been kept."""
        frame = frame_in(self._read().get(self._key(theme, columns, rows)))
        return frame if frame and (frame.columns, frame.rows) == (columns, rows) else None

    def keep(self, theme: str, frame: Frame) -> None:
        """Keep a frame for a theme, and for its size; the oldest goes."""
        kept, key = self._read(), self._key(theme, frame.columns, frame.rows)
        if frame_in(kept.pop(key, None)) == frame:
            return
        newest = dict([*kept.items(), (key, frame._asdict())][-MOST:])
        try:
            write_whole(self._path, json.dumps(newest, ensure_ascii=False))
        except OSError:
            return  # the next start is as this one was; what matters is told where it is written

    def _key(self, theme: str, columns: int, rows: int) -> str:
        """Return the name of a frame: what somebody has configured is for no other to read."""
        about = repr((theme, columns, rows, self._about))
        return hashlib.sha256(about.encode()).hexdigest()

    def _read(self) -> dict[str, object]:
        try:
            with open(self._path, encoding="utf-8") as file:
                kept = json.load(file)
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}
