"""The language of a page in a site that Hugo makes, as its place tells: a part of its address."""

import os
import re
from typing import NamedTuple

from reader.library.sites.model import Site, UnsureError, flag, table, text
from reader.posts.values import Fields

_LIKE_A_LANGUAGE = re.compile("[a-z]{2,3}(?:-[a-z]{2,4})?", re.IGNORECASE)
_LANGUAGE_OF_HUGO = "en"
"""The one that holds if none is configured."""


class Speech(NamedTuple):
    """What the place of a page's file says."""

    root: str
    """The folder of all pages, in that of the site."""
    folder: str
    """The folder of the file, in the root."""
    stem: str
    """The name of the file, without its language and its ending."""
    prefix: str
    """What stands in addresses before the path: empty, or as `/zh`."""


def speech(site: Site, path: str) -> Speech:
    """Return what the place of a page's file says.

    Raises:
        UnsureError: It is not among the pages, or the language says more than where it is.
    """
    if "module" in site.settings and "mounts" in table(site.settings, "module"):
        raise UnsureError("module")
    languages = table(site.settings, "languages")
    root, spoken = _root(site.settings, languages, path)
    folder, name = os.path.split(os.path.relpath(path, root))
    stem = os.path.splitext(name)[0]
    bare, _, last = stem.rpartition(".")
    if bare and last.lower() in languages:
        stem, spoken = bare, last.lower()
    elif _LIKE_A_LANGUAGE.fullmatch(last) and bare:
        raise UnsureError(name)
    return Speech(root, folder, stem, _prefix(site.settings, languages, spoken))


def _root(settings: Fields, languages: Fields, path: str) -> tuple[str, str]:
    """Return the folder of pages that a file is in, and the language that is for."""
    roots = [(text(settings, "contentdir", "content").strip("/"), "")]
    own = ((text(table(languages, code), "contentdir").strip("/"), code) for code in languages)
    roots += [each for each in own if each[0]]
    holding = [each for each in roots if path.startswith(f"{each[0]}/")]
    if not holding:
        raise UnsureError(path)
    return max(holding, key=lambda each: (len(each[0]), each[1]))


def _prefix(settings: Fields, languages: Fields, spoken: str) -> str:
    if not languages:
        return ""
    usual = text(settings, "defaultcontentlanguage", _LANGUAGE_OF_HUGO).lower()
    spoken = spoken or usual
    own = table(languages, spoken) if spoken in languages else None
    if own is None or own.keys() & {"baseurl", "permalinks", "disabled"}:
        raise UnsureError(spoken)
    in_folder = flag(settings, "defaultcontentlanguageinsubdir")
    return f"/{spoken}" if spoken != usual or in_folder else ""
