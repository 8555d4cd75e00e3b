"""The files in which the app remembers what its person does: one app at a time writes them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from reader.errors import ConfigError
from reader.library.logs.durable import locked
from reader.tui.texts import wrong


@contextmanager
def written_alone(path: str, state: str) -> Iterator[None]:
    """Let no other app write any of the files meanwhile.

    Args:
        path: The one that is written.
        state: The one that stands for all of them: see `remembered.state_path`.

    Raises:
        ConfigError: It cannot be written.
    """
    try:
        with locked(os.path.realpath(state)):
            yield
    except OSError as error:
        raise ConfigError(wrong.unwritable(error.strerror), path) from error
