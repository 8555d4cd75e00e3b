"""What ends the app from outside: its terminal is closed, or the system wants it to end."""

import asyncio
import os
import signal
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from textual.app import App

from reader.programs import STOPPED

_T = TypeVar("_T")


def heed_signals(app: App[_T], leave: Callable[[], None]) -> None:
    """Let the app end as it does by a key when it is told to from outside.

    Both are heeded by the loop, and not wherever the app is just then: what it writes down takes
    locks. With `nohup` a closed terminal is nothing to heed.

    Args:
        app: It runs by now.
        leave: Writes down what is yet to be.
    """
    loop = asyncio.get_running_loop()
    code = STOPPED + signal.SIGTERM
    loop.add_signal_handler(signal.SIGTERM, partial(app.exit, return_code=code))
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        loop.add_signal_handler(signal.SIGHUP, partial(_hang_up, leave))


def _hang_up(leave: Callable[[], None]) -> None:
    """End without a terminal: what draws on it would wait for it for good."""
    try:
        leave()
    finally:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGHUP)
