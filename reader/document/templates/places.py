"""Variables that are an address, or the beginning of one on the site itself."""

import re

_BASES = frozenset({"site.baseurl", "site.url", "site.base_url", "site.baseURL", "config.root"})
"""Variables that are the beginning of an address on the site itself."""

_FILTERED_PATH = r"""\s*["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|url_for|url)\b.*"""


def place_of(variable: str) -> str | None:
    """Return the address, or its beginning, that a variable is; None if it is another."""
    name = variable.partition("|")[0].strip()
    if name in _BASES:
        return ""
    filtered = re.fullmatch(_FILTERED_PATH, variable)
    return filtered[1] if filtered else None
