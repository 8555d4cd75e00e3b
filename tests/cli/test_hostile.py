"""Nothing that a post, its file's name or the command line holds acts on the terminal.

`reader` is run here in this process, many times, with its output in a pipe.
"""

import io
import json
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cli import main

Reader = Callable[..., CompletedProcess[str]]

HOSTILE = (
    "\x1b[2J", "\x1b]0;owned\x07", "\x1b]8;;https://evil.example/\x1b\\", "\x1bP1$r\x1b\\", "\x1bc",
    "\x9b2J", "\x9d0;owned\x9c", "\x00", "\x08\x08", "\x7f", "\x85", "\r", "\v\f", "\u2028\u2029",
    "\u202e", "\u202a\u202b\u202c\u202d", "\u2066", "\u2067a\u2069\u2068", "\u2069", "\ufeff\xad",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from([*HOSTILE, "word", "字", " ", "：", "<", "]", "'", "{"])).map(
    "".join
)
NAMES = TEXTS.map(lambda text: text.replace("/", "").replace("\x00", "")[:50])

OURS = re.compile(r"\x1b\[[\d;]+m|\x1b\]8;id=\d+;[!-~]+\x1b\\|\x1b\]8;;\x1b\\")
"""The sequences that we make; `HOSTILE` has none that look like them."""
ACTING = {"Cc", "Zl", "Zp", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def acting(text: str) -> list[str]:
    """Return the characters that act on a terminal, after what may: our own, tabs and newlines."""
    left = OURS.sub("", text).replace("\n", "").replace("\t", "")
    return [
        char
        for char in left
        if ACTING & {unicodedata.category(char), unicodedata.bidirectional(char)}
    ]


def entities(text: str) -> str:
    """Return `text` with every character as HTML writes it by its number."""
    return "".join(f"&#{ord(char)};" for char in text)


def post(text: str) -> str:
    """Return a post that says `text` in every place there is."""
    quoted = json.dumps(text)
    return f"""---
title: {quoted}
author: {quoted}
categories: [{quoted}, {quoted}]
tags: [{quoted}]
source: "https://a.example/{quoted[1:-1]}"
image: "https://a.example/{quoted[1:-1]}.png"
date: {text!r} {text}
description: {text}
---
<h1>{text}</h1> <p>{text} <b>{entities(text)}</b> <a href="https://a.example/{text}">{text}</a>
<a href="{entities(text)}">link</a> <ruby>{text}<rt>{text}</rt></ruby></p>
<img src="{text}" alt="{text}" title="{text}"> <img src="{entities(text)}">
<pre><code class="language-{text}">{text}{entities(text)}</code></pre> <video src="{text}"></video>
<table><caption>{text}</caption><tr><td>{text}</td></tr></table> <details><summary>{text}</summary>x
</details> <dl><dt>{text}</dt><dd>{text}</dd></dl> <ol><li>{text}</li></ol>
"""


@contextmanager
def folder_with(text: str, name: str = "post.md") -> Iterator[Path]:
    """Give a folder with one post in it, and a home with nothing."""
    with tempfile.TemporaryDirectory() as home, pytest.MonkeyPatch.context() as environment:
        for variable in ("CACHE", "DATA", "CONFIG"):
            environment.setenv(f"XDG_{variable}_HOME", home)
        environment.chdir(home)
        posts = Path(home) / "posts"
        posts.mkdir()
        (posts / name).write_text(text, encoding="utf-8", errors="surrogateescape")
        yield posts


def printed(*arguments: str) -> str:
    """Return all that `reader` prints."""
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        main(arguments)
    return out.getvalue() + err.getvalue()


def commands(folder: str) -> Iterator[Sequence[str]]:
    """Yield command lines that print a post or something about it."""
    yield "show", f"{folder}/post.md", "--width=30"
    yield "show", f"{folder}/post.md", "--color=always"
    for command in ("list", "categories", "lint"):
        yield command, folder
    yield "list", "--json", folder
    yield "categories", "--json", folder


@settings(max_examples=12, deadline=None)
@given(TEXTS)
def test_no_post_acts_on_the_terminal(text: str) -> None:
    with folder_with(post(text)):
        shown = {command: printed(*command) for command in commands("posts")}

    assert {command: acting(text) for command, text in shown.items() if acting(text)} == {}


@settings(max_examples=12, deadline=None)
@given(TEXTS, st.sampled_from([1, 2, 3]))
def test_no_depth_of_colour_lets_it_through(text: str, depth: int) -> None:
    with folder_with(post(text)), pytest.MonkeyPatch.context() as environment:
        environment.setenv("FORCE_COLOR", str(depth))
        shown = printed("show", "posts/post.md")

    assert "\x1b[" in shown
    assert acting(shown) == []


@settings(max_examples=12, deadline=None)
@given(NAMES)
def test_no_file_name_acts_on_the_terminal(name: str) -> None:
    with folder_with("---\ntitle: [x] y\n---\n", f"{name}.md"):
        shown = [printed(command, "posts") for command in ("list", "lint")]
        shown += [printed(command, f"posts/{name}.md") for command in ("show", "lint")]

    assert [acting(text) for text in shown if acting(text)] == []


@settings(max_examples=12, deadline=None)
@given(TEXTS.map("no {}".format))
def test_no_message_acts_on_the_terminal(word: str) -> None:
    wrong = [["show", f"./{word}"], ["list", f"./{word}"], ["lint", f"./{word}"]]
    wrong += [
        ["list", f"--limit={word}"],
        ["search", f'"{word}'],
        ["show", f"--color={word}"],
        [f"--width={word}"],
    ]

    with folder_with(""):
        shown = [printed(*arguments) for arguments in wrong]

    assert all(shown)
    assert [acting(text) for text in shown if acting(text)] == []


@pytest.mark.parametrize("arguments", [("list",), ("categories",), ("lint",), ("show", "post.md")])
def test_nothing_acts_where_the_output_is_a_terminal(
    terminal: Reader, folder: Path, arguments: tuple[str, ...]
) -> None:
    (folder / "post.md").write_text(post("".join(HOSTILE)), errors="surrogateescape")

    shown = terminal(*arguments, READER_PAGER="cat").stdout

    assert "\n" in shown
    assert acting(shown) == []
