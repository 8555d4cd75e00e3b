import pytest

from reader.document.markup import Markup
from reader.document.model import Code, Listing, Paragraph, Table
from reader.document.parse import parse_body
from reader.document.text import plain_text


def _text(markdown: str) -> str:
    return plain_text(parse_body(markdown, markup=Markup.MARKDOWN))


def test_a_drawn_table_is_a_table_whose_cells_hold_blocks() -> None:
    grid = """\
前 text
+------+--------+
| 名   | What   |
+======+========+
| 灯塔 | *lamp* |
|      |        |
|      | - a    |
|      | - b    |
+------+--------+
后 text"""

    before, table, after = parse_body(grid, markup=Markup.MARKDOWN).blocks

    assert isinstance(before, Paragraph)
    assert isinstance(after, Paragraph)
    assert isinstance(table, Table)
    (header, row) = table.rows
    assert all(cell.header for cell in header)
    assert [type(block) for block in row[1].blocks] == [Paragraph, Listing]


@pytest.mark.parametrize("text", ["潮汐", "tide"])
def test_a_grid_without_a_header_is_a_table(text: str) -> None:
    grid = f"+---+---+\n| {text} | b |\n+---+---+\n| c | d |\n+---+---+"

    (table,) = parse_body(grid, markup=Markup.MARKDOWN).blocks

    assert isinstance(table, Table)
    assert plain_text(parse_body(grid)) == f"{text}\nb\nc\nd"


def test_a_cell_may_be_empty_at_the_end() -> None:
    grid = "+---+---+\n| 灯 ||\n+---+---+\n| a | b |\n+---+---+\n"

    (table,) = parse_body(grid, markup=Markup.MARKDOWN).blocks

    assert isinstance(table, Table)
    assert [len(row) for row in table.rows] == [2, 2]


@pytest.mark.parametrize(
    "drawn",
    [
        "+----+----+\n| id | 名 |\n+----+----+\n| 1  | a  |\n| 2  | b  |\n+----+----+",
        "+---+---+\n| a | b |\n+---+---+\n| both 一  |\n+---+---+",
        "+---+---+\n+---+---+\n+---+---+",
        "+--------+\n| 灯塔   |\n+--------+",
    ],
)
def test_what_is_drawn_otherwise_stays_as_it_is_drawn(drawn: str) -> None:
    (code,) = parse_body(f"{drawn}\n", markup=Markup.MARKDOWN).blocks

    assert isinstance(code, Code)
    assert code.text == drawn


@pytest.mark.parametrize(
    "text", ["+-- 树 tree", "+---+\n文字", "+---+\n| 甲 |", "a + b\n+ c", "    +---+"]
)
def test_what_only_begins_so_is_no_table(text: str) -> None:
    blocks = parse_body(text, markup=Markup.MARKDOWN).blocks

    assert not any(isinstance(block, Table) for block in blocks)


def test_a_grid_of_restructured_text_is_a_table_with_its_links() -> None:
    grid = ".. _灯: /a\n\n+---+-------------+\n| a | `b <u>`_ 灯_ |\n+---+-------------+\n"

    (table,) = parse_body(grid, markup=Markup.MARKDOWN).blocks

    assert isinstance(table, Table)
    assert _text(grid) == "a\nb 灯"
