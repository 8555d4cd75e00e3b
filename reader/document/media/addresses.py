"""The addresses of pictures and media, as they are meant."""

from reader.posts.addresses import original

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
    if not slashes:
        return ""
    for end in "/?#":
        rest = rest.partition(end)[0]
    return rest.rpartition("@")[2].partition(":")[0].lower().removeprefix("www.")


def says_address(text: str, address: str) -> bool:
    """Tell whether `text` is `address`, as people write it.

    They leave out the scheme, `www.` and the last slash, decode it, and cut it with an ellipsis.
    """
    if not text or " " in text or ("." not in text and ":" not in text):
        return False
    said, meant_for = _bare(text), _bare(address)
    begun = said.removesuffix("…").removesuffix("...")
    if begun != said:
        return len(begun) >= SHORTEST_CUT and meant_for.startswith(begun)
    return said == meant_for


def _bare(address: str) -> str:
    """Return `address` without what people leave out."""
    address = address.strip().removeprefix("mailto:")
    address = (address.partition("//")[2] or address).removeprefix("www.").rstrip("/")
    if "%" not in address:
        return address.casefold()
    from urllib.parse import unquote  # noqa: PLC0415  3 ms that few addresses need

    return unquote(address).casefold()
