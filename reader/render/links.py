"""Which addresses may be told of, and how a terminal is (OSC 8)."""

import re

LONGEST = 2083
"""Characters: terminals drop longer addresses (VTE and iTerm2, after Internet Explorer)."""
_SCHEMES = ("http://", "https://", "mailto:")
_NOT_ALLOWED = re.compile("[^!-~]+")


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


def _percent_encoded(found: re.Match[str]) -> str:
    """Write characters as the bytes of their UTF-8, as in an address on the wire."""
    return "".join([f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")])
