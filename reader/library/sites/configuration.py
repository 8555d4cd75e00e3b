"""What a site's configuration says: read when it is asked for, and anew once its files change."""

import os
from collections.abc import Iterator
from functools import lru_cache

from reader.errors import PostError
from reader.library.folders.files import read_file
from reader.library.folders.site_zone import CONFIGS
from reader.posts.parts import Dialect
from reader.posts.rules import Generator
from reader.posts.strict import Fault, read_strictly
from reader.posts.values import Fields, Value

_DIALECTS = {".yml": Dialect.YAML, ".yaml": Dialect.YAML, ".toml": Dialect.TOML,
             ".json": Dialect.JSON}  # fmt: skip
_JEKYLL = ("_config.yml", "_config.yaml", "_config.toml")
_ZOLA = ("zola.toml", "config.toml")
_HUGO_FOLDERS = ("config/_default", "config/production")
"""Where Hugo has a file for each table; what holds when a site is made for the web comes last."""
_WHOLE = frozenset({"hugo", "config"})
"""The files there that hold all tables."""


def settings(folder: str, generator: Generator) -> Fields | None:
    """Return what a site's configuration says; None if there is none that can be read.

    Args:
        folder: The site's folder.
        generator: The one that it is for.
    """
    match generator:
        case Generator.HEXO:
            return _first(folder, CONFIGS[Generator.HEXO])
        case Generator.JEKYLL:
            return _first(folder, _JEKYLL)
        case Generator.ZOLA:
            return _first(folder, _ZOLA)
        case Generator.HUGO:
            return _of_hugo(folder)
        case _:
            return None


def _first(folder: str, names: tuple[str, ...]) -> Fields | None:
    paths = (os.path.join(folder, name) for name in names)
    path = next(filter(os.path.isfile, paths), "")
    return _read(path) if path else None


def _of_hugo(folder: str) -> Fields | None:
    """Return what all of Hugo's files say together; None if one of them cannot be read."""
    whole = [name for name in CONFIGS[Generator.HUGO] if name.count("/") == 0]
    paths = [os.path.join(folder, name) for name in whole]
    said = [("", path) for path in [*filter(os.path.isfile, paths)][:1]]
    said += [each for name in _HUGO_FOLDERS for each in _tables(os.path.join(folder, name))]
    found: Fields = {}
    for name, path in said:
        read = _read(path)
        if read is None:
            return None
        _merge(found, _lower({name: read} if name else read))
    return found if said else None


def _tables(folder: str) -> Iterator[tuple[str, str]]:
    """Yield the files of a folder of Hugo's, each with the table that it is; the whole first."""
    if not os.path.isdir(folder):
        return
    names = [os.path.splitext(name) for name in sorted(os.listdir(folder))]
    for stem, suffix in sorted(names, key=lambda each: each[0] not in _WHOLE):
        if suffix in _DIALECTS:
            yield "" if stem in _WHOLE else stem, os.path.join(folder, stem + suffix)


def _merge(into: Fields, other: Fields) -> None:
    """Put the fields of another among the fields of one, table by table."""
    for name, value in other.items():
        inner = into.get(name)
        if isinstance(inner, dict) and isinstance(value, dict):
            _merge(inner, value)
        else:
            into[name] = value


def _lower(fields: Fields) -> Fields:
    """Return fields, and those in them, by names in lower case."""
    return {
        name.lower(): _lower(value) if isinstance(value, dict) else value
        for name, value in fields.items()
    }


def _read(path: str) -> Fields | None:
    """Return what a file says; None if it cannot be read, and so says nothing for sure."""
    try:
        status = os.stat(path)
    except OSError:  # it went this moment
        return None
    return _said(path, (status.st_mtime_ns, status.st_size))


@lru_cache(maxsize=16)
def _said(path: str, _stamp: tuple[int, int]) -> Fields | None:
    try:
        written = read_file(path)[0].decode("utf-8-sig")
    except (PostError, UnicodeDecodeError):  # it is no post: that is told where a post is read
        return None
    read = read_strictly(_DIALECTS[os.path.splitext(path)[1]], written)
    return None if isinstance(read, Fault) else read


def values(value: Value) -> tuple[Value, ...]:
    """Return the items of a list; of anything else nothing."""
    return tuple(value) if isinstance(value, list) else ()
