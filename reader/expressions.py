r"""Regular expressions as readers type them, each looked for in a text for a limited time.

`re` holds the interpreter until it is done, and some expressions are done in a hundred years;
`regex` lets other threads work, ends when it is told to, and knows `\p{Han}`.
"""

import threading
import warnings
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import regex

from reader.errors import CostlyError

SECONDS: Final = 1.0
"""After which an expression is looked for no longer in a text."""


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

    def __init__(self, typed: str, compiled: "regex.Pattern[str]") -> None:
        self._typed = typed
        self._compiled = compiled

    def is_in(self, text: str) -> bool:
        """Tell whether it stands anywhere in a text.

        Raises:
            CostlyError: That is not found out in time.
        """
        return next(self.spans(text, empty=True), None) is not None

    def spans(self, text: str, *, empty: bool = False) -> Iterator[tuple[int, int]]:
        """Yield where it stands in a text, in order.

        Args:
            text: The text.
            empty: Give also the places where it is met by nothing at all.

        Raises:
            CostlyError: That is not found out in time.
        """
        found = self._compiled.finditer(text, concurrent=True, timeout=SECONDS)
        try:
            yield from (each.span() for each in found if empty or each.end() > each.start())
        except TimeoutError as error:
            raise CostlyError(f"/{self._typed}/: takes too long, and is given up") from error


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
            return Expression(typed, regex.compile(typed, flags))
    except regex.error as error:
        said: dict[str, Any] = vars(error)  # which its types do not know of
        raise ExpressionError(said["msg"], said["pos"] or 0) from error
    except RecursionError as error:
        raise ExpressionError("too many parts within parts", 0) from error
