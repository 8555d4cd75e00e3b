"""Which terminals draw pictures themselves, and which are asked."""

import pytest

from reader.config import Graphics
from reader.tui.terminal.graphics import asks_name, why_blocks
from reader.tui.terminal.held import USUAL_CELL, cell_of

TRUE = {"COLORTERM": "truecolor"}
TMUX = {**TRUE, "TMUX": "/run/tmux-0/default,1,0"}
AUTO, BLOCKS, KITTY = Graphics.AUTO, Graphics.BLOCKS, Graphics.KITTY


@pytest.mark.parametrize(
    ("graphics", "name", "environ", "why"),
    [
        (AUTO, "kitty(0.28.0)", TRUE, ""),
        (AUTO, "kitty(0.41.1)", TRUE, ""),
        (AUTO, "kitty(1.0.0)", {"COLORTERM": "24bit"}, ""),
        (AUTO, "ghostty 1.0.0", TRUE, ""),
        (AUTO, "ghostty 1.2.0-main+abc", TRUE, ""),
        (AUTO, "kitty(0.27.9)", TRUE, "the terminal is kitty(0.27.9)"),
        (AUTO, "kitty", TRUE, "the terminal is kitty"),
        (AUTO, "XTerm(390)", TRUE, "the terminal is XTerm(390)"),
        (AUTO, "WezTerm 20240203", TRUE, "the terminal is WezTerm 20240203"),
        (AUTO, "tmux 3.5a", TRUE, "the terminal is tmux 3.5a"),
        (AUTO, "不是 kitty(0.41.1)", TRUE, "the terminal is 不是 kitty(0.41.1)"),
        (AUTO, "", TRUE, "the terminal does not say what it is"),
        (AUTO, "kitty(0.41.1)", {}, "$COLORTERM is not truecolor"),
        (AUTO, "kitty(0.41.1)", TMUX, "tmux shows no others"),
        (AUTO, "kitty(0.41.1)", {**TRUE, "STY": "1.a"}, "screen shows no others"),
        (BLOCKS, "kitty(0.41.1)", TRUE, "configured"),
        (KITTY, "", TRUE, ""),
        (KITTY, "XTerm(390)", TRUE, ""),
        (KITTY, "", {}, "$COLORTERM is not truecolor"),
        (KITTY, "", TMUX, "tmux shows no others"),
    ],
)
def test_a_terminal_draws_pictures_if_it_is_known_to(
    graphics: Graphics, name: str, environ: dict[str, str], why: str
) -> None:
    assert why_blocks(graphics, name, environ) == why


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
