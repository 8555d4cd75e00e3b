import json
import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from reader.cli.jsonlines import json_line
from reader.cli.output import field, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a title", "a title"),
        ("标题：“引号”", "标题：“引号”"),
        ("a\ttab\nand a line", "a tab and a line"),
        ("\x1b[31mred\x07\x9b0m", "[31mred0m"),
        ("turned \u202eround", "turned round"),
        ("标\u200b题" + "\u200b" * 50_000, "标题"),
        ("e" + "\u0301" * 500, "e" + "\u0301" * 30),
        ("lone \ud800 surrogate", "lone ? surrogate"),
        ("raw \udcff byte", "raw ? byte"),
    ],
)
def test_a_field_is_one_line_that_cannot_act(text: str, shown: str) -> None:
    assert field(text) == shown


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("posts/文章.md", "posts/文章.md"),
        ("a\\b.md", "a\\b.md"),
        ("a\tb\n.md", "a\\tb\\n.md"),
        ("\x1b[2J.md", "\\x1b[2J.md"),
        ("\u202ecod.md", "\\u202ecod.md"),
        ("标\u200b题.md", "标\u200b题.md"),
        ("\udcff.md", "\udcff.md"),
    ],
)
def test_a_path_shows_what_would_act_as_escapes(path: str, shown: str) -> None:
    assert visible(path) == shown


@pytest.mark.parametrize(
    "text", ["plain", "中文“”", "\x1b\x7f\x85\x9b", "\u2028\u202e\u2066\u2069", "\udcff", "\t\n"]
)
def test_a_json_line_keeps_every_character_and_shows_none_that_acts(text: str) -> None:
    written = json_line({"title": text})

    assert json.loads(written) == {"title": text}
    assert written.isprintable()
    written.encode()


def test_a_json_line_is_in_utf_8_and_its_dates_in_iso_8601() -> None:
    written = json_line({"标题": datetime(2022, 8, 25, tzinfo=UTC)})

    assert written == '{"标题": "2022-08-25T00:00:00+00:00"}'


def written_with(encoding: str, statement: str) -> bytes:
    """Return what `statement` writes to a standard output of this encoding."""
    return subprocess.run(
        [sys.executable, "-c", f"from reader.cli import output; {statement}"],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        stdout=subprocess.PIPE,
        check=True,
    ).stdout


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "é 文字 \U0001f600"),
        ("gb18030", "é 文字 \U0001f600"),
        ("gbk", "é 文字 ?"),
        ("latin-1", "é ?? ?"),
        ("ascii", "? ?? ?"),
    ],
)
def test_what_the_encoding_does_not_have_is_a_question_mark(encoding: str, shown: str) -> None:
    written = written_with(encoding, r"output.write(['\xe9 \u6587\u5b57 \U0001f600'])")

    assert written.decode(encoding) == f"{shown}\n"


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_a_row_gives_a_file_name_as_its_bytes(encoding: str) -> None:
    shown = written_with(encoding, r"output.write_rows([['a\udcff.md', 'title \udcff']])")

    assert shown == b"a\xff.md\ttitle ?\n"
