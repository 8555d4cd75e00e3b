"""`reader mark`, `reader marks`, `reader stats`."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Reader = Callable[..., CompletedProcess[str]]


@pytest.fixture(autouse=True)
def library(folder: Path) -> None:
    (folder / "_config.yml").touch()
    (folder / "scaffolds").mkdir()
    for name, date, category in (
        ("a.md", "2022-08-25", "News"),
        ("分类/新.md", "2024-05-06", "新闻, 科学"),
        ("分类/b.md", "2024-05-07", "新闻"),
    ):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\ntitle: {name}\ndate: {date}\ncategories: [{category}]\n---\nText.\n")


def listed(reader: Reader) -> dict[str, dict[str, object]]:
    """Return what is known of each post, by title."""
    posts = map(json.loads, reader("list", "--json").stdout.splitlines())
    return {post["title"]: post for post in posts}


def test_a_post_is_marked_by_its_path(reader: Reader) -> None:
    marked = reader("mark", "--read", "--star", "--tag", "科技", "--note", "once more", "a.md")

    assert marked.stdout.splitlines() == [
        "1 post marked read",
        "1 post starred",
        "1 post tagged 科技",
        "1 post given a note",
    ]
    post = listed(reader)["a.md"]
    assert (post["read"], post["starred"], post["own_tags"]) == (True, True, ["科技"])


def test_a_folder_stands_for_all_posts_in_it(reader: Reader) -> None:
    marked = reader("mark", "--read", "分类")

    assert marked.stdout == "2 posts marked read\n"
    assert [title for title, post in listed(reader).items() if not post["read"]] == ["a.md"]


def test_a_post_is_marked_by_its_id(reader: Reader) -> None:
    id_ = str(listed(reader)["分类/新.md"]["id"])

    assert reader("mark", "--star", id_).stdout == "1 post starred\n"


def test_listed_paths_can_be_marked(reader: Reader) -> None:
    marked = reader("list", through='| cut -f 1 | xargs -d "\\n" "$1" -m reader mark --read')

    assert marked.stdout == "3 posts marked read\n"


def test_marks_are_taken_away(reader: Reader) -> None:
    reader("mark", "--read", "--star", "--tag", "x", "--note", "n", "a.md")

    marked = reader("mark", "--unread", "--unstar", "--untag", "x", "--unnote", "n", "a.md")

    assert marked.stdout.splitlines() == [
        "1 post marked unread",
        "1 post unstarred",
        "1 post untagged x",
        "1 post rid of a note",
    ]


def test_what_is_so_already_is_said(reader: Reader) -> None:
    assert reader("mark", "--unread", "a.md").stdout.startswith("nothing has changed")


def test_what_is_remembered_of_a_post_is_told(reader: Reader) -> None:
    reader("mark", "--star", "--tag", "科技", "--note", "once\nmore", "a.md")

    told = reader("mark", "a.md", "分类/新.md").stdout.splitlines()

    assert told == ["a.md: unread, starred, #科技, note: once more", "分类/新.md: unread"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--read", "a.md", "none.md"), "none.md: not a post of this library"),
        (("--read",), "nothing to do: "),
        (("--tag", " # ", "a.md"), "' # ': no tag"),
        (("--read", "--note", "", "a.md"), "'': no note"),
        (("--read", "--note", "好", "--note", " \u3000\n", "a.md"), r"' \u3000\n': no note"),
        (
            ("--read", "--tag", "a,b", "a.md"),
            "'a,b': a tag has no ',' in it; give each tag its own",
        ),
        (("--read", "--tag", "科技、文学", "a.md"), "'科技、文学': a tag has no '、' in it"),
        (("--read", "--tag", "科技，文学", "a.md"), "'科技，文学': a tag has no '，' in it"),
        (("--read", "--tag", "a;b", "a.md"), "'a;b': a tag has no ';' in it"),
    ],
)
def test_a_mistake_marks_nothing(reader: Reader, arguments: tuple[str, ...], message: str) -> None:
    marked = reader("mark", *arguments)

    assert marked.returncode == 1
    assert message in marked.stderr
    assert not listed(reader)["a.md"]["read"]


def test_a_post_outside_the_folder_brings_its_own_with_it(reader: Reader, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "文.md").write_text("---\ntitle: 文\n---\n")

    assert reader("mark", "--read", str(other / "文.md")).stdout == "1 post marked read\n"
    assert reader("mark", "--read", str(other / "文.md"), "a.md").stdout == "1 post marked read\n"


def test_what_is_exported_can_be_imported_without_loss(reader: Reader, tmp_path: Path) -> None:
    reader("mark", "--read", "--tag", "科技", "--note", "第一\nsecond", ".")
    reader("mark", "--unread", "a.md")
    exported = reader("marks", "export").stdout
    (tmp_path / "marks.jsonl").write_text(exported)
    shutil.rmtree(tmp_path / "home")
    nothing = reader("marks", "export").stdout

    imported = reader("marks", "import", str(tmp_path / "marks.jsonl"))
    again = reader("marks", "import", str(tmp_path / "marks.jsonl"))

    assert nothing == ""
    assert (imported.returncode, imported.stdout) == (0, "9 taken, 0 known already\n")
    assert again.stdout == "0 taken, 9 known already\n"
    assert reader("marks", "export").stdout == exported


def test_of_two_words_the_later_holds_whichever_is_imported(reader: Reader, tmp_path: Path) -> None:
    reader("mark", "--read", "a.md")
    (tmp_path / "old.jsonl").write_text(reader("marks", "export").stdout)
    reader("mark", "--unread", "a.md")

    imported = reader("marks", "import", str(tmp_path / "old.jsonl"))

    assert imported.stdout == "0 taken, 1 known already\n"
    assert not listed(reader)["a.md"]["read"]


def test_a_line_that_is_no_mark_is_named_and_the_others_are_taken(
    reader: Reader, tmp_path: Path
) -> None:
    reader("mark", "--read", "a.md")
    good = reader("marks", "export").stdout.replace('"read"', '"starred"')
    path = tmp_path / "mixed.jsonl"
    path.write_text(f'{{"compacted":7}}\nnonsense\n\n{good}{{"post":"x","fact":"read"}}\n')

    imported = reader("marks", "import", str(path))

    assert imported.returncode == 1
    assert imported.stdout == "1 taken, 0 known already\n"
    assert imported.stderr.splitlines() == [
        f"reader: {path}: line 2: no JSON object",
        f"reader: {path}: line 5: not a mark: post or posts, fact, value, clock",
    ]
    assert listed(reader)["a.md"]["starred"]


def test_marks_are_imported_from_standard_input(reader: Reader) -> None:
    reader("mark", "--read", "a.md")

    imported = reader("marks", "export", through='| "$1" -m reader marks import')

    assert imported.stdout == "0 taken, 1 known already\n"


def test_no_marks_are_waited_for_on_a_terminal(terminal: Reader) -> None:
    told = terminal("marks", "import")

    assert (told.returncode, told.stdout.count("\n")) == (1, 1)
    assert told.stdout.startswith("reader: no file is named, and none is piped in")


def test_a_file_of_marks_that_is_missing_is_told(reader: Reader) -> None:
    imported = reader("marks", "import", "none.jsonl")

    assert imported.returncode == 1
    assert imported.stderr == "reader: none.jsonl: No such file or directory\n"


def test_stats_are_bars_that_begin_at_one_cell(reader: Reader) -> None:
    reader("mark", "--read", "分类/b.md")

    lines = reader("stats", "--width", "60").stdout.splitlines()

    assert lines[0] == "3 posts, 2 unread, 0 starred, 0 tagged, 0 with notes"
    assert lines[2:5] == [
        "Published (█ read, ░ unread)",
        "  2024-05  2  " + "█" * 23 + "░" * 23,
        "  2022-08  1  " + "░" * 23,
    ]
    assert lines[6:] == [
        "Categories",
        "  News       1  " + "░" * 22,
        "  新闻       2  " + "█" * 22 + "░" * 22,
        "  新闻/科学  1  " + "░" * 22,
    ]


@pytest.mark.parametrize("category", ["News", "新闻"])
def test_stats_sum_up_the_earlier_months(reader: Reader, folder: Path, category: str) -> None:
    months = [f"{year}-{month:02}" for year in (2025, 2026) for month in range(1, 13)]
    for month in (*months, *["1999-12"] * 12):
        path = folder / f"{len(list(folder.iterdir()))}.md"
        path.write_text(f"---\ndate: {month}-09\ncategories: [{category}]\n---\nText.\n")
    reader("mark", "--read", "date:..2022")

    lines = reader("stats", "--width", "60").stdout.splitlines()

    table = lines[3 : lines.index("Categories") - 1]
    assert len(table) == 25
    assert table[-2] == "  2025-01   1  " + "░" * 45
    assert table[-1] == "  earlier  15  " + "█" * 39 + "░" * 6


def test_stats_tell_all_counts_as_json(reader: Reader) -> None:
    reader("mark", "--read", "--star", "--tag", "x", "--note", "n", "a.md")

    (line,) = reader("stats", "--json").stdout.splitlines()

    counts = json.loads(line)
    assert [counts[name] for name in ("posts", "unread", "starred", "tagged", "noted")] == [
        3, 2, 1, 1, 1,
    ]  # fmt: skip
    assert counts["published"] == [
        {"month": "2024-05", "posts": 2, "unread": 2},
        {"month": "2022-08", "posts": 1, "unread": 0},
    ]
    assert counts["opened"] == []
    assert {"path": ["新闻", "科学"], "posts": 1, "total": 1, "unread": 1} in counts["categories"]


@pytest.mark.parametrize("name", ["empty", "空"])
def test_a_folder_without_posts_is_told(reader: Reader, folder: Path, name: str) -> None:
    (folder / name).mkdir()

    marked = reader("mark", "--read", "a.md", name)

    assert (marked.returncode, marked.stdout) == (1, "")
    assert marked.stderr == f"reader: {name}: a folder without posts\n"
    assert not listed(reader)["a.md"]["read"]


def test_marks_without_a_word_of_what_to_do_are_not_understood(reader: Reader) -> None:
    ended = reader("marks")

    assert ended.returncode == 2
    assert ended.stderr.endswith("the following arguments are required: command\n")


@pytest.mark.parametrize("name", ["marks.jsonl", "记.jsonl"])
def test_an_export_takes_no_file(reader: Reader, name: str) -> None:
    ended = reader("marks", "export", name)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert f"{name}: what is exported is printed" in ended.stderr
