"""Lines that an author made are told from those that somebody wrapped."""

import pytest

from reader.document.walk.own_lines import own_lines

LONG = (
    "清晨的港口很安静，船都停在岸边，只有几只海鸥在灯塔上面叫着，"
    "过了很久才有人从那座老房子里走出来，慢慢地往码头走去，手里还提着一盏灯。"
)


@pytest.mark.parametrize(
    "lines",
    [
        ["作者 | 某甲", "编辑 | 某乙", LONG],
        [LONG, "港口的变化", LONG],
        ["朝の港", LONG],
        ["图源：A7", LONG, "完"],
    ],
)
def test_a_short_line_above_a_long_one_is_a_line_of_its_own(lines: list[str]) -> None:
    assert own_lines("\n  ".join(["", *lines, ""])) == lines


def test_lines_are_their_author_s_if_one_is_there_to_be_empty() -> None:
    half = LONG[:36]

    assert own_lines(f"{half}\n  \xa0\n  {half}\n  {half}") == [half] * 3


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        f"\n  {LONG}\n",
        f"{LONG}\n{LONG}",
        f"他说，\n{LONG}",
        f"他说好。\n{LONG}",
        f"（见图）\n{LONG}",
        f"这是 Ruby\n1.8.5 的版本，{LONG}",
        "短行\n短行\n短行",
        f"a title\nand a line {'so long that nobody wraps it by hand ' * 3}",
        f"a title\n{'so many words of another language, ' * 9}\n{LONG}",
    ],
)
def test_other_line_breaks_mean_nothing(text: str) -> None:
    assert own_lines(text) == []
