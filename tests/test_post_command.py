"""Whatever stands in a title, a command that names it only reads it."""

import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
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
    "{ ", "[[ ", " ]]", "eval ", "if ", "then ", "fi ", "do ", "文", "sh ", "-c ", "'a b' ", ">& ",
    "<(", "env ", "for x ", "#", "<<<",
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
        "if true; then say {title}; fi", "say >{path} 2>&1 {title}", "x='a b' say {title}",
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
        ("sh -c 'say {title}'", "behind “sh”"),
        ("sh -c 'say \"$1\"' x {title}", "behind “sh”"),
        ("xargs /bin/bash -ec {title}", "behind “bash”"),
        ("sh -ce {title}", "behind “sh”"),
        ("sh -cx {title}", "behind “sh”"),
        ("sh -c -- {title}", "behind “sh”"),
        ("bash -c -e {title}", "behind “bash”"),
        ("bash -c -o errexit {title}", "behind “bash”"),
        ("sh -c +x {title}", "behind “sh”"),
        ("/usr/local/bin/bash5 -c {title}", "behind “bash5”"),
        ('"sh" -c {title}', "behind “sh”"),
        ("\\sh -c {title}", "behind “sh”"),
        ("s'h' -c {title}", "behind “sh”"),
        ('sh "-c" {title}', "behind “sh”"),
        ("sh -c\\\n {title}", "behind “sh”"),
        ("s\\\nh -c {title}", "behind “sh”"),
        ("sh 2>&1 -c {title}", "behind “sh”"),
        ("sh <(say) -c {title}", "behind “sh”"),
        ("sh <(say {title})", "behind “sh”"),
        ("sh <<<{title}", "behind “sh”"),
        ("<{path} sh", "behind “<”"),
        ("<<<{title} sh", "behind “<<<”"),
        ("exec 3<{path}; . /dev/fd/3", "behind “<”"),
        ("PS4={title}; set -x; say", "behind “PS4=”"),
        ("export BASH_ENV={path}; bash x", "behind “BASH_ENV=”"),
        ("say >& {title}", "behind “>&”"),
        ('say <&"{title}"', "behind “<&”"),
        ("say &>x {title}", "behind “&>”"),
        ('"eval" {title}', "behind “eval”"),
        ("\\eval {title}", "behind “eval”"),
        ("e\\val {title}", "behind “eval”"),
        ("x[0]=1 eval {title}", "behind “eval”"),
        ("eval x=(1) say {title}", "behind “eval”"),
        ("x='a b' . {path}", "behind “.”"),
        ("env -S {title}", "behind “-S”"),
        ("/usr/bin/env -iS 'say x' {title}", "behind “-iS”"),
        ("env --split-string={title}", "as a command"),
        ("env --split-string say {title}", "behind “--split-string”"),
        ("S=sh; $S -c {title}", "behind “$S”"),
        ("nohup $S {title}", "behind “$S”"),
        ("`say sh` -c {title}", "behind “`say sh`”"),
        ("$(say sh) -c {title}", "behind “$”"),
        ("/bin/s? -c {title}", "behind “/bin/s?”"),
        ("/bin/s[h] -c {title}", "behind “/bin/s[h]”"),
        ("su -c {title}", "behind “su”"),
        ("watch -n 5 {title}", "behind “watch”"),
        ("ssh example.org {title}", "behind “ssh”"),
        ("find . -exec {title} \\;", "behind “-exec”"),
        ("find . -execdir say {title} \\;", "behind “-execdir”"),
        ("find . -ok {title} \\;", "behind “-ok”"),
        ("function f { {title}; }; f", "behind “function”"),
        ("[ -v{title} ]", "behind “-v”"),
        ("for x do {title}; done", "as a command"),
        ("x='a b' {title}", "as a command"),
        ("x=$(say a b) {title}", "as a command"),
        ("env -u HOME {title}", "as a command"),
        ("timeout 5 {title}", "as a command"),
        (">x {title}", "as a command"),
        ("<<<'' {title}", "as a command"),
        ('标题="一 二" {title}', "as a command"),
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


@pytest.mark.parametrize(
    "command",
    [
        "mpv {url}", "nohup mpv {url}", "env A=b mpv {url}", "A=b mpv {url}", "A='b c' mpv {url}",
        "nice -n 10 mpv {url}", "timeout 5 mpv {url}", "/usr/bin/env mpv {url}",
        "find . -name {url}",
        "mpv $OPTIONS {url}", "./save.sh {url}", "trash {url}", "~/bin/save {url}",
        ">log mpv {url}", "mpv 2>&1 {url}",
        "x={url} mpv", "mpv >{url}", "播放 {url}",
    ],
)  # fmt: skip
def test_a_program_is_given_an_address(command: str) -> None:
    said = filled_in(command)

    assert said == command.replace("{url}", '"$READER_URL"')


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


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_any_title_comes_through(title: str) -> None:
    assert run("printf %s {title}", title) == title


def test_other_braces_and_quoted_ones_stay() -> None:
    command = "awk '{print $1}' {other} \\{title}"

    assert filled_in(command) == command
    assert names_in(command) == frozenset()


def test_a_command_tells_what_it_asks_for() -> None:
    assert names_in("cp {path} '{title}'.md") == {"path", "title"}
