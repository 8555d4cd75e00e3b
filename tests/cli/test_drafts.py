"""Drafts on the command line: for once with `--drafts`, always as it is configured."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Reader = Callable[..., CompletedProcess[str]]

POSTS = {
    "_posts/2024-05-06-tide.md": "---\ntitle: The tide\ncategories: [Sea]\n---\n潮水迟到了。\n",
    "_posts/2024-05-05-未完.md": "---\ntitle: 未完\ncategories: [海]\ndraft: true\n---\n潮水。\n",
    "_drafts/later.md": "---\ntitle: Later\ncategories: [Sea]\ndate: 2024-05-04\n---\n潮水。\n",
}
TITLES = {"The tide", "未完", "Later"}


@pytest.fixture(autouse=True)
def library(folder: Path) -> None:
    for name, text in POSTS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)


def titles(told: CompletedProcess[str]) -> set[str]:
    assert (told.returncode, told.stderr) == (0, "")
    return {line.rpartition("\t")[2] for line in told.stdout.splitlines()}


def configured(tmp_path: Path, text: str) -> str:
    (tmp_path / "config.toml").write_text(text)
    return str(tmp_path / "config.toml")


@pytest.mark.parametrize("command", [("list",), ("search", "潮水"), ()])
def test_drafts_are_listed_for_once(reader: Reader, command: tuple[str, ...]) -> None:
    before = titles(reader(*command, "."))
    once = titles(reader(*command, "--drafts", "."))
    after = titles(reader(*command, "."))

    assert (before, once, after) == ({"The tide"}, TITLES, {"The tide"})


@pytest.mark.parametrize("drafts", [True, False])
def test_json_tells_which_posts_are_drafts(reader: Reader, *, drafts: bool) -> None:
    listed = reader("list", *["--drafts"] * drafts, "--json", ".").stdout

    told = {each["title"]: each["draft"] for each in map(json.loads, listed.splitlines())}
    assert told == (
        {"The tide": False} | {"未完": True, "Later": True} if drafts else {"The tide": False}
    )


def test_categories_searches_and_stats_count_drafts_for_once(reader: Reader) -> None:
    reader("searches", "--save", "草稿", "is:draft")

    assert reader("categories").stdout == "1\t1\tSea\n"
    assert set(reader("categories", "--drafts").stdout.splitlines()) == {"2\t2\tSea", "1\t1\t海"}
    assert reader("searches").stdout == "0\t0\t草稿\tis:draft\n"
    assert reader("searches", "--drafts").stdout == "2\t2\t草稿\tis:draft\n"
    assert json.loads(reader("stats", "--json").stdout)["posts"] == 1
    assert json.loads(reader("stats", "--json", "--drafts").stdout)["posts"] == 3


def test_drafts_are_marked_and_what_is_noted_of_them_is_printed_with_them(reader: Reader) -> None:
    marked = reader("mark", "--drafts", "is:draft", "--star", "--note", "改")

    assert (marked.returncode, marked.stderr) == (0, "")
    assert reader("list", "is:starred").stdout == ""
    assert titles(reader("list", "--drafts", "is:starred")) == {"未完", "Later"}
    assert "改" not in reader("notes").stdout
    assert reader("notes", "--drafts").stdout.count("改") == 2
    assert reader("list", "--gone").stdout == ""


def test_what_is_wrong_with_drafts_is_told_for_once(reader: Reader, folder: Path) -> None:
    (folder / "_drafts" / "坏.md").write_text("---\ntitle: 坏\ndate: 2020-02-30\n---\n")

    assert reader("lint").returncode == 0
    assert "_drafts/坏.md:3: " in reader("lint", "--drafts").stdout


def test_drafts_are_listed_as_is_configured(reader: Reader, tmp_path: Path, folder: Path) -> None:
    everywhere = configured(tmp_path, "drafts = true\n")
    assert titles(reader("list", READER_CONFIG=everywhere)) == TITLES
    here = f'drafts = true\n[[library]]\npath = "{folder}"\ndrafts = false\n'
    configured(tmp_path, here)
    assert titles(reader("list", READER_CONFIG=everywhere)) == {"The tide"}
    assert titles(reader("list", "--drafts", READER_CONFIG=everywhere)) == TITLES


def test_a_table_has_a_sign_before_the_titles_of_drafts(terminal: Reader) -> None:
    shown = terminal("list", "--drafts", ".", "--color", "never", "--no-pager").stdout

    signed = [line for line in shown.splitlines() if "✎ " in line]
    assert {"✎ 未完" in line or "✎ Later" in line for line in signed} == {True}
    assert len(signed) == 2


@pytest.mark.parametrize(
    ("name", "is_draft"),
    [
        ("_posts/2024-05-05-未完.md", True),
        ("_drafts/later.md", True),
        ("_posts/2024-05-06-tide.md", False),
    ],
)
def test_a_page_says_that_it_is_of_a_draft(reader: Reader, name: str, *, is_draft: bool) -> None:
    page = reader("show", name).stdout
    told = json.loads(reader("show", name, "--format", "json").stdout)

    assert page.splitlines()[1].startswith("Draft · 2024-05-0") is is_draft
    assert told["draft"] is is_draft


def test_posts_that_are_gone_are_not_asked_for_with_drafts(reader: Reader) -> None:
    assert reader("list", "--gone", "--drafts").returncode == 1


def test_the_doctor_tells_how_many_drafts_are_left_out(reader: Reader, tmp_path: Path) -> None:
    everywhere = configured(tmp_path, "drafts = true\n")
    reader("list", ".")
    left_out = reader("doctor", ".").stdout
    reader("list", ".", READER_CONFIG=everywhere)
    listed = reader("doctor", ".", READER_CONFIG=everywhere).stdout

    assert "drafts left out        1, and what is in folders _drafts: drafts = true" in left_out
    assert "drafts left out" not in listed


def test_the_app_opens_with_drafts_for_once(terminal: Reader) -> None:
    shown = terminal("--drafts", ".", keys=b"Q", after="✎", columns=120)

    assert shown.returncode == 0
    assert "Later" in shown.stdout


LEFT_OUT = (
    "drafts are left out: --drafts has them in a list for once,"
    " drafts = true in the configuration always\n"
)


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "is:draft"),
        ("list", "潮水 OR is:draft"),
        ("search", "潮水 is:draft"),
        ("notes", "is:draft"),
        ("mark", "The OR is:draft", "--read"),
    ],
)
def test_who_asks_for_drafts_is_told_that_they_are_left_out(
    reader: Reader, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    everywhere = configured(tmp_path, "drafts = true")

    assert reader(*arguments).stderr == LEFT_OUT
    assert reader(*arguments, "--drafts").stderr == ""
    assert reader(*arguments, READER_CONFIG=everywhere).stderr == ""


def test_who_does_not_ask_for_drafts_is_not_told(reader: Reader) -> None:
    for query in ("潮水 -is:draft", "潮水", "is:unread"):
        assert reader("list", query).stderr == ""
    assert reader("list", "is:draft", "_drafts").stderr == ""


@pytest.mark.parametrize("name", ["_posts/2024-05-05-未完.md", "_drafts/later.md"])
def test_a_draft_that_is_to_be_marked_is_said_to_be_left_out(reader: Reader, name: str) -> None:
    for options in ((), ("--read",)):
        told = reader("mark", name, *options)

        assert (told.returncode, told.stderr) == (1, f"reader: {name}: a draft; {LEFT_OUT}")
    assert reader("mark", name, "--drafts").returncode == 0


@pytest.mark.parametrize("name", ["_posts/2024-05-05-未完.md", "_drafts/later.md"])
def test_a_draft_that_is_shown_on_a_terminal_is_said_to_be_left_out(
    reader: Reader, terminal: Reader, tmp_path: Path, name: str
) -> None:
    shown = terminal("show", name, columns=200, PAGER="cat")
    always = terminal("show", name, READER_CONFIG=configured(tmp_path, "drafts = true"))

    assert shown.stdout.startswith(f"{name}: a draft; {LEFT_OUT}")
    assert "left out" not in always.stdout
    assert "left out" not in terminal("show", "_posts/2024-05-06-tide.md").stdout
    assert reader("show", name).stderr == ""
