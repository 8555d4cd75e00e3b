"""Relative addresses, which lead somewhere only from their own page → whole ones."""

import re

from reader.document.model import Document, Image, Media, Runs
from reader.document.rewrite import Rewriter

_LOOKED_AT = 20_000
"""Characters of a page in which its `<base>` is looked for."""

_HERE = ("http://", "https://", "#")
"""How nearly all addresses begin that are left as they are."""


def base_of(body: str, address: str) -> str:
    """Return what the relative addresses in a post are relative to, or nothing if it is not known.

    Args:
        body: The post's body; a page may name its base (`<base href>`).
        address: Where the post was published, or empty.
    """
    named = _named(body[:_LOOKED_AT])
    base = _joined(address, named) if named else address
    return base if base.startswith(_HERE[:2]) else ""


def with_absolute_addresses(document: Document, base: str) -> Document:
    """Return `document` with its relative addresses completed by `base`.

    Links inside the page are left as they are, and so is everything if there is no base.
    """
    if not base:
        return document

    def text(runs: Runs) -> Runs:
        addresses = [address for run in runs for address in (run.link, run.picture) if address]
        if not any(map(is_relative, addresses)):
            return runs
        return tuple(
            run._replace(link=absolute(run.link, base), picture=absolute(run.picture, base))
            for run in runs
        )

    def card(shown: Image | Media) -> Image | Media:
        source = absolute(shown.source, base)
        if isinstance(shown, Media):
            return shown._replace(source=source)
        return shown._replace(source=source, link=absolute(shown.link, base))

    return document._replace(blocks=Rewriter(text, card, silent=card).blocks(document.blocks))


def absolute(address: str, base: str) -> str:
    """Return `address` completed by `base`, if it is relative."""
    return _joined(base, address) if is_relative(address) else address


def is_relative(address: str) -> bool:
    """Tell whether `address` leads to another place on the site that it stands on."""
    if not address or address.startswith(_HERE):
        return False
    beginning = address.partition("/")[0].partition("?")[0].partition("#")[0]
    return ":" not in beginning


def _named(beginning: str) -> str:
    """Return the address in the first `<base>` of a page, or nothing."""
    if "<base" not in beginning and "<BASE" not in beginning:
        return ""
    from html import unescape  # noqa: PLC0415  a page that names its base is rare

    found = re.search(
        r"""(?i)<base\s(?:[^>]*?\s)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", beginning
    )
    return unescape(next(filter(None, found.groups()), "")).strip() if found else ""


def _joined(base: str, address: str) -> str:
    from urllib.parse import urljoin  # noqa: PLC0415  3 ms that few posts need

    try:
        return urljoin(base, address)
    except ValueError:  # brackets that enclose no IPv6 address
        return address
