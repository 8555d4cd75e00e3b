"""The rules that a library's posts follow, and how to tell them from the names in its folder."""

from collections.abc import Iterable
from datetime import UTC, tzinfo
from enum import Enum
from typing import NamedTuple


class Generator(Enum):
    """The program that the posts were written for; it decides what a list of categories means."""

    HEXO = "hexo"
    JEKYLL = "jekyll"
    HUGO = "hugo"
    ZOLA = "zola"
    NIKOLA = "nikola"
    PLAIN = "plain"


class Rules(NamedTuple):
    """How to read the posts of one library where a file alone does not tell."""

    generator: Generator = Generator.PLAIN
    zone: tzinfo = UTC
    """The zone of dates that have none."""
    in_drafts: bool = False
    """Whether the posts lie in a folder of drafts, and so are drafts whatever they say."""


DRAFTS = "_drafts"
"""The name of the folders in which Hexo and Jekyll keep drafts."""

PLAIN_RULES = Rules()
"""The rules for a file that belongs to no library."""

_HUGO_CONFIGS = frozenset({"hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"})
_OLD_HUGO_CONFIGS = frozenset({"config.toml", "config.yaml", "config.yml", "config.json", "config"})
_SITE_CONFIGS = frozenset({"_config.yml", "_config.yaml", "_config.toml"})
_HEXO_FOLDERS = frozenset({"source", "source/_posts", "scaffolds"})

TELLING_NAMES = (
    *_HUGO_CONFIGS, *_OLD_HUGO_CONFIGS, *_SITE_CONFIGS, *_HEXO_FOLDERS,
    "_posts", "archetypes", "zola.toml", "templates", "content", "conf.py", "posts",
)  # fmt: skip
"""What `generator_of` wants to know of a folder: which of these files and folders are in it."""


def generator_of(names: Iterable[str]) -> Generator:
    """Tell the generator from the names found in a site's folder.

    Args:
        names: those of `TELLING_NAMES` that are there, with `/` between folder and name; others
            do no harm. The folder is the one that holds the configuration: for a library that is
            a site's `_posts` or `content`, ask for the folders above it too and take the nearest
            that is not `PLAIN`.
    """
    found = set(names)
    if found & _HUGO_CONFIGS:
        return Generator.HUGO
    if "zola.toml" in found:
        return Generator.ZOLA
    if "source/_posts" in found or (found & _SITE_CONFIGS and found & _HEXO_FOLDERS):
        return Generator.HEXO
    if found & _SITE_CONFIGS or "_posts" in found:
        return Generator.JEKYLL
    if "conf.py" in found and "posts" in found:
        return Generator.NIKOLA
    if "config.toml" in found and "templates" in found and "archetypes" not in found:
        return Generator.ZOLA
    if found & _OLD_HUGO_CONFIGS and found & {"content", "archetypes"}:
        return Generator.HUGO
    return Generator.PLAIN
