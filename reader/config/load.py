"""The configuration file of an environment, read as far as it can be understood."""

import os
from collections.abc import Mapping
from typing import NamedTuple

from reader.config.model import Config
from reader.config.user_folders import xdg_folder
from reader.errors import ConfigError
from reader.language import gettext as _


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
    if environ.get("READER_CONFIG") and not os.path.lexists(path):
        return failed(path, _("no such file (named by READER_CONFIG)"))
    return loaded_at(path)


def loaded_at(path: str) -> Loaded:
    """Read the configuration file at `path`; one that is not there says nothing."""
    try:
        with open(path, "rb") as file:
            raw = file.read()
    except FileNotFoundError:
        return Loaded(path)
    except OSError as error:
        return failed(path, str(error.strerror))
    from reader.config.read import read_config  # noqa: PLC0415  most start without a configuration

    return read_config(raw, path)


def config_path(environ: Mapping[str, str]) -> str:
    """Return where the configuration file is, or would be; an empty name is none."""
    if named := environ.get("READER_CONFIG"):
        return named
    return _usual_path(environ)


def config_folder(environ: Mapping[str, str]) -> str:
    """Return where the user's own files lie: beside the configuration.

    Nothing lies beside a device or a pipe (`READER_CONFIG=/dev/null`), nor where a folder was
    named by mistake: it is the usual place then.
    """
    path = config_path(environ)
    beside = path if os.path.isfile(path) or not os.path.exists(path) else _usual_path(environ)
    return os.path.dirname(os.path.abspath(beside))


def failed(path: str, message: str, line: int | None = None) -> Loaded:
    """Return what comes of a file that says nothing: only what is wrong with it."""
    nothing = Config(rules_known=False)
    return Loaded(path, nothing, problems=(ConfigError(message, path, line),))


def _usual_path(environ: Mapping[str, str]) -> str:
    """Return where the file is without `$READER_CONFIG`."""
    return os.path.join(xdg_folder(environ, "CONFIG", "~/.config"), "config.toml")
