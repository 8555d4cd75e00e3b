"""What is typed → tokens, each with its place; signs of an input method are as those of ASCII."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from reader.errors import QueryError
from reader.language import gettext as _


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    QUOTED = auto()
    PATTERN = auto()
    FIELD = auto()
    """A name and its colon; the value is the next token, without a space between."""
    MINUS = auto()
    NOT = auto()
    AND = auto()
    OR = auto()
    OPEN = auto()
    CLOSE = auto()


class Token(NamedTuple):
    """A piece of a query, from `start` to `end` in characters."""

    kind: Kind
    start: int
    end: int
    text: str = ""
    """What it says, as typed: without the quotation marks, slashes, colon and star around it."""
    prefix: bool = False
    """Whether a star follows."""


OPERATORS = {"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT}

_SIGNS = {"(": Kind.OPEN, ")": Kind.CLOSE}

ASCII = str.maketrans(
    dict(zip("：（）－−／＊“”„＂，、；。\u3000", ":()--/*" + 4 * '"' + 5 * " ", strict=True))
)
"""What an input method types for the signs of a query, and what stands between words."""

_ENDS = frozenset('()"')
"""What ends a word, besides spaces."""


def tokens_of(typed: str) -> Iterator[Token]:
    """Yield the tokens of a query.

    Raises:
        QueryError: A quotation mark or a pattern is not closed, or a minus has nothing after it.
    """
    return _Tokens(typed).steps()


class _Tokens:
    """Where the reading of a query is."""

    def __init__(self, typed: str) -> None:
        self._typed = typed
        self._signs = typed.translate(ASCII)
        self._at = 0

    def steps(self) -> Iterator[Token]:
        while self._at < len(self._signs):
            sign = self._signs[self._at]
            if sign.isspace():
                self._at += 1
                continue
            token = self._token(sign)
            self._at = token.end
            yield token
            if token.kind is Kind.FIELD and self._value_is_word():
                yield (value := self._word(self._at))
                self._at = value.end

    def _token(self, sign: str) -> Token:
        start = self._at
        if sign in _SIGNS:
            return Token(_SIGNS[sign], start, start + 1)
        if sign == "-":
            return self._minus(start)
        if sign == '"':
            return self._quoted(start)
        if sign == "/":
            return self._pattern(start)
        return self._field(start) or self._operator(start) or self._word(start)

    def _minus(self, start: int) -> Token:
        after = self._signs[start + 1 : start + 2]
        if not after or after.isspace() or after == ")":
            raise self._error(_("nothing follows this minus"), start, start + 1)
        return Token(Kind.MINUS, start, start + 1)

    def _quoted(self, start: int) -> Token:
        end = self._signs.find('"', start + 1)
        if end < 0:
            raise self._error(_("this quotation mark is not closed"), start, start + 1)
        text = " ".join(self._typed[start + 1 : end].split())
        starred = self._signs.startswith("*", end + 1)
        return Token(Kind.QUOTED, start, end + 1 + starred, text, starred)

    def _pattern(self, start: int) -> Token:
        end = start + 1
        while end < len(self._signs) and self._signs[end] != "/":
            end += 2 if self._signs[end] == "\\" else 1
        if end >= len(self._signs):
            raise self._error(_("this pattern has no / at its end"), start, start + 1)
        return Token(Kind.PATTERN, start, end + 1, self._typed[start + 1 : end])

    def _field(self, start: int) -> Token | None:
        """Return the name of a field; what is no name, or an address, is a word."""
        name, colon, rest = self._signs[start : self._end_of_word(start)].partition(":")
        if not colon or not (name.isascii() and name.isalpha()) or rest.startswith("//"):
            return None
        return Token(Kind.FIELD, start, start + len(name) + 1, name.lower())

    def _operator(self, start: int) -> Token | None:
        end = self._end_of_word(start)
        kind = OPERATORS.get(self._signs[start:end])
        return kind and Token(kind, start, end)

    def _word(self, start: int) -> Token:
        end = self._end_of_word(start)
        starred = self._signs[end - 1] == "*"
        return Token(Kind.WORD, start, end, self._typed[start : end - starred], starred)

    def _value_is_word(self) -> bool:
        """Tell whether a word follows at once: in a value no colon and no operator is one."""
        sign = self._signs[self._at : self._at + 1]
        return bool(sign) and not sign.isspace() and sign not in _ENDS and sign != "/"

    def _end_of_word(self, start: int) -> int:
        end = start
        while end < len(self._signs) and not (
            self._signs[end].isspace() or self._signs[end] in _ENDS
        ):
            end += 1
        return end

    def _error(self, message: str, start: int, end: int) -> QueryError:
        return QueryError(message, self._typed, start, end)
