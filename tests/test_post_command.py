"""Whatever stands in a title, a command that names it only reads it."""

import os
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.post_command import filled_in, names_in, variables

NASTY = 'it\'s "one"; $(touch pwned) `touch pwned` \\ 标题 *\n'


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
