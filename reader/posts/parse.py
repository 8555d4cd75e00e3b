"""A post's file, as bytes → `Post`. Nothing a file may hold is an error."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from reader.posts.categories import categories_of, tags_of
from reader.posts.dates import date_of_stamp, parse_date
from reader.posts.decode import decode
from reader.posts.dialects import split
from reader.posts.fields import authors, first, fold, image, is_draft, line_of, photos, web_address
from reader.posts.front_matter import read_fields
from reader.posts.identity import imprint
from reader.posts.lines import named
from reader.posts.model import Post, Problem
from reader.posts.names import Told, plain_name, told_by
from reader.posts.parts import Dialect, Parts
from reader.posts.rules import PLAIN_RULES, Generator, Rules
from reader.posts.titles import date_in_name, title_of_body, title_of_name
from reader.posts.values import Fields, text_of, truth_of
from reader.posts.whole_page import is_whole_page

_Written = tuple[str, str]
"""A field's name, and the text that is its value."""


class _Source(NamedTuple):
    """What a post is read from, beside its fields."""

    text: str
    parts: Parts
    name: str
    stamp: float | None
    rules: Rules

    def line_at(self, start: int) -> int:
        """Return the line of the file, from 1, in which the character `start` of the text is."""
        return self.text.count("\n", 0, start) + 1


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
    text, problems = decode(raw)
    parts = split(text)
    source = _Source(text, parts, name, stamp, _rules(parts, rules))
    fields, faults = read_fields(parts, source.line_at(parts.block_start))
    post = _post(fold(fields), source)
    problems += faults + post.problems
    return post._replace(problems=tuple(sorted(problems))) if problems else post


def _post(fields: Fields, source: _Source) -> Post:
    """Make the post of its fields by their plain names, and the body."""
    generator = source.rules.generator
    body = source.text[source.parts.body_start :]
    if is_whole_page(body):
        from reader.posts.page_head import with_page  # noqa: PLC0415  patterns that few posts need

        fields = with_page(fields, body, source.rules)
    told = told_by(tuple(fields))
    dates = _written_dates(fields, told.date)
    date, bad_dates = _date(dates, source)
    updated, bad_updates = _first_date(_written_dates(fields, told.updated), source)
    people = authors(fields, told.authors, generator)
    address = web_address(fields, told.address)
    guid = text_of(first(fields, told.guid))
    return Post(  # in its order: to name them all would take as long as the dates
        line_of(fields, told.title) or title_of_body(body) or title_of_name(source.name),
        body,
        source.line_at(source.parts.body_start),
        date,
        updated,
        people,
        categories_of(fields.get("categories"), fields.get("category"), generator),
        tags_of(fields.get("tags"), fields.get("tag"), generator),
        address,
        line_of(fields, told.lang),
        image(fields, told.image),
        line_of(fields, told.description),
        source.rules.in_drafts or (bool(told.hidden) and is_draft(fields)),
        bad_dates + bad_updates,
        imprint(guid, address, _written(fields, told, dates, people)),
        photos(fields),
        source.rules.generator is Generator.HEXO,
    )


def _written(
    fields: Fields, told: Told, dates: Sequence[_Written], people: tuple[str, ...]
) -> tuple[str, ...]:
    """Return what identifies a post, as its author wrote it (see `imprint`)."""
    return (
        text_of(first(fields, told.title)),
        dates[0][1] if dates else "",
        "\x1e".join(people),
        text_of(first(fields, told.lang)),
        text_of(first(fields, told.place)),
    )


def _rules(parts: Parts, rules: Rules) -> Rules:
    """Let the dialect tell the generator where the library does not."""
    if parts.dialect is Dialect.NIKOLA:
        return rules._replace(generator=Generator.NIKOLA)
    if rules.generator is not Generator.PLAIN:
        return rules
    if parts.dialect is Dialect.TOML:
        return rules._replace(generator=Generator.HUGO)
    return rules if parts.opened else rules._replace(generator=Generator.HEXO)


def _written_dates(fields: Fields, aliases: tuple[str, ...]) -> Sequence[_Written]:
    """Return what may be a date under one of `aliases`: `published: true` is none."""
    if not aliases:
        return ()
    values = [(name, fields[name]) for name in aliases]
    return [(name, text_of(value)) for name, value in values if value and truth_of(value) is None]


def _date(
    written: Sequence[_Written], source: _Source
) -> tuple[datetime | None, tuple[Problem, ...]]:
    """Return the date: from the front matter, else the file's name, else its stamp."""
    date, problems = _first_date(written, source)
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
    written: Sequence[_Written], source: _Source
) -> tuple[datetime | None, tuple[Problem, ...]]:
    """Return the first text that can be read as a date, or what is wrong with them."""
    problems: tuple[Problem, ...] = ()
    for name, text in written:
        if (date := parse_date(text, source.rules.zone)) is not None:
            return date, ()
        message = f"“{text[:40]}” cannot be read as a date"
        problems += (Problem(_line_of(name, source), message, "it is left out"),)
    return None, problems


def _line_of(name: str, source: _Source) -> int:
    """Return the line of the file on which a field stands, by its plain name."""
    start = source.line_at(source.parts.block_start)
    for number, line in enumerate(source.parts.block.split("\n"), start):
        field = named(line.lstrip(". "), ":：=")
        if field is not None and plain_name(field.name) == name:
            return number
    return start
