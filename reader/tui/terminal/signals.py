"""What ends the app from outside: its terminal is closed, or the system wants it to end."""

import os
import select
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from reader.programs import STOPPED

if TYPE_CHECKING:
    from textual.app import App

_T = TypeVar("_T")

PATIENCE = 2.0
"""Seconds in which the app is to end by itself when its terminal is closed."""

Leave = Callable[[], None]
"""Writes down what is yet to be."""


def heed_signals(app: "App[_T]", leave: Leave) -> None:
    """Let the app end as it does by a key when it is told to from outside.

    Both are heeded by the loop, and not wherever the app is just then: what it writes down takes
    locks. With `nohup` a closed terminal is nothing to heed.

    Args:
        app: It runs by now.
        leave: What is done without a terminal; with one the app's end does it.
    """
    import asyncio  # noqa: PLC0415  20 ms that no first screen waits for

    loop = asyncio.get_running_loop()
    code = STOPPED + signal.SIGTERM
    loop.add_signal_handler(signal.SIGTERM, partial(app.exit, return_code=code))
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        loop.add_signal_handler(signal.SIGHUP, partial(_end_by, signal.SIGHUP, leave))
        outlive = partial(_outlive_no_terminal, app, leave)
        Thread(target=outlive, name="hang-up", daemon=True).start()


@contextmanager
def ending_at_once(leave: Leave) -> Iterator[None]:
    """Let a signal to end do so at once, while the app is stopped and another has the terminal.

    Else it would draw once more before it ends, which stops it again until it is in front.
    """
    before = signal.signal(signal.SIGTERM, lambda which, _: _end_by(signal.Signals(which), leave))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end_by(which: signal.Signals, leave: Leave) -> None:
    """End as whoever sent a signal expects it."""
    try:
        leave()
    finally:
        signal.signal(which, signal.SIG_DFL)
        os.kill(os.getpid(), which)


def _outlive_no_terminal(app: "App[_T]", leave: Leave) -> None:
    """End the app when its terminal is closed and it does not end by itself.

    It may wait for good until another program ends, or until the terminal takes what is drawn. An
    app that is over leaves that to the one after it.
    """
    poll = select.poll()
    poll.register(0, 0)
    if any(told & select.POLLHUP for _, told in poll.poll()):
        time.sleep(PATIENCE)
        if not app.is_running:
            return
        try:
            leave()
        finally:
            os._exit(STOPPED + signal.SIGHUP)
