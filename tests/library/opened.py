"""A library that a test has opened."""

import json
from collections.abc import Callable
from pathlib import Path

from reader.library.folders.scope import ALL_FILES, Scope
from reader.session import Session

Opener = Callable[..., Session]
"""What `open_session` gives: opens the library of some folders, or of `posts`."""


def scan(session: Session, scope: Scope = ALL_FILES) -> None:
    """Bring the catalog of a library up to date."""
    for _ in session.scan(scope):
        pass


def logged(tmp_path: Path) -> list[dict[str, object]]:
    """Return the records of the one log of marks."""
    (log,) = (tmp_path / "data" / "marks").glob("*.jsonl")
    return [json.loads(line) for line in log.read_text().splitlines()]
