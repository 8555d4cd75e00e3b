"""What the user has configured: a TOML file, read into one frozen value.

`model.py` has the value, `settings.py` and `tables.py` each key with what it may be and what it is
for, `read.py` the reading, `load.py` where the file is. docs/config.md is made of these tables.
"""

from reader.config.load import Loaded, config_path, load_config, loaded_config
from reader.config.model import (
    GENERATORS,
    PRESETS,
    Ambiguous,
    Config,
    Copies,
    Graphics,
    Keeping,
    KeyChoice,
    Library,
    Opener,
    Reads,
    Rule,
    UserTheme,
    with_drafts,
)

__all__ = [
    "GENERATORS",
    "PRESETS",
    "Ambiguous",
    "Config",
    "Copies",
    "Graphics",
    "Keeping",
    "KeyChoice",
    "Library",
    "Loaded",
    "Opener",
    "Reads",
    "Rule",
    "UserTheme",
    "config_path",
    "load_config",
    "loaded_config",
    "with_drafts",
]
