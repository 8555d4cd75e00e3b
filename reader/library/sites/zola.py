"""The address of a post on a site that Zola makes."""

import os
import re
from collections.abc import Iterator

from reader.library.sites.home import home
from reader.library.sites.model import Page, Site, UnsureError, flag, table, text
from reader.library.sites.signs import encoded, shown

_CONTENT = "content/"
_DATED = re.compile(r"\d{4}-\d\d-\d\d(?:[-_]|T[^_]*_)")
_PLAIN = re.compile(r"[\w/ .~-]+", re.ASCII)
"""What is made an address in the same way by all versions; other letters are spelled in Latin."""


def addresses(site: Site, page: Page) -> Iterator[str]:
    """Yield the address of a page.

    Raises:
        UnsureError: It cannot be told for sure.
    """
    base = home(text(site.settings, "base_url"))
    if table(site.settings, "languages") or not page.path.startswith(_CONTENT):
        raise UnsureError(page.path)
    made = table(site.settings, "slugify")
    if text(made, "paths", "on") != "on" or flag(made, "paths_keep_dates"):
        raise UnsureError("slugify")
    if not flag(page.fields, "render", default=True):
        raise UnsureError("render")
    path = text(page.fields, "path") or _path(page)
    yield "/".join(filter(None, (base, encoded(path.strip("/"), "/-._~")))) + "/"


def _path(page: Page) -> str:
    folder, name = os.path.split(page.path.removeprefix(_CONTENT))
    stem = os.path.splitext(name)[0]
    if stem == "index":
        folder, stem = os.path.split(folder)
    if "." in stem:
        raise UnsureError(stem)
    own = page.fields.get("slug")
    last = "" if stem == "_index" else shown(own) if own else _DATED.sub("", stem, count=1)
    parts = (*folder.split("/"), last)
    return "/".join(_slug(part) for part in parts if part)


def _slug(name: str) -> str:
    """Return a name as it stands in an address: in lower case, with hyphens between words."""
    if not _PLAIN.fullmatch(name):
        raise UnsureError(name)
    return re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")
