"""Marks: what a person remembers about posts, and the lines that say so (see docs/marks.md).

A line is `{"post": id, "fact": "read", "value": true, "clock": reading}`, or one for many posts:
`{"posts": [id, …], …}`. Of all that is said about one fact of one post the latest clock holds. What
a rule has said has its query besides, as `rule`, and the earliest clock that there is.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from reader.library.logs.clock import is_reading, tick
from reader.library.logs.log import Record

READ: Final = "read"
STARRED: Final = "starred"
TAG: Final = "tag:"
"""Begins the fact that a post has a tag: one fact for each, so that two devices' tags add up."""
NOTE: Final = "note:"
"""Begins the fact that a post has a note: one for each text, for the same reason."""
PASSAGE: Final = "passage:"
"""Begins the fact that a passage of the post's text is kept: see `logs.passages`."""
POSITION: Final = "position"
"""Where reading goes on: an offset in the post's logical text."""
PLACE: Final = "place:"
"""Begins the fact that a letter stands for an offset in the logical text: one for each letter."""
OPENED: Final = "opened"
"""When the post was last opened, as ISO 8601 in UTC."""


class Mark(NamedTuple):
    """One fact about some posts, and when it became one."""

    posts: tuple[str, ...]
    """The posts' ids."""
    fact: str
    value: object
    """Whatever JSON can say."""
    clock: str = ""
    rule: str = ""
    """The query of the rule that said it; empty: a person did."""


def ticked(marks: Iterable[Mark], device: str, latest: str) -> Iterator[Mark]:
    """Yield `marks` as made on `device` now, each with a clock after `latest`."""
    for mark in marks:
        latest = tick(latest, device)
        yield mark._replace(clock=latest)


def record_of(mark: Mark) -> Record:
    """Return what the line of a mark says."""
    posts: Record = {"post": mark.posts[0]} if len(mark.posts) == 1 else {"posts": mark.posts}
    rule: Record = {"rule": mark.rule} if mark.rule else {}
    return {**posts, "fact": mark.fact, "value": mark.value, "clock": mark.clock, **rule}


def mark_of(record: Record) -> Mark | None:
    """Return the mark that a line says; that of a later version may say something else."""
    match record:
        case {"fact": str(fact), "value": value, "clock": str(clock)} if is_reading(clock):
            posts, rule = _posts(record), record.get("rule")
            rule = rule if isinstance(rule, str) else ""
            return Mark(posts, fact, value, clock, rule) if posts else None
        case _:
            return None


def value_text(value: object) -> str:
    """Return the one text for a value: of two with the same clock the greater text holds."""
    return json.dumps(value, sort_keys=True)


def marks_in(records: Iterable[Record]) -> Iterator[Mark]:
    """Yield the marks among the lines of a log."""
    return (mark for mark in map(mark_of, records) if mark is not None)


def _posts(record: Record) -> tuple[str, ...]:
    match record:
        case {"post": str(post)}:
            return (post,)
        case {"posts": list(posts)} if set(map(type, posts)) == {str}:  # a hundred thousand, maybe
            return tuple(posts)
        case {"posts": list(posts)}:
            return tuple(post for post in posts if isinstance(post, str))
        case _:
            return ()
