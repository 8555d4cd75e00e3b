"""Regular expressions in queries: compiled in one way, and told what is wrong with one."""

import re
import threading
import warnings
from typing import Final, NamedTuple

_AT: Final = re.compile(r"(?P<what>.*) at position (?P<at>\d+)")
_LOCK: Final = threading.Lock()
"""`catch_warnings` changes what holds for all threads."""


class Fault(NamedTuple):
    """What is wrong with a pattern."""

    message: str
    at: int | None = None
    """The character in it, from 0; None: all of it is."""


def compiled(pattern: str) -> re.Pattern[str]:
    """Return what finds a pattern, which has no fault."""
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)


def fault_in(pattern: str) -> Fault | None:
    """Return what is wrong with a pattern; also if it will mean something else one day."""
    try:
        with _LOCK, warnings.catch_warnings():
            warnings.simplefilter("error")
            compiled(pattern)
    except re.error as error:
        return Fault(error.msg, error.pos or 0)
    except (OverflowError, RecursionError) as error:
        return Fault(str(error))
    except Warning as warning:
        return _warned(str(warning))
    return None


def _warned(message: str) -> Fault:
    """Return what a warning says; a sign that is meant as such has a backslash before it."""
    found = _AT.fullmatch(message)
    what, at = (message, None) if found is None else (found["what"], int(found["at"]))
    return Fault(f"{what[:1].lower()}{what[1:]}; write \\ before a sign that stands for itself", at)
