import subprocess
import sys
from pathlib import Path

import pytest

POST = """\
---
title: 标题 and title
date: 2024-05-01T08:00:00+02:00
categories: [News, Science]
tags: [a]
---
<div><h2>Heading</h2><p>Text, <b>bold</b>，中文。</p><ul><li>item</li></ul><pre>code</pre>
<table><tr><td>cell</td></tr></table><blockquote>quoted</blockquote><img src="a.png" alt="b"></div>
"""

HEAVY = {
    "argparse", "asyncio", "budoux", "click", "dataclasses", "email", "frontmatter", "gettext",
    "hashlib", "html2text", "inspect", "json", "logging", "markdown_it", "pathlib", "platformdirs",
    "pyphen", "rich", "shutil", "sqlite3", "subprocess", "textual", "tomllib", "traceback",
    "urllib", "yaml", "zoneinfo", "reader.session", "reader.tui", "reader.render.ansi",
    "reader.library.catalog",
}  # fmt: skip
"""What `reader show` in a pipe does without: together they take five times as long as it does."""

MOST = 90
"""How many modules it may load, of which Python itself has 30."""


LATER = {
    "reader.document.find", "reader.layout.flow", "reader.layout.bidi.levels",
    "reader.document.parse",
    "reader.library.catalog.changing", "reader.library.query.parser", "reader.library.scanning",
    "reader.config.read", "reader.library.search", "reader.posts.parse", "html2text", "lxml",
    "markdown_it", "selectolax", "pathspec", "tomllib", "watchfiles",
}  # fmt: skip
"""What the app does without until its first list is on the screen."""


PROGRAM = """
import sys
from reader.cli import main
code = main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture
def loaded(environment: dict[str, str], folder: Path) -> set[str]:
    """The modules in a clean interpreter that has shown a post."""
    return modules_of(["show", "post.md"], environment, folder, "quoted")


def modules_of(
    arguments: list[str], environment: dict[str, str], folder: Path, expected: str
) -> set[str]:
    """Run a command in a clean interpreter, and return what it has loaded."""
    if not (folder / "post.md").exists():
        (folder / "post.md").write_text(POST)
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert expected in ended.stdout
    return set(ended.stderr.split())


def test_show_loads_nothing_heavy(loaded: set[str]) -> None:
    assert loaded & HEAVY == set()


def test_show_loads_few_modules(loaded: set[str]) -> None:
    outside = {name for name in loaded if not name.startswith("reader")}

    assert len(outside) <= MOST


@pytest.mark.parametrize("arguments", [["list", "."], ["search", "标题", "."]])
def test_rows_in_a_pipe_need_no_page(
    environment: dict[str, str], folder: Path, arguments: list[str]
) -> None:
    modules_of(arguments, environment, folder, "标题")  # takes the post in

    loaded = modules_of(arguments, environment, folder, "标题")

    page = {"reader.document.model", "reader.layout.cells", "reader.library.scanning.readers"}
    others = {"argparse", "html2text", "markdown_it", "pathlib", "rich", "textual", "urllib"}
    assert loaded & (page | others) == set()


def test_the_first_list_of_the_app_needs_no_page_and_no_scan(environment: dict[str, str]) -> None:
    program = """
import sys
from reader.cli.open import opened_for
from reader.config import Config
opened_for(["post.md"], Config())
import reader.session, reader.tui.app, reader.tui.around, reader.tui.reader_app
print(*sys.modules)
"""

    loaded = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, check=True, text=True
    ).stdout.split()

    assert LATER.intersection(loaded) == set()


def test_the_first_screen_is_drawn_without_what_the_app_needs(environment: dict[str, str]) -> None:
    program = """
import sys
import reader.cli.open, reader.session, reader.tui.app, reader.tui.early.listed
print(*sys.modules)
"""

    loaded = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, check=True, text=True
    ).stdout.split()

    unneeded = {"argparse", "asyncio", "ctypes", "inspect", "logging", "rich", "ssl", "textual"}
    assert unneeded.intersection(loaded) == set()


@pytest.mark.parametrize("before", ["", "import ssl"])
def test_the_app_is_loaded_without_tls_which_stays_as_it_was(
    environment: dict[str, str], before: str
) -> None:
    program = f"""
import sys
{before}
loaded = sys.modules.get("ssl")
from reader.tui.app import _without_tls
with _without_tls():
    import asyncio.sslproto, reader.tui.reader_app
assert sys.modules.get("ssl") is loaded
assert asyncio.sslproto.ssl is loaded
import http.client
assert http.client.HTTPSConnection
"""

    subprocess.run([sys.executable, "-c", program], env=environment, check=True)
