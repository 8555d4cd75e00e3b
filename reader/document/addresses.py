"""The addresses of pictures and media, as they are meant."""

from reader.posts.addresses import original


def meant(address: str) -> str:
    """Return `address` without proxies before it and with its scheme."""
    address = address.strip()
    if address.startswith("data:"):
        return address
    address = original(address)
    return f"https:{address}" if address.startswith("//") else address


def host(address: str) -> str:
    """Return the host that `address` names, without `www.`, in lower case; or empty."""
    _, slashes, rest = address.partition("//")
    if not slashes:
        return ""
    for end in "/?#":
        rest = rest.partition(end)[0]
    return rest.rpartition("@")[2].partition(":")[0].lower().removeprefix("www.")
