"""The address of a site itself: that of an example, or of one's own computer, is none."""

import re
from urllib.parse import urlsplit

from reader.library.sites.model import UnsureError

_UNSAID = re.compile(
    r"""
      (?:.*\.)? example \. (?:com|net|org|edu)
    | (?:.*\.)? (?:localhost|test|invalid|local)
    | (?:www\.)? (?:my|your|the) -? (?:web)? (?:site|domain|blog|name|host|url)
          -? (?:name|url|here)? \. (?:com|net|org|io|me)
    | (?:your-?(?:user|github)?-?(?:name|id)|user-?name|github-?(?:id|user-?name))
          \. (?:github|gitlab|gitee) \. io
    | [\d.]+ | \[.*
    """,
    re.VERBOSE,
)
"""The hosts that the configurations of templates have, and those that are no site's."""


def home(written: str) -> str:
    """Return the address of a site without the slash at its end.

    Raises:
        UnsureError: It is none under which the site can be found.
    """
    try:
        parts = urlsplit(written)
        host = parts.hostname or ""
    except ValueError as error:  # brackets that enclose no IPv6 address
        raise UnsureError(written) from error
    if parts.scheme not in {"http", "https"} or "." not in host or _UNSAID.fullmatch(host):
        raise UnsureError(written)
    if parts.query or parts.fragment or "@" in parts.netloc or " " in written:
        raise UnsureError(written)
    return written.rstrip("/")
