"""What the user has configured, read from a TOML file.

The file is `$READER_CONFIG`, else `reader/config.toml` under `$XDG_CONFIG_HOME` or `~/.config`.
Every key is optional:

```toml
library = ["~/news", "~/blog"]      # the folders that `reader` opens when none is given
zone = "Asia/Shanghai"              # where the reader is; default: the computer's own zone
ambiguous = "auto"                  # or narrow wide: how the terminal draws “ ” … — α; auto: asked
marks = "data"                      # or library: where marks are kept, see `Keeping`
variants = true                     # 漢 and 汉, 経 and 经 find each other in a search
watch = true                        # whether the app follows what changes in the folders

[[library]]                         # or: a table per folder (instead of the list)
path = "~/blog"
generator = "hexo"                  # or jekyll hugo zola nikola plain; default: told by its files
zone = "Asia/Shanghai"              # of dates without one; default: UTC

[page]                              # how pages are set: the fields of `typography.Typography`
justify = true
code = "cut"
```
"""

import os
from collections.abc import Mapping
from datetime import tzinfo
from enum import Enum
from typing import NamedTuple, TypeVar

from reader.errors import ConfigError
from reader.typography import Choice, choice

_E = TypeVar("_E", bound=Enum)

GENERATORS = ("hexo", "jekyll", "hugo", "zola", "nikola", "plain")
"""The allowed values of `generator`: those of `posts.rules.Generator`."""


class Ambiguous(Enum):
    """How wide the terminal draws characters that Unicode lets be narrow or wide."""

    AUTO = "auto"
    """As the terminal answers in the app; narrow elsewhere."""
    NARROW = "narrow"
    WIDE = "wide"


class Keeping(Enum):
    """Where what is remembered about posts is kept."""

    DATA = "data"
    """In the user's data directory."""
    LIBRARY = "library"
    """In the library's own folders, under `.reader/`, so that they carry it with them."""


class Library(NamedTuple):
    """A folder of posts, and what cannot be told from its files."""

    path: str
    """Absolute."""
    generator: str = ""
    """One of `GENERATORS`, or empty: to be told from the files."""
    zone: tzinfo | None = None
    """The zone of dates that are written without one; None: not configured."""


class Config(NamedTuple):
    """The configuration; what is not configured has its default."""

    library: tuple[Library, ...] = ()
    zone: tzinfo | None = None
    """The reader's zone, in which dates are shown; None: the computer's."""
    page: tuple[Choice, ...] = ()
    """What the reader chose of how pages are set."""
    ambiguous: Ambiguous = Ambiguous.AUTO
    marks: Keeping = Keeping.DATA
    variants: bool = True
    """Whether all forms of a Chinese character are one in a search."""
    watch: bool = True
    """Whether the app follows what changes in the folders."""


def load_config(environ: Mapping[str, str] = os.environ) -> Config:
    """Read the configuration file; a missing one is an empty one.

    Raises:
        ConfigError: The file cannot be read, is not TOML, or says something that is not allowed.
    """
    path = config_path(environ)
    try:
        with open(path, "rb") as file:
            raw = file.read()
    except FileNotFoundError:
        if "READER_CONFIG" in environ:
            raise ConfigError(f"{path}: no such file (named by READER_CONFIG)") from None
        return Config()
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
    return parse_config(raw, path)


def config_path(environ: Mapping[str, str]) -> str:
    """Return where the configuration file is, or would be."""
    if named := environ.get("READER_CONFIG"):
        return named
    home = environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    return os.path.join(home, "reader", "config.toml")


def parse_config(raw: bytes, path: str) -> Config:
    """Return what the configuration file `path` says, of which `raw` are the bytes.

    Raises:
        ConfigError: It is not TOML, or says something that is not allowed.
    """
    import tomllib  # noqa: PLC0415  6 ms, and most start without a configuration

    try:
        table = tomllib.loads(raw.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error
    return _config(table, _Source(path, raw.decode()))


class _Source(NamedTuple):
    """The file, to say where a mistake is."""

    path: str
    text: str

    def error(self, key: str, message: str) -> ConfigError:
        """Return an error about `key`, at the line that first names it."""
        lines = enumerate(self.text.splitlines(), start=1)
        line = next((n for n, text in lines if _names(text, key)), None)
        where = self.path if line is None else f"{self.path}: line {line}"
        return ConfigError(f"{where}: {key}: {message}")

    def check_keys(self, table: Mapping[str, object], allowed: tuple[str, ...]) -> None:
        """Raise a ConfigError if `table` has a key that is not `allowed`."""
        for key in table:
            if key not in allowed:
                raise self.error(key, f"no such key; allowed are {', '.join(allowed)}")


def _config(table: Mapping[str, object], source: _Source) -> Config:
    source.check_keys(table, ("library", "zone", "page", "ambiguous", "marks", "variants", "watch"))
    libraries = table.get("library", [])
    if isinstance(libraries, str):
        libraries = [libraries]
    if not isinstance(libraries, list):
        raise source.error("library", "a path, a list of paths, or [[library]] tables")
    return Config(
        tuple(_library(each, source) for each in libraries),
        _zone(table, source),
        _page(table, source),
        _member(Ambiguous.AUTO, table, "ambiguous", source),
        _member(Keeping.DATA, table, "marks", source),
        _truth(table, "variants", source, default=True),
        _truth(table, "watch", source, default=True),
    )


def _library(value: object, source: _Source) -> Library:
    if isinstance(value, str):
        return Library(_absolute(value, source))
    table = {str(key): each for key, each in value.items()} if isinstance(value, dict) else {}
    path = table.get("path")
    if not isinstance(path, str):
        raise source.error("library", 'each is a path, or a table with path = "…"')
    source.check_keys(table, ("path", "generator", "zone"))
    return Library(_absolute(path, source), _generator(table, source), _zone(table, source))


def _generator(table: Mapping[str, object], source: _Source) -> str:
    name = table.get("generator", "")
    if isinstance(name, str) and (not name or name in GENERATORS):
        return name
    raise source.error("generator", f"{name!r}; allowed are {', '.join(GENERATORS)}")


def _zone(table: Mapping[str, object], source: _Source) -> tzinfo | None:
    name = table.get("zone")
    if name is None:
        return None
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415  4 ms, only if configured

    try:
        return ZoneInfo(str(name))
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        message = f"{name!r} is no time zone; write one like Asia/Shanghai"
        raise source.error("zone", message) from error


def _member(default: _E, table: Mapping[str, object], key: str, source: _Source) -> _E:
    """Return the member of an enumeration that `key` names."""
    kind = type(default)
    try:
        return kind(table.get(key, default))
    except ValueError as error:
        allowed = ", ".join(each.value for each in kind)
        raise source.error(key, f"{table[key]!r}; allowed are {allowed}") from error


def _truth(table: Mapping[str, object], key: str, source: _Source, *, default: bool) -> bool:
    value = table.get(key, default)
    if not isinstance(value, bool):
        raise source.error(key, "true or false")
    return value


def _page(table: Mapping[str, object], source: _Source) -> tuple[Choice, ...]:
    """Return what `[page]` says."""
    page = table.get("page", {})
    if not isinstance(page, dict):
        raise source.error("page", "a table of settings: [page]")
    return tuple(_choice(str(name), value, source) for name, value in page.items())


def _choice(name: str, value: object, source: _Source) -> Choice:
    try:
        return choice(name, value)
    except ValueError as error:
        raise source.error(name, str(error)) from error


def _names(line: str, key: str) -> bool:
    """Tell whether a line of the file gives `key` a value, or begins its table."""
    name = line.lstrip("[ \t\"'")
    return name.startswith(key) and not name[len(key) : len(key) + 1].isidentifier()


def _absolute(path: str, source: _Source) -> str:
    """Return `path` with `~` resolved; a relative one is relative to the configuration file."""
    folder = os.path.dirname(os.path.abspath(source.path))
    return os.path.normpath(os.path.join(folder, os.path.expanduser(path)))
