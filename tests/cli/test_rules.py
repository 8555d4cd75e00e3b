"""Rules of the configuration: what scans marks by them, they are listed, and applied by hand."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Reader = Callable[..., CompletedProcess[str]]

RULES = """\
[[rule]]
query = "title:广告 OR category:sponsored"
read = true
[[rule]]
query = 'author:张三 潮水'
star = true
tags = ["张三", "海"]
"""


@pytest.fixture
def config(environment: dict[str, str]) -> Path:
    path = Path(environment["HOME"]) / ".config" / "reader" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text(RULES, "utf-8")
    return path


def write(folder: Path, title: str, head: str = "", body: str = "") -> None:
    text = f"---\ntitle: {title}\ndate: 2026-11-08\n{head}---\n{body}\n"
    (folder / f"{title}.md").write_text(text, "utf-8")


@pytest.fixture
def three(folder: Path, reader: Reader, config: Path) -> None:  # noqa: ARG001  rules are there
    """Three posts that come into a folder that is known; no rule is for the last."""
    write(folder, "First")
    reader("list")
    (folder / "First.md").unlink()
    reader("list")
    write(folder, "双十一广告")
    write(folder, "Sea", "author: 张三\n", "潮水迟到。")
    write(folder, "Land", "author: 张三\n", "Nothing.")


@pytest.mark.usefixtures("config", "three")
@pytest.mark.parametrize("command", ["list", "categories", "stats", "searches", "rules"])
def test_whatever_scans_marks_what_is_new(reader: Reader, command: str) -> None:
    reader(command)

    ended = reader("list", "--json", READER_CONFIG="/dev/null")

    posts = {post["title"]: post for post in map(json.loads, ended.stdout.splitlines())}
    assert [title for title in posts if posts[title]["read"]] == ["双十一广告"]
    assert [title for title in posts if posts[title]["starred"]] == ["Sea"]
    assert posts["Sea"]["own_tags"] == ["张三", "海"]


@pytest.mark.usefixtures("three")
def test_rules_are_listed_and_applied_to_what_is_there(reader: Reader, config: Path) -> None:
    config.rename(config.with_name("later.toml"))
    reader("list")
    reader("mark", "Sea.md", "--star")
    reader("mark", "Sea.md", "--unstar")
    config.with_name("later.toml").rename(config)

    listed = reader("rules")
    as_json = json.loads(reader("rules", "--json").stdout.splitlines()[1])
    applied = reader("rules", "--apply")
    again = reader("rules", "--apply")

    assert (listed.returncode, listed.stderr) == (0, "")
    assert listed.stdout == (
        "1\t1\tread\ttitle:广告 OR category:sponsored\n1\t1\tstar #张三 #海\tauthor:张三 潮水\n"
    )
    assert as_json == {
        "query": "author:张三 潮水", "read": False, "star": True, "tags": ["张三", "海"],
        "marks": 1, "total": 1,
    }  # fmt: skip
    assert applied.stdout == listed.stdout
    assert [line[:3] for line in again.stdout.splitlines()] == ["0\t1", "0\t1"]
    said = reader("mark", "Sea.md", "双十一广告.md").stdout.splitlines()
    assert "Sea: unread, #张三 (rule: author:张三 潮水), #海 (rule: author:张三 潮水)" in said[0]
    assert said[1] == "双十一广告: read (rule: title:广告 OR category:sponsored)"


@pytest.mark.usefixtures("three")
def test_what_a_person_said_last_no_rule_did(reader: Reader) -> None:
    reader("mark", "双十一广告.md", "--unread")
    reader("mark", "双十一广告.md", "--read")

    assert reader("mark", "双十一广告.md").stdout == "双十一广告: read\n"


def test_without_rules_nothing_is_listed(reader: Reader, folder: Path) -> None:
    write(folder, "海")

    ended = reader("rules")

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


@pytest.mark.usefixtures("three")
def test_a_wrong_rule_is_told_with_its_place_and_the_others_hold(
    reader: Reader, config: Path
) -> None:
    config.write_text(f'[[rule]]\nquery = "海 titel:广告"\nread = true\n{RULES}', "utf-8")

    listed, applied = reader("rules"), reader("rules", "--apply")
    posts = list(map(json.loads, reader("list", "--json").stdout.splitlines()))

    told = "config.toml: line 2: query: titel: no such field; there are title, author, category,"
    assert (listed.returncode, applied.returncode, applied.stdout) == (1, 1, "")
    for ended in (listed, applied):
        first, *pointed = ended.stderr.splitlines()
        assert told in first
        assert first.endswith("at character 3")
        assert pointed == ["  海 titel:广告", "     ^^^^^^"]
    assert sorted(post["title"] for post in posts if post["read"] or post["starred"]) == [
        "Sea",
        "双十一广告",
    ]


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ('query = ""\nread = true', "line 2: query: nothing is asked for; len:>=0 is every post"),
        ('query = "海"', "line 1: rule: marks nothing; read = true, star = true or tags"),
        ('query = "海"\ntags = "a，b"', "line 3: tags: 'a，b': a tag has no '，' in it; write"),
        ('query = "海"\ntags = ["#"]', "line 3: tags: '#': no tag"),
        (
            'query = "海"\nsterne = true\nread = true',
            "line 3: sterne: no such key; allowed are query, read, star, tags; the rule is left",
        ),
    ],
)
def test_a_mistake_in_a_rule_is_told_by_all_commands(
    reader: Reader, config: Path, folder: Path, rule: str, told: str
) -> None:
    write(folder, "海")
    config.write_text(f"[[rule]]\n{rule}\n", "utf-8")

    for command in (("list",), ("rules",), ("config",), ("mark", "海.md", "--read")):
        ended = reader(*command)

        assert f"config.toml: {told}" in ended.stderr
        assert ended.returncode == int(command != ("list",))


def test_what_holds_of_rules_is_told_with_its_lines(reader: Reader, config: Path) -> None:
    config.write_text(f'{RULES}[[rule]]\nquery = "titel:海"\nread = true\n', "utf-8")

    lines = [" ".join(line.split()) for line in reader("config").stdout.splitlines()]

    assert 'query = "author:张三 潮水" # line 5' in lines
    assert 'tags = ["张三", "海"] # line 7' in lines
    assert "# query # default, for line 9 is wrong" in lines
