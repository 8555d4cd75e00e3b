"""Tokens → `Query`: a recursive descent, one method for each rule of docs/query.md."""

from collections.abc import Callable

from reader.errors import QueryError
from reader.language import gettext as _
from reader.library.query import values
from reader.library.query.model import (
    EVERYTHING,
    Field,
    Having,
    Joined,
    Not,
    Pattern,
    Quality,
    Query,
    Term,
    all_of,
    any_of,
    negated,
)
from reader.library.query.tokens import Kind, Token, tokens_of
from reader.library.query.words import words

DEEPEST = 10
"""Parentheses inside each other: SQLite may give up at fifteen, if what is in them is negated."""

MOST = 250
"""Words, fields and groups: SQLite gives up at a thousand, and what a word spells is two more."""

_VALUES: dict[str, Callable[[str], Query | None]] = {
    "date": values.read_dates,
    "after": values.read_after,
    "before": values.read_before,
    "newer": values.read_newer,
    "older": values.read_older,
    "len": values.read_length,
}
"""The fields whose values are no words, and who reads them."""

FIELDS = (*(field.value for field in Field), "is", "has", *_VALUES)
"""All names that may stand before a colon."""


def parse_query(typed: str) -> Query:
    """Return what is asked for; nothing typed is every post.

    Raises:
        QueryError: It cannot be understood.
    """
    return _Parser(typed).whole()


class _Parser:
    """The tokens of a query, and which of them is next."""

    def __init__(self, typed: str) -> None:
        self._typed = typed
        self._tokens = tuple(tokens_of(typed))
        self._next = 0
        self._depth = 0
        self._parts = 0

    def whole(self) -> Query:
        if not self._tokens:
            return EVERYTHING
        query = self._any()
        if (token := self._peek()) is not None:
            raise self._error(_("no parenthesis is open here"), token)
        return query

    def _any(self) -> Query:
        parts = [self._all()]
        while self._take(Kind.OR):
            parts.append(self._all())
        return any_of(tuple(parts))

    def _all(self) -> Query:
        parts = [self._part()]
        while (token := self._peek()) is not None and token.kind not in {Kind.OR, Kind.CLOSE}:
            self._take(Kind.AND)
            parts.append(self._part())
        return all_of(tuple(parts))

    def _part(self) -> Query:
        wanted = True
        while self._take(Kind.MINUS) or self._take(Kind.NOT):
            wanted = not wanted
        atom = self._atom()
        return atom if wanted else negated(atom)

    def _atom(self) -> Query:
        token = self._peek()
        if token is None:
            raise self._missing(self._tokens[self._next - 1].end if self._next else 0)
        self._next += 1
        self._count(token)
        match token.kind:
            case Kind.FIELD:
                return self._valued(token)
            case Kind.WORD | Kind.QUOTED | Kind.PATTERN | Kind.OPEN:
                return self._sought(token, None)
            case _:
                raise self._missing(token.start)

    def _count(self, token: Token) -> None:
        self._parts += 1
        if self._parts > MOST:
            said = _("a query has {most} words, fields and groups at the most")
            raise self._error(said.format(most=MOST), token)

    def _sought(self, token: Token, field: Field | None) -> Query:
        """Return what a word, a phrase, a pattern or a group says, in a field or in all."""
        match token.kind:
            case Kind.PATTERN:
                return self._pattern(token, field)
            case Kind.OPEN:
                group = self._group(token)
                return group if field is None else _within(field, group)
            case _:
                if not words(token.text):
                    raise self._error(_("there is no word in this"), token)
                return Term(token.text, field, token.prefix)

    def _group(self, opened: Token) -> Query:
        self._depth += 1
        if self._depth > DEEPEST:
            said = _("more than {deepest} parentheses are open here")
            raise self._error(said.format(deepest=DEEPEST), opened)
        group = self._any()
        if not self._take(Kind.CLOSE):
            raise self._error(_("this parenthesis is not closed"), opened)
        self._depth -= 1
        return group

    def _valued(self, name: Token) -> Query:
        """Return what a field and its value say."""
        if name.text not in FIELDS:
            said = _("{name}: no such field; there are {known}")
            raise self._error(said.format(name=name.text, known=_(", ").join(FIELDS)), name)
        value = self._peek()
        if value is None or value.start != name.end or value.kind is Kind.CLOSE:
            said = _("{name}: is followed by a value, without a space between")
            raise QueryError(said.format(name=name.text), self._typed, name.end, name.end)
        self._next += 1
        if name.text in _VALUES:
            return self._counted(name, value)
        if name.text in {"is", "has"}:
            return Having(self._quality(name, value))
        return self._sought(value, Field(name.text))

    def _counted(self, name: Token, value: Token) -> Query:
        query = _VALUES[name.text](value.text)
        if query is None or value.prefix:
            said = _("{name}: takes {expected}")
            raise self._error(said.format(name=name.text, expected=_taken_by(name.text)), value)
        return query

    def _quality(self, name: Token, value: Token) -> Quality:
        typed = f"{name.text}:{value.text.lower()}"
        for quality in Quality:
            if quality.value == typed and not value.prefix:
                return quality
        allowed = [each.value for each in Quality if each.value.startswith(f"{name.text}:")]
        raise self._error(_("there is {allowed}").format(allowed=_(", ").join(allowed)), value)

    def _pattern(self, token: Token, field: Field | None) -> Query:
        from reader.expressions import (  # noqa: PLC0415  few queries have a pattern
            ExpressionError,
            expression,
        )

        if not token.text:
            raise self._error(_("there is nothing in this pattern"), token)
        try:
            expression(token.text)
        except ExpressionError as error:
            at = token.start + 1 + error.position
            said = _("no pattern: {why}").format(why=error)
            raise QueryError(said, self._typed, at, at + 1) from error
        return Pattern(token.text, field)

    def _peek(self) -> Token | None:
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def _take(self, kind: Kind) -> bool:
        token = self._peek()
        taken = token is not None and token.kind is kind
        self._next += taken
        return taken

    def _missing(self, at: int) -> QueryError:
        said = _("a word, a field or ( is missing here")
        return QueryError(said, self._typed, at, at)

    def _error(self, message: str, token: Token) -> QueryError:
        return QueryError(message, self._typed, token.start, token.end)


def _taken_by(name: str) -> str:
    """Return what is to stand behind the name of a field of `_VALUES`."""
    match name:
        case "newer" | "older":
            return _("an age in hours, days, weeks, months or years (36h, 7d, 2w, 6m, 1y)")
        case "len":
            return _("a number of characters (>2000, <500, 500..2000)")
    dates = _("a year, month or day (2022, 2022-08, 2022-08-25)")
    if name != "date":
        return dates
    return _("{dates} or a range of them (2022-08..2022-09, 2022..)").format(dates=dates)


def _within(field: Field, query: Query) -> Query:
    """Return `query` with its words looked for in `field`, unless they have one of their own."""
    match query:
        case Term(field=None) | Pattern(field=None):
            return query._replace(field=field)
        case Not():
            return Not(_within(field, query.query))
        case Joined():
            return query._replace(parts=tuple(_within(field, part) for part in query.parts))
        case _:
            return query
