"""The address of a post on its author's own site, which the site's configuration tells.

It is true once the site is made and on the web, so it is worked out when it is asked for, and is
kept nowhere.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from reader.config import Library
from reader.errors import PostError
from reader.library.folders.files import read_file
from reader.library.folders.rules import Rulebook, in_drafts
from reader.library.sites import hexo, hugo, jekyll, zola
from reader.library.sites.configuration import settings
from reader.library.sites.home import home
from reader.library.sites.model import Page, Site, UnsureError, text
from reader.posts.decode import decode
from reader.posts.dialects import split
from reader.posts.fields import fold, is_draft
from reader.posts.front_matter import read_fields
from reader.posts.rules import Generator
from reader.posts.values import Fields

_ADDRESSES: Mapping[Generator, Callable[[Site, Page], Iterator[str]]] = MappingProxyType(
    {
        Generator.HEXO: hexo.addresses,
        Generator.JEKYLL: jekyll.addresses,
        Generator.HUGO: hugo.addresses,
        Generator.ZOLA: zola.addresses,
    }
)
_HOMES = {
    Generator.HEXO: ("url",),
    Generator.JEKYLL: ("url", "baseurl"),
    Generator.HUGO: ("baseurl",),
    Generator.ZOLA: ("base_url",),
}
"""The settings that are the address of the site, one after the other."""


class Sites:
    """The sites around posts: each is found once."""

    def __init__(self, libraries: Sequence[Library]) -> None:
        """Take the configured libraries, which may say by whom a site is made."""
        self._rulebook = Rulebook(libraries)
        self._sites: dict[str, Site | None] = {}

    def around(self, path: str) -> Site | None:
        """Return the site that a file is in; None if there is none that says anything."""
        folder = os.path.dirname(path)
        if folder not in self._sites:
            self._sites[folder] = self._found(folder)
        return self._sites[folder]

    def home(self, path: str) -> str:
        """Return the address of the site that a file is in, without the slash at its end.

        Empty if there is no site, or it has no address yet.
        """
        site = self.around(path)
        if site is None:
            return ""
        try:
            parts = [text(site.settings, name).strip("/") for name in _HOMES[site.generator]]
            return home("/".join(filter(None, parts)))
        except UnsureError:
            return ""

    def address(self, path: str) -> str:
        """Return the address of the post in a file; empty if it is not sure, or a draft."""
        site = self.around(path)
        if site is None or not self.home(path) or in_drafts(path):
            return ""
        fields = _front_matter(path)
        if fields is None or is_draft(fold(fields)):
            return ""
        page = Page(fields, path[len(site.folder.rstrip("/")) + 1 :])
        try:
            found = set(_ADDRESSES[site.generator](site, page))
        except UnsureError:
            return ""
        return found.pop() if len(found) == 1 else ""

    def _found(self, folder: str) -> Site | None:
        """Return the nearest site around a folder that has a configuration.

        Jekyll's posts may lie in any folder of a site, so a `_posts` alone is none.
        """
        while True:
            at, generator = self._rulebook.site(folder)
            if generator not in _ADDRESSES:
                return None
            said = settings(at, generator)
            if said is not None:
                return Site(at, generator, said)
            is_top = at == os.path.dirname(at) or os.path.exists(os.path.join(at, ".git"))
            if generator is not Generator.JEKYLL or is_top:
                return None
            folder = os.path.dirname(at)


def _front_matter(path: str) -> Fields | None:
    """Return the front matter of a post; None if its file cannot be read."""
    try:
        raw, _ = read_file(path, follow=False)
    except PostError:  # there is no post, and nobody asked for its text
        return None
    written, _ = decode(raw)
    fields, _ = read_fields(split(written), 0)
    return fields
