"""`reader doctor` and `reader config`, as a person calls them."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from reader import __version__

Reader = Callable[..., CompletedProcess[str]]


@pytest.fixture(autouse=True)
def posts(folder: Path) -> None:
    (folder / "a.md").write_text("---\ntitle: 一\ndate: 2024-01-01\n---\nText.\n")


@pytest.fixture
def config(tmp_path: Path, environment: dict[str, str]) -> Path:
    path = tmp_path / "config.toml"
    environment["READER_CONFIG"] = str(path)
    return path


def found(reader: Reader, *arguments: str, **environ: str) -> list[dict[str, str]]:
    """Return what the doctor finds."""
    printed = reader("doctor", "--json", *arguments, **environ).stdout
    return [json.loads(line) for line in printed.splitlines()]


def test_the_doctor_tells_of_everything(
    reader: Reader, folder: Path, environment: dict[str, str]
) -> None:
    environment.update(PAGER="cat", EDITOR="ls -l", BROWSER="cat")
    reader("list", ".")
    home = environment["HOME"]

    told = found(reader, ".")

    at = {(each["section"], each["name"]): each["value"] for each in told}
    assert list(dict.fromkeys(each["section"] for each in told)) == [
        "Versions", "Terminal", "Programs", "Configuration", "Library", "A start",
    ]  # fmt: skip
    assert [each for each in told if each["state"] != "fine"] == [
        {"section": "Terminal", "name": "a terminal", "value": "no: nothing more can be told",
         "state": "note"},
    ]  # fmt: skip
    assert at["Versions", "reader"] == __version__
    assert at["Terminal", "$TERM"] == "xterm-256color"
    assert at["Terminal", "encoding"] == "utf-8"
    assert [at["Programs", name] for name in ("pager", "editor", "browser")] == [
        "cat", "ls -l", "cat",
    ]  # fmt: skip
    assert at["Configuration", "file"] == f"{home}/.config/reader/config.toml (no such file)"
    assert at["Library", "folder"] == str(folder)
    assert at["Library", "marks"] == f"{home}/.local/share/reader/marks"
    assert re.fullmatch(rf"{home}/\.cache/reader/catalog-\w+-\d+\.sqlite", at["Library", "catalog"])
    assert re.fullmatch(r"sound, \d+\.\d MB, SQLite [\d.]+", at["Library", "state"])
    assert at["Library", "posts"] == "1, 1 unread (as of the last start)"
    assert [name for section, name in at if section == "A start"] == [
        "Python alone", "the configuration", "the catalog", "the groups", "a screen of posts",
        "loading the app", "the app's first paint",
    ]  # fmt: skip
    assert all(
        re.fullmatch(r" *\d+\.\d ms", value)
        for (section, _), value in at.items()
        if section == "A start"
    )


def test_the_doctor_tells_how_many_files_are_in_no_list(reader: Reader, folder: Path) -> None:
    (folder / "草稿.md").write_text("---\ntitle: 未完\ndraft: true\n---\n")
    (folder / "draft.md").write_text("---\ntitle: Unfinished\nstatus: draft\n---\n")
    (folder / "robots.txt").write_text("Disallow:\n")
    reader("list", ".")

    told = {each["name"]: each["value"] for each in found(reader, ".")}

    assert told["posts"].startswith("1, 1 unread")
    assert told["files in no list"].startswith("3: drafts")


def test_the_doctor_tells_which_folders_of_a_site_are_passed_over(
    reader: Reader, folder: Path
) -> None:
    for path in ("博客/source/_posts/海.md", "博客/themes/a.md", "博客/public/b.md", "public/c.md"):
        (folder / path).parent.mkdir(parents=True)
        (folder / path).write_text("文")
    (folder / "博客" / "_config.yml").touch()
    (folder / "博客" / ".readerignore").write_text("!/public/\n")
    reader("list", ".")

    told = {each["name"]: each["value"] for each in found(reader, ".")}

    assert told["folders passed over"].startswith("博客/themes: ")


def test_the_doctor_prints_what_it_tells_programs(reader: Reader) -> None:
    told = reader("doctor", ".", PAGER="no-such-pager-没有")

    lines = told.stdout.splitlines()
    assert (told.returncode, told.stderr) == (1, "")
    assert lines[:2] == ["Versions", f"  reader                 {__version__}"]
    assert "! pager                  no-such-pager-没有: not found" in lines
    assert "· a terminal             no: nothing more can be told" in lines
    assert lines[lines.index("Programs") - 1] == ""


@pytest.mark.parametrize(
    ("variable", "name", "command", "told", "state"),
    [
        ("PAGER", "pager", "no-such-pager-没有", ": not found", "wrong"),
        ("PAGER", "pager", "LESSCHARSET=utf-8 cat", "", "fine"),
        ("PAGER", "pager", "A='甲 乙' B= no-such-pager", ": not found", "wrong"),
        ("EDITOR", "editor", '"/bin/ls" -w', "", "fine"),
        ("EDITOR", "editor", "'/没有 的/vi' -w", ": not found", "wrong"),
        ("PAGER", "pager", "cat | cat", "", "fine"),
        ("PAGER", "pager", "$MY_PAGER", ": only a shell can tell whether it is there", "note"),
        ("PAGER", "pager", "exec cat", ": only a shell can tell whether it is there", "note"),
        ("PAGER", "pager", "PATH=/x cat", ": only a shell can tell whether it is there", "note"),
        ("PAGER", "pager", "A=1", ": only a shell can tell whether it is there", "note"),
        ("EDITOR", "editor", "vi '", ": only a shell can tell whether it is there", "note"),
    ],
)
def test_the_doctor_knows_a_program_as_the_shell_does(
    reader: Reader, variable: str, name: str, command: str, told: str, state: str
) -> None:
    findings = found(reader, ".", **{variable: command})

    assert {"section": "Programs", "name": name, "value": f"{command}{told}", "state": state} in (
        findings
    )


def test_the_doctor_tells_where_marks_are_written(
    reader: Reader, folder: Path, config: Path, environment: dict[str, str]
) -> None:
    own, in_folder = (
        f"{environment['HOME']}/.local/share/reader/marks",
        folder / ".reader" / "marks",
    )
    config.write_text('marks = "library"\n')
    (folder / "分类").mkdir()

    kept_in_library = marks(found(reader, "."))
    reader("mark", "a.md", "--read")
    config.write_text("")
    only_read = marks(found(reader, "分类"))

    assert kept_in_library == [("marks", str(in_folder)), ("marks", own)]
    assert list(in_folder.iterdir())
    assert only_read == [("marks", own), ("marks, only read", str(in_folder))]


def marks(findings: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [(each["name"], each["value"]) for each in findings if "marks" in each["name"]]


def test_a_browser_that_is_not_there_is_told(reader: Reader) -> None:
    told = reader("doctor", ".", BROWSER="no-such-browser-没有 --new").stdout

    assert "· browser" in told
    assert "no-such-browser-没有 --new: not found; addresses are not opened" in told


def test_a_folder_that_was_never_opened_has_no_known_posts(reader: Reader) -> None:
    assert "none known: no start has found any yet" in reader("doctor", ".").stdout


@pytest.mark.parametrize("key", ["widht", "宽度"])
def test_values_are_broken_between_words_on_a_terminal(
    terminal: Reader, config: Path, key: str
) -> None:
    config.write_text(f'"{key}" = 1\n', encoding="utf-8")

    told = terminal("doctor", ".", columns=80).stdout.splitlines()

    start = next(number for number, line in enumerate(told) if "problem" in line)
    rows = told[start : start + 8]
    allowed = "library, zone, ambiguous, graphics, marks, read, copies, variants, drafts, watch"
    assert allowed in " ".join(" ".join(row.split()) for row in rows)
    assert all(row.startswith(" " * 25) for row in rows[1:3])


def test_what_is_wrong_is_told_by_both_and_ends_with_1(reader: Reader, config: Path) -> None:
    config.write_text(
        'watch = "no"\ntheme = "north"\n[keys]\nx = "next-unred"\n[openers]\n"*" = "sh {url}"\n'
    )

    doctor, told = reader("doctor", "."), reader("config")

    assert (doctor.returncode, told.returncode) == (1, 1)
    watch, theme = "line 1: watch: 'no'; allowed are true, false", "line 2: theme: no theme 'north'"
    for line in (watch, theme, "line 4: x: ", "line 6: *: sh {url}: "):
        assert f"{config}: {line}" in doctor.stdout
        assert f"{config}: {line}" in told.stderr


def test_what_holds_is_printed_with_its_origin(reader: Reader, config: Path) -> None:
    config.write_text('zone = "Asia/Shanghai"\n')

    told = reader("config")

    assert told.returncode == 0
    assert told.stdout.startswith(f"# {config}\n")
    assert 'zone = "Asia/Shanghai"            # line 1\n' in told.stdout
    assert reader("config", "path").stdout == f"{config}\n"
    assert "next-unread\tn\tnext unread post\n" in reader("config", "actions").stdout


def test_actions_are_listed_with_the_keys_that_hold(reader: Reader, config: Path) -> None:
    config.write_text('preset = "arrows"\n[keys]\n"ctrl+n" = "next-unread"\nx = "next-unred"\n')

    told = reader("config", "actions")

    assert told.returncode == 1
    assert f"{config}: line 4: x: " in told.stderr
    assert "next-unread\tn  ctrl+down  ctrl+n\tnext unread post\n" in told.stdout
    assert "toggle-read\tr  delete\tread or unread\n" in told.stdout


def test_the_configuration_is_edited_and_looked_at(reader: Reader, config: Path) -> None:
    editor = "sed -i 's/^# watch = true/watch = 1/'"

    edited = reader("config", "edit", EDITOR=editor)

    assert edited.returncode == 1
    assert "watch: 1; allowed are true, false" in edited.stderr
    assert reader("config", "edit", EDITOR="sed -i 's/watch = 1/watch = false/'").returncode == 0
    assert "watch = false" in reader("config").stdout
    assert reader("config", "edit", EDITOR="exit 4;").stderr.startswith("reader: exit 4;: ended")
    defaults = reader("config", "defaults").stdout
    assert config.read_text().splitlines()[0] == defaults.splitlines()[0]


def test_what_was_chosen_in_the_app_is_told(reader: Reader, tmp_path: Path) -> None:
    state = tmp_path / "state" / "reader" / "page.json"
    state.parent.mkdir(parents=True)
    state.write_text('{"justify": true, "lines": 76}')
    xdg = {"XDG_STATE_HOME": str(tmp_path / "state")}

    told = reader("config", **xdg)
    state.write_text('{"justify": "两端"}')
    broken = reader("config", **xdg)

    assert told.returncode == 0
    assert f"# Chosen in the app, where it holds instead ({state})" in told.stdout
    assert "# justify = true\n# lines = 76\n" in told.stdout
    assert broken.returncode == 1
    assert f"{state}: justify: is ignored: '两端'" in broken.stderr


def test_a_theme_that_is_none_does_not_hold(reader: Reader, config: Path) -> None:
    config.write_text('theme = "蓝"\n')

    told = reader("config")

    assert (told.returncode, told.stderr.count("no theme '蓝'")) == (1, 1)
    lines = [" ".join(line.split()) for line in told.stdout.splitlines()]
    assert 'theme = "auto" # default, for line 1 is wrong' in lines


def test_keys_and_openers_that_are_refused_do_not_hold(reader: Reader, config: Path) -> None:
    config.write_text(
        'keys = {x = "没有", "g n" = "next-unread"}\n'
        '[openers]\n"*.新闻" = "sh -c \'{url}\'"\n"*.pdf" = "zathura {url}"\n'
    )

    told = reader("config")

    lines = [" ".join(line.split()) for line in told.stdout.splitlines()]
    assert told.returncode == 1
    assert "# x # default, for line 1 is wrong" in lines
    assert '"g n" = "next-unread" # line 1' in lines
    assert '# "*.新闻" # default, for line 3 is wrong' in lines
    assert '"*.pdf" = "zathura {url}" # line 4' in lines


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, "drawn in blocks: $COLORTERM is not truecolor"),
        ({"COLORTERM": "truecolor"}, "drawn in blocks: the terminal does not say what it is"),
        (
            {"COLORTERM": "truecolor", "TMUX": "1"},
            "drawn in blocks: tmux, screen or zellij shows none",
        ),
        ({"TERM": "xterm"}, "not drawn: 256 colours are needed"),
    ],
)
def test_it_is_told_how_pictures_are_drawn(
    terminal: Reader, more: dict[str, str], told: str
) -> None:
    rows = terminal("doctor", ".", columns=80, **more).stdout.splitlines()

    assert [" ".join(row.split()) for row in rows if row[2:11] == "pictures "] == [
        f"pictures {told}"
    ]


@pytest.mark.parametrize(
    ("graphics", "told"),
    [("blocks", "in blocks: configured"), ("kitty", "in the app by the terminal, as configured")],
)
def test_it_is_told_how_pictures_are_drawn_as_configured(
    terminal: Reader, config: Path, graphics: str, told: str
) -> None:
    config.write_text(f'graphics = "{graphics}"\n')

    rows = terminal("doctor", ".", columns=80, COLORTERM="truecolor").stdout.splitlines()

    assert [" ".join(row.split()) for row in rows if row[2:11] == "pictures "] == [
        f"pictures drawn {told}"
    ]
