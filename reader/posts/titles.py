"""The texts of one line that a list shows: titles, names of categories, tags and authors."""

import re
from functools import lru_cache

from reader.posts.decode import decode_name

UNTITLED = "Untitled"
"""The title of a post that has neither title nor heading nor file name, as from a pipe."""

_MARKS = frozenset("&<*`~[\n\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029")
"""What a text must hold for there to be any markup or line end in it."""

_EXTENSIONS = frozenset({"md", "markdown", "mdown", "mkd", "html", "htm", "txt", "rst", "aspx"})


_DATED = re.compile(
    r"""
      (?: (\d{4}) (?P<sign>[-_]) (\d{1,2}) (?P=sign) (\d{1,2})
        | ((?:19|20)\d\d) (0[1-9]|1[0-2]) (0[1-9]|[12]\d|3[01])
      ) (?: [-_\s]+ | (?=\.) | $ )
    """,
    re.VERBOSE,
)
"""A date, and what stands between it and the rest of the name."""
_DATE_PARTS = (1, 3, 4, 5, 6, 7)


@lru_cache(maxsize=4096)
def one_line(text: str) -> str:
    """Return `text` as one line without markup; empty if nothing of it can be seen."""
    if not _MARKS.isdisjoint(text):
        from reader.posts.markup import text_of_markup  # noqa: PLC0415  4 ms of patterns, for few

        text = text_of_markup(text)
    text = " ".join(text.split())
    if text.isprintable() or any(char.isprintable() and char != " " for char in text):
        return text
    return ""


def title_of_body(body: str) -> str:
    """Return the heading of `body` that is its title; empty if none is."""
    from reader.posts.headings import title_heading  # noqa: PLC0415  5 ms, for few

    return title_heading(body)


def title_of_name(name: str) -> str:
    """Return a file's name without its extensions and the date that Jekyll puts before it."""
    name = decode_name(name)
    stem, dot, extension = name.rpartition(".")
    while stem and dot and extension.lower() in _EXTENSIONS:
        name = stem
        stem, dot, extension = name.rpartition(".")
    return " ".join(_undated(name).split()) or UNTITLED


def date_in_name(name: str) -> str:
    """Return the date that a file's name begins with, as `2012-01-31`; empty if there is none.

    Jekyll writes `2012-01-31-name.md`, daily notes are `2012-01-31.md` and `2012_01_31.md`, and
    many a folder is kept in order by `20120131 name.md`.
    """
    found = _DATED.match(name)
    return "-".join(filter(None, found.group(*_DATE_PARTS))) if found else ""


def _undated(name: str) -> str:
    """Take the date off a file's name, unless nothing else is in it."""
    found = _DATED.match(name)
    return (found and name[found.end() :]) or name
