"""The pager, the browser and the commands that posts are piped to."""

import itertools
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.config import Opener
from reader.errors import CommandError, PostError
from reader.programs import browse, browser_takes_terminal, page, pager_command, pipe


@pytest.mark.parametrize(
    ("environ", "command"),
    [
        ({"PAGER": "more"}, "more"),
        ({"PAGER": "more", "READER_PAGER": "less -S '-P 阅读'"}, "less -S '-P 阅读'"),
        ({"PAGER": "more", "READER_PAGER": " "}, "more"),
        ({"PAGER": "cat | less"}, "cat | less"),
    ],
)
def test_the_pager_is_the_readers_own_or_the_systems(environ: dict[str, str], command: str) -> None:
    assert pager_command(environ) == command


@pytest.mark.parametrize(("installed", "command"), [(True, "less -R"), (False, "cat")])
def test_without_a_named_pager_less_is_used_where_it_is(
    tmp_path: Path, command: str, *, installed: bool
) -> None:
    if installed:
        (tmp_path / "less").touch(mode=0o755)

    assert pager_command({"PAGER": "", "PATH": str(tmp_path)}) == command


def test_a_pager_is_given_every_line(tmp_path: Path) -> None:
    shown = tmp_path / "shown"

    page(["first", "第二行"], f"cat > {shown}")

    assert shown.read_text() == "first\n第二行\n"


@pytest.mark.parametrize(("own", "told"), [(None, "utf-8"), ("latin1", "latin1")])
def test_less_is_told_that_it_is_given_utf_8_whatever_the_locale_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: str | None, told: str
) -> None:
    monkeypatch.delenv("LESSCHARSET", raising=False)
    if own is not None:
        monkeypatch.setenv("LESSCHARSET", own)
    shown = tmp_path / "shown"

    page(["第一行"], f"printenv LESSCHARSET > {shown}; cat > /dev/null")

    assert shown.read_text() == f"{told}\n"


def test_a_pager_left_early_ends_the_reading_of_an_endless_text(tmp_path: Path) -> None:
    shown = tmp_path / "shown"

    page(itertools.repeat("line"), f"cat | head -n 1 > {shown}")

    assert shown.read_text() == "line\n"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("no-such-pager -x", "no-such-pager -x: No such file or directory"),
        ("/etc/passwd", "/etc/passwd: Permission denied"),
        ("less '", "less ': ended with 2"),
        ("exit 3", "exit 3: ended with 3"),
    ],
)
def test_a_pager_that_fails_is_named(command: str, told: str) -> None:
    with pytest.raises(CommandError) as failed:
        page(["line"] * 100_000, command)

    assert str(failed.value) == told


def test_a_pager_that_is_stopped_has_not_failed() -> None:
    page(["line"] * 100_000, "kill -INT $$; kill -TERM $$")


def test_what_goes_wrong_in_the_lines_is_raised_when_the_pager_is_left(tmp_path: Path) -> None:
    shown = tmp_path / "shown"

    def lines() -> Iterator[str]:
        yield "first"
        raise PostError("missing.md: No such file or directory")

    with pytest.raises(PostError):
        page(lines(), f"cat > {shown}")

    assert shown.read_text() == "first\n"


@pytest.mark.parametrize("text", ["an article\n", "一篇文章\n", ""])
def test_a_command_reads_the_text(tmp_path: Path, text: str) -> None:
    read = tmp_path / "read"

    code = pipe(text, f"cat > {read}")

    assert code == 0
    assert read.read_text() == text


@pytest.mark.parametrize(
    ("command", "code"), [("exit 3", 3), ("no-such-command 2>&-", 127), ("kill -TERM $$", 143)]
)
def test_a_command_that_fails_returns_what_a_shell_would_say(command: str, code: int) -> None:
    assert pipe("x" * 1_000_000, command) == code


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd", "-h"])
def test_only_addresses_of_the_web_are_opened(url: str) -> None:
    with pytest.raises(CommandError, match="not an address of the web"):
        browse(url)


def test_what_may_open_another_address_is_told() -> None:
    with pytest.raises(CommandError, match=r"mailto:a@e\.org: .*\[openers\].* for mailto:\*"):
        browse("mailto:a@e.org")


def test_the_browser_that_the_reader_has_set_is_run(tmp_path: Path) -> None:
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}\n')
    browser.chmod(0o755)

    _with_browser(str(browser), "browse('https://example.org/一')")

    assert opened.read_text() == "https://example.org/一"


@pytest.mark.parametrize(("browser", "takes"), [("/bin/true %s", True), ("/bin/true %s &", False)])
def test_a_browser_in_the_foreground_may_draw_on_the_terminal(browser: str, *, takes: bool) -> None:
    assert _with_browser(browser, "print(browser_takes_terminal())") == f"{takes}\n"


def test_this_process_can_tell_too() -> None:
    assert browser_takes_terminal() in (True, False)


def _with_browser(browser: str, code: str) -> str:
    """Run `code` in a new interpreter, since `webbrowser` reads `$BROWSER` once."""
    program = f"from reader.programs import *; {code}"
    return subprocess.run(
        [sys.executable, "-c", program],
        env={"BROWSER": browser, "PATH": "/usr/bin:/bin"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_an_address_is_opened_by_the_first_opener_that_fits(tmp_path: Path) -> None:
    opened = tmp_path / "opened"
    openers = (
        Opener("*.pdf", f"printf %s {{url}} > {opened}"),
        Opener("*播客*", "!true"),
        Opener("*", "exit 3"),
    )

    browse("https://e.org/a b';.pdf", openers)

    assert opened.read_text() == "https://e.org/a b';.pdf"
    assert browser_takes_terminal("https://e.org/播客/1", openers)
    assert not browser_takes_terminal("https://e.org/a.pdf", openers)
    with pytest.raises(CommandError, match="exit 3: ended with 3"):
        browse("https://e.org", openers)


@pytest.mark.parametrize("url", ["{url}", '"{url}"', "'{url}'"])
def test_an_address_is_one_word_whatever_quotes_stand_around_it(tmp_path: Path, url: str) -> None:
    given = tmp_path / "given"
    address = "https://e.org/春 天's$(touch pwned)\"`.pdf"

    browse(address, [Opener("*.pdf", f"printf '%s' {url} > {given}")])

    assert given.read_text() == address


@pytest.mark.parametrize("address", ["https://e.org/a.pdf", "https://e.org/书.pdf"])
def test_an_opener_in_which_no_address_can_stand_says_so_and_runs_nothing(
    tmp_path: Path, address: str
) -> None:
    command = f"touch {tmp_path}/ran; eval {{url}}"

    with pytest.raises(CommandError, match="cannot stand behind “eval”"):
        browse(address, [Opener("*.pdf", command)])

    assert list(tmp_path.iterdir()) == []


def test_an_opener_knows_the_address_alone(tmp_path: Path) -> None:
    given = tmp_path / "given"

    browse("https://e.org/春", [Opener("*", f"printf '{{title}} {{url}}' > {given}")])

    assert given.read_text() == "{title} https://e.org/春"


@pytest.mark.parametrize("address", ["--output=a.pdf", "-o书.pdf"])
def test_an_address_that_a_program_would_take_for_an_option_is_opened_by_none(
    tmp_path: Path, address: str
) -> None:
    opener = Opener("*.pdf", f"touch {tmp_path}/ran {{url}}")

    with pytest.raises(CommandError, match="not an address of the web"):
        browse(address, [opener])

    assert list(tmp_path.iterdir()) == []
