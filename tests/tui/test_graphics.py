"""Which terminals draw pictures themselves, and which are asked."""

import pytest

from reader.config import Graphics
from reader.tui.terminal.graphics import Obstacle, asks_name, obstacle
from reader.tui.terminal.held import USUAL_CELL, cell_of

TRUE = {"COLORTERM": "truecolor"}
TMUX = {**TRUE, "TMUX": "/run/tmux-0/default,1,0"}
AUTO, BLOCKS, KITTY = Graphics.AUTO, Graphics.BLOCKS, Graphics.KITTY


@pytest.mark.parametrize(
    ("graphics", "name", "environ", "why"),
    [
        (AUTO, "kitty(0.28.0)", TRUE, None),
        (AUTO, "kitty(0.41.1)", TRUE, None),
        (AUTO, "kitty(1.0.0)", {"COLORTERM": "24bit"}, None),
        (AUTO, "ghostty 1.0.0", TRUE, None),
        (AUTO, "ghostty 1.2.0-main+abc", TRUE, None),
        (AUTO, "kitty(0.27.9)", TRUE, Obstacle.ANOTHER),
        (AUTO, "kitty", TRUE, Obstacle.ANOTHER),
        (AUTO, "XTerm(390)", TRUE, Obstacle.ANOTHER),
        (AUTO, "WezTerm 20240203", TRUE, Obstacle.ANOTHER),
        (AUTO, "tmux 3.5a", TRUE, Obstacle.ANOTHER),
        (AUTO, "不是 kitty(0.41.1)", TRUE, Obstacle.ANOTHER),
        (AUTO, "", TRUE, Obstacle.SILENT),
        (AUTO, "kitty(0.41.1)", {}, Obstacle.COLORS),
        (AUTO, "kitty(0.41.1)", TMUX, Obstacle.BETWEEN),
        (AUTO, "kitty(0.41.1)", {**TRUE, "STY": "1.a"}, Obstacle.BETWEEN),
        (BLOCKS, "kitty(0.41.1)", TRUE, Obstacle.CONFIGURED),
        (KITTY, "", TRUE, None),
        (KITTY, "XTerm(390)", TRUE, None),
        (KITTY, "", {}, Obstacle.COLORS),
        (KITTY, "", TMUX, Obstacle.BETWEEN),
    ],
)
def test_a_terminal_draws_pictures_if_it_is_known_to(
    graphics: Graphics, name: str, environ: dict[str, str], why: Obstacle | None
) -> None:
    assert obstacle(graphics, name, environ) is why


@pytest.mark.parametrize(
    ("graphics", "environ", "asked"),
    [(AUTO, TRUE, True), (AUTO, {}, False), (AUTO, TMUX, False), (BLOCKS, TRUE, False),
     (KITTY, TRUE, False)],
)  # fmt: skip
def test_a_terminal_is_asked_what_it_is_only_where_that_decides(
    graphics: Graphics, environ: dict[str, str], *, asked: bool
) -> None:
    assert asks_name(graphics, environ) is asked


@pytest.mark.parametrize(
    ("told", "cell"),
    [
        ((47, 131, 1179, 846), (9, 18)),
        ((24, 80, 0, 0), USUAL_CELL),
        ((0, 0, 800, 600), USUAL_CELL),
        ((24, 80, 10, 600), USUAL_CELL),
    ],
)
def test_the_size_of_a_cell_is_told_by_the_system(
    told: tuple[int, int, int, int], cell: tuple[int, int]
) -> None:
    assert cell_of(*told) == cell
