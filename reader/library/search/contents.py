"""Read many posts for the index."""

from collections.abc import Generator, Iterable
from contextlib import closing
from typing import Final, NamedTuple

from reader.errors import PostError
from reader.library.model import Entry
from reader.library.processes.workers import Workers
from reader.library.query.columns import Body
from reader.library.search.bodies import body_at
from reader.library.search.content import content
from reader.library.search.index import Text
from reader.posts.rules import Rules

MANY: Final = 1000
"""Posts from which on other processes help."""


class Task(NamedTuple):
    """A post to be read."""

    entry: Entry
    rules: Rules
    variants: bool


Texts = tuple[Text, ...]
_Chunk = tuple[Task, ...]
_Words = tuple[tuple[str, ...], ...]


def texts(tasks: Iterable[Task]) -> Generator[Texts, None, None]:
    """Read posts; yield what the index takes of them, some at a time, in their order."""
    with closing(Workers(_words, MANY)) as workers:
        for chunk, words, _ in workers.each(tasks):
            yield _texts(chunk, words)


def _texts(chunk: _Chunk, words: _Words) -> Texts:
    return tuple(
        Text(task.entry.id, task.entry.cursor, each)
        for task, each in zip(chunk, words, strict=True)
    )


def _words(chunk: _Chunk) -> _Words:
    """Read the posts of a chunk: 0.1 s of work."""
    return tuple(content(task.entry, _body(task), variants=task.variants) for task in chunk)


def _body(task: Task) -> Body:
    """Return what the file says; one that is gone or cannot be read is found by its row alone."""
    try:
        return body_at(task.entry.path, task.rules)
    except PostError:
        return Body()
