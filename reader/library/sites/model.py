"""A site and a page of it, as a generator sees them, and what cannot be told of them for sure."""

from collections.abc import Mapping
from typing import NamedTuple

from reader.posts.rules import Generator
from reader.posts.values import Fields, Value, truth_of


class UnsureError(Exception):
    """What an address would be made of cannot be told for sure: there is none, and not a guess."""


class Site(NamedTuple):
    """A site that is made by a generator."""

    folder: str
    """The folder of its configuration, absolute."""
    generator: Generator
    settings: Fields
    """Its configuration; of Hugo's, whose names have no case, in lower case."""


class Page(NamedTuple):
    """The file of a post, or of another page, in its site."""

    fields: Fields
    """The front matter, by the names as written: generators tell `Title` from `title`."""
    path: str
    """Where it lies in the site's folder."""


def text(fields: Mapping[str, Value], name: str, default: str = "") -> str:
    """Return the text that a field is; the default if there is none.

    Raises:
        UnsureError: It is something else.
    """
    value = fields.get(name)
    if value is None:
        return default
    if not isinstance(value, str):
        raise UnsureError(name)
    return value.strip()


def flag(fields: Mapping[str, Value], name: str, *, default: bool = False) -> bool:
    """Return whether a field says yes.

    Raises:
        UnsureError: It says neither yes nor no.
    """
    value = fields.get(name)
    if value is None:
        return default
    said = truth_of(value)
    if said is None:
        raise UnsureError(name)
    return said


def table(fields: Mapping[str, Value], name: str) -> Fields:
    """Return the fields in a field; none if there is none.

    Raises:
        UnsureError: It is something else.
    """
    value = fields.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise UnsureError(name)
    return value
