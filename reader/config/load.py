"""Where the configuration file is, and what comes of it."""

import os
from collections.abc import Mapping
from typing import NamedTuple

from reader.config.model import Config
from reader.errors import ConfigError


class Loaded(NamedTuple):
    """What a configuration file says, as far as it can be understood."""

    path: str
    config: Config = Config()
    """What is wrong has its default."""
    problems: tuple[ConfigError, ...] = ()
    lines: Mapping[tuple[str | int, ...], int] = {}
    """Where each key stands, by its path: `("page", "justify")`, `("library", 0, "zone")`."""
    once: frozenset[str] = frozenset()
    """The settings of a page that the command line has chosen, for once."""


def load_config(environ: Mapping[str, str] = os.environ) -> Config:
    """Read the configuration file; a missing one is an empty one.

    Raises:
        ConfigError: The file cannot be read, is not TOML, or says something that is not allowed.
    """
    loaded = loaded_config(environ)
    for problem in loaded.problems:
        raise problem
    return loaded.config


def loaded_config(environ: Mapping[str, str] = os.environ) -> Loaded:
    """Read the configuration file as far as it can be understood; never raises a ConfigError."""
    path = config_path(environ)
    try:
        with open(path, "rb") as file:
            raw = file.read()
    except FileNotFoundError:
        if "READER_CONFIG" not in environ:
            return Loaded(path)
        return _failed(path, "no such file (named by READER_CONFIG)")
    except OSError as error:
        return _failed(path, str(error.strerror))
    from reader.config.read import read_config  # noqa: PLC0415  most start without a configuration

    return read_config(raw, path)


def config_path(environ: Mapping[str, str]) -> str:
    """Return where the configuration file is, or would be."""
    if named := environ.get("READER_CONFIG"):
        return named
    home = environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    return os.path.join(home, "reader", "config.toml")


def _failed(path: str, message: str) -> Loaded:
    return Loaded(path, problems=(ConfigError(f"{path}: {message}"),))
