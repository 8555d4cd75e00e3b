"""Whatever stands in a title, a command that names it only reads it."""

import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import CommandError
from reader.post_command import filled_in, names_in, variables

NASTY = 'it\'s "one"; $(touch pwned) `touch pwned` \\ 标题 *\n'

MARK = "标"
TITLES = (
    f"{MARK}  *  $(touch pwned) `touch pwned` '; touch pwned; \" \\\n touch pwned # )",
    f"a[$(touch pwned)] {MARK}",
    f"touch pwned; {MARK}",
)
"""Each acts where a shell takes it for text of the command: for words, for a number, for a list."""

PIECES = (
    "{title}", "'{title}'", '"{title}"', "say ", "say {title}", "printf '<%s>' {title}", " ", " a ",
    "'", '"', "\\", "$(", ")", "(", "`", "\n", "; ", " # ", " #it's\n", "\\\n", "${x:-", "${x}",
    "}", "$((", "))", "$'", "case x in x) ", ";; esac", "<<E\n", "\nE\n", "x=", "&& ", "| ", "> ",
    "{ ", "[[ ", " ]]", "eval ", "if ", "then ", "fi ", "do ", "文",
)  # fmt: skip
"""Of what hypothesis makes commands."""

SHELLS = tuple(filter(None, map(shutil.which, ("sh", "bash"))))


def run(command: str, title: str) -> str:
    values = variables({"title": title, "path": "/p", "url": "https://e.org/?a=1&b"})
    shell = ["/bin/sh", "-c", filled_in(command)]
    done = subprocess.run(shell, env={**os.environ, **values}, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.parametrize(
    "command",
    [
        "printf %s {title}",
        'printf %s "{title}"',
        "printf %s '{title}'",
        "printf '%s' {title}",
        'printf "%s" {title}',
        "printf %s \"\"{title}''",
        "printf %s '\\'{title}",
    ],
)
def test_a_value_is_one_word_whatever_quotes_stand_around_it(command: str) -> None:
    assert run(command, NASTY).removeprefix("\\") == NASTY


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    "command",
    [
        "say {title}", 'say "{title}"', "say '{title}'", "say 'a {title}' \"b {title}\"",
        'printf "$(say {title})"', "printf \"$(say '{title}')\"", 'printf "$(: "$(say {title})")"',
        "printf $(say {title})", 'x="$(say "{title}")" && say "$x"', "x={title}; say \"$x\"",
        "# it's so\nsay {title}", "say a#b\\'# {title}", "say \\# \"it's\" {title} # that's all",
        "say `printf \"'\"` {title}", 'say "${x:-it} ${#x}" {title}', "say $((1 + (2 * 3))){title}",
        "case x in x) say {title};; esac", "(cd . && say {title})", "f() { say {title}; }; f",
        "if true; then say {title}; fi", "say >{path} 2>&1 {title}", "sh -c 'say \"$1\"' x {title}",
        "sh -c 'say \"$READER_TITLE\"'", "say '\\' {title} '\\'", 'say "\\"" {title}',
        "while say {title}; do break; done", "echo x | while read -r x; do say {title}; done",
        "x=1 say {title}", "env x=1 say 'it'\\''s' {title}", "say \"$(: # it's\n)\" {title}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_one_word_and_never_run(
    tmp_path: Path, shell: str, command: str, title: str
) -> None:
    said = what_is_said(command, title, shell, tmp_path)

    assert any(title in word for word in said)
    assert all(title in word for word in said if MARK in word)
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize(
    ("command", "where"),
    [
        ("say `say {title}`", "behind “`”"),
        ('say "`say {title}`"', "behind “`”"),
        ("say ${x:-{title}}", "behind “${”"),
        ('say "${x:-"y"}" {title}', "behind “${”"),
        ("say $(( {title} ))", "behind “$((”"),
        ("say $[ {title} ]", "behind “$[”"),
        ("(( {title} ))", "behind “((”"),
        ("[[ {title} -eq 1 ]]", "behind “[[”"),
        ("say $'it\\'s' {title}", "behind “$'”"),
        ("cat <<END\n{title}\nEND", "behind “<<”"),
        ('say "$(case x in x) say {title};; esac)"', "behind “case”"),
        ("eval say {title}", "behind “eval”"),
        ("true && x=1 eval 'say {title}'", "behind “eval”"),
        ('eval "$(printf %s {title})"', "behind “eval”"),
        ("trap 'say {title}' EXIT", "behind “trap”"),
        (". {path}", "behind “.”"),
        ("sh -c 'say {title}'", "behind “-c”"),
        ("xargs /bin/bash -ec {title}", "behind “-ec”"),
        ("[ -v {title} ]", "behind “-v”"),
        ("{title}", "as a command"),
        ('say; "{title}" x', "as a command"),
        ("if ! {path}; then say; fi", "as a command"),
        ("标题; $(printf %s {title})", "as a command"),
        ("x=1 ./{title}", "as a command"),
    ],
)
def test_where_a_title_may_be_run_none_is_taken(command: str, where: str) -> None:
    with pytest.raises(CommandError) as refused:
        filled_in(command)

    assert str(refused.value).startswith(f"{command}: {{")
    assert f"}} cannot stand {where}, " in str(refused.value)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.sampled_from(TITLES))
def test_no_command_runs_a_title_or_takes_it_apart(command: str, title: str) -> None:
    with suppress(CommandError), TemporaryDirectory() as folder:
        for shell in SHELLS:
            said = what_is_said(command, title, shell, Path(folder))

            assert all(title in word for word in said if MARK in word)
            assert not (Path(folder) / "pwned").exists()


def what_is_said(command: str, title: str, shell: str, folder: Path) -> list[str]:
    """Run a command; return each word that its program `say` was given."""
    program, words = folder / "say", folder / "words"
    program.write_text('#!/bin/sh\nprintf "%s\\0" "$@" >> "$WORDS"\n')
    program.chmod(0o755)
    values = variables({"title": title, "path": str(folder / "out")})
    search = f"{folder}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(
        [shell, "-c", filled_in(command)], cwd=folder, stdin=subprocess.DEVNULL,
        env={**os.environ, **values, "PATH": search, "WORDS": str(words)}, capture_output=True,
        timeout=10, check=False,
    )  # fmt: skip
    return words.read_text().split("\0") if words.exists() else []


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_any_title_comes_through(title: str) -> None:
    assert run("printf %s {title}", title) == title


def test_other_braces_and_quoted_ones_stay() -> None:
    command = "awk '{print $1}' {other} \\{title}"

    assert filled_in(command) == command
    assert names_in(command) == frozenset()


def test_a_command_tells_what_it_asks_for() -> None:
    assert names_in("cp {path} '{title}'.md") == {"path", "title"}
