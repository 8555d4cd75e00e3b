"""The app as processes that need not load it: one that has loaded it forks for each of them.

Half the time that an app on a terminal takes is its loading. What a fresh interpreter does is tried
by `tests/cli/test_app.py` and `tests/tui/test_tmux.py`.
"""

import gc
import importlib
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from fcntl import ioctl
from typing import Any

LOADED = (
    "reader.article",
    "reader.cli.open",
    "reader.document.parse",
    "reader.document.walk.on_demand",
    "reader.layout.flow",
    "reader.library.scanning.update",
    "reader.library.scanning.watch",
    "reader.opening",
    "reader.rehearsal",
    "reader.tui.app",
    "reader.tui.reader_app",
    "reader.tui.screens.main",
    "textual.drivers.linux_driver",
)
"""What each app needs."""

MOST = 1 << 20
"""Bytes that are said of a process at most."""

PATIENCE = 0.5
"""Seconds in which an app is to end by itself when its terminal is closed: for a person more."""


class Loaded:
    """A process that has loaded the app."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            env=environment,
        )
        theirs.close()

    def fork(
        self, screen: int, arguments: list[str], environment: dict[str, str], code: str = ""
    ) -> "Process":
        """Start `reader`, or other code in its place, on a terminal of its own."""
        asked = {"arguments": arguments, "environment": environment, "code": code}
        socket.send_fds(self._ours, [json.dumps(asked).encode()], [screen])
        return Process(self._ours, int(self._ours.recv(MOST)))

    def close(self) -> None:
        """End it."""
        self._ours.close()
        self._process.wait()


class Process:
    """A process that was forked: as those of `subprocess` are."""

    def __init__(self, control: socket.socket, pid: int) -> None:
        self._control, self.pid = control, pid
        self._code: int | None = None

    def poll(self) -> int | None:
        """Return the exit code if the process has ended."""
        if self._code is None:
            status = self._changed()
            if status is not None and not os.WIFSTOPPED(status):
                self._code = os.waitstatus_to_exitcode(status)
        return self._code

    def wait(self, seconds: float) -> int:
        """Return the exit code once the process has ended; fail if it does not."""
        end = time.monotonic() + seconds
        while (code := self.poll()) is None:
            assert time.monotonic() < end, "it does not end"
            time.sleep(0.01)
        return code

    def has_been_stopped(self) -> bool:
        """Tell whether the process has been stopped since one asked."""
        status = self._changed()
        return status is not None and os.WIFSTOPPED(status)

    def send_signal(self, which: signal.Signals) -> None:
        """Send the process a signal, if it is there."""
        if self.poll() is None:
            os.kill(self.pid, which)

    def _changed(self) -> int | None:
        """Return how the process has ended or was stopped, if it has not been told."""
        self._control.send(json.dumps({"pid": self.pid}).encode())
        status = self._control.recv(MOST)
        return int(status) if status != b"-" else None


def _serve(control: socket.socket) -> None:
    """Fork as often as one asks, and tell of those that were forked; return when nobody asks."""
    while True:
        said, screens, _, _ = socket.recv_fds(control, MOST, 1)
        if not said:
            return
        asked = json.loads(said)
        if "pid" in asked:
            pid, status = os.waitpid(asked["pid"], os.WNOHANG | os.WUNTRACED)
            control.send(str(status).encode() if pid else b"-")
            continue
        pid = os.fork()
        if not pid:
            control.close()
            _become(screens[0], **asked)
            return
        os.close(screens[0])
        control.send(str(pid).encode())


def _become(screen: int, arguments: list[str], environment: dict[str, str], code: str) -> None:
    """Be `reader`, or other code, as a fresh interpreter on that terminal would be."""
    os.setsid()
    ioctl(screen, termios.TIOCSCTTY, 0)
    for standard in range(3):
        os.dup2(screen, standard)
    os.close(screen)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs the tests may ignore it
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # and nohup does
    sys.stdin = sys.__stdin__ = _stream(0, "r")  # type: ignore[misc]
    sys.stdout = sys.__stdout__ = _stream(1, "w")  # type: ignore[misc]
    sys.stderr = sys.__stderr__ = _stream(2, "w")  # type: ignore[misc]
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["reader", *arguments]
    if code:
        exec(code, {"__name__": "__main__"})  # noqa: S102  code of a test
    else:
        runpy.run_module("reader", run_name="__main__", alter_sys=True)


def _stream(standard: int, mode: str) -> Any:
    return open(standard, mode, encoding="utf-8", buffering=1, closefd=False)


if __name__ == "__main__":
    for module in LOADED:
        importlib.import_module(module)
    importlib.import_module("reader.tui.terminal.signals").PATIENCE = PATIENCE  # type: ignore[attr-defined]
    gc.freeze()
    _serve(socket.socket(fileno=int(sys.argv[1])))
