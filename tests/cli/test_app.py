from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Reader = Callable[..., CompletedProcess[str]]

BODY = "Body of the second post."


@pytest.fixture(autouse=True)
def posts(folder: Path) -> None:
    for number, word in enumerate(("first", "second", "third"), start=1):
        text = f"---\ntitle: The {word}\ndate: 2024-01-0{number}\n---\nBody of the {word} post.\n"
        (folder / f"{number}.md").write_text(text)


def test_a_post_on_a_terminal_opens_the_app_at_that_post(terminal: Reader, folder: Path) -> None:
    (folder / "2.md").rename(folder / "春天的消息.md")

    shown = terminal("春天的消息.md", keys=b"Q", after=BODY, columns=120)

    assert shown.returncode == 0
    assert "\x1b[?1049h" in shown.stdout
    assert BODY in shown.stdout


def test_keys_come_from_the_terminal_when_input_is_something_else(
    terminal: Reader, folder: Path
) -> None:
    shown = terminal("2.md", keys=b"Q", after=BODY, stdin=folder / "1.md", columns=120)

    assert shown.returncode == 0
    assert BODY in shown.stdout


def test_where_reading_goes_on_is_written_down_when_the_app_ends(
    terminal: Reader, folder: Path, tmp_path: Path
) -> None:
    text = "".join(f"<p>The paragraph{number} 段</p>\n" for number in range(200))
    (folder / "long.md").write_text(f"---\ntitle: long\ndate: 2024-01-04\n---\n{text}")

    ended = terminal("long.md", keys=b"  Q", after="paragraph5", columns=120)

    (log,) = (tmp_path / "home").rglob("marks/*.jsonl")
    assert ended.returncode == 0
    assert '"fact":"position"' in log.read_text()


def test_without_a_library_and_without_posts_here_it_asks_for_a_folder(
    terminal: Reader, folder: Path, tmp_path: Path
) -> None:
    folder.rename(tmp_path / "blog")
    folder.mkdir()

    shown = terminal(keys=b"\x11", after="Where are your posts?", columns=120)

    assert shown.returncode == 0
    assert not list((tmp_path / "home").rglob("config.toml"))


def test_a_terminal_that_can_only_print_is_told_why_there_is_no_app(terminal: Reader) -> None:
    shown = terminal(".", TERM="dumb")

    assert shown.returncode == 0
    assert "TERM=dumb: the app needs a terminal that can place text" in shown.stdout
    assert "The third" in shown.stdout
