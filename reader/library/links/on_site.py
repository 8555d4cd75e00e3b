"""Which posts may have an address on their own site, told by what the catalog knows of them."""

import os
import re
import unicodedata
from datetime import UTC, datetime, timedelta
from itertools import islice
from urllib.parse import unquote, urlsplit

from reader.library.links.targets import entries
from reader.library.model import FAR, Entry
from reader.library.store import rows
from reader.library.store.database import Database

MOST = 5000
"""The posts that are read to find one by its address: so many are read within a second or two."""
_DATED = re.compile(r"/((?:19|20)\d\d)(?:/(0?[1-9]|1[0-2])(?:/(0?[1-9]|[12]\d|3[01]))?)?(?=/)")
"""A year, a month, a day, as they stand in addresses."""
_SLACK = timedelta(days=2)
"""By how much the day of an address may be another than that of the catalog, with all zones."""
_MONTH = timedelta(days=31)
_YEAR = timedelta(days=366)
_ENDS = re.compile(r"(?:/index)?\.html?$|/index$|/$")


def tells_page(link: str) -> bool:
    """Tell whether a link may lead to a page of a site, and not to a file, a mail or a place."""
    try:
        parts = urlsplit(link)
    except ValueError:  # brackets that enclose no IPv6 address
        return False
    suffix = os.path.splitext(parts.path)[1].lower()
    is_page = suffix in {"", ".html", ".htm"} or not suffix[1:].isalnum()
    return parts.scheme in {"", "http", "https"} and bool(parts.path.strip("/")) and is_page


def same_page(one: str, other: str) -> bool:
    """Tell whether two addresses are of one page, however they are written."""
    return bool(one) and _bare(one) == _bare(other)


def posts_near(database: Database, site: str, path: str) -> tuple[Entry, ...]:
    """Return the posts of a site that may have an address, the likeliest first; `MOST` at most.

    Those whose files are called as the address come first. Where it tells a day, a month or a year,
    there are only those of about that time.

    Args:
        database: The catalog.
        site: The folder of the site, absolute.
        path: That of the address.
    """
    inside = os.fsencode(site).rstrip(b"/")
    folders = "folder in (select id from shared where value >= ? and value < ?)"
    since, until = _time(path)
    found = entries(
        database,
        f"{folders} and date >= ? and date < ? order by date desc",
        (inside + b"/", inside + b"0", since, until),
    )
    name = _ENDS.sub("", unquote(path)).rpartition("/")[2]
    unnamed = (each for each in found if not each.source)
    return tuple(sorted(islice(unnamed, MOST), key=lambda each: name not in each.path))


def _time(path: str) -> tuple[int, int]:
    """Return from when until when what an address tells lies, in seconds since 1970."""
    found = _DATED.search(path)
    if found is None:
        return -FAR, FAR
    year, month, day = (int(each) if each else 0 for each in found.groups())
    try:
        begin = datetime(year, month or 1, day or 1, tzinfo=UTC)
    except ValueError:  # the 30th of February
        return 0, 0
    length = timedelta(days=1) if day else _MONTH if month else _YEAR
    return rows.seconds(begin - _SLACK), rows.seconds(begin + length + _SLACK)


def _bare(address: str) -> tuple[str, str]:
    """Return what all ways share in which the address of a page is written."""
    parts = urlsplit(address)
    path = unicodedata.normalize("NFC", unquote(parts.path))
    return parts.netloc.lower().removeprefix("www."), _ENDS.sub("", path)
