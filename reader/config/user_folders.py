"""The user's folders for what the program writes: as the system has them."""

import os
import sys
from collections.abc import Mapping
from enum import Enum


class Kind(Enum):
    """What a folder is for, and where it is by default where `$XDG_…` names one."""

    CACHE = "~/.cache"
    DATA = "~/.local/share"
    STATE = "~/.local/state"


def user_folder(kind: Kind) -> str:
    """Return the program's folder of a kind."""
    has_named = os.path.isabs(os.environ.get(f"XDG_{kind.name}_HOME", ""))
    has_home = sys.platform == "linux" and os.path.isabs(os.environ.get("HOME", ""))
    if not (has_named or has_home):
        import platformdirs  # noqa: PLC0415  12 ms, to say what is said here

        folder: str = getattr(platformdirs, f"user_{kind.name.lower()}_dir")("reader")
        if os.path.isabs(folder):
            return folder
    return xdg_folder(os.environ, kind.name, kind.value)


def xdg_folder(environ: Mapping[str, str], kind: str, usual: str) -> str:
    """Return the program's folder in the one of `$XDG_…_HOME`, or in the `usual` one.

    A relative one is passed over, as the XDG Base Directory Specification has it.
    """
    named = environ.get(f"XDG_{kind}_HOME", "")
    return os.path.join(named if os.path.isabs(named) else os.path.expanduser(usual), "reader")
