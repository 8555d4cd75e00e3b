"""The zone that a site's own configuration says of dates without one.

Jekyll's `timezone` is none of these: it takes such dates for UTC, and shows them in its zone.
"""

import os
import re
from datetime import tzinfo

from reader.errors import PostError
from reader.library.folders.files import read_file
from reader.posts.rules import Generator
from reader.posts.zones import zone_named

_HUGO = ("hugo", "config", "config/_default/hugo", "config/_default/config")
CONFIGS = {
    Generator.HEXO: ("_config.yml", "_config.yaml"),
    Generator.HUGO: tuple(
        f"{name}.{kind}" for name in _HUGO for kind in ("toml", "yaml", "yml", "json")
    ),
    Generator.NIKOLA: ("conf.py",),
}
"""Where each has its configuration; the first that is there holds."""

_SAID = r"""["']?timezone["']?[ \t]*[:=][ \t]*["']?([A-Za-z][\w+/-]*)"""
_BEFORE_TABLES = r"(?sm).*?(?=^[ \t]*\[)"
"""What stands at the top of a file of TOML."""


def zone_of_site(site: str, generator: Generator) -> tzinfo | None:
    """Return the zone that a site's configuration says; None if it says none, or no zone.

    Only a line of it is looked for: to read YAML would take longer than all else of a post.

    Args:
        site: The folder of the configuration.
        generator: The one that the configuration is for.
    """
    paths = (os.path.join(site, name) for name in CONFIGS.get(generator, ()))
    path = next(filter(os.path.isfile, paths), "")
    said = _said(path) if path else ""
    return zone_named(said) if said else None


def _said(path: str) -> str:
    """Return what a file of configuration calls the zone; empty if it cannot be read."""
    try:
        text = read_file(path)[0].decode("utf-8", "replace")
    except PostError:  # it is no post: whether its posts can be read is told of themselves
        return ""
    if path.endswith(".toml") and (top := re.match(_BEFORE_TABLES, text)):
        text = top[0]
    begin = r"^[ \t{]*" if path.endswith(".json") else "^"
    found = re.search(begin + _SAID, text, re.IGNORECASE | re.MULTILINE)
    return found[1] if found else ""
