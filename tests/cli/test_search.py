import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Reader

POSTS = {
    "风.md": ("大风", "2024-05-06", "今天有大風，潮水很高。", "tags: [海]"),
    "tide.md": (
        "The tide",
        "2023-01-02",
        "The <b>tide</b> came late, and a wind with it.",
        "",
    ),
    "old.md": ("Old", "2020-01-01", "Nothing here but a tide table.", "author: 沈以安"),
}


@pytest.fixture(autouse=True)
def written(folder: Path) -> None:
    for name, (title, date, body, more) in POSTS.items():
        head = f"---\ntitle: {title}\ndate: {date}\n{more}\n---\n"
        (folder / name).write_text(f"{head}<p>{body}</p>\n", encoding="utf-8")


def paths(printed: str) -> list[str]:
    return [line.split("\t")[0] for line in printed.splitlines()]


@pytest.mark.parametrize("command", ["search", "list"])
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tide", ["tide.md", "old.md"]),
        ("潮水", ["风.md"]),
        ("大风", ["风.md"]),
        ("tide -wind", ["old.md"]),
        ("author:沈以安 OR tag:海", ["风.md", "old.md"]),
        ("date:2023..", ["风.md", "tide.md"]),
        ("/t.de t/", ["old.md"]),
    ],
)
def test_posts_are_found_the_newest_first(
    reader: Reader, command: str, query: str, expected: list[str]
) -> None:
    found = reader(command, query)

    assert (paths(found.stdout), found.stderr) == (expected, "")
    assert found.returncode == 0


def test_a_search_that_finds_nothing_ends_with_1(reader: Reader) -> None:
    found = reader("search", "没有")

    assert (found.returncode, found.stdout, found.stderr) == (1, "", "")


def test_the_best_are_found_first(reader: Reader) -> None:
    found = reader("search", "--best", "wind OR 风 OR tide")
    one = reader("search", "--best", "--limit=1", "tide")

    assert len(paths(found.stdout)) == 3
    assert paths(one.stdout) == ["tide.md"]


def test_paths_are_printed_for_programs(reader: Reader) -> None:
    assert reader("search", "-0", "tide OR 风").stdout == "风.md\0tide.md\0old.md\0"


def test_json_has_an_excerpt_with_what_was_found(reader: Reader) -> None:
    found = json.loads(reader("search", "--json", "大风").stdout)

    text = found["excerpt"]["text"]
    assert found["path"] == "风.md"
    assert [text[start:end] for start, end in found["excerpt"]["hits"]] == ["大風"]


@pytest.mark.parametrize(
    ("query", "lit"), [("tide", "tide"), ("大风", "大風"), ("潮水很", "潮水很")]
)
def test_what_is_found_is_lit_on_a_terminal(terminal: Reader, query: str, lit: str) -> None:
    found = terminal("search", "--color=always", "--no-pager", query, columns=60)

    assert re.search(rf"\x1b\[[0-9;]*7[0-9;]*m{lit}\x1b", found.stdout)


def test_what_was_written_since_is_found(reader: Reader, folder: Path) -> None:
    reader("search", "tide")
    (folder / "old.md").write_text("---\ntitle: New\n---\n新潮水\n", encoding="utf-8")

    assert paths(reader("search", "新潮水").stdout) == ["old.md"]
    assert paths(reader("search", "tide").stdout) == ["tide.md"]


@pytest.mark.parametrize(
    ("command", "query", "pointed"),
    [
        ("search", "titel:wind", "  titel:wind\n  ^^^^^^\n"),
        ("list", "海 风：（海 titel:x", "  海 风：（海 titel:x\n              ^^^^^^\n"),
        ("search", "wind OR", "  wind OR\n         ^\n"),
        ("search", "“风", "  “风\n  ^\n"),
    ],
)
def test_a_mistake_in_a_query_is_pointed_at(
    reader: Reader, command: str, query: str, pointed: str
) -> None:
    ended = reader(command, query)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("reader: ")
    assert ended.stderr.endswith(pointed)


def test_a_list_that_a_query_chooses_can_be_grouped(reader: Reader) -> None:
    listed = reader("list", "--group=month", "tide")

    assert paths(listed.stdout) == ["tide.md", "old.md"]


def test_a_search_for_nothing_is_a_mistake(reader: Reader) -> None:
    assert reader("search").returncode == 1
    assert "nothing to look for" in reader("search", "").stderr
