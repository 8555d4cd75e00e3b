"""A front matter that its language does not accept, read field by field.

Each field is given to the strict reader by itself, so that one broken line costs one field its
exactness and no more. What even then cannot be read is taken as it was most likely meant, and
said so in a `Problem`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.posts.complaints import complaint
from reader.posts.guess import guess, shown
from reader.posts.lines import Named, known, named
from reader.posts.model import Problem
from reader.posts.parts import Dialect
from reader.posts.strict import Fault, read_strictly
from reader.posts.subset import read_subset
from reader.posts.values import Fields

_MOST = 100
"""How many problems of a front matter are told; what follows them is hardly one."""


class _Head(NamedTuple):
    """The first line of a field, or of lines that are part of none."""

    line: int
    """The block's line, from 0."""
    table: str
    """The TOML table that it stands in, or empty."""
    field: Named | None


class _Chunk(NamedTuple):
    """A field as it stands in the block: its first line, and those that go on."""

    head: _Head
    lines: tuple[str, ...]


def read_tolerantly(
    dialect: Dialect, block: str, fault: Fault, *, line: int
) -> tuple[Fields, tuple[Problem, ...]]:
    """Read what can be read of `block`.

    Args:
        dialect: the language it should be in.
        block: the front matter.
        fault: why the strict reader refused it.
        line: the line of the file on which the block begins, from 1.
    """
    fields: Fields = {}
    problems: list[Problem] = []
    for chunk in _chunks(dialect, block):
        if len(problems) == _MOST:
            problems.append(Problem(line + chunk.head.line, "there is more", "all is left out"))
            break
        read, problem = _read(dialect, chunk)
        table = fields.setdefault(chunk.head.table, {}) if chunk.head.table else fields
        if isinstance(table, dict):
            table.update(read)
        if problem is not None:
            problems.append(problem._replace(line=line + chunk.head.line))
    if not problems:
        message = f"the front matter as a whole is not {dialect.value}"
        problems.append(Problem(line + fault.line, message, "each field is read by itself"))
    return fields, tuple(problems)


def _chunks(dialect: Dialect, block: str) -> Iterator[_Chunk]:
    """Cut the block where a field begins."""
    lines = block.split("\n")
    heads = tuple(_toml_heads(lines) if dialect is Dialect.TOML else _heads(dialect, lines))
    ends = [*(head.line for head in heads), len(lines)][1:]
    for head, end in zip(heads, ends, strict=True):
        yield _Chunk(head, tuple(lines[head.line : end]))


def _toml_heads(lines: list[str]) -> Iterator[_Head]:
    """Tell where the fields of TOML begin, and in which table."""
    table = ""
    for number, line in enumerate(lines):
        text = line.strip()
        if text.startswith("[") and text.endswith("]"):
            table = text.strip("[] ")
            yield _Head(number, table, None)
        elif (field := named(line, "=")) is not None:
            yield _Head(number, table, field)
        elif number == 0:
            yield _Head(number, "", None)


def _heads(dialect: Dialect, lines: list[str]) -> Iterator[_Head]:
    """Tell where the fields of any other language begin."""
    before: Named | None = None
    quote = ""
    for number, line in enumerate(lines):
        field = named(line)
        if field is not None and not _goes_on(dialect, line, field, before, quote):
            before, quote = field, _open_quote(field.rest, "")
            yield _Head(number, "", field)
        elif number == 0 or (not quote and _is_stray(dialect, line)):
            quote = ""
            yield _Head(number, "", None)
        else:
            quote = _open_quote(line, quote)


def _goes_on(dialect: Dialect, line: str, field: Named, before: Named | None, quote: str) -> bool:
    """Tell whether a line like `name: value` is but a part of the field before it.

    It is so when it is indented, or in a quotation that is still open. But a name that is known,
    after a field that has its value already, is a slip of the space bar or a forgotten quote.
    """
    if before is None:
        return False
    indented = dialect is Dialect.YAML and line[:1].isspace()
    if not indented and not quote:
        return False
    return not before.rest or not known(field.name)


def _open_quote(text: str, quote: str) -> str:
    """Return the quotation mark that is still open after `text`, or nothing."""
    if not quote:
        quote = text[:1]
        text = text[1:]
        if quote not in {"'", '"'}:
            return ""
    return quote if text.count(quote) % 2 == 0 else ""


def _is_stray(dialect: Dialect, line: str) -> bool:
    """Tell whether a line of YAML can be no part of the field before it."""
    return dialect is Dialect.YAML and bool(line.strip()) and line[0] not in " \t-#]}"


def _read(dialect: Dialect, chunk: _Chunk) -> tuple[Fields, Problem | None]:
    """Read one field, strictly or else as it was most likely meant."""
    field = chunk.head.field
    if field is None:
        return {}, _stray(dialect, chunk.lines)
    text = "\n".join((chunk.lines[0].strip(), *chunk.lines[1:])).rstrip()
    exact = _exact(dialect, text)
    if exact is not None:
        return exact, _indented(dialect, chunk.lines[0])
    value = guess(field.rest, chunk.lines[1:], comma=dialect is Dialect.JSON)
    message = complaint(dialect, field, chunk.lines)
    return {field.name: value}, Problem(0, message, f"it is {shown(value)}")


def _indented(dialect: Dialect, line: str) -> Problem | None:
    """Tell of a field that is well written but for the space before it."""
    if dialect is not Dialect.YAML or not line[:1].isspace():
        return None
    return Problem(0, f"{_space(line)} stands before the field", "it is left out")


def _space(line: str) -> str:
    return "a tab" if "\t" in line[: len(line) - len(line.lstrip())] else "a space"


def _exact(dialect: Dialect, text: str) -> Fields | None:
    """Read a field that is well written by itself."""
    if dialect is Dialect.YAML and (fields := read_subset(text)) is not None:
        return fields if len(fields) == 1 else None
    if dialect is Dialect.JSON:
        text = text.rstrip("} \n").removesuffix(",")
    read = read_strictly(dialect, text)
    return read if not isinstance(read, Fault) and len(read) == 1 else None


def _stray(dialect: Dialect, lines: tuple[str, ...]) -> Problem | None:
    """Tell of lines that are part of no field; comments, braces and TOML's tables need not be."""
    is_table = dialect is Dialect.TOML and lines[0].lstrip().startswith("[")
    rest = lines[1:] if is_table else lines
    if all(text.strip("{} \t") == "" or text.lstrip().startswith("#") for text in rest):
        return None
    return Problem(0, "the line is part of no field", "it is left out")
