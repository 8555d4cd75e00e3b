import pytest

from reader.document.html import parse_html
from reader.document.model import HUES, Mark, Paragraph, Run
from reader.document.walk.hues import hue
from reader.layout.flow import lay_out
from reader.render.ansi import ansi
from reader.render.colors import Colors


@pytest.mark.parametrize(
    ("color", "mark"),
    [
        ("red", Mark.RED),
        ("#C00", Mark.RED),
        ("#ff6827", Mark.RED),
        ("rgb(255, 170, 0)", Mark.YELLOW),
        ("#0a0", Mark.GREEN),
        ("teal", Mark.CYAN),
        ("rgba(0, 0, 200, .8)", Mark.BLUE),
        ("DeepPink", Mark.MAGENTA),
        ("#e0007f", Mark.MAGENTA),
        ("black", Mark.NONE),
        ("#333", Mark.NONE),
        ("rgb(51, 51, 60)", Mark.NONE),
        ("#fffafa", Mark.NONE),
        ("inherit", Mark.NONE),
        ("var(--x)", Mark.NONE),
        ("", Mark.NONE),
    ],
)
def test_a_colour_has_the_hue_that_it_is_called_by(color: str, mark: Mark) -> None:
    assert hue(color) is mark


@pytest.mark.parametrize(
    "html",
    [
        "<p>灯 <span style='color:#c00'>red 红</span> lamp",
        "<p>灯 <font color=red>red 红</font> lamp",
        "<div style='color:blue'><p style='color:#000'>灯 <span style=color:red>red 红</span> lamp",
    ],
)  # fmt: skip
def test_text_keeps_its_hue_and_not_the_one_around_it(html: str) -> None:
    assert parse_html(html).blocks == (
        Paragraph((Run("灯 "), Run("red 红", Mark.RED), Run(" lamp"))),
    )


@pytest.mark.parametrize("hues", [False, True])
def test_a_hue_is_shown_to_who_asks_for_it(*, hues: bool) -> None:
    lines = lay_out(parse_html("<p>灯 <font color=red>red</font>"), 40)

    shown = "".join(ansi(lines, colors=Colors.SIXTEEN, links=False, hues=hues))

    assert ("\x1b[31mred" in shown) is hues


def test_there_is_a_mark_for_each_hue() -> None:
    assert {hue(name) for name in ("red", "gold", "green", "cyan", "blue", "pink")} == set(HUES)
