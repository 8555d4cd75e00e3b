"""Which rules the posts of a folder follow: from the configuration, else from the site's files."""

import os
from collections.abc import Collection, Sequence
from datetime import UTC, tzinfo
from typing import NamedTuple

from reader import __version__
from reader.config import Library
from reader.library.folders.site_zone import zone_of_site
from reader.posts.rules import DRAFTS, TELLING_NAMES, Generator, Rules, generator_of

_REPOSITORY = ".git"

TELLING = frozenset({_REPOSITORY, *(name.partition("/")[0] for name in TELLING_NAMES)})
"""The names in a folder that may tell of its generator, or that no site is above it."""


def rules_for(folder: str, libraries: Sequence[Library]) -> Rules:
    """Return the rules for the posts in `folder`, an absolute path.

    Args:
        folder: Where the posts lie.
        libraries: The configured ones; the innermost that holds the folder decides.
    """
    return Rulebook(libraries).of(folder)


class Site(NamedTuple):
    """A folder with a site's configuration, or the top of all, where there is none."""

    folder: str
    generator: Generator


class Rulebook:
    """The rules of a library's folders: each is found out once."""

    def __init__(self, libraries: Sequence[Library], *, drafts: bool = False) -> None:
        """Take the configured libraries, and whether there are drafts in what none of them says."""
        self._libraries = tuple(
            each._replace(path=os.path.realpath(each.path)) for each in libraries
        )
        self._drafts = drafts
        self.may_want_drafts = drafts or any(map(self._has_drafts, self._libraries))
        """Whether there is any folder of which drafts are asked for."""
        self._home = os.path.expanduser("~")
        self._sites: dict[str, Site] = {}
        self._zones: dict[Site, tzinfo | None] = {}
        self._rules: dict[str, Rules] = {}
        self._met: dict[str, Collection[str]] = {}

    def meet(self, folder: str, names: Collection[str]) -> None:
        """Take from a folder's listing which of `TELLING` are there, to look for none of them."""
        self._met[folder] = names

    def of(self, folder: str) -> Rules:
        """Return the rules for the posts in `folder`, an absolute path without links."""
        if folder not in self._rules:
            self._rules[folder] = self._found_out(folder)
        return self._rules[folder]

    def site(self, folder: str) -> Site:
        """Return the site around `folder`, an absolute path without links.

        Its generator is the one that is configured, if any is.
        """
        library, site = self._around(folder), self._site_around(folder)
        if library is not None and library.generator:
            return Site(site.folder, Generator(library.generator))
        return site

    def wants_drafts(self, folder: str) -> bool:
        """Tell whether drafts in `folder`, an absolute path without links, are asked for."""
        if not self.may_want_drafts:
            return False
        library = self._around(folder)
        return self._drafts if library is None else self._has_drafts(library)

    def lists_drafts(self, folder: str) -> bool:
        """Tell whether drafts in a folder that is looked at are posts like others.

        A folder of drafts is looked at without being asked for where it is named, or linked to.
        """
        return in_drafts(folder) or self.wants_drafts(folder)

    def leaves_out(self, path: str) -> bool:
        """Tell whether a file is left out as the draft that it is by its folder."""
        folder, _ = parts(path)
        return in_drafts(folder) and not self.wants_drafts(folder)

    def wording(self, folder: str) -> str:
        """Return what says that the files in `folder` would be read otherwise than they were.

        Another version of the program may read a file otherwise, so it is a part of that.
        """
        rules = self.of(folder)
        return f"{__version__} {rules.generator.value} {rules.zone}"

    def _found_out(self, folder: str) -> Rules:
        library = self._around(folder) or Library(folder)
        site = self.site(folder)
        zone = library.zone or self._zone_of(site) or UTC
        return Rules(site.generator, zone, in_drafts(folder))

    def _has_drafts(self, library: Library) -> bool:
        """Tell whether drafts are asked for in a library; who names their folder does so."""
        if library.drafts is None:
            return self._drafts or in_drafts(library.path)
        return library.drafts

    def _around(self, folder: str) -> Library | None:
        """Return the innermost configured library that holds `folder`."""
        holding = [each for each in self._libraries if is_inside(folder, each.path)]
        return max(holding, key=lambda each: len(each.path), default=None)

    def _site_around(self, folder: str) -> Site:
        """Return the nearest site around `folder`; the top of all, where there is none.

        Step by step: folders may lie in one another by the thousand.
        """
        below = []
        while folder not in self._sites:
            below.append(folder)
            met = self._met.get(folder)
            generator = _own_generator(folder, met)
            if generator is not Generator.PLAIN or self._is_top(folder, met):
                self._sites[folder] = Site(folder, generator)
            else:
                folder = os.path.dirname(folder)
        site = self._sites[folder]
        self._sites.update(dict.fromkeys(below, site))
        return site

    def _zone_of(self, site: Site) -> tzinfo | None:
        """Return the zone that a site's own configuration says, which is read once."""
        if site not in self._zones:
            self._zones[site] = zone_of_site(*site)
        return self._zones[site]

    def _is_top(self, folder: str, met: Collection[str] | None) -> bool:
        """Tell whether no site can be above: at a repository, at the user's home, at the root."""
        if met is not None and _REPOSITORY in met:
            return True
        if folder in (os.path.dirname(folder), self._home):
            return True
        return met is None and os.path.exists(os.path.join(folder, _REPOSITORY))


def is_inside(path: str, folder: str) -> bool:
    """Tell whether `path` is `folder` or below it."""
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def in_drafts(folder: str) -> bool:
    """Tell whether a folder, by its path, is one of drafts or below it."""
    return DRAFTS in folder and DRAFTS in folder.split("/")


def parts(path: str) -> tuple[str, str]:
    """Cut an absolute path into folder and name, in a fifth of the time that `os.path` takes."""
    folder, _, name = path.rpartition("/")
    return folder or "/", name


def around(path: str, folders: Sequence[str]) -> str:
    """Return which of `folders` holds `path`, or is it; empty if none does."""
    return next((each for each in folders if is_inside(path, each)), "")


def _own_generator(folder: str, met: Collection[str] | None) -> Generator:
    """Return what the files in `folder` tell.

    Where it was not listed, the names are asked for one by one: to list a folder of 15,000 posts
    would take longer than everything else that `reader show` does.
    """
    likely = TELLING_NAMES
    if met is not None:
        likely = tuple(name for name in TELLING_NAMES if name.partition("/")[0] in met)
    names = [name for name in likely if os.path.exists(os.path.join(folder, name))]
    if os.path.basename(folder) == "source" and names == ["_posts"]:
        return Generator.PLAIN  # Hexo's folder of sources: the site is the folder above
    return generator_of(names)
