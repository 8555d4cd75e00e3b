"""The app in a terminal of its own: other programs get the terminal, and give it back."""

import os
import pty
import select
import signal
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree

import pytest
from PIL import Image

from tests.pictures.terminal import commands_in
from tests.tui.driver import paragraphs, write_post, write_posts
from tests.tui.loaded import Loaded, Process

PATIENCE = 20.0
"""Seconds after which a text is not expected any more."""

OWN_SCREEN = b"\x1b[?1049h"
"""What gives the app a screen of its own."""

LEAVE_SCREEN = b"\x1b[?1049l"
"""What gives a terminal its own screen back."""


HUNG_UP = {-signal.SIGHUP, 128 + signal.SIGHUP}
"""How a process ends whose terminal is closed."""


class Terminal:
    """A process on a pseudo-terminal of 80 by 24."""

    def __init__(self, run_on: Callable[[int], Process]) -> None:
        self._file, screen = pty.openpty()
        termios.tcsetwinsize(self._file, (24, 80))
        self._process = run_on(screen)
        os.close(screen)
        self._unread = b""

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._file, keys.encode())

    def until(self, text: str | bytes) -> bytes:
        """Return what is drawn up to `text`; fail if it does not come."""
        wanted = text.encode() if isinstance(text, str) else text
        end = time.monotonic() + PATIENCE
        while wanted not in self._unread:
            assert time.monotonic() < end, f"{text!r} is not in {self._unread[-2000:]!r}"
            self._unread += self._drawn()
        drawn, _, self._unread = self._unread.partition(wanted)
        return drawn

    def ended(self) -> int:
        """Return the exit code once the process has ended."""
        while self._process.poll() is None:
            self._drawn()
        return self._process.wait(PATIENCE)

    def _drawn(self) -> bytes:
        if not select.select([self._file], [], [], 0.1)[0]:
            return b" "
        try:
            return os.read(self._file, 65536)
        except OSError:  # the process is gone
            return b""

    def send(self, which: signal.Signals) -> None:
        """Send the process a signal."""
        self._process.send_signal(which)

    def until_stopped(self) -> None:
        """Wait until the process is stopped, as `^Z` does."""
        end = time.monotonic() + PATIENCE
        while not self._process.has_been_stopped():
            assert time.monotonic() < end, "it is not stopped"
            self._drawn()

    def hang_up(self) -> int:
        """Close the terminal under the process; return its exit code once it has ended."""
        os.close(self._file)
        code = self._process.wait(PATIENCE)
        self._file = os.open(os.devnull, os.O_RDWR)
        return code

    def close(self) -> None:
        """Let go of the terminal, and of a process that a failed test has left."""
        os.close(self._file)
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(PATIENCE)


Start = Callable[..., Terminal]


def _environment(home: Path) -> dict[str, str]:
    return {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
    }


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    """Load the app once for all terminals."""
    app = Loaded(_environment(tmp_path_factory.mktemp("home")))
    yield app
    app.close()


@contextmanager
def starting(posts: Path, home: Path, loaded: Loaded) -> Iterator[Start]:
    """Give how to start `reader` on the posts, with more in its environment."""
    started: list[Terminal] = []

    def start_reader(*arguments: str, code: str = "", **more: str) -> Terminal:
        given = list(arguments) or [str(posts)]
        environment = {**_environment(home), **more}
        started.append(Terminal(lambda screen: loaded.fork(screen, given, environment, code)))
        return started[-1]

    yield start_reader
    for terminal in started:
        terminal.close()


@pytest.fixture
def start(posts: Path, tmp_path: Path, loaded: Loaded) -> Iterator[Start]:
    """Return how to start `reader` on the posts where it has never been."""
    with starting(posts, tmp_path / "home", loaded) as start_reader:
        yield start_reader


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory, loaded: Loaded) -> Path:
    """Open the app on posts once; return the folder that they and its home are in."""
    place = tmp_path_factory.mktemp("visited")
    with starting(write_posts(place / "posts"), place / "home", loaded) as start_reader:
        first = start_reader()
        first.until("春天的消息")
        while not (place / "home" / ".cache" / "reader" / "first-screens.json").exists():
            first.until(b" ")
        first.type("q")
        first.ended()
    return place


@pytest.fixture
def start_again(visited: Path, tmp_path: Path, loaded: Loaded) -> Iterator[Start]:
    """Return how to start code where the app was before: its list is there before it is loaded."""
    home = copytree(visited / "home", tmp_path / "home")

    def start_second(code: str) -> Terminal:
        second = start_reader(code=code)
        second.type("\x1b[1;2R")  # as a terminal answers where the cursor is
        return second

    with starting(visited / "posts", home, loaded) as start_reader:
        yield start_second


def test_the_app_opens_a_folder_reads_and_leaves_the_terminal_as_it_was(start: Start) -> None:
    terminal = start()

    terminal.until(OWN_SCREEN)
    terminal.until("春天的消息")
    terminal.type("jl")
    terminal.until("The text of New news.")
    terminal.type("Q")
    terminal.until(LEAVE_SCREEN)

    assert terminal.ended() == 0


WAITING = """
import os, runpy
from reader.tui import garbage
garbage.keep_all = lambda: os.read(0, 1)  # once all is loaded
runpy.run_module("reader", run_name="__main__", alter_sys=True)
"""


def test_a_second_start_shows_the_list_before_the_app_is_loaded(start_again: Start) -> None:
    second = start_again(WAITING)
    before = second.until(OWN_SCREEN)
    drawn = second.until("春天的消息") + second.until("search")
    second.type(" jl")  # with the first key the app is loaded
    drawn += second.until("The text of New news.")
    second.type("Q")
    second.until(LEAVE_SCREEN)

    assert second.ended() == 0
    assert OWN_SCREEN not in before + drawn


WHILE_LOADED = """
import os, runpy
from reader.tui import garbage
garbage.keep_all = lambda: os.kill(os.getpid(), {which})
runpy.run_module("reader", run_name="__main__", alter_sys=True)
"""
WHILE_COMPOSED = """
import os, runpy
from reader.tui.screens.main import MainScreen
compose = MainScreen.compose
def compose_slowly(screen):
    os.kill(os.getpid(), {which})
    return compose(screen)
MainScreen.compose = compose_slowly
runpy.run_module("reader", run_name="__main__", alter_sys=True)
"""


@pytest.mark.parametrize(
    ("code", "which"),
    [
        (WHILE_LOADED, signal.SIGHUP),
        (WHILE_LOADED, signal.SIGTERM),
        (WHILE_LOADED, signal.SIGINT),
        (WHILE_COMPOSED, signal.SIGHUP),
        (WHILE_COMPOSED, signal.SIGTERM),
        (WHILE_COMPOSED, signal.SIGINT),
    ],
)
def test_a_signal_while_the_app_starts_leaves_the_terminal_as_it_was(
    start_again: Start, code: str, which: signal.Signals
) -> None:
    terminal = start_again(code.format(which=int(which)))

    terminal.until("春天的消息")
    terminal.until(LEAVE_SCREEN)

    assert terminal.ended() in (-which, 128 + which)


WHILE_SHOWN = """
import runpy
from reader.tui.terminal.first_screen import FirstScreen
show = FirstScreen.show
FirstScreen.show = lambda first, drawn: show(first, drawn + " " * (1 << 20))
runpy.run_module("reader", run_name="__main__", alter_sys=True)
"""


def test_a_signal_amid_what_is_written_to_the_terminal_leaves_it_as_it_was(
    start_again: Start,
) -> None:
    terminal = start_again(WHILE_SHOWN)

    terminal.until(OWN_SCREEN)
    time.sleep(0.1)  # as nobody takes in what is drawn, the app waits
    terminal.send(signal.SIGTERM)
    terminal.until(LEAVE_SCREEN)

    assert terminal.ended() == -signal.SIGTERM


def test_an_answer_that_comes_when_the_app_listens_is_not_typed(start: Start) -> None:
    terminal = start()
    terminal.until("春天的消息")
    terminal.type("\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[1;2R")
    terminal.type("jl")
    terminal.until("The text of New news.")
    terminal.type("Q")

    assert terminal.ended() == 0


DEAF = """
import os, runpy
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
runpy.run_module("reader", run_name="__main__", alter_sys=True)
"""


def test_the_app_is_drawn_though_what_goes_wrong_goes_elsewhere(start: Start) -> None:
    terminal = start(code=DEAF)

    terminal.until(OWN_SCREEN)
    terminal.until("春天的消息")
    terminal.type("q")
    terminal.until(LEAVE_SCREEN)

    assert terminal.ended() == 0


def reading_on(start: Start, folder: Path, title: str, **more: str) -> Terminal:
    """Start the app on one long post, and read some pages of it."""
    write_post(folder, title, "2026-02-03 10:00:00", "海", paragraphs(60))
    terminal = start(str(folder), **more)
    terminal.until(title)
    terminal.type("jl")
    terminal.until("第1段")
    terminal.type("   ")
    terminal.until("62%")
    return terminal


def is_kept(home: Path) -> bool:
    """Tell whether it was written down where reading goes on, which the next start shows."""
    return any('"fact":"position"' in log.read_text() for log in home.rglob("marks/*.jsonl"))


def test_where_reading_goes_on_is_kept_though_the_terminal_is_closed(
    start: Start, tmp_path: Path
) -> None:
    terminal = reading_on(start, tmp_path / "long", "The tide")

    code = terminal.hang_up()

    again = start(str(tmp_path / "long"))
    again.until("Continue reading")
    assert code in HUNG_UP


def test_the_app_ends_when_the_terminal_is_closed_under_another_program(
    start: Start, tmp_path: Path
) -> None:
    terminal = reading_on(
        start, tmp_path / "long", "The tide", PAGER="cat >/dev/null; echo 在分页; sleep 30"
    )
    terminal.type("|\r")
    terminal.until("在分页")

    code = terminal.hang_up()

    assert code in HUNG_UP
    assert is_kept(tmp_path)


def test_the_app_ends_though_it_waits_for_a_terminal_that_is_closed(start: Start) -> None:
    terminal = start()
    terminal.until("春天的消息")
    for _ in range(16):  # as nobody takes in what is drawn, the app waits after eight
        terminal.type("?")
        time.sleep(0.1)
        terminal.type("q")
        time.sleep(0.1)

    assert terminal.hang_up() in HUNG_UP


TWO_APPS = """
import pathlib, sys, time
from reader.tui.around import Around
from reader.tui.themed import ThemedApp
class First(ThemedApp):
    def on_ready(self):
        self.exit()
class Second(ThemedApp):
    def on_ready(self):
        print("第二", file=sys.__stdout__, flush=True)
        time.sleep(60)
    def leave(self):
        time.sleep(0.5)
        pathlib.Path(sys.argv[1]).write_text("写下")
First(Around()).run()
Second(Around()).run()
"""
"""As at the first start: one app asks for a folder, and the next is hung."""


def test_an_app_that_is_over_does_not_end_the_one_after_it_before_all_is_written(
    start: Start, tmp_path: Path
) -> None:
    written = tmp_path / "written"
    terminal = start(str(written), code=TWO_APPS)
    terminal.until("第二")

    assert terminal.hang_up() in HUNG_UP
    assert written.read_text() == "写下"


HANG_UPS_IGNORED = """
import runpy, signal
signal.signal(signal.SIGHUP, signal.SIG_IGN)
runpy.run_module("reader", run_name="__main__", alter_sys=True)
"""


def test_the_app_ends_with_its_terminal_also_where_hang_ups_are_ignored(
    start: Start, tmp_path: Path
) -> None:
    terminal = reading_on(start, tmp_path / "long", "潮水", code=HANG_UPS_IGNORED)

    terminal.send(signal.SIGHUP)
    terminal.type(" ")
    terminal.until("78%")
    code = terminal.hang_up()

    assert code in HUNG_UP
    assert is_kept(tmp_path)


@pytest.mark.parametrize("which", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_the_app_ends_by_a_signal_as_by_a_key_and_gives_the_terminal_back(
    start: Start, tmp_path: Path, which: signal.Signals
) -> None:
    terminal = reading_on(start, tmp_path / "long", "春天的消息")

    terminal.send(which)

    terminal.until(LEAVE_SCREEN)
    assert terminal.ended() == 128 + which
    assert is_kept(tmp_path)


@pytest.mark.parametrize("which", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_the_app_ends_by_a_signal_also_while_it_is_stopped(
    start: Start, tmp_path: Path, which: signal.Signals
) -> None:
    terminal = reading_on(start, tmp_path / "long", "The tide")
    terminal.type("\x1a")
    terminal.until(LEAVE_SCREEN)
    terminal.until_stopped()

    terminal.send(which)
    terminal.send(signal.SIGCONT)

    assert terminal.ended() == -which
    assert is_kept(tmp_path)


def test_a_command_reads_the_page_and_is_seen_until_enter_and_its_failure_is_told(
    start: Start, tmp_path: Path
) -> None:
    terminal = start()
    terminal.until("春天的消息")
    terminal.type("jl")
    terminal.until("The text of New news.")

    terminal.type("|")
    terminal.until("Pipe to")
    terminal.type(f"tee {tmp_path}/copy | wc -l\r")
    terminal.until(LEAVE_SCREEN)
    terminal.until("Press Enter to read on.")
    terminal.type("\r")
    terminal.until("Piped to tee ")
    lines = (tmp_path / "copy").read_text().splitlines()
    assert lines[0] == "New news"
    assert lines[-1] == "The text of New news."

    terminal.type("|")
    terminal.until("Pipe to")
    terminal.type("exit 3\r")
    terminal.until("[ended with 3]")
    terminal.type("\r")
    terminal.until("Ended with 3: exit 3")
    terminal.type("Q")

    assert terminal.ended() == 0


def test_interrupting_what_waits_for_enter_ends_that_alone(start: Start) -> None:
    terminal = start()
    terminal.until("春天的消息")
    terminal.type("jl")
    terminal.until("The text of New news.")

    terminal.type("|")
    terminal.until("Pipe to")
    terminal.type("echo 管道\r")
    terminal.until("Press Enter to read on.")
    terminal.type("\x03")
    terminal.until("Piped to echo")
    terminal.type("Q")

    assert terminal.ended() == 0


def test_no_command_is_the_pager(start: Start, tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text('#!/bin/sh\nsed "s/^/paged: /"\nread line < /dev/tty\n')
    pager.chmod(0o755)
    terminal = start(READER_PAGER=str(pager))
    terminal.until("春天的消息")
    terminal.type("jl")
    terminal.until("The text of New news.")

    terminal.type("|")
    terminal.until("Pipe to")
    terminal.type("\r")
    terminal.until("paged: The text of New news.")
    terminal.type("\r")
    terminal.until("The text of New news.")
    terminal.type("Q")

    assert terminal.ended() == 0


def test_links_can_be_clicked_on_in_the_pager_and_are_listed_for_a_command(
    start: Start, tmp_path: Path
) -> None:
    post = tmp_path / "linked.md"
    post.write_text(
        "---\ntitle: 链接\n---\n<p>See <a href='https://a.example/b'>this page</a>.</p>"
    )
    terminal = start(str(post), READER_PAGER=f"tee {tmp_path}/paged")
    terminal.until("this page")

    terminal.type("|")
    terminal.until("Pipe to")
    terminal.type("\r")
    terminal.until("read on")  # the app's line of hints, which the pager does not write
    terminal.type("|")
    terminal.until("Pipe to")
    terminal.type(f"tee {tmp_path}/piped\r")
    terminal.until("Press Enter to read on.")
    terminal.type("\rQ")

    assert terminal.ended() == 0
    assert ";https://a.example/b\x1b\\" in (tmp_path / "paged").read_text()
    assert "[1] https://a.example/b" in (tmp_path / "piped").read_text()


def test_a_pager_that_is_not_there_is_told(start: Start) -> None:
    terminal = start(PAGER="no-such-pager")
    terminal.until("春天的消息")
    terminal.type("jl")
    terminal.until("The text of New news.")

    terminal.type("|")
    terminal.until("Pipe to")
    terminal.type("\r")
    terminal.until("no-such-pager: No such file")
    terminal.type("Q")

    assert terminal.ended() == 0


@pytest.mark.parametrize("foreground", [True, False])
def test_o_opens_the_address_in_the_browser(
    start: Start, tmp_path: Path, *, foreground: bool
) -> None:
    browser = tmp_path / "browser"
    seen = 0.1 if foreground else 1  # seconds; the one behind the app is still there when it ends
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/opened\nsleep {seen}\n')
    browser.chmod(0o755)
    terminal = start(BROWSER=f"{browser} %s" if foreground else f"{browser} %s &")
    terminal.until("春天的消息")

    terminal.type("jo")
    terminal.until("Opening" if not foreground else LEAVE_SCREEN)
    end = time.monotonic() + PATIENCE
    while not (tmp_path / "opened").exists():
        assert time.monotonic() < end
    terminal.type("Q")

    assert terminal.ended() == 0
    assert (tmp_path / "opened").read_text() == "https://e.org/new\n"


def test_the_app_ends_while_a_program_that_it_has_opened_is_there(
    start: Start, tmp_path: Path
) -> None:
    opened, closed = tmp_path / "opened", tmp_path / "closed"
    config = tmp_path / "config.toml"
    config.write_text(f'[openers]\n"*" = "touch {opened}; sleep 3; touch {closed}"\n')
    terminal = start(READER_CONFIG=str(config))
    terminal.until("春天的消息")

    terminal.type("jo")
    end = time.monotonic() + PATIENCE
    while not opened.exists():
        assert time.monotonic() < end
    terminal.type("Q")

    assert terminal.ended() == 0
    assert not closed.exists()


@pytest.mark.parametrize("more", [{"NO_COLOR": "1"}, {"TERM": "vt100"}, {"TERM": "linux"}])
def test_a_terminal_with_few_colours_or_none_shows_the_cursor(
    start: Start, more: dict[str, str]
) -> None:
    terminal = start(**more)

    terminal.until("▌")
    terminal.until("春天的消息")
    terminal.type("Q")

    assert terminal.ended() == 0


NAME_ASKED = b"\x1b[>q"
"""What asks a terminal what it is."""


@pytest.fixture
def pictured(tmp_path: Path) -> Path:
    """Write a post with a picture and a Chinese caption."""
    folder = tmp_path / "pictured"
    folder.mkdir()
    Image.new("RGB", (320, 240), (200, 20, 20)).save(folder / "waves.png")
    body = '<figure><img src="waves.png"><figcaption>海浪</figcaption></figure>'
    return write_post(folder, "Waves", "2026-03-20 10:00:00", "", body)


def named(start: Start, post: Path, name: str, **more: str) -> Terminal:
    """Start the app at a post on a terminal of all colours that says what it is."""
    terminal = start(str(post), COLORTERM="truecolor", **more)
    terminal.until(NAME_ASKED)
    terminal.type(f"\x1bP>|{name}\x1b\\\x1b[1;2R")
    return terminal


def test_a_terminal_has_pictures_as_long_as_the_app_is_on_it(start: Start, pictured: Path) -> None:
    terminal = named(start, pictured, "kitty(0.41.1)")
    sent = terminal.until("\U0010eeee").decode()
    terminal.type("\x1a")
    aside = terminal.until(LEAVE_SCREEN).decode()
    terminal.until_stopped()
    terminal.send(signal.SIGCONT)
    back = terminal.until("\U0010eeee").decode()
    terminal.type("Q")
    left = terminal.until(LEAVE_SCREEN).decode()

    assert terminal.ended() == 0
    first, again = sent.partition(OWN_SCREEN.decode())[2], back.partition(OWN_SCREEN.decode())[2]
    acts = [
        [(keys["a"], keys["i"]) for keys, _ in commands_in(text) if "a" in keys]
        for text in (first, aside, again, left)
    ]
    (((_, one),), _, ((_, other),), _) = acts
    assert acts == [[("T", one)], [("d", one)], [("T", other)], [("d", other)]]


@pytest.mark.parametrize("name", ["kitty(0.26.5)", "终端"])  # more are in test_graphics.py
def test_nothing_of_pictures_is_sent_to_other_terminals(
    start: Start, pictured: Path, name: str
) -> None:
    terminal = named(start, pictured, name)
    shown = terminal.until("海浪")
    terminal.type("Q")
    left = terminal.until(LEAVE_SCREEN)

    assert terminal.ended() == 0
    assert b"\x1b_G" not in shown + left
    assert "\U0010eeee".encode() not in shown + left


@pytest.mark.parametrize(
    ("more", "configured"),
    [
        ({}, ""),
        ({"COLORTERM": "truecolor", "TMUX": "1"}, 'graphics = "kitty"'),
        ({"COLORTERM": "truecolor"}, 'graphics = "blocks"'),
    ],
)
def test_a_terminal_is_not_asked_what_it_is_where_that_decides_on_nothing(
    start: Start, pictured: Path, tmp_path: Path, more: dict[str, str], configured: str
) -> None:
    (tmp_path / "config.toml").write_text(f"{configured}\n")
    terminal = start(str(pictured), READER_CONFIG=str(tmp_path / "config.toml"), **more)
    shown = terminal.until("海浪")
    terminal.type("Q")

    assert terminal.ended() == 0
    assert NAME_ASKED not in shown
    assert b"\x1b_G" not in shown
