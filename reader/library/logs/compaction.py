"""Compact a log of marks: what was said again later on is left out, and nothing that holds."""

import os
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import NamedTuple

from reader.errors import LibraryError
from reader.library.logs import durable, log
from reader.library.logs.durable import Rewritten
from reader.library.logs.log import Record
from reader.library.logs.marks import Mark, mark_of, record_of, value_text

SMALLEST = 256 << 10
"""A log of fewer bytes is left as it is."""

GROWTH = 2
"""A log is compacted when it is so many times what its last compaction left of it."""

_HEAD = "compacted"
"""The first line of a compacted log: `{"compacted": bytes}`, of all lines after it."""

_HEAD_BYTES = 64
"""More than that line has."""

_KEYS = {"fact", "value", "clock"}
"""What a line says besides its posts; one that says more is a later version's, and stays."""

_Said = tuple[str, str]
"""When something was said, and what, as text: the greatest of them holds."""


class _Line(NamedTuple):
    text: bytes
    mark: Mark | None
    """None: this version does not know what it says."""
    ours: bool
    """Whether that is all it says."""


def is_due(path: str) -> bool:
    """Tell whether compacting the log at `path` is worth its while.

    Raises:
        LibraryError: The log cannot be read.
    """
    try:
        with open(path, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            head = log.record_of(file.readline(_HEAD_BYTES))
    except OSError as error:
        raise LibraryError(f"{path}: {error.strerror}") from error
    return size >= max(SMALLEST, GROWTH * _left(head))


def compact(path: str) -> Rewritten:
    """Compact a log that this device writes.

    Raises:
        LibraryError: The log cannot be written.
    """
    return durable.rewrite(path, compacted)


def compacted(text: bytes) -> bytes:
    """Return the lines of a log without what its own later lines say again.

    What a later version has written stays as it is, and so does what nobody can read.
    """
    lines = [_line(line) for line in BytesIO(text)]
    return headed(b"".join(_kept(lines, _last_said(lines))))


def headed(left: bytes) -> bytes:
    """Return the lines that were left of a log, behind the one that tells of it."""
    return log.line_of({_HEAD: len(left)}) + left


def is_head(record: Record | None) -> bool:
    """Tell whether a line only tells of a compaction."""
    return record is not None and record.keys() == {_HEAD}


def _line(text: bytes) -> _Line:
    record = log.record_of(text)
    mark = None if record is None else mark_of(record)
    ours = mark is not None and record is not None and not _more(record, mark)
    return _Line(b"" if is_head(record) else text, mark, ours)


def _more(record: Record, mark: Mark) -> set[str]:
    """Return the names in a mark's record that this version does not write."""
    rule = {"rule"} if mark.rule else set()
    return record.keys() - _KEYS - rule - {"post" if "post" in record else "posts"}


def _last_said(lines: Iterable[_Line]) -> dict[tuple[str, str], _Said]:
    """Return when each fact of each post was last told, and what, by post and fact."""
    last: dict[tuple[str, str], _Said] = {}
    for line in lines:
        if line.mark is not None:
            said = _said(line.mark)
            for post in line.mark.posts:
                key = post, line.mark.fact
                last[key] = max(last.get(key, said), said)
    return last


def _kept(lines: Iterable[_Line], last: dict[tuple[str, str], _Said]) -> Iterator[bytes]:
    """Yield what is left of each line. What was told twice is taken out of `last` at once."""
    for line in lines:
        if line.mark is None or not line.ours:
            yield line.text
            continue
        yield _left_of(line, line.mark, last)


def _left_of(line: _Line, mark: Mark, last: dict[tuple[str, str], _Said]) -> bytes:
    """Return what is left of a line: of its posts those of which nothing else holds."""
    said = _said(mark)
    posts = tuple(post for post in dict.fromkeys(mark.posts) if last.get((post, mark.fact)) == said)
    for post in posts:
        del last[post, mark.fact]
    if len(posts) == len(mark.posts):
        return line.text
    return log.line_of(record_of(mark._replace(posts=posts))) if posts else b""


def _said(mark: Mark) -> _Said:
    return mark.clock, value_text(mark.value)


def _left(head: Record | None) -> int:
    """Return how many bytes the last compaction left, as the first line tells."""
    match head:
        case {"compacted": int(left)}:
            return left
        case _:
            return 0
