"""Saved searches: queries with names, a line each in a small file of the user's own.

```
# what follows a sign like this one is left as it is
To read = is:unread newer:7d
中国新闻 = category:新闻 lang:zh
```
"""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from reader.errors import LibraryError, QueryError, ReaderError
from reader.language import gettext as _
from reader.library.logs.durable import exclusive
from reader.library.query.model import Query
from reader.library.query.parser import parse_query
from reader.library.query.tokens import Kind, tokens_of
from reader.whole_file import write_whole

_COMMENT = "#"
_EMPTY = "“”"
"""How a name without letters is told."""
_SPACES = re.compile(r"\s+")


class SavedSearch(NamedTuple):
    """A query with a name."""

    name: str
    """One line, without `=`."""
    typed: str
    """As it was typed."""
    query: Query


class SavedSearches(NamedTuple):
    """What the file says."""

    searches: tuple[SavedSearch, ...] = ()
    """In its order; each name once."""
    faults: tuple[str, ...] = ()
    """What could not be understood, starting with file and line."""


class SearchFile:
    """The file at `path`, which need not be there."""

    def __init__(self, path: str) -> None:
        self.path = path

    def read(self) -> SavedSearches:
        """Return the searches that it holds.

        Raises:
            LibraryError: It cannot be read.
        """
        searches: dict[str, SavedSearch] = {}
        faults = []
        for number, line in enumerate(_lines(self.path), start=1):
            if line.strip() and not line.lstrip().startswith(_COMMENT):
                try:
                    search = _search(line, searches)
                except ReaderError as error:
                    faults.append(f"{self.path}: line {number}: {error}")
                else:
                    searches[search.name] = search
        return SavedSearches(tuple(searches.values()), tuple(faults))

    def save(self, name: str, typed: str) -> SavedSearch:
        """Write a search into it, in the place of one of this name, or at the end.

        Raises:
            QueryError: The query cannot be understood.
            ReaderError: The name cannot be one.
            LibraryError: The file cannot be written.
        """
        search = SavedSearch(_name(name), _one_line(typed), parse_query(typed))
        written = f"{search.name} = {search.typed}"
        with exclusive(self.path):
            lines = list(_lines(self.path))
            ours = (at for at, line in enumerate(lines) if _is_of(line, search.name))
            at = next(ours, len(lines))
            _write(self.path, [*lines[:at], written, *lines[at + 1 :]])
        return search

    def forget(self, name: str) -> None:
        """Take the search of this name out of it.

        Raises:
            ReaderError: There is none.
            LibraryError: The file cannot be written.
        """
        kept = " ".join(name.split())
        if not any(_is_of(line, kept) for line in _lines(self.path)):
            unknown = _("no search is saved under this name")
            raise ReaderError(f"{name}: {unknown}")
        with exclusive(self.path):
            _write(self.path, [line for line in _lines(self.path) if not _is_of(line, kept)])


def _search(line: str, others: Container[str]) -> SavedSearch:
    """Read a line.

    Raises:
        ReaderError: It is no search, or has the name of one of `others`.
    """
    name, equals, typed = (part.strip() for part in line.partition("="))
    if not equals:
        unnamed = _("what is saved is written NAME = QUERY")
        raise ReaderError(f"{name}: {unnamed}")
    if _name(name) in others:
        taken = _("the name of another search")
        raise ReaderError(f"{_name(name)}: {taken}")
    try:
        return SavedSearch(_name(name), typed, parse_query(typed))
    except QueryError as error:
        at = _("{error}, at character {at}").format(error=error, at=error.start + 1)
        raise ReaderError(f"{typed}: {at}") from error


def _name(name: str) -> str:
    """Return a name as it is kept.

    Raises:
        ReaderError: It cannot be one.
    """
    words = " ".join(name.split())
    if not words or "=" in words or words.startswith(_COMMENT):
        no_name = _("no name; it has letters, no =, no # before it")
        raise ReaderError(f"{words or _EMPTY}: {no_name}")
    return words


def _one_line(typed: str) -> str:
    """Return a query on one line; spaces count in its patterns alone, where lines are escaped."""
    pieces, end = [], 0
    for token in tokens_of(typed):
        if token.kind is Kind.PATTERN:
            lines = typed[token.start : token.end].splitlines()
            pieces += [_SPACES.sub(" ", typed[end : token.start]), r"\n".join(lines)]
            end = token.end
    return "".join((*pieces, _SPACES.sub(" ", typed[end:]))).strip()


def _is_of(line: str, name: str) -> bool:
    found, equals, _ = line.partition("=")
    return bool(equals) and " ".join(found.split()) == name


def _lines(path: str) -> Iterator[str]:
    try:
        with open(path, encoding="utf-8-sig", errors="surrogateescape") as file:
            yield from file.read().splitlines()
    except FileNotFoundError:
        return
    except OSError as error:
        raise LibraryError(f"{path}: {error.strerror}") from error


def _write(path: str, lines: list[str]) -> None:
    """Write the file, inside of `exclusive`."""
    write_whole(path, "".join(f"{line}\n" for line in lines))
