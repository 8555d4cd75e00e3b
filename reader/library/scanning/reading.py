"""What is read of a file for the catalog, and what there is to read."""

from typing import NamedTuple

from reader.library.folders.stamps import Stamp
from reader.library.identity.signs import Trait
from reader.library.model import Unreadable
from reader.library.store.columns import Columns
from reader.posts.rules import Rules


class Task(NamedTuple):
    """A file to be read."""

    path: str
    rules: Rules


class Reading(NamedTuple):
    """A file that was read: what it says, and the stamp under which it did."""

    path: str
    stamp: Stamp
    columns: Columns
    """Without the body, which no list shows: many readings are held at a time."""
    trait: Trait
    is_post: bool
    """Whether it is a post: no page without front matter."""

    @property
    def is_draft(self) -> bool:
        """Whether it is a post for the lists only where drafts are."""
        return self.is_post and self.columns.draft


Outcome = Reading | Unreadable | None
"""None: the file was deleted meanwhile."""

Outcomes = tuple[Outcome, ...]
