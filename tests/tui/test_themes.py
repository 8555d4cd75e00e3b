from pathlib import Path

import pytest
from textual._color_constants import COLOR_NAME_TO_RGB
from textual.theme import BUILTIN_THEMES, Theme

from reader.config import Config, UserTheme
from reader.config.read import read_config
from reader.tui.remembered import MOST_LINES, LineKind, Remembered, remember, remembered_in
from reader.tui.terminal.theme_names import DARK, LIGHT, NO_COLOUR
from reader.tui.terminal.themes import (
    OWN,
    theme_for,
    theme_names,
    theme_problem,
    themes_of,
)
from tests.tui.colors import contrast

DUSK = UserTheme("黄昏", (("primary", "#e0a060"), ("background", "#201818")), dark=False)


@pytest.mark.parametrize(
    ("configured", "remembered", "environ", "dark", "name"),
    [
        ("auto", "", {}, True, DARK),
        ("auto", "", {}, False, LIGHT),
        ("auto", "nord", {}, False, "nord"),
        ("auto", "a theme that is gone", {}, False, LIGHT),
        ("auto", "nord", {"NO_COLOR": "1"}, True, NO_COLOUR),
        ("auto", "nord", {"NO_COLOR": ""}, True, "nord"),
        ("gruvbox", "nord", {"NO_COLOR": "1"}, True, "gruvbox"),
        ("黄昏", "nord", {}, True, "黄昏"),
        ("a theme that there is not", "", {}, True, DARK),
    ],
)
def test_the_theme_is_configured_or_remembered_or_as_the_terminal_is(
    configured: str,
    remembered: str,
    environ: dict[str, str],
    dark: bool,  # noqa: FBT001  a case
    name: str,
) -> None:
    config = Config(theme=configured, themes=(DUSK,))

    assert theme_for(config, remembered, environ, dark=dark) == name


def test_a_theme_of_ones_own_is_one() -> None:
    *_, theme = themes_of(Config(themes=(DUSK,)))

    assert (theme.name, theme.primary, theme.background, theme.dark) == (
        "黄昏", "#e0a060", "#201818", False,
    )  # fmt: skip
    assert theme.to_color_system().generate()["primary"].lower() == "#dfa060"  # as it rounds


def test_a_theme_that_there_is_not_is_told_with_those_there_are() -> None:
    problem = theme_problem(Config(theme="north", themes=(DUSK,)), "c.toml", 2)

    assert str(problem).startswith("c.toml: line 2: theme: no theme 'north'; allowed are auto, ")
    assert "nord" in str(problem)
    assert "黄昏" in str(problem)
    assert theme_problem(Config(theme="nord"), "", None) is None
    assert theme_problem(Config(), "", None) is None


@pytest.mark.parametrize("theme", OWN[:2], ids=lambda theme: theme.name)
def test_high_contrast_is_high(theme: Theme) -> None:
    colors: list[str | None] = [
        theme.foreground,
        theme.primary,
        theme.secondary,
        theme.warning,
        theme.error,
    ]
    colors += [theme.success, theme.accent, theme.variables["text-muted"]]

    for color in colors:
        assert contrast(color or "", theme.background or "") >= 7, color


def test_the_names_are_textuals_and_ours() -> None:
    assert set(BUILTIN_THEMES) < set(theme_names(Config()))
    assert {"high-contrast", "high-contrast-light", NO_COLOUR} < set(theme_names(Config()))


def test_what_is_remembered_is_read_again(tmp_path: Path) -> None:
    path = str(tmp_path / "state" / "app.json")
    remembered = Remembered("nord")
    for kind, line in (
        (LineKind.COMMAND, "group tag"), (LineKind.PIPE, "wc -l"), (LineKind.COMMAND, "主题"),
        (LineKind.COMMAND, "group tag"),
    ):  # fmt: skip
        remembered = remembered.with_line(kind, line)

    remember(path, remembered)

    typed = {LineKind.COMMAND: ("主题", "group tag"), LineKind.PIPE: ("wc -l",)}
    assert remembered_in(path) == Remembered("nord", typed)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"theme": 1}', "\udcff"])
def test_a_file_that_says_nothing_is_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "app.json"
    path.write_text(text, errors="surrogateescape")

    assert remembered_in(str(path)) == Remembered()
    assert remembered_in(str(tmp_path / "none")) == Remembered()


def test_no_more_lines_are_remembered_than_are_of_use() -> None:
    remembered = Remembered()
    for number in range(MOST_LINES + 10):
        remembered = remembered.with_line(LineKind.RUN, str(number))

    assert len(remembered.lines(LineKind.RUN)) == MOST_LINES
    assert remembered.lines(LineKind.RUN)[-1] == str(MOST_LINES + 9)


def test_all_colours_of_the_terminal_that_textual_knows_may_be_in_a_theme() -> None:
    names = [name for name in COLOR_NAME_TO_RGB if name.startswith("ansi_")]
    for name in (*names, "ansi_default"):
        loaded = read_config(f'[themes.x]\nprimary = "{name}"\n'.encode(), "c.toml")

        assert loaded.problems == (), name
        assert [theme.primary for theme in themes_of(loaded.config)][-1] == name
