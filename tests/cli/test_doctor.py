"""`reader doctor` and `reader config`, as a person calls them."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Reader = Callable[..., CompletedProcess[str]]


@pytest.fixture(autouse=True)
def posts(folder: Path) -> None:
    (folder / "a.md").write_text("---\ntitle: 一\ndate: 2024-01-01\n---\nText.\n")


@pytest.fixture
def config(tmp_path: Path, environment: dict[str, str]) -> Path:
    path = tmp_path / "config.toml"
    environment["READER_CONFIG"] = str(path)
    return path


def test_the_doctor_tells_of_everything(reader: Reader) -> None:
    reader("list", ".")

    told = reader("doctor", ".")

    assert told.stderr == ""
    for heading in ("Versions", "Terminal", "Programs", "Configuration", "Library", "A start"):
        assert heading in told.stdout.splitlines()
    assert "1, 1 unread" in told.stdout
    assert "sound" in told.stdout
    assert "the app's first paint" in told.stdout


def test_the_doctor_tells_programs(reader: Reader) -> None:
    lines = reader("doctor", "--json", ".", PAGER="no-such-pager-没有").stdout.splitlines()

    findings = [json.loads(line) for line in lines]
    pager = next(each for each in findings if each["name"] == "pager")
    assert pager == {
        "section": "Programs", "name": "pager", "value": "no-such-pager-没有: not found",
        "state": "wrong",
    }  # fmt: skip


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
    allowed = "library, zone, ambiguous, marks, variants, watch, theme, preset, page, keys"
    assert allowed in " ".join(" ".join(row.split()) for row in rows)
    assert all(row.startswith(" " * 25) for row in rows[1:3])


def test_what_is_wrong_is_told_by_both_and_ends_with_1(reader: Reader, config: Path) -> None:
    config.write_text('watch = "no"\ntheme = "north"\n[keys]\nx = "next-unred"\n')

    doctor, told = reader("doctor", "."), reader("config")

    assert (doctor.returncode, told.returncode) == (1, 1)
    for line in ("line 1: watch: true or false", "line 2: theme: no theme 'north'", "line 4: x: "):
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
    assert "watch: true or false" in edited.stderr
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
