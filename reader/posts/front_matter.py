"""A file's front matter → its fields, by the fastest road that can be trusted with it."""

from reader.posts.model import Problem
from reader.posts.parts import Dialect, Parts
from reader.posts.subset import read_subset
from reader.posts.values import Fields


def read_fields(parts: Parts, line: int) -> tuple[Fields, tuple[Problem, ...]]:
    """Read the front matter: the common shapes fast, others exactly, broken ones tolerantly.

    Args:
        parts: the file, cut.
        line: the line of the file on which the front matter's block begins, from 1.
    """
    if parts.dialect is Dialect.NONE:
        return {}, ()
    problems = () if parts.closed else (_unclosed(parts, line),)
    if parts.dialect is Dialect.YAML and (fields := read_subset(parts.block)) is not None:
        return fields, problems
    from reader.posts.strict import Fault, read_strictly  # noqa: PLC0415  for few, with libraries

    read = read_strictly(parts.dialect, parts.block)
    if not isinstance(read, Fault):
        return read, problems
    from reader.posts.tolerant import read_tolerantly  # noqa: PLC0415  for broken ones alone

    fields, faults = read_tolerantly(parts.dialect, parts.block, read, line=line)
    return fields, problems + faults


def _unclosed(parts: Parts, line: int) -> Problem:
    """Tell of a front matter without an end, on the line that opens it."""
    last = line + parts.block.rstrip().count("\n")
    return Problem(line - 1, "the front matter is not closed", f"it ends with line {last}")
