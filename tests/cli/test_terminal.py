import os

import pytest

from reader.cli.terminal import is_terminal, is_width, page_width, wanted_colors
from reader.render.colors import Colors


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, Colors.SIXTEEN),
        ({"TERM": "xterm"}, Colors.SIXTEEN),
        ({"TERM": "xterm-256color"}, Colors.EIGHT_BIT),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, Colors.TRUE),
        ({"COLORTERM": "24bit"}, Colors.TRUE),
        ({"TERM": "xterm-direct"}, Colors.TRUE),
        ({"NO_COLOR": "1"}, Colors.NONE),
        ({"NO_COLOR": ""}, Colors.SIXTEEN),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, Colors.NONE),
        ({"FORCE_COLOR": "0"}, None),
        ({"FORCE_COLOR": "2", "TERM": "xterm"}, Colors.EIGHT_BIT),
    ],
)
def test_a_terminal_gets_the_colours_that_its_environment_tells(
    environ: dict[str, str], expected: Colors | None
) -> None:
    assert wanted_colors("auto", environ, terminal=True) is expected


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, None),
        ({"COLORTERM": "truecolor"}, None),
        ({"FORCE_COLOR": ""}, None),
        ({"FORCE_COLOR": "0"}, None),
        ({"FORCE_COLOR": "1"}, Colors.SIXTEEN),
        ({"FORCE_COLOR": "3"}, Colors.TRUE),
        ({"FORCE_COLOR": "true", "TERM": "xterm-256color"}, Colors.EIGHT_BIT),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, Colors.NONE),
    ],
)
def test_a_pipe_gets_colours_only_by_force(
    environ: dict[str, str], expected: Colors | None
) -> None:
    assert wanted_colors("auto", environ, terminal=False) is expected


@pytest.mark.parametrize("terminal", [True, False])
def test_the_option_goes_before_the_environment(terminal: bool) -> None:  # noqa: FBT001
    always = wanted_colors("always", {"NO_COLOR": "1", "FORCE_COLOR": "0"}, terminal=terminal)
    never = wanted_colors("never", {"FORCE_COLOR": "3"}, terminal=terminal)

    assert (always, never) == (Colors.SIXTEEN, None)


@pytest.mark.parametrize(
    ("columns", "cells"),
    [("40", 40), ("200", 200), ("2", 2), ("", 80), ("1", 80), ("0", 80), ("-5", 80), ("wide", 80)],
)
def test_a_page_in_a_pipe_has_the_width_of_columns_or_80(columns: str, cells: int) -> None:
    assert page_width({"COLUMNS": columns}) == cells


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2", True), ("9999", True), ("1", False), ("10000", False), ("-2", False), ("2.5", False)],
)
def test_a_width_is_a_number_of_cells_from_2_up(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_width(text) is expected


@pytest.mark.parametrize(
    ("environ", "expected"), [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({}, False)]
)
def test_a_dumb_terminal_is_for_printing_only(environ: dict[str, str], expected: bool) -> None:  # noqa: FBT001
    ours, terminal = os.openpty()

    told = is_terminal(terminal, environ)

    os.close(ours)
    os.close(terminal)
    assert told is expected
