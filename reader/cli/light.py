"""Put off `logging`: selectolax makes a logger as it loads, which is 5 ms at every start."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

NAME = "logging"


class _Logger:
    """A logger that is made when it is first used: selectolax's has one message, for misuse."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> object:
        return getattr(_logging().getLogger(self._name), attribute)


class _Logging(ModuleType):
    """Stands for the module until something other than a logger is asked of it."""

    getLogger = _Logger  # noqa: N815  the module's name for it

    def __getattr__(self, attribute: str) -> object:
        return getattr(_logging(), attribute)


@contextmanager
def logging_put_off() -> Iterator[None]:
    """Let modules that are imported here have loggers without loading `logging`."""
    if NAME not in sys.modules:
        sys.modules[NAME] = _Logging(NAME)
    try:
        yield
    finally:
        _forget_stand_in()


def _logging() -> ModuleType:
    """Load the module."""
    _forget_stand_in()
    import logging  # noqa: PLC0415  the point of this module

    return logging


def _forget_stand_in() -> None:
    """Let the next import find the module itself."""
    if isinstance(sys.modules.get(NAME), _Logging):
        del sys.modules[NAME]
