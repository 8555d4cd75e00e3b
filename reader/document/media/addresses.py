"""The addresses of pictures and media, as they are meant."""

import re
from collections.abc import Iterator

from reader.posts.addresses import original
from reader.posts.percent import unquoted

_ENCODED = r"(?:%[89A-Fa-f][0-9A-Fa-f])+"

SHORTEST_CUT = 6
"""Characters that a cut address must show to be known again."""


def meant(address: str) -> str:
    """Return `address` without proxies before it and with its scheme."""
    address = address.strip()
    if address.startswith("data:"):
        return address
    address = original(address)
    if "//camo.githubusercontent.com/" in address:
        return _unveiled(address)
    return f"https:{address}" if address.startswith("//") else address


def _unveiled(address: str) -> str:
    """Return the address that GitHub's picture proxy hides: in hexadecimal, at the end."""
    try:
        hidden = bytes.fromhex(address.partition("?")[0].rpartition("/")[2]).decode()
    except ValueError:
        return address
    return hidden if hidden.startswith("http") else address


def host(address: str) -> str:
    """Return the host that `address` names, without `www.`, in lower case; or empty."""
    _, slashes, rest = address.partition("//")
    if not slashes or address.startswith("data:"):
        return ""
    for end in "/?#":
        rest = rest.partition(end)[0]
    return rest.rpartition("@")[2].partition(":")[0].lower().removeprefix("www.")


def domains(address: str) -> Iterator[str]:
    """Yield the host that `address` names, and then the domains that it is in."""
    domain = host(address)
    while domain:
        yield domain
        domain = domain.partition(".")[2]


def decoded(address: str) -> str:
    """Return `address` as a browser shows it: letters that are no ASCII stand as themselves."""
    if "%" not in address:
        return address
    return re.sub(_ENCODED, _letters, address)


def _letters(encoded: re.Match[str]) -> str:
    """Return the letters that some bytes in hexadecimal are; as they stand, if they are none."""
    try:
        letters = bytes.fromhex(encoded[0].replace("%", "")).decode()
    except ValueError:
        return encoded[0]
    return letters if all(map(str.isalnum, letters)) else encoded[0]


def printed(address: str) -> str:
    """Return `address` with what is not seen in it encoded, as whoever opens it sends it."""
    if address.isprintable() and " " not in address:
        return address
    return "".join([char if _is_seen(char) else _encoded(char) for char in address])


def _is_seen(character: str) -> bool:
    return character.isprintable() and character != " "


def _encoded(character: str) -> str:
    return "".join([f"%{byte:02X}" for byte in character.encode("utf-8", "replace")])


def says_address(text: str, address: str) -> bool:
    """Tell whether `text` is `address`, as people write it.

    They leave out the scheme, `www.` and the last slash, decode it, and cut it with an ellipsis.
    """
    if not text or " " in text or ("." not in text and ":" not in text):
        return False
    said, meant_for = bare(text), bare(address)
    begun = said.removesuffix("…").removesuffix("...")
    if begun != said:
        return len(begun) >= SHORTEST_CUT and meant_for.startswith(begun)
    return said == meant_for


def bare(address: str) -> str:
    """Return an address as people write it, or a text if it is none."""
    left = address.strip().lower()
    for prefix in ("https://", "http://", "mailto:", "//", "www."):
        left = left.removeprefix(prefix)
    return "".join(unquoted(left).rstrip("/").split())
