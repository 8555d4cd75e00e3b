import json
import re
import shlex
from pathlib import Path

import pytest

from reader.cli import true_hits
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


@pytest.mark.parametrize("command", [["search", "--newest"], ["list"]])
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
    reader: Reader, command: list[str], query: str, expected: list[str]
) -> None:
    found = reader(*command, query)

    assert (paths(found.stdout), found.stderr) == (expected, "")
    assert found.returncode == 0


def test_a_search_that_finds_nothing_ends_with_1(reader: Reader) -> None:
    found = reader("search", "没有")

    assert (found.returncode, found.stdout, found.stderr) == (1, "", "")


def test_the_best_are_found_first_unless_the_newest_are_asked_for(
    reader: Reader, folder: Path
) -> None:
    (folder / "new.md").write_text(
        "---\ntitle: New\ndate: 2025-01-01\n---\nThere is a tide in the affairs of men.\n",
        encoding="utf-8",
    )

    best = reader("search", "tide")
    newest = reader("search", "--newest", "tide")
    one = reader("search", "--limit=1", "tide")

    assert paths(best.stdout)[0] == "tide.md"
    assert sorted(paths(best.stdout)) == ["new.md", "old.md", "tide.md"]
    assert paths(newest.stdout) == ["new.md", "tide.md", "old.md"]
    assert paths(one.stdout) == ["tide.md"]


def test_paths_are_printed_for_programs(reader: Reader) -> None:
    assert reader("search", "-0", "--newest", "tide OR 风").stdout == "风.md\0tide.md\0old.md\0"


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


@pytest.mark.parametrize(
    ("word", "around", "shown"),
    [
        ("quay", "nobody can say ", "…can say quay nobody can say nobody can say…"),
        ("码头", "没有人能说", "…有人能说没有人能说没有人能说码头 没有人能说没有人能说…"),
    ],
)
def test_an_excerpt_on_a_terminal_begins_and_ends_with_a_word(
    terminal: Reader, folder: Path, word: str, around: str, shown: str
) -> None:
    body = f"{around * 20}{word} {around * 20}"
    (folder / "new.md").write_text(f"---\ntitle: New\n---\n{body}\n", encoding="utf-8")

    found = terminal("search", "--color=never", "--no-pager", word, columns=60)

    assert shown in found.stdout


def test_what_came_since_is_found(reader: Reader, folder: Path) -> None:
    reader("search", "tide")
    (folder / "new.md").write_text("---\ntitle: New\n---\n新潮水\n", encoding="utf-8")
    (folder / "tide.md").rename(folder / "潮.md")
    (folder / "old.md").unlink()

    assert paths(reader("search", "新潮水").stdout) == ["new.md"]
    assert paths(reader("search", "tide").stdout) == ["潮.md"]


def test_what_was_edited_in_place_is_found_once_each_file_is_looked_at(
    reader: Reader, folder: Path
) -> None:
    reader("search", "tide", through="| cat")  # a process begins so late that the files are settled
    (folder / "old.md").write_text("---\ntitle: New\n---\nA new wind.\n", encoding="utf-8")

    assert paths(reader("search", "wind").stdout) == ["tide.md"]
    assert set(paths(reader("search", "--rescan", "wind").stdout)) == {"old.md", "tide.md"}


def test_where_nothing_is_found_each_file_is_looked_at(reader: Reader, folder: Path) -> None:
    reader("search", "tide", through="| cat")
    (folder / "old.md").write_text("---\ntitle: New\n---\n新潮水\n", encoding="utf-8")

    assert paths(reader("search", "新潮水").stdout) == ["old.md"]
    assert reader("search", "没有的词").returncode == 1


@pytest.mark.parametrize(("word", "other"), [("tide", "land"), ("潮水", "陆地")])
@pytest.mark.parametrize("limit", [(), ("-n", "1")])
def test_what_does_not_say_it_any_more_is_not_found(
    reader: Reader, folder: Path, word: str, other: str, limit: tuple[str, ...]
) -> None:
    for name in "ab":
        text = f"---\ntitle: {name}\ndate: 2026-01-0{1 + (name == 'b')}\n---\n{word}\n"
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    query = f"{word} len:<10"
    both = paths(reader("search", "-N", query, *limit, through="| cat").stdout)
    gone = folder / both[0]
    gone.write_text(gone.read_text(encoding="utf-8").replace(word, other), encoding="utf-8")

    left = paths(reader("search", "-N", query, *limit).stdout)

    assert both == ["b.md", "a.md"][: 1 if limit else None]
    assert left == ["a.md"]


def test_of_very_many_hits_all_files_are_looked_at(
    reader: Reader, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(true_hits, "MOST", 1)
    for name in "abc":
        (folder / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n潮汐\n", encoding="utf-8")
    reader("search", "潮汐", through="| cat")
    (folder / "b.md").write_text("---\ntitle: b\n---\n陆地\n", encoding="utf-8")

    assert set(paths(reader("search", "潮汐").stdout)) == {"a.md", "c.md"}


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


@pytest.mark.parametrize(("query", "sign"), [("/[b-a]/", 1), ("/[潮-a]/", 1)])
def test_of_a_pattern_nothing_is_said_but_where_it_is_wrong(
    reader: Reader, query: str, sign: int
) -> None:
    said = reader("search", query)

    assert said.returncode == 1
    assert "Warning" not in said.stderr
    assert said.stderr.splitlines()[1] == f"  {query}"
    assert said.stderr.count("^") == sign


def test_a_search_for_nothing_is_a_mistake(reader: Reader) -> None:
    assert reader("search").returncode == 1
    assert "nothing to look for" in reader("search", "").stderr


def test_all_that_a_query_finds_is_marked_at_once(reader: Reader) -> None:
    marked = reader("mark", "tide", "--read", "--star", "--tag", "海")

    assert marked.stdout == "2 posts marked read\n2 posts starred\n2 posts tagged 海\n"
    assert paths(reader("list", "is:read is:starred tag:海").stdout) == ["tide.md", "old.md"]


@pytest.mark.parametrize("name", ["nowhere", "无处", "tide.markdown", "id-of-none"])
def test_what_names_no_post_and_finds_none_is_told(reader: Reader, name: str) -> None:
    marked = reader("mark", name, "--read")

    assert marked.returncode == 1
    assert marked.stderr.startswith(f"reader: {name}: not a post of this library")


@pytest.mark.parametrize("command", [["list"], ["search"], ["mark", "--read"]])
@pytest.mark.parametrize(
    ("place", "hint"),
    [
        ("./tide", False),
        ("~/潮水", False),
        ("/nowhere/tide", False),
        ("/tide/潮/", False),
        ("tide/2024", True),
        ("潮水/", True),
        (".tide", True),
        ("tide/*", True),
        ("潮水/＊", True),
        ("tide/*.md", True),
        ("*/潮*", True),
        (".*", True),
    ],
)
def test_a_place_where_nothing_is_is_no_query(
    reader: Reader, command: list[str], place: str, *, hint: bool
) -> None:
    ended = reader(*command, place)

    more = f"; as words to look for: '\"{place}\"'" if hint and "mark" not in command else ""
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"reader: {place}: no such file or folder{more}\n"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"tide/came"', ["tide.md"]),
        ("“潮水/很高”", ["风.md"]),
        ("source:example.org/a", ["old.md"]),
        ("source：example.org/a", ["old.md"]),
        ("https://example.org/a", []),
        ("path:old.md", ["old.md"]),
        ("/wi.d/", ["tide.md"]),
        ("/大.，/", ["风.md"]),
        ("/大/，潮水", ["风.md"]),
        ("／wi.d/", ["tide.md"]),
        ("／大／　潮水", ["风.md"]),
        ("here/bu*", ["old.md"]),
        ("潮水/很*", ["风.md"]),
        ("/wi.d/ tide", ["tide.md"]),
        ("title:/^大/", ["风.md"]),
        ("(tide OR a/b) wind", ["tide.md"]),
        ("-old/x tide", ["tide.md", "old.md"]),
    ],
)
def test_a_query_may_have_slashes(
    reader: Reader, folder: Path, query: str, found: list[str]
) -> None:
    text = (folder / "old.md").read_text(encoding="utf-8")
    (folder / "old.md").write_text(text.replace("author", "link: https://example.org/a\nauthor"))

    listed = reader("list", query)

    assert (listed.returncode, listed.stderr) == (0, "")
    assert paths(listed.stdout) == found


@pytest.mark.parametrize(
    ("place", "hint"),
    [(".", False), ("./sea", False), ("sea/海", True), ("sea/海/", True), ("sea/潮.md", True)],
)
def test_a_place_where_a_search_has_its_query_is_told(
    reader: Reader, folder: Path, place: str, *, hint: bool
) -> None:
    (folder / "sea" / "海").mkdir(parents=True)
    (folder / "sea" / "潮.md").write_text("tide", encoding="utf-8")

    ended = reader("search", place)

    more = f"; as words to look for: '\"{place}\"'" if hint else ""
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"reader: {place}: is a place; the query comes first{more}\n"


@pytest.mark.parametrize("name", ["tide", "潮水"])
def test_a_folder_may_be_called_as_a_word_that_is_searched_for(
    reader: Reader, folder: Path, name: str
) -> None:
    (folder / name).mkdir()

    found = reader("search", name, ".")

    assert (found.returncode, found.stderr) == (0, "")


@pytest.mark.parametrize("words", ["it's/that", "潮'水/很高", ".$HOME", ".`潮水`"])
def test_a_hint_is_an_argument_of_a_shell(reader: Reader, words: str) -> None:
    told = reader("list", words).stderr

    assert shlex.split(told.partition("; as words to look for: ")[2]) == [f'"{words}"']


@pytest.mark.parametrize("words", [["tide", "wind"], ["潮水", "很高"]])
@pytest.mark.parametrize("command", ["list", "search", "notes"])
def test_words_of_a_query_are_not_taken_for_folders(
    reader: Reader, command: str, words: list[str]
) -> None:
    told = reader(command, *words)

    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == (
        f"reader: {words[1]}: no such file or folder; a query is one argument, before the folders\n"
    )


@pytest.mark.parametrize("query", ["title:tide", "潮水"])
def test_a_query_behind_a_folder_is_told(reader: Reader, query: str) -> None:
    listed = reader("list", ".", query)

    assert (listed.returncode, listed.stdout) == (1, "")
    assert listed.stderr.startswith(f"reader: {query}: no such file or folder; a query is one")


def test_a_place_where_nothing_is_is_told_also_before_one_that_is_there(reader: Reader) -> None:
    listed = reader("list", "潮/水", ".")

    assert (listed.returncode, listed.stdout) == (1, "")
    assert listed.stderr.startswith("reader: 潮/水: no such file or folder")


@pytest.mark.parametrize("command", ["list", "search"])
@pytest.mark.parametrize("query", ["psots", "没有"])
def test_a_query_that_no_post_matches_is_told_on_a_terminal(
    reader: Reader, terminal: Reader, command: str, query: str
) -> None:
    told = terminal(command, query)
    in_pipe = reader(command, query)

    assert told.stdout == f"no post matches the query {query}\n"
    assert (in_pipe.stdout, in_pipe.stderr) == ("", "")
    assert told.returncode == in_pipe.returncode == (1 if command == "search" else 0)


@pytest.mark.parametrize("words", [[], [" "], ["，"]])
def test_that_there_are_no_posts_at_all_is_not_told(
    terminal: Reader, folder: Path, words: list[str]
) -> None:
    for name in POSTS:
        (folder / name).unlink()

    assert terminal("list", *words).stdout == ""


@pytest.mark.parametrize("options", [("-s",), ("-n", "0")])
def test_what_options_leave_out_of_a_query_is_not_told(
    terminal: Reader, options: tuple[str, ...]
) -> None:
    assert terminal("list", "潮水", *options).stdout == ""


@pytest.mark.parametrize("name", ["old.htm", "psots/old.md", "海/潮水.md", "潮水/*"])
def test_a_mistyped_file_marks_no_posts_that_have_its_words(reader: Reader, name: str) -> None:
    marked = reader("mark", name, "--read")

    assert marked.returncode == 1
    assert "words" not in marked.stderr
    assert reader("list", "is:read").stdout == ""


@pytest.mark.parametrize("name", ["tide", "潮水"])
def test_a_file_that_is_no_post_marks_no_posts_that_have_its_words(
    reader: Reader, folder: Path, name: str
) -> None:
    (folder / name).write_bytes(b"")

    marked = reader("mark", name, "--read")

    assert marked.stderr.startswith(f"reader: {name}: not a post of this library")
    assert reader("list", "is:read").stdout == ""


def test_searches_are_saved_listed_and_forgotten(reader: Reader) -> None:
    reader("searches", "--save", "海 潮", "tide OR 潮水")
    reader("searches", "--save", "new", "is:unread date:2023..")
    reader("mark", "tide", "--read")

    listed = reader("searches")
    as_json = [json.loads(line) for line in reader("searches", "--json").stdout.splitlines()]
    reader("searches", "--forget", "海 潮")

    assert listed.stdout == "1\t3\t海 潮\ttide OR 潮水\n1\t1\tnew\tis:unread date:2023..\n"
    assert as_json[0] == {"name": "海 潮", "query": "tide OR 潮水", "total": 3, "unread": 1}
    assert reader("searches").stdout == "1\t1\tnew\tis:unread date:2023..\n"


def test_searches_are_saved_and_forgotten_while_the_library_is_away(
    reader: Reader, environment: dict[str, str], tmp_path: Path
) -> None:
    config = tmp_path / "config.toml"
    config.write_text(f'library = ["{tmp_path / "gone"}"]\n')
    environment["READER_CONFIG"] = str(config)

    saved = [reader("searches", "--save", name, "潮水") for name in ("海", "sea")]
    forgotten = reader("searches", "--forget", "sea")

    assert [(done.returncode, done.stderr) for done in (*saved, forgotten)] == [(0, "")] * 3
    assert (tmp_path / "searches").read_text() == "海 = 潮水\n"
    assert reader("searches", "-f", ".").stdout == "1\t1\t海\t潮水\n"
    assert "gone: no such folder" in reader("searches").stderr


@pytest.mark.parametrize("query", ["潮水", "is:unread"])
def test_no_post_that_is_asked_for_is_not_no_post_that_matches(
    reader: Reader, terminal: Reader, query: str
) -> None:
    none, told = reader("search", query, "-n", "0"), terminal("search", query, "-n", "0")

    assert (none.returncode, none.stdout, none.stderr) == (0, "", "")
    assert (told.returncode, told.stdout) == (0, "")
    assert reader("search", "没有", "-n", "0").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--forget", ""], "reader: '': no search is saved under this name"),
        (["--save", "海", "(tide"], "this parenthesis is not closed\n  (tide\n  ^\n"),
        (["--save", "a=b", "tide"], "no name"),
        (["--forget", "海"], "no search is saved under this name"),
    ],
)
def test_what_cannot_be_saved_or_forgotten_is_told(
    reader: Reader, arguments: list[str], told: str
) -> None:
    ended = reader("searches", *arguments)

    assert ended.returncode == 1
    assert told in ended.stderr
