"""A gap is shown where Han meets Latin, once, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.contents import runs_text
from reader.document.model import Mark, Run, Runs
from reader.layout.inserted.gaps import gaps
from reader.layout.inserted.insertions import inserted


def gapped(*runs: Run) -> str:
    """Return the text of `runs` with its gaps."""
    return runs_text(inserted(runs, gaps(runs)).runs)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在Python里发布3.12版", "在 Python 里发布 3.12 版"),
        ("在 Python 里", "在 Python 里"),
        ("在\u3000Python\xa0里", "在\u3000Python\xa0里"),
        ("涨了5%的价，$5起", "涨了 5% 的价，$5 起"),
        ("用“API”（v2）。", "用“API”（v2）。"),
        ("サーバーAとB", "サーバー A と B"),
        ("한국어abc입니다", "한국어abc입니다"),
        ("only Latin", "only Latin"),
        ("只有中文。", "只有中文。"),
    ],
)
def test_gaps_are_here(text: str, expected: str) -> None:
    assert gapped(Run(text)) == expected


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((Run("用"), Run("print", Mark.CODE), Run("打印")), "用 print 打印"),
        ((Run("打印"), Run("中文abc", Mark.CODE)), "打印中文abc"),
        ((Run("面积"), Run("2", Mark.SUPERSCRIPT), Run("米")), "面积2米"),
        ((Run("漢字", ruby="kanji"), Run("abc")), "漢字(kanji)abc"),
    ],
)
def test_looks_tell_where_none_is(runs: Runs, expected: str) -> None:
    assert gapped(*runs) == expected


@given(st.lists(st.text("ab1中文，。 ", min_size=1).map(Run), max_size=4))
def test_a_gap_is_never_doubled(runs: list[Run]) -> None:
    text = gapped(*runs)

    assert gapped(Run(text)) == text
    assert text.replace(" ", "") == runs_text(runs).replace(" ", "")
