"""Write a small file whole or not at all."""

import os
from contextlib import suppress


def write_whole(path: str, text: str) -> None:
    """Write the file at `path`, and its folder if there is none; where a link leads, if it is one.

    Args:
        path: The file; it keeps its permissions.
        text: In UTF-8; undecodable bytes (PEP 383) are written as they were.

    Raises:
        OSError: It cannot be written; what was there is there still.
    """
    target = os.path.realpath(path)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if os.path.exists(target) and not os.path.isfile(target):  # a device stays one
        _put(target, text)
        return
    new = f"{target}.{os.getpid()}"
    try:
        _put(new, text)
        with suppress(FileNotFoundError):
            os.chmod(new, os.stat(target).st_mode & 0o7777)
        os.replace(new, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.remove(new)
        raise


def _put(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write(text)
