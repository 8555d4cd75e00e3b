import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from reader.layout.cells import width

Reader = Callable[..., CompletedProcess[str]]

POSTS = {
    "old.md": "---\ntitle: The oldest\ndate: 2020-01-02T03:04:05Z\ncategories: [News]\n---\nText.",
    "分类/新.md": "---\ntitle: 最新的文章\ndate: 2024-05-06T07:08:09+08:00\n"
    "categories: [新闻, 科学]\n---\n正文。",
    "middle.md": "---\ntitle: In between\ndate: 2022-01-01T00:00:00Z\n"
    "categories: [News, Science]\n---\nText.",
    "none.md": "---\ntitle: Filed nowhere\ndate: 2021-01-01T00:00:00Z\n---\nText.",
}
CLOCKED = {"晚": "2024-03-01T23:30:00Z", "early": "2024-03-01T00:30:00+08:00", "日": "2024-03-03"}
"""The dates of posts, by title: what day that is depends on the zone, but for the last."""
BROKEN = "---\ntitle: fine\ndate: 2020-02-30\n---\nText."


@pytest.fixture(autouse=True)
def library(folder: Path) -> None:
    (folder / "_config.yml").touch()
    (folder / "scaffolds").mkdir()
    for name, text in POSTS.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)


def test_a_list_in_a_pipe_has_path_date_category_and_title(reader: Reader) -> None:
    listed = reader("list")

    assert (listed.returncode, listed.stderr) == (0, "")
    assert [line.split("\t") for line in listed.stdout.splitlines()] == [
        ["分类/新.md", "2024-05-06T07:08:09+08:00", "新闻/科学", "最新的文章"],
        ["middle.md", "2022-01-01T00:00:00+00:00", "News/Science", "In between"],
        ["none.md", "2021-01-01T00:00:00+00:00", "", "Filed nowhere"],
        ["old.md", "2020-01-02T03:04:05+00:00", "News", "The oldest"],
    ]


def test_a_folder_without_a_command_is_listed_in_a_pipe(reader: Reader) -> None:
    assert reader(".").stdout == reader("list", ".").stdout


@pytest.mark.parametrize("post", ["middle.md", "分类/新.md"])
def test_a_post_before_a_folder_is_no_query_in_a_pipe(
    reader: Reader, tmp_path: Path, post: str
) -> None:
    (tmp_path / "别处").mkdir()

    within = reader(post, ".")
    elsewhere = reader(post, str(tmp_path / "别处"))

    assert (within.returncode, within.stderr) == (0, "")
    assert within.stdout == reader("list", ".").stdout
    assert (elsewhere.returncode, elsewhere.stdout) == (1, "")
    assert f"{post}: Not a directory" in elsewhere.stderr


def test_a_folder_named_like_a_command_is_written_with_its_place(
    reader: Reader, folder: Path
) -> None:
    (folder / "list").mkdir()
    (folder / "list" / "only.md").write_text("---\ntitle: Only\ndate: 2024-01-01\n---\n")

    assert reader("./list").stdout.startswith("list/only.md\t2024-01-01T00:00:00")


def test_a_path_is_told_as_the_folder_was_named(reader: Reader, folder: Path) -> None:
    relative = reader("list", "../posts", "-n1").stdout
    absolute = reader("list", str(folder), "-n1").stdout

    assert relative.split("\t")[0] == "分类/新.md"
    assert absolute.split("\t")[0] == str(folder / "分类/新.md")


def test_a_path_is_never_taken_for_an_option(reader: Reader, folder: Path) -> None:
    (folder / "--help.md").write_text("---\ndate: 2025-01-01\n---\n")

    listed = reader("list", "-n1", through='| cut -f 1 | xargs "$1" -m reader show')

    assert reader("list", "-n1").stdout.startswith("./--help.md\t")
    assert "--help" in listed.stdout
    assert "usage" not in listed.stdout


def test_listed_paths_can_be_shown(reader: Reader, folder: Path) -> None:
    raw = os.fsencode(folder) + b"/\xff\xfe.md"
    with open(raw, "w") as file:
        file.write("---\ntitle: Raw name\ndate: 2025-01-01\n---\n")

    listed = reader("list", through="| head -n 1 | cut -f 1 | tr -d '\\n' | xargs -0 cat")

    assert "title: Raw name" in listed.stdout


@pytest.mark.parametrize(
    ("arguments", "titles"),
    [
        (("-n", "1"), ["最新的文章"]),
        (("--limit", "0"), []),
        (("--category", "News"), ["In between", "The oldest"]),
        (("-c", "News/Science"), ["In between"]),
        (("-c", "新闻"), ["最新的文章"]),
        (("--starred",), []),
        (("--unread", "-n2"), ["最新的文章", "In between"]),
    ],
)
def test_a_list_can_be_narrowed(
    reader: Reader, arguments: tuple[str, ...], titles: list[str]
) -> None:
    listed = reader("list", *arguments)

    assert [line.split("\t")[3] for line in listed.stdout.splitlines()] == titles


@pytest.mark.parametrize("query", ["-title:潮", "-title:nothing"])
def test_a_query_for_all_but_something_is_no_option(
    reader: Reader, folder: Path, query: str
) -> None:
    listed = reader("list", query, str(folder))

    assert (listed.returncode, listed.stderr) == (0, "")
    assert listed.stdout == reader("list", "--", query, str(folder)).stdout


def test_a_category_that_is_none_is_told(reader: Reader) -> None:
    listed = reader("list", "--category", "新闻/没有")

    assert listed.returncode == 1
    assert listed.stderr == "reader: 新闻/没有: no such category; see reader categories\n"


@pytest.mark.parametrize(
    ("outer", "inner", "written"),
    [
        ("TCP", "IP", "TCP/IP"),
        ("电影", "电视", "电影/电视"),
        ("a", "b", "/a/b/"),
        ("输/入", "输出", "输/入/输出"),
    ],
)
def test_a_category_is_chosen_as_it_is_printed(
    reader: Reader, folder: Path, outer: str, inner: str, written: str
) -> None:
    (folder / "one.md").write_text(f'---\ntitle: 一\ncategories: ["{written}"]\n---\n')
    (folder / "two.md").write_text(f"---\ntitle: 二\ncategories: [{outer}, {inner}]\n---\n")
    (folder / "three.md").write_text(f"---\ntitle: 三\ncategories: [{outer}, {inner}, x]\n---\n")

    listed = reader("list", "-c", written, "--sort=title")
    printed = reader("categories").stdout.splitlines()

    assert [line.split("\t")[3] for line in listed.stdout.splitlines()] == ["二", "三", "一"]
    assert f"1\t1\t{written}" in printed
    assert f"2\t2\t{outer}/{inner}" in printed
    assert reader("list", "-c", f"/{written}/").stdout == reader("list", "-c", written).stdout


@pytest.mark.parametrize("command", ["show", "lint", "stats", "categories", "marks export -f"])
def test_an_empty_name_is_told_as_one(reader: Reader, command: str) -> None:
    ended = reader(*command.split(), "")

    assert ended.returncode == 1
    assert ended.stderr.startswith("reader: '': no such f") or "'': No such" in ended.stderr


def test_a_folder_that_is_missing_is_told_and_the_others_are_listed(reader: Reader) -> None:
    listed = reader("list", ".", "/nowhere/没有")

    assert len(listed.stdout.splitlines()) == 4
    assert "没有" in listed.stderr


def test_a_list_in_json_tells_all(reader: Reader) -> None:
    listed = reader("list", "--json")

    first = json.loads(listed.stdout.splitlines()[0])
    assert "最新的文章" in listed.stdout
    assert first.pop("id")
    assert first == {
        "path": "分类/新.md",
        "title": "最新的文章",
        "date": "2024-05-06T07:08:09+08:00",
        "categories": [["新闻", "科学"]],
        "authors": [],
        "tags": [],
        "source": "",
        "problems": 0,
        "read": False,
        "starred": False,
        "length": 3,
        "own_tags": [],
        "noted": False,
        "draft": False,
        "copy": False,
    }


@pytest.mark.parametrize("columns", [48, 80, 120])
def test_a_list_on_a_terminal_is_a_table(terminal: Reader, columns: int) -> None:
    listed = terminal("list", "--color=never", columns=columns, TZ="UTC")

    rows = listed.stdout.splitlines()
    assert len(rows) == len(POSTS)
    assert "2024-05-05  最新的文章" in rows[0]
    assert "2022-01-01  In between" in rows[1]
    assert max(map(width, rows)) <= columns
    assert len({width(rows[0].partition("新闻")[0]), width(rows[1].partition("News")[0])}) == 1


@pytest.mark.parametrize(
    ("zone", "days"),
    [
        ("UTC", ("2024-03-01", "2024-02-29", "2024-03-03")),
        ("Asia/Shanghai", ("2024-03-02", "2024-03-01", "2024-03-03")),
        ("America/New_York", ("2024-03-01", "2024-02-29", "2024-03-03")),
    ],
)
def test_a_table_and_a_page_have_a_post_on_the_same_day(
    terminal: Reader, folder: Path, zone: str, days: tuple[str, ...]
) -> None:
    for title, date in CLOCKED.items():
        post = f"---\ntitle: {title}\ndate: {date}\ntags: [钟]\n---\n正文。\n"
        (folder / f"{title}.md").write_text(post, encoding="utf-8")

    listed = terminal("list", "tag:钟", "--color=never", TZ=zone).stdout
    found = terminal("search", "tag:钟", "--color=never", TZ=zone).stdout
    pages = [terminal("show", f"{title}.md", "--no-pager", TZ=zone).stdout for title in CLOCKED]

    for title, page, day in zip(CLOCKED, pages, days, strict=True):
        assert f"  {day}  {title}" in listed.splitlines()
        assert f"  {day}  {title}" in found.splitlines()
        assert day in page


@pytest.mark.parametrize("words", [("list",), ("list", "--json"), ("search", "--json", "tag:钟")])
def test_programs_are_told_the_exact_date(
    reader: Reader, folder: Path, words: tuple[str, ...]
) -> None:
    (folder / "钟.md").write_text(f"---\ndate: {CLOCKED['early']}\ntags: [钟]\n---\n正文。\n")
    (folder / "config.toml").write_text('zone = "America/New_York"')

    assert CLOCKED["early"] in reader(*words, READER_CONFIG="config.toml").stdout


def test_a_narrow_list_has_titles_and_no_categories(terminal: Reader) -> None:
    listed = terminal("list", "--color=never", columns=24, TZ="UTC")

    assert listed.stdout.splitlines() == [
        "  2024-05-05  最新的文章",
        "  2022-01-01  In between",
        "  2021-01-01  Filed now…",
        "  2020-01-02  The oldest",
    ]


@pytest.mark.parametrize(
    ("keys", "titles"),
    [
        ("title", ["Filed nowhere", "In between", "The oldest", "最新的文章"]),
        ("-title", ["最新的文章", "The oldest", "In between", "Filed nowhere"]),
        ("length,-date", ["最新的文章", "The oldest", "Filed nowhere", "In between"]),
    ],
)
def test_a_list_is_sorted_as_one_wants_it(reader: Reader, keys: str, titles: list[str]) -> None:
    listed = reader("list", f"--sort={keys}")

    assert [line.split("\t")[3] for line in listed.stdout.splitlines()] == titles


def test_a_list_by_groups_has_the_group_in_the_place_of_the_category(reader: Reader) -> None:
    listed = reader("list", "--group", "month", "--sort", "title", "--limit=2")

    assert [line.split("\t")[2:] for line in listed.stdout.splitlines()] == [
        ["2024/05", "最新的文章"],
        ["2022/01", "In between"],
    ]


def test_a_list_by_groups_has_their_names_on_a_terminal(terminal: Reader) -> None:
    listed = terminal("list", "--group=folder", "--color=never")

    rows = [row.strip() for row in listed.stdout.splitlines()]
    assert (rows[0], rows[2]) == ("分类", "(no folder)")
    assert len(rows) == 6


def test_a_list_by_groups_tells_them_in_json(reader: Reader) -> None:
    listed = reader("list", "--group=folder", "--json")

    groups = [json.loads(line)["group"] for line in listed.stdout.splitlines()]
    assert groups == [["分类"], [], [], []]


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("--sort=size", "size: nothing to sort by; there is date, title, author, length, unread"),
        ("--sort=", "--sort: '': nothing to sort by; there is date,"),
        ("--sort=title,", "--sort: '': nothing to sort by"),
        ("--group=", "--group: '': no grouping; there is category,"),
        ("--category=", "--category: '': no category; see reader categories"),
        ("--category=/", "--category: '/': no category"),
        ("--set==1", "--set: '': no such setting"),
        ("--group=colour", "colour: no grouping; there is category, tag, author, site, month, fol"),
    ],
)
def test_a_list_that_cannot_be_arranged_so_is_told(
    reader: Reader, option: str, message: str
) -> None:
    listed = reader("list", option)

    assert listed.returncode == 2
    assert message in listed.stderr


def test_other_groups_are_told_as_categories_are(reader: Reader) -> None:
    told = reader("categories", "--by=month")

    assert told.stdout.splitlines()[:3] == ["1\t1\t2024", "1\t1\t2024/05", "1\t1\t2022"]


def test_categories_in_a_pipe_are_lines_of_unread_total_and_path(reader: Reader) -> None:
    told = reader("categories")

    assert (told.returncode, told.stderr) == (0, "")
    assert sorted(told.stdout.splitlines()) == sorted(
        ["2\t2\tNews", "1\t1\tNews/Science", "1\t1\t新闻", "1\t1\t新闻/科学", "1\t1\t"]
    )


def test_categories_in_json_are_paths_and_counts(reader: Reader) -> None:
    told = [json.loads(line) for line in reader("categories", "--json").stdout.splitlines()]

    assert {"path": ["News"], "posts": 1, "total": 2, "unread": 2} in told
    assert told[-1] == {"path": [], "posts": 1, "total": 1, "unread": 1}


@pytest.mark.parametrize("columns", [24, 80])
def test_categories_on_a_terminal_are_a_tree(terminal: Reader, columns: int) -> None:
    told = terminal("categories", "--color=never", columns=columns)

    rows = told.stdout.splitlines()
    assert re.search(r"^News +2 / +2$", told.stdout, re.MULTILINE)
    assert re.search(r"^  Sci.* +1 / +1$", told.stdout, re.MULTILINE)
    assert re.search(r"^  科学.* +1 / +1$", told.stdout, re.MULTILINE)
    assert len({width(row) for row in rows}) == 1
    assert width(rows[0]) <= columns


def test_lint_tells_file_line_and_what_was_assumed(reader: Reader, folder: Path) -> None:
    (folder / "坏.md").write_text(BROKEN)

    of_folder = reader("lint", ".")
    of_file = reader("lint", "坏.md")

    assert of_folder.returncode == of_file.returncode == 1
    assert of_folder.stdout == of_file.stdout
    assert re.fullmatch(r"坏\.md:3: .*2020-02-30.* \(assumed: .+\)\n", of_file.stdout)


def test_lint_tells_what_it_cannot_read_and_goes_on(reader: Reader, folder: Path) -> None:
    (folder / "坏.md").write_text(BROKEN)

    ended = reader("lint", "old.md", "gone.md", "坏.md", "没有.md")

    assert ended.returncode == 1
    assert re.fullmatch(r"坏\.md:3: .*2020-02-30.*\n", ended.stdout)
    assert ended.stderr == "".join(
        f"reader: {name}: No such file or directory\n" for name in ("gone.md", "没有.md")
    )


def test_lint_of_sound_posts_says_nothing(reader: Reader) -> None:
    assert reader("lint").returncode == 0
    assert reader("lint", "old.md").stdout == ""


@pytest.mark.parametrize("command", ["list", "categories"])
def test_what_cannot_be_read_is_told_beside_the_list(
    reader: Reader, folder: Path, command: str
) -> None:
    (folder / ".gitignore").symlink_to("/dev/null/none")
    whole = reader(command).stdout

    ended = reader(command)

    assert ended.returncode == 0
    assert ended.stdout == whole
    assert re.fullmatch(r"reader: \.gitignore: .+\n", ended.stderr)


@pytest.mark.parametrize("command", ["list", "categories", "lint"])
def test_a_folder_that_is_missing_ends_with_1(reader: Reader, command: str) -> None:
    ended = reader(command, "./missing")

    assert (ended.returncode, ended.stdout) == (1, "")
    assert re.fullmatch(r"reader: .*missing: .+\n", ended.stderr)


@pytest.mark.parametrize("command", ["list", "categories"])
def test_a_folder_that_is_missing_among_others_is_told_and_ends_with_1(
    reader: Reader, command: str
) -> None:
    ended = reader(command, ".", "./missing")

    assert (ended.returncode, ended.stdout) == (1, reader(command, ".").stdout)
    assert re.fullmatch(r"reader: .*missing: .+\n", ended.stderr)


def test_a_wrong_configuration_is_told_and_all_else_of_it_holds(
    reader: Reader, folder: Path
) -> None:
    (folder / "config.toml").write_text(f'colour = 1\nlibrary = ["{folder}/分类"]\n')

    ended = reader("list", READER_CONFIG="config.toml")

    assert (ended.returncode, ended.stdout.split("\t")[0]) == (0, f"{folder}/分类/新.md")
    assert ended.stderr.startswith("reader: config.toml: line 1: colour: ")


def test_nothing_is_marked_by_a_wrong_configuration(reader: Reader, folder: Path) -> None:
    (folder / "config.toml").write_text('marks = "librari"\n')

    ended = reader("mark", "分类/新.md", "--read", READER_CONFIG="config.toml")

    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("reader: config.toml: line 1: marks: ")


def test_configured_folders_are_listed_when_none_is_named(reader: Reader, folder: Path) -> None:
    (folder / "config.toml").write_text(f'library = ["{folder}/分类"]')

    listed = reader("list", READER_CONFIG="config.toml")

    assert listed.stdout.split("\t")[0] == f"{folder}/分类/新.md"


def test_posts_whose_files_are_gone_are_listed_and_forgotten(reader: Reader, folder: Path) -> None:
    for name in ("一.md", "二.md"):
        (folder / name).write_text(f"---\ntitle: {name}\ndate: 2024-05-06\n---\n{name}\n")
    reader("mark", "--star", "一.md", "二.md")
    for name in ("一.md", "二.md"):
        (folder / name).unlink()

    listed = reader("list", "--gone", ".").stdout
    forgotten = reader("forget", "--post", "一.md", ".").stdout
    left = reader("list", "--gone", "--json", ".").stdout
    again = reader("forget", "--post", "一.md", ".")
    rest = reader("forget", ".").stdout

    assert listed == "".join(f"{n}\t2024-05-06T00:00:00+00:00\t{n}\n" for n in ("一.md", "二.md"))
    assert forgotten == "一.md\t一.md\n"
    assert [json.loads(line)["title"] for line in left.splitlines()] == ["二.md"]
    assert "一.md: no post that is gone; see reader list --gone" in again.stderr
    assert rest == "二.md\t二.md\n"
    assert reader("list", "--gone", ".").stdout == ""


@pytest.mark.parametrize("command", ["list", "search"])
def test_more_posts_than_can_be_counted_are_all(reader: Reader, command: str) -> None:
    words = ("list",) if command == "list" else ("search", "text OR 正文")

    limited = reader(*words, "-n", "9" * 20)
    endless = reader(*words, "-n", "9" * 5000)

    assert (limited.returncode, limited.stderr) == (0, "")
    assert limited.stdout == endless.stdout == reader(*words).stdout


@pytest.mark.parametrize("number", ["-1", "x", "一", "1.5", ""])
def test_what_is_no_number_of_posts_is_told(reader: Reader, number: str) -> None:
    ended = reader("list", "-n", number)

    assert ended.returncode == 2
    assert "not a number from 0 up" in ended.stderr


@pytest.mark.parametrize("query", ["text", "正文"])
def test_options_may_stand_between_arguments(reader: Reader, query: str) -> None:
    between = reader("list", query, "-n", "1", ".")

    assert (between.returncode, between.stderr) == (0, "")
    assert between.stdout == reader("list", "-n", "1", query, ".").stdout != ""


@pytest.mark.parametrize(
    "wish", [("-u",), ("-s",), ("-c", "新闻"), ("--sort", "title"), ("--group", "tag"), ("海",)]
)
def test_posts_that_are_gone_are_not_chosen_or_sorted(
    reader: Reader, wish: tuple[str, ...]
) -> None:
    ended = reader("list", "--gone", *wish)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert "--gone: posts that are gone are not chosen" in ended.stderr


@pytest.mark.parametrize("name", ["one.md", "一.md"])
def test_what_another_library_holds_as_well_is_not_forgotten(
    reader: Reader, folder: Path, tmp_path: Path, name: str
) -> None:
    other = tmp_path / "别处"
    other.mkdir()
    for place in (folder, other):
        (place / name).write_text("---\ntitle: Twice\ndate: 2024-05-06\n---\n海\n")
    reader("list", str(other))
    reader("mark", "--star", name)
    (folder / name).unlink()

    kept = reader("forget", ".")
    starred = reader("list", "-s", str(other)).stdout
    (other / name).unlink()
    forgotten = reader("forget", ".")

    assert (kept.returncode, kept.stdout) == (0, "")
    assert kept.stderr == (
        f"reader: {other}/{name}: 1 post is in another library as well,"
        " and what is remembered there is kept\n"
    )
    assert starred.startswith(f"{other}/{name}")
    assert (forgotten.stdout, forgotten.stderr) == (f"{name}\tTwice\n", "")
