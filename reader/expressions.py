r"""Regular expressions as readers type them, each looked for in a text for a limited time.

`re` holds the interpreter until it is done, and some expressions are done in a hundred years;
`regex` lets other threads work, ends when it is told to, and knows `\p{Han}`.
"""

import re
import threading
import warnings
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Any, Final

import regex

from reader.errors import CostlyError
from reader.language import gettext as _

SECONDS: Final = 1.0
"""After which an expression is looked for no longer in a text."""


_Find = Callable[[str], "Iterator[re.Match[str]] | Iterator[regex.Match[str]]"]

_LOCK: Final = threading.Lock()
"""`catch_warnings` changes what holds for all threads."""


class ExpressionError(ValueError):
    """What was typed is no regular expression."""

    def __init__(self, message: str, position: int) -> None:
        """Tell what is wrong, and with which of its characters."""
        super().__init__(message)
        self.position = position


class Expression:
    """A regular expression: `^` and `$` are the ends of lines too. Other threads work meanwhile."""

    def __init__(self, typed: str, find: _Find) -> None:
        self._typed = typed
        self._find = find

    def is_in(self, text: str) -> bool:
        """Tell whether it stands anywhere in a text.

        Raises:
            CostlyError: That is not found out in time.
        """
        try:
            return next(self._find(text), None) is not None
        except TimeoutError as error:
            raise self._costly() from error

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where it stands in a text, in order, unless it is met by nothing there.

        Raises:
            CostlyError: That is not found out in time.
        """
        try:
            yield from (each.span() for each in self._find(text) if each.end() > each.start())
        except TimeoutError as error:
            raise self._costly() from error

    def _costly(self) -> CostlyError:
        given_up = _("takes too long, and is given up")
        return CostlyError(f"/{self._typed}/: {given_up}")


@lru_cache(maxsize=64)
def brief(pattern: str) -> Expression:
    """Return an expression of ours in which nothing repeats: `re` is done with it at once."""
    return Expression(pattern, re.compile(pattern).finditer)


@lru_cache(maxsize=64)
def expression(typed: str, *, any_case: bool = True) -> Expression:
    """Return the expression that was typed.

    Args:
        typed: As for `re`.
        any_case: Whether capital and small letters are the same.

    Raises:
        ExpressionError: It is none.
    """
    flags = regex.MULTILINE | (regex.IGNORECASE if any_case else 0)
    try:
        with _LOCK, warnings.catch_warnings(action="ignore"):  # of what it may mean one day
            compiled = regex.compile(typed, flags)
        return Expression(typed, partial(compiled.finditer, concurrent=True, timeout=SECONDS))
    except regex.error as error:
        said: dict[str, Any] = vars(error)  # which its types do not know of
        raise ExpressionError(said["msg"], said["pos"] or 0) from error
    except RecursionError as error:
        raise ExpressionError("too many parts within parts", 0) from error
