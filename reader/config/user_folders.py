"""The user's folders for what the program writes: as the system has them."""

import os
import sys
from enum import Enum


class Kind(Enum):
    """What a folder is for, and where it is by default where `$XDG_…` names one."""

    CACHE = "~/.cache"
    DATA = "~/.local/share"
    STATE = "~/.local/state"


def user_folder(kind: Kind) -> str:
    """Return the program's folder of a kind.

    One that the environment names by a relative path is passed over, as the XDG Base Directory
    Specification has it.
    """
    named = os.environ.get(f"XDG_{kind.name}_HOME", "")
    if os.path.isabs(named):
        return os.path.join(named, "reader")
    if sys.platform != "linux" or not os.path.isabs(os.environ.get("HOME", "")):
        import platformdirs  # noqa: PLC0415  12 ms, to say what is said here

        folder: str = getattr(platformdirs, f"user_{kind.name.lower()}_dir")("reader")
        if os.path.isabs(folder):
            return folder
    return os.path.join(os.path.expanduser(kind.value), "reader")
