"""A table as records says all that its header says."""

import pytest

from reader.document.parse import parse_body
from reader.layout.flow import lay_out
from reader.render.plain import plain


def page(html: str, width: int) -> list[str]:
    return list(plain(lay_out(parse_body(html), width)))


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        (
            "<tr><th rowspan=2><th colspan=2>Prover 2.6<tr><th>with vectors<th>without vectors",
            "<tr><td>problems solved<td>4128 of them<td>4870 of them",
            ["problems solved", "Prover 2.6 with", "vectors: 4128 of", "them"],
        ),
        (
            "<tr><th>姓名与学号<th>所在的学校名<th>备注与其他说明",
            "<tr><td>王小明和李小红<td>第一中学高中部",
            ["备注与其他说明", "姓名与学号：王小", "明和李小红"],
        ),
    ],
)
def test_no_row_and_no_column_of_a_header_is_lost(head: str, row: str, expected: list[str]) -> None:
    lines = page(f"<table><thead>{head}</thead><tbody>{row}</tbody></table>", 17)

    assert lines[: len(expected)] == expected
