"""Addresses of links without what counts the reader: redirections, and parameters of campaigns."""

from reader.posts.addresses import original
from reader.posts.campaigns import telling


def cleaned(address: str) -> str:
    """Return the address that `address` leads to, without what only counts who follows it.

    One without such things is returned as it is.
    """
    if not address.startswith(("http:", "https:", "//")):
        return address
    address = original(address)
    path, question, rest = address.partition("?")
    if not question:
        return address
    query, sign, place = rest.partition("#")
    kept = "&".join(telling(query, path))
    return address if kept == query else f"{path}{'?' if kept else ''}{kept}{sign}{place}"
