"""What ends the app from outside: its terminal is closed, or the system wants it to end."""

import os
import select
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from threading import Thread
from types import FrameType
from typing import TYPE_CHECKING, Any, TypeVar

from reader.programs import STOPPED

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from textual.app import App

_T = TypeVar("_T")

PATIENCE = 2.0
"""Seconds in which the app is to end by itself when its terminal is closed."""

_ENDING = signal.SIGTERM, signal.SIGHUP, signal.SIGINT
"""What ends the app, and could leave its screen on the terminal."""

Leave = Callable[[], None]
"""Writes down what is yet to be."""


def heed_signals(app: "App[_T]", leave: Leave) -> None:
    """Let the app end as it does by a key when it is told to from outside, or has no terminal.

    All is heeded by the loop, and not wherever the app is just then: what it writes down takes
    locks. A signal that whoever started the app has ignored, as `nohup` does, still is.

    Args:
        app: Its loop runs.
        leave: What is done without a terminal; with one the app's end does it.
    """
    import asyncio  # noqa: PLC0415  20 ms that no first screen waits for

    loop = asyncio.get_running_loop()
    for which in _heeded():
        loop.add_signal_handler(which, partial(_end, app, leave, which))
    outlive = partial(_outlive_no_terminal, app, leave, loop)
    Thread(target=outlive, name="hang-up", daemon=True).start()


@contextmanager
def ending_at_once(leave: Leave) -> Iterator[None]:
    """Let a signal to end do so at once, while the app is stopped and another has the terminal.

    Else it would draw once more before it ends, which stops it again until it is in front.
    """

    def end(which: int, _: object) -> None:
        _end_by(signal.Signals(which), leave)

    with ExitStack() as handled:
        for which in _heeded():
            handled.enter_context(_handled(which, end))
        yield


@contextmanager
def interruptible() -> Iterator[None]:
    """Let Ctrl+C raise `KeyboardInterrupt` while the app stands aside: its loop is not told."""
    told = signal.set_wakeup_fd(-1)
    try:
        with _handled(signal.SIGINT, signal.default_int_handler):
            yield
    finally:
        signal.set_wakeup_fd(told)


@contextmanager
def _handled(which: signal.Signals, by: Callable[[int, FrameType | None], Any]) -> Iterator[None]:
    """Let a signal be handled by something else meanwhile."""
    before = signal.signal(which, by)
    try:
        yield
    finally:
        signal.signal(which, before)


def _heeded() -> tuple[signal.Signals, ...]:
    """Return the signals that are to end the app."""
    return tuple(which for which in _ENDING if signal.getsignal(which) is not signal.SIG_IGN)


def _end(app: "App[_T]", leave: Leave, which: signal.Signals) -> None:
    """End the app by a signal: nothing can be drawn on a terminal that is closed."""
    if _is_closed(timeout=0):
        _end_by(which, leave)
    else:
        app.exit(return_code=STOPPED + which)


def _end_by(which: signal.Signals, leave: Leave) -> None:
    """End as whoever sent a signal expects it."""
    try:
        leave()
    finally:
        signal.signal(which, signal.SIG_DFL)
        os.kill(os.getpid(), which)


def _outlive_no_terminal(app: "App[_T]", leave: Leave, loop: "AbstractEventLoop") -> None:
    """End the app when its terminal is closed, also where its loop does not come to that.

    It may wait for good until another program ends, or until the terminal takes what is drawn. An
    app that is over leaves that to the one after it.
    """
    if not _is_closed() or loop.is_closed():
        return
    loop.call_soon_threadsafe(_end_by, signal.SIGHUP, leave)
    time.sleep(PATIENCE)
    if not app.is_running:
        return
    try:
        leave()
    finally:
        os._exit(STOPPED + signal.SIGHUP)


def _is_closed(timeout: int | None = None) -> bool:
    """Tell whether the terminal is closed; without a timeout, in milliseconds, wait for that."""
    poll = select.poll()
    poll.register(0, 0)
    return any(told & select.POLLHUP for _, told in poll.poll(timeout))
