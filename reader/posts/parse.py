"""A post's file, as bytes → `Post`. Nothing a file may hold is an error."""

from datetime import datetime
from typing import NamedTuple

from reader.posts import names as n
from reader.posts.categories import categories_of, tags_of
from reader.posts.dates import date_of_stamp, parse_date
from reader.posts.decode import decode
from reader.posts.dialects import Dialect, Parts, split
from reader.posts.fields import authors, first, fold, image, is_draft, text, web_address
from reader.posts.identity import imprint
from reader.posts.lines import named
from reader.posts.model import Post, Problem
from reader.posts.names import plain_name
from reader.posts.rules import PLAIN_RULES, Generator, Rules
from reader.posts.subset import read_subset
from reader.posts.titles import date_in_name, title_of_body, title_of_name
from reader.posts.values import Fields, Value, text_of, truth_of

_Problems = tuple[Problem, ...]


class _Source(NamedTuple):
    """All that a post is read from."""

    parts: Parts
    line: int
    """The line of the file on which the block begins, from 1."""
    name: str
    stamp: float | None
    rules: Rules


def parse_post(
    raw: bytes, *, name: str = "", stamp: float | None = None, rules: Rules = PLAIN_RULES
) -> Post:
    """Read a post. What its file says is never an error: see `Post.problems`.

    Args:
        raw: the file.
        name: the file's name without its folder; the last resort for the title, and for the date
            if it is as Jekyll writes it.
        stamp: when the file was changed, in seconds since 1970; the last resort for the date.
        rules: what holds in the post's library.
    """
    written, problems = decode(raw)
    parts = split(written)
    line = written.count("\n", 0, parts.block_start) + 1
    source = _Source(parts, line, name, stamp, _rules(parts, rules))
    fields, faults = read_fields(parts, line)
    folded = fold(fields)
    body = written[parts.body_start :]
    date, bad_dates = _date(folded, source)
    updated, bad_updates = _first_date(folded, n.UPDATED, source, "no date of change")
    address = web_address(folded, n.SOURCE + n.GUID)
    people = authors(folded, n.AUTHORS, source.rules.generator)
    return Post(
        title=text(folded, n.TITLE) or title_of_body(body) or title_of_name(name),
        body=body,
        body_line=written.count("\n", 0, parts.body_start) + 1,
        date=date,
        updated=updated,
        authors=people,
        categories=categories_of(*_two(folded, n.CATEGORIES), source.rules.generator),
        tags=tags_of(*_two(folded, n.TAGS), source.rules.generator),
        source=address,
        lang=text(folded, n.LANG),
        image=image(folded, n.IMAGE),
        description=text(folded, n.DESCRIPTION),
        draft=is_draft(folded),
        problems=tuple(sorted(problems + faults + bad_dates + bad_updates)),
        imprint=imprint(
            text_of(first(folded, n.GUID)),
            address,
            (
                text_of(first(folded, n.TITLE)),
                text_of(first(folded, n.DATE)),
                "\x1e".join(people),
                text_of(first(folded, n.LANG)),
                text_of(first(folded, ("permalink", "url", "path", "slug"))),
            ),
        ),
    )


def read_fields(parts: Parts, line: int) -> tuple[Fields, _Problems]:
    """Read the front matter: the common shapes fast, others exactly, broken ones tolerantly."""
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
    last = line + parts.block.rstrip().count("\n")
    return Problem(line - 1, "the front matter is not closed", f"it ends with line {last}")


def _rules(parts: Parts, rules: Rules) -> Rules:
    """Let the dialect tell the generator where the library does not."""
    if parts.dialect is Dialect.NIKOLA:
        return rules._replace(generator=Generator.NIKOLA)
    if rules.generator is Generator.PLAIN:
        if parts.dialect is Dialect.TOML:
            return rules._replace(generator=Generator.HUGO)
        if not parts.opened:
            return rules._replace(generator=Generator.HEXO)
    return rules


def _two(folded: Fields, names: tuple[str, str]) -> tuple[Value, Value]:
    """Return the values of a plural and its singular."""
    return folded.get(names[0]), folded.get(names[1])


def _date(folded: Fields, source: _Source) -> tuple[datetime | None, _Problems]:
    """Return the date: from the front matter, else the file's name, else its stamp."""
    zone = source.rules.zone
    fallback, assumed = None, "the post has no date"
    in_name = date_in_name(source.name)
    if in_name and (fallback := parse_date(in_name, zone)) is not None:
        assumed = f"it is the date in the file's name, {in_name}"
    elif source.stamp is not None and (fallback := date_of_stamp(source.stamp, zone)) is not None:
        assumed = "it is the time at which the file was last changed"
    date, problems = _first_date(folded, n.DATE, source, assumed)
    return date or fallback, problems


def _first_date(
    folded: Fields, names: tuple[str, ...], source: _Source, assumed: str
) -> tuple[datetime | None, _Problems]:
    """Return the first of `names` that can be read as a date, and a problem if none can."""
    problems: _Problems = ()
    for name in names:
        value = folded.get(name)
        if not value or truth_of(value) is not None:
            continue
        written = text_of(value)
        if (date := parse_date(written, source.rules.zone)) is not None:
            return date, ()
        message = f"“{written[:40]}” is no date that exists"
        problems += (Problem(_line_of(name, source), message, assumed),)
    return None, problems


def _line_of(name: str, source: _Source) -> int:
    """Return the line of the file on which a field stands, by its plain name."""
    for number, line in enumerate(source.parts.block.split("\n"), source.line):
        field = named(line.lstrip(". "), ":：=")
        if field is not None and plain_name(field.name) == name:
            return number
    return source.line
