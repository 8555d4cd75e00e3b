"""How a page is set is chosen in the configuration and on the command line, by the same names."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from reader.typography import SETTINGS, choice

ROOT = Path(__file__).parents[2]
Reader = Callable[..., CompletedProcess[str]]

LONG = "<pre>one two 三四五六七 eight</pre>"


def test_a_setting_of_the_command_line_holds_once(reader: Reader) -> None:
    cut = reader("show", "-w", "16", "--set", "code=cut", stdin=LONG)
    wrapped = reader("show", "-w", "16", stdin=LONG)

    assert "↪" not in cut.stdout
    assert "↪" in wrapped.stdout


def test_the_command_line_goes_before_the_configuration(reader: Reader, tmp_path: Path) -> None:
    config = tmp_path / "reader.toml"
    config.write_text('[page]\ncode = "cut"\n', encoding="utf-8")

    configured = reader("show", "-w", "16", stdin=LONG, READER_CONFIG=str(config))
    for_once = reader(
        "show", "-w", "16", "--set", "code=wrap", stdin=LONG, READER_CONFIG=str(config)
    )

    assert "↪" not in configured.stdout
    assert "↪" in for_once.stdout


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("justify=可", "justify: '可'; allowed are true, false"),
        ("code", "code: ''; allowed are wrap, cut, whole"),
        ("font=12", "font: no such setting; allowed are justify, wrap, "),
    ],
)
def test_what_is_allowed_is_told(reader: Reader, said: str, told: str) -> None:
    ended = reader("show", "--set", said, stdin=LONG)

    assert ended.returncode == 2
    assert told in " ".join(ended.stderr.split())


@pytest.mark.parametrize("name", SETTINGS)
def test_every_value_of_a_setting_can_be_written(name: str) -> None:
    for value, word in SETTINGS[name].items():
        assert choice(name, word) == (name, value)


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_is_documented_with_its_values(name: str) -> None:
    lines = (ROOT / "docs" / "config.md").read_text(encoding="utf-8").splitlines()
    line = next(line for line in lines if line.startswith(f"| `{name}` |"))

    assert all(word in line for word in SETTINGS[name].values() if word not in ("true", "false"))


def test_links_are_configured_as_on_the_command_line(reader: Reader, tmp_path: Path) -> None:
    config = tmp_path / "reader.toml"
    config.write_text('[page]\nlinks = "inline"\n', encoding="utf-8")
    post = "<p><a href='https://e.org/'>链接</a>"

    configured = reader("show", stdin=post, READER_CONFIG=str(config))
    for_once = reader("show", "--links=none", stdin=post, READER_CONFIG=str(config))

    assert "<https://e.org/>" in configured.stdout
    assert "https://e.org/" not in for_once.stdout
