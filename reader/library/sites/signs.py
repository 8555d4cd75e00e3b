"""The signs of an address: what stands in it as it is, what may be a part of it at all."""

import re
import unicodedata
from collections.abc import Callable
from urllib.parse import quote

from reader.library.sites.model import UnsureError

_ENDS = frozenset("?#%\\")
"""What does not stay a sign of a path on its way through generators and servers."""
_DOTS = re.compile(r"(?:^|/)\.\.?(?:/|$)")
_NUMBER = re.compile(r"0|-?[1-9]\d{0,14}")
_ODD = re.compile(
    r"""
      [-+]? \.? \d [\d_.:]* (?:e [-+]? \d+)? | 0 [xo] [\da-f]+ | [-+]? \. (?:inf|nan)
    | \d{4} - \d\d? - \d\d? (?: [t\s] .*)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What may be a number or a date, if nothing stands around it."""
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", ""})


def encoded(path: str, safe: str) -> str:
    """Return a path as it stands in an address.

    Args:
        path: The path.
        safe: The signs, beside letters and digits, that stay as they are.

    Raises:
        UnsureError: It has something in it that would end it, or lead elsewhere.
    """
    if not _ENDS.isdisjoint(path) or _DOTS.search(path) or "//" in path:
        raise UnsureError(path)
    return quote(path, safe=safe)


def shown(value: object) -> str:
    """Return a value of a front matter as a generator prints it.

    Raises:
        UnsureError: It is no text, or may be read as something that is printed otherwise.
    """
    if not isinstance(value, str):
        raise UnsureError(str(value))
    written = value.strip()
    is_odd = _ODD.fullmatch(written) and not _NUMBER.fullmatch(written)
    if is_odd or written.lower() in _WORDS:
        raise UnsureError(written)
    return written


def filled(names: re.Pattern[str], pattern: str, value: Callable[[str], str]) -> str:
    """Return the pattern of an address with a value for each name in it.

    Args:
        names: How a name stands there; its group is the name.
        pattern: The pattern.
        value: Returns what stands for a name.
    """
    return names.sub(lambda found: value(found[1]), pattern)


def is_letter_or_digit(sign: str) -> bool:
    """Tell whether a character is a letter, a mark on one, or a digit."""
    kind = unicodedata.category(sign)
    return kind[0] in "LM" or kind == "Nd"
