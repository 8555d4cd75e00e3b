"""A post becomes Markdown that other programs read."""

import pytest

from reader.render.markdown import markdown


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>One <b>bold</b> word.</p>", ["One **bold** word."]),
        ("<p>一个<b>粗体</b>的词。</p>", ["一个**粗体** 的词。"]),
        ("<p>" + "很长的一段，" * 40 + "</p>", ["很长的一段，" * 40]),
        (
            "Already *Markdown*\n\n- 列表\n\t- two",
            ["Already *Markdown*", "", "- 列表", "    - two"],
        ),
        ("<p>a&#27;[31mb</p>", ["a[31mb"]),
    ],
)
def test_a_body_becomes_these_lines(body: str, lines: list[str]) -> None:
    assert list(markdown("标题", body)) == ["# 标题", "", *lines]
