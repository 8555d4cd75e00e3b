"""Numbers in attributes, as HTML reads them."""

import re

_INTEGER = r"\s*([+-]?\d{1,9})"


def integer(written: str | None, otherwise: int) -> int:
    """Return the number that an attribute begins with; at most nine digits count."""
    if not written:
        return otherwise
    found = re.match(_INTEGER, written)
    return int(found.group(1)) if found else otherwise
