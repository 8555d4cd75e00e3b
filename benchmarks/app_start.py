"""How long the app takes to paint its list, beside an empty Textual app: in turn, in a terminal.

python benchmarks/app_start.py [FOLDER] [PAIRS]      the catalog is warmed first
"""

import fcntl
import os
import pty
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

from reader.session import open_library

SAMPLES = Path(__file__).parents[1] / "sample_posts"
SIZE = struct.pack("HHHH", 40, 120, 0, 0)
EMPTY_MARK = "an empty app"
EMPTY_APP = f"""
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static({EMPTY_MARK!r})
Empty().run()
"""


def painted(command: list[str], text: str, environment: dict[str, str]) -> float:
    """Return the seconds from the start of `command` until `text` is on its screen."""
    start = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(command[0], command, environment)  # noqa: S606  what is measured
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, SIZE)
    wanted, drawn = text.encode(), b""
    while wanted not in drawn:
        drawn += os.read(terminal, 65536)
    taken = time.perf_counter() - start
    os.write(terminal, b"\x11")  # ^Q
    _drain(terminal)
    os.waitpid(pid, 0)
    return taken


def _drain(terminal: int) -> None:
    """Read what comes until the process is gone."""
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        os.close(terminal)


def warm(folder: str, home: str) -> str:
    """Fill the catalog of `folder`; return the first text of its list."""
    os.environ.update(XDG_CACHE_HOME=f"{home}/cache", XDG_DATA_HOME=f"{home}/data")
    session = open_library([folder])
    for _ in session.scan():
        pass
    newest = session.entries(None, limit=1)
    session.close()
    if not newest:
        sys.exit(f"{folder}: no posts")
    return newest[0].title[:8]


def main(folder: str = str(SAMPLES), pairs: str = "15") -> None:
    """Measure, and print medians and their ratio."""
    with tempfile.TemporaryDirectory() as home:
        text = warm(folder, home)
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        ours, empty = [], []
        for _ in range(int(pairs)):
            empty.append(painted([sys.executable, "-c", EMPTY_APP], EMPTY_MARK, environment))
            ours.append(painted([sys.executable, "-m", "reader", folder], text, environment))
    ratios = [one / other for one, other in zip(ours, empty, strict=True)]
    print(f"empty Textual app  {1000 * statistics.median(empty):6.0f} ms")
    print(f"reader             {1000 * statistics.median(ours):6.0f} ms")
    print(f"ratio of pairs     {statistics.median(ratios):6.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
