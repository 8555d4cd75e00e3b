"""A day in a terminal: the app under tmux, as a person sees it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.tui.driver import paragraphs, write_post

TMUX = shutil.which("tmux")
PROMPTS = ("$", "#")
"""What a shell's prompt ends with."""
PATIENCE = 30.0
"""Seconds after which something is not expected any more."""

pytestmark = pytest.mark.skipif(TMUX is None, reason="tmux is not installed")


class Window:
    """A window of tmux with a shell in it."""

    def __init__(self, socket: Path, home: Path) -> None:
        self._socket = str(socket)
        environment = {
            "HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8",
            "PAGER": "less", "PYTHONPATH": str(Path(__file__).parents[2]),
        }  # fmt: skip
        shell = "exec bash --norc --noprofile"
        given = ["-f", os.devnull, "new-session", "-d", "-x", "120", "-y", "30", shell]
        self._tmux(*given, environment=environment)

    def type(self, *keys: str) -> None:
        """Press keys, by tmux's names."""
        self._tmux("send-keys", *keys)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def shown(self) -> str:
        """What stands on the screen."""
        return self._tmux("capture-pane", "-p")

    def history(self) -> str:
        """What stands on the screen, and what has gone off its top."""
        return self._tmux("capture-pane", "-p", "-S", "-500")

    def told(self, form: str) -> str:
        """What tmux tells of the terminal, as `#{alternate_on}`."""
        return self._tmux("display-message", "-p", form).strip()

    def until(self, there: Callable[[str], bool]) -> str:
        """Wait for a screen; fail if it does not come."""
        end = time.monotonic() + PATIENCE
        while not there(self.shown()):
            assert time.monotonic() < end, self.shown()
            time.sleep(0.05)
        return self.shown()

    def close(self) -> None:
        """End tmux and all in it."""
        subprocess.run([TMUX or "", "-S", self._socket, "kill-server"], check=False)

    def _tmux(self, *arguments: str, environment: dict[str, str] | None = None) -> str:
        command = [TMUX or "", "-S", self._socket, *arguments]
        return subprocess.run(
            command, env=environment, capture_output=True, encoding="utf-8", check=True
        ).stdout


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    (tmp_path / "home").mkdir()
    opened = Window(tmp_path / "tmux", tmp_path / "home")
    yield opened
    opened.close()


def test_a_day_in_a_terminal(window: Window, tmp_path: Path) -> None:
    write_post(tmp_path / "posts", "The tide", "2026-02-03 10:00:00", "海", paragraphs(60))
    window.type(f"echo before; {sys.executable} -m reader {tmp_path / 'posts'}", "Enter")

    window.until(lambda shown: "The tide" in shown and "all keys" in shown)
    window.type("Space")
    window.until(lambda shown: "第1段" in shown)
    window.type("Space", "Space")
    window.until(lambda shown: "第1段:" not in shown and "Paragraph" in shown)

    window.type("|")
    window.until(lambda shown: "pager" in shown)
    window.type("Enter")
    window.until(lambda shown: "Paragraph 2 " in shown and "? help" not in shown)
    window.type("q")
    window.until(lambda shown: "? help" in shown)

    window.type("C-z")
    window.until(lambda shown: "Stopped" in shown and "before" in shown)
    assert window.told("#{alternate_on}") == "0"
    window.type("fg", "Enter")
    window.until(lambda shown: "? help" in shown)

    for size in ((60, 16), (200, 50), (20, 6), (100, 28)):
        window.resize(*size)
    window.until(lambda shown: "Paragraph" in shown)

    window.type("Q")
    window.until(lambda shown: shown.rstrip().endswith(PROMPTS))
    window.type("stty -a; echo status $?", "Enter")
    shown = window.until(lambda shown: "status 0" in shown)

    assert "before" in window.history()
    assert " echo " in shown
    assert " icanon" in shown
    told = window.told("#{alternate_on} #{cursor_flag} #{mouse_any_flag}")
    assert told == "0 1 0"


def test_the_first_start_asks_for_a_folder_and_remembers_it(window: Window, tmp_path: Path) -> None:
    write_post(tmp_path / "home" / "博客", "春天的消息", "2026-02-03 10:00:00", "新闻")
    window.type(f"mkdir -p ~/empty; cd ~/empty; clear; {sys.executable} -m reader", "Enter")

    window.until(lambda shown: "Where are your posts?" in shown)
    window.type("~/博")
    window.until(lambda shown: "博客" in shown)
    window.type("Tab")
    window.until(lambda shown: "1 file that may be a post" in shown)
    window.type("Enter")
    window.until(lambda shown: "春天的消息" in shown)
    window.type("Q")
    window.until(lambda shown: "Where" not in shown and shown.rstrip().endswith(PROMPTS))

    window.type(f"{sys.executable} -m reader", "Enter")
    window.until(lambda shown: "春天的消息" in shown)


@pytest.mark.parametrize(
    ("lang", "configured", "words"),
    [
        ("zh_TW.UTF-8", "", ("全部按鍵", "1 篇文章，1 篇未讀", "閱讀需 1 分鐘", "在文庫中")),
        (
            "C.UTF-8",
            'language = "zh"',
            ("全部按键", "1 篇文章，1 篇未读", "阅读需 1 分钟", "在文库中"),
        ),
    ],
)
def test_the_app_speaks_the_language_of_the_environment_or_the_configured_one(
    window: Window, tmp_path: Path, lang: str, configured: str, words: tuple[str, ...]
) -> None:
    write_post(tmp_path / "posts", "The tide", "2026-02-03 10:00:00", "海", "<p>潮水 tide</p>")
    (tmp_path / "config.toml").write_text(configured + "\n", encoding="utf-8")
    given = f"LANG={lang} READER_CONFIG={tmp_path / 'config.toml'}"
    window.type(f"{given} {sys.executable} -m reader {tmp_path / 'posts'}", "Enter")

    keys, posts, minutes, where = words
    window.until(lambda shown: keys in shown and posts in shown)
    window.type("Space")
    window.until(lambda shown: minutes in shown)
    window.type("?")
    window.until(lambda shown: where in shown)
