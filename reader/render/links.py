"""Which addresses may be told of, and how a terminal is (OSC 8)."""

import re

LONGEST = 2083
"""Characters: terminals drop longer addresses (VTE and iTerm2, after Internet Explorer)."""
_SCHEMES = ("http://", "https://", "mailto:")
_NOT_ALLOWED = re.compile("[^!-~]+")
_AUTHORITY = (
    r"(?i:https?)://(?P<user>[^/?#@]*@)?(?P<host>[^/?#@:\[\]]+|\[[\da-fA-F:.]+\])(?P<port>:\d*)?"
)
_HOST = r"\w[\w-]*(?:\.\w[\w-]*)*\.?|\[[\da-fA-F:.]+\]"
_NOT_IN_URI = r"%(?![\da-fA-F]{2})|[^\w.~:/?@!$&'()*+,;=%-]"
"""What stands in no address as it is, behind its host."""


def hyperlink(text: str, address: str, number: int) -> str:
    """Wrap `text`, which may carry colours, so that a click on it opens `address`.

    Args:
        text: What is shown.
        address: One that `allowed` returned.
        number: The link's number on the page: pieces of one number are shown as one link.
    """
    return f"\x1b]8;id={number};{address}\x1b\\{text}\x1b]8;;\x1b\\"


def allowed(address: str) -> str:
    """Return `address` in printable ASCII, or nothing unless it leads to the web or to mail."""
    if not address.lower().startswith(_SCHEMES):
        return ""
    encoded = _NOT_ALLOWED.sub(_percent_encoded, address)
    return encoded if len(encoded) <= LONGEST else ""


def followed(address: str) -> str:
    """Return an address of the web, of mail, or relative to the page; else nothing."""
    scheme = address.partition("/")[0].partition("?")[0].partition("#")[0]
    return allowed(address) if ":" in scheme else address


def uri(address: str) -> str:
    """Return an address of the web or of mail as RFC 3986 has it; nothing if it is none.

    Browsers open more than that; other programs refuse what holds a single wrong sign.
    """
    written = allowed(address.strip())
    begun = re.match(_AUTHORITY, written)
    if begun is None:
        scheme, _, rest = written.partition(":")
        return f"{scheme}:{_in_uri(rest)}" if scheme.lower() == "mailto" and rest else ""
    host = _ascii_host(begun["host"])
    if not re.fullmatch(_HOST, host, re.ASCII):
        return ""
    rest = written[begun.end() :]
    if rest[:1] not in {"", "/", "?", "#"}:
        return ""
    page, mark, place = rest.partition("#")
    scheme, port = written.partition(":")[0], begun["port"] or ""
    return f"{scheme}://{host}{port}{_in_uri(page)}{mark}{_in_uri(place)}"


def _ascii_host(host: str) -> str:
    """Return a host as it is asked for: one in other letters is written in ASCII (IDNA)."""
    if "%" not in host:
        return host
    from urllib.parse import unquote  # noqa: PLC0415  3 ms that few addresses need

    try:
        return unquote(host, errors="strict").encode("idna").decode()
    except UnicodeError:
        return ""


def _in_uri(text: str) -> str:
    return re.sub(_NOT_IN_URI, _percent_encoded, text, flags=re.ASCII)


def _percent_encoded(found: re.Match[str]) -> str:
    """Write characters as the bytes of their UTF-8, as in an address on the wire."""
    return "".join([f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")])
