"""Folders of a site that hold no posts: what its generator makes, and what it makes pages with.

They are told by what lies beside them, never by a name alone: a folder `public` is left out beside
Hexo's configuration and posts, and is a folder like others among posts.
"""

import os
from typing import NamedTuple

_ANY_CONFIG = ("_config.yml", "_config.yaml", "_config.toml")
_HUGO_CONFIG = ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default")
_HUGO_OR_ZOLA_CONFIG = ("zola.toml", "config.toml", "config.yaml", "config.yml", "config.json")


class _Site(NamedTuple):
    """What a site is known by, and what in it is no post."""

    configs: tuple[str, ...]
    """The files of which one is there."""
    posts: str
    """The folder that is there too."""
    folders: frozenset[str]


_SITES = (
    _Site(_ANY_CONFIG, "source/_posts", frozenset({"public", "scaffolds", "themes"})),  # Hexo
    _Site(  # Jekyll
        _ANY_CONFIG,
        "_posts",
        frozenset({"_data", "_includes", "_layouts", "_plugins", "_sass", "_site", "vendor"}),
    ),
    _Site(  # Hugo, and Zola
        _HUGO_CONFIG + _HUGO_OR_ZOLA_CONFIG,
        "content",
        frozenset(
            {"archetypes", "assets", "data", "i18n", "layouts", "public", "resources", "sass"}
            | {"static", "templates", "themes"}
        ),
    ),
    _Site(("conf.py",), "posts", frozenset({"cache", "output", "plugins", "templates", "themes"})),
)

_NAMES = frozenset().union(*(each.folders for each in _SITES))


def is_made(folder: str) -> bool:
    """Tell whether a folder, by its path, is one of a site's that hold no posts.

    Only for one that has such a name is it asked what lies beside it.
    """
    around, _, name = folder.rpartition("/")
    return name in _NAMES and name in _left_out_of(around or "/")


def made_in(folder: str) -> tuple[str, ...]:
    """Return the folders in a folder that hold no posts, by their paths, sorted."""
    paths = (os.path.join(folder, name) for name in sorted(_left_out_of(folder)))
    return tuple(filter(os.path.isdir, paths))


def _left_out_of(folder: str) -> frozenset[str]:
    """Return the names of what is no post in a folder: none, if no site has its root there."""
    here = (each.folders for each in _SITES if _is_at(each, folder))
    return frozenset[str]().union(*here)


def _is_at(site: _Site, folder: str) -> bool:
    posts = os.path.join(folder, site.posts)
    configs = (os.path.join(folder, each) for each in site.configs)
    return os.path.isdir(posts) and any(map(os.path.exists, configs))
