"""Numbers in attributes, as HTML reads them."""

import re

_DIGITS = 9
_INTEGER = rf"\s*([+-]?\d{{1,{_DIGITS}}})"


def integer(written: str | None, otherwise: int) -> int:
    """Return the number that an attribute begins with; at most nine digits count."""
    if not written:
        return otherwise
    if written.isascii() and written.isdigit():
        return int(written[:_DIGITS])
    found = re.match(_INTEGER, written)
    return int(found.group(1)) if found else otherwise
