"""What is asked of the index, and what it takes to answer."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from reader.library.model import Entry
from reader.library.processes.cancel import Cancel
from reader.library.query.columns import Body
from reader.library.query.model import Query


class Question(NamedTuple):
    """A query that is asked at some time."""

    query: Query
    now: datetime
    """The time from which ages are counted; aware."""
    body: Callable[[Entry], Body]
    """Reads a post's body, where a pattern is looked for in it."""
    cancel: Cancel | None = None
    """Tells whether the answer is still wanted; None: it is."""
