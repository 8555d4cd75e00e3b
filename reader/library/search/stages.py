"""What is found while one types: at once what is at hand, then all that is new, then the best."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from enum import Enum
from typing import NamedTuple

from reader.library.model import Entry, Indexing
from reader.library.processes.cancel import CancelledError
from reader.library.query.hits import Span, hits
from reader.library.query.model import Field, Query


class Stage(Enum):
    """How far a search is."""

    AT_HAND = "at hand"
    """The newest of those whose texts are in the index."""
    NEWEST = "newest"
    """The newest of all: posts that wait for the index are found by their titles and names."""
    BEST = "best"
    """The best of those whose texts are in the index, by their words."""


class Hit(NamedTuple):
    """A post that was found."""

    entry: Entry
    title: tuple[Span, ...]
    """Where in its title the words stand."""


class Found(NamedTuple):
    """What a search has found so far."""

    stage: Stage
    hits: tuple[Hit, ...]
    more: bool
    """Whether there are more than were asked for."""
    indexing: Indexing
    """How far the index is."""


Ask = Callable[[int], tuple[Entry, ...]]
"""Gives what a stage finds, so many posts at the most."""


def stages(
    asks: Iterable[tuple[Stage, Ask]],
    query: Query,
    progress: Callable[[], Indexing],
    *,
    limit: int,
    variants: bool,
) -> Iterator[Found]:
    """Yield what each stage finds; nothing more once it is cancelled.

    Args:
        asks: The stages.
        query: What is asked for.
        progress: Tells how far the index is.
        limit: Posts at the most.
        variants: Whether all forms of a Chinese character are one.
    """
    with suppress(CancelledError):
        for stage, ask in asks:
            entries = ask(limit + 1)
            found = tuple(
                Hit(entry, hits(entry.title, query, Field.TITLE, variants=variants))
                for entry in entries[:limit]
            )
            yield Found(stage, found, len(entries) > limit, progress())
