"""Each line of a table tells where the table's head is."""

import pytest

from reader.document.parse import parse_body
from reader.layout.flow import lay_out
from reader.layout.lines import Line

ROWS = "<tr><td>1<td>一<tr><td>2<td>二"


def page(html: str, width: int = 40) -> list[Line]:
    return list(lay_out(parse_body(html), width))


def heads(lines: list[Line]) -> list[tuple[int, int] | None]:
    return [line.head and (line.head.above, line.head.lines) for line in lines]


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        (f"<tr><th>Name<th>Sign{ROWS}", 2),
        (f"<tr><th>名称<th>符号{ROWS}", 2),
        (f"<tr><th colspan=2>数字<tr><th>名称<th>符号{ROWS}", 4),
        (f"<tr><th>名称<br>与别名<th>符号{ROWS}", 3),
        (f"<tr><th><th>{ROWS}", 0),
        (ROWS, 0),
    ],
)
def test_a_head_has_its_rows_and_the_rules_under_them(table: str, lines: int) -> None:
    laid_out = page(f"<p>Text</p><table>{table}</table><p>Text</p>")[2:-2]

    expected = [(above, lines) if lines else None for above in range(len(laid_out))]
    assert heads(laid_out) == expected


@pytest.mark.parametrize(
    "around", ["{}", "<blockquote>{}</blockquote>", "<ul><li>{}</ul>", "<div dir=rtl>{}</div>"]
)
def test_a_head_lies_above_its_rows_in_whatever_a_table_stands(around: str) -> None:
    lines = page(f"<p>文</p>{around.format(f'<table><tr><th>名<th>号{ROWS}</table>')}<p>文</p>")

    first = next(number for number, line in enumerate(lines) if "名" in line.text)
    told = [number - line.head.above for number, line in enumerate(lines) if line.head]
    assert told == [first] * 4


def test_a_table_in_a_cell_has_the_head_of_the_table_around_it() -> None:
    inner = f"<table><tr><th>内<th>里{ROWS}</table>"

    lines = page(f"<table><tr><th>外<th>表<tr><td>{inner}<td>边</table>")

    assert heads(lines) == [(above, 2) for above in range(len(lines))]
    assert len(lines) == 6


def test_records_have_no_head() -> None:
    wide = "<table><tr><th>第一个名称<th>第二个名称<tr><td>一二三四五<td>六七八九十</table>"

    assert set(heads(page(wide, 12))) == {None}


def test_the_caption_of_a_table_is_not_its_head() -> None:
    lines = page(f"<table><caption>标题</caption><tr><th>名<th>号{ROWS}</table>")

    assert heads(lines)[:2] == [None, (0, 2)]
