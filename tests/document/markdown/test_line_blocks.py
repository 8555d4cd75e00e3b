import pytest

from reader.document.markup import Markup
from reader.document.parse import parse_body
from reader.document.text import plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("| 床前*明月*光\n|   疑是\n|\n| low", "床前明月光\n\xa0\xa0疑是\nlow"),
        ("> | Main St. 1\n> | Town", "Main St. 1\nTown"),
        ("- | 甲\n  | 乙", "甲\n乙"),
        ("| 一行 one", "| 一行 one"),
        ("| a | 甲 |\n| b | 乙 |", "| a | 甲 | | b | 乙 |"),
        ("$ ls 甲\n| wc\n| cat", "$ ls 甲 | wc | cat"),
        ("| a | b\n|---|---\n| 甲 | 乙", "a\nb\n甲\n乙"),
    ],
)
def test_lines_behind_strokes_stay_lines(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown, markup=Markup.MARKDOWN)) == text
