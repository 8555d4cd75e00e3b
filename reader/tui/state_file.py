"""A small file of the user's state, in JSON: written whole or not at all."""

import json
import os


def write_state(path: str, said: object) -> None:
    """Write the file at `path`, and its folder if there is none.

    Raises:
        OSError: It cannot be written.
    """
    os.makedirs(os.path.dirname(path), exist_ok=True)
    new = f"{path}.{os.getpid()}"
    with open(new, "w", encoding="utf-8") as file:
        json.dump(said, file, ensure_ascii=False)
    os.replace(new, path)
