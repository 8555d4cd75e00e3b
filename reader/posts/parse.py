"""A post's file, as bytes → `Post`. Nothing a file may hold is an error."""

from datetime import datetime
from typing import NamedTuple

from reader.posts import names
from reader.posts.categories import categories_of, tags_of
from reader.posts.dates import date_of_stamp, parse_date
from reader.posts.decode import decode
from reader.posts.dialects import Dialect, Parts, split
from reader.posts.fields import authors, first, fold, image, is_draft, text, web_address
from reader.posts.front_matter import read_fields
from reader.posts.identity import imprint
from reader.posts.lines import named
from reader.posts.model import Post, Problem
from reader.posts.rules import PLAIN_RULES, Generator, Rules
from reader.posts.titles import date_in_name, title_of_body, title_of_name
from reader.posts.values import Fields, text_of, truth_of


class _Source(NamedTuple):
    """What a post is read from, beside its fields."""

    parts: Parts
    line: int
    """The line of the file on which the front matter's block begins, from 1."""
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
    post = _post(fold(fields), written[parts.body_start :], source)
    return post._replace(
        body_line=written.count("\n", 0, parts.body_start) + 1,
        problems=tuple(sorted(problems + faults + post.problems)),
    )


def _post(fields: Fields, body: str, source: _Source) -> Post:
    """Make the post of its fields by their plain names, and the body."""
    generator = source.rules.generator
    date, bad_dates = _date(fields, source)
    updated, bad_updates = _first_date(fields, names.UPDATED, source)
    address = web_address(fields, names.SOURCE + names.GUID)
    people = authors(fields, names.AUTHORS, generator)
    return Post(
        title=text(fields, names.TITLE) or title_of_body(body) or title_of_name(source.name),
        body=body,
        date=date,
        updated=updated,
        authors=people,
        categories=categories_of(fields.get("categories"), fields.get("category"), generator),
        tags=tags_of(fields.get("tags"), fields.get("tag"), generator),
        source=address,
        lang=text(fields, names.LANG),
        image=image(fields, names.IMAGE),
        description=text(fields, names.DESCRIPTION),
        draft=is_draft(fields),
        problems=bad_dates + bad_updates,
        imprint=_imprint(fields, address, people),
    )


def _imprint(fields: Fields, address: str, people: tuple[str, ...]) -> str:
    """Return what identifies the post, as its author wrote it."""
    title, lang, place = (
        text_of(first(fields, known)) for known in (names.TITLE, names.LANG, names.PLACE)
    )
    dates = (text_of(fields.get(name)) for name in names.DATE)
    date = next((date for date in dates if date and truth_of(date) is None), "")
    guid = text_of(first(fields, names.GUID))
    return imprint(guid, address, (title, date, "\x1e".join(people), lang, place))


def _rules(parts: Parts, rules: Rules) -> Rules:
    """Let the dialect tell the generator where the library does not."""
    if parts.dialect is Dialect.NIKOLA:
        return rules._replace(generator=Generator.NIKOLA)
    if rules.generator is not Generator.PLAIN:
        return rules
    if parts.dialect is Dialect.TOML:
        return rules._replace(generator=Generator.HUGO)
    return rules if parts.opened else rules._replace(generator=Generator.HEXO)


def _date(fields: Fields, source: _Source) -> tuple[datetime | None, tuple[Problem, ...]]:
    """Return the date: from the front matter, else the file's name, else its stamp."""
    date, problems = _first_date(fields, names.DATE, source)
    if date is not None:
        return date, ()
    date, assumed = _date_of_file(source)
    return date, tuple(problem._replace(assumed=assumed) for problem in problems)


def _date_of_file(source: _Source) -> tuple[datetime | None, str]:
    """Return the date that the file itself tells, and what to say of that."""
    zone = source.rules.zone
    in_name = date_in_name(source.name)
    if in_name and (date := parse_date(in_name, zone)) is not None:
        return date, f"it is the date in the file's name, {in_name}"
    if source.stamp is not None and (date := date_of_stamp(source.stamp, zone)) is not None:
        return date, "it is the time at which the file was last changed"
    return None, "the post has no date"


def _first_date(
    fields: Fields, aliases: tuple[str, ...], source: _Source
) -> tuple[datetime | None, tuple[Problem, ...]]:
    """Return the first of `aliases` that can be read as a date, or what is wrong with them."""
    problems: tuple[Problem, ...] = ()
    for name in aliases:
        value = fields.get(name)
        if not value or truth_of(value) is not None:
            continue
        if (date := parse_date(text_of(value), source.rules.zone)) is not None:
            return date, ()
        message = f"“{text_of(value)[:40]}” cannot be read as a date"
        problems += (Problem(_line_of(name, source), message, "it is left out"),)
    return None, problems


def _line_of(name: str, source: _Source) -> int:
    """Return the line of the file on which a field stands, by its plain name."""
    for number, line in enumerate(source.parts.block.split("\n"), source.line):
        field = named(line.lstrip(". "), ":：=")
        if field is not None and names.plain_name(field.name) == name:
            return number
    return source.line
