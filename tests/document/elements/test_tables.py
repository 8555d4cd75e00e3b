import pytest

from reader.document.html import parse_html
from reader.document.model import Align, Cell, Listing, Paragraph, Run, Table
from reader.document.text import leaves


def _table(html: str) -> Table:
    (table,) = parse_html(html).blocks
    assert isinstance(table, Table)
    return table


def _cell(text: str, align: Align = Align.START, **more: int | bool) -> Cell:
    blocks = (Paragraph((Run(text),), align),) if text else ()
    return Cell(blocks, align=align, **more)  # type: ignore[arg-type]


def test_a_table_has_rows_of_cells() -> None:
    html = "<table><tr><th>Name</th><th>名字</th></tr><tr><td>a</td><td></td></tr></table>"

    assert _table(html) == Table(
        (
            (_cell("Name", header=True), _cell("名字", header=True)),
            (_cell("a"), _cell("")),
        )
    )


def test_a_table_has_a_caption() -> None:
    assert _table("<table><caption>表一<br>x</caption><tr><td>a</table>").caption == (
        Run("表一\nx"),
    )


def test_the_header_comes_first_and_the_footer_last() -> None:
    html = (
        "<table><tfoot><tr><td>f</tfoot><tbody><tr><td>b</tbody>"
        "<thead><tr><td>h</thead><tbody><tr><th>c</tbody></table>"
    )

    assert _table(html).rows == (
        (_cell("h", header=True),),
        (_cell("b"),),
        (_cell("c", header=True),),
        (_cell("f"),),
    )


@pytest.mark.parametrize(
    ("attributes", "colspan", "rowspan"),
    [
        ("colspan=2", 2, 1),
        ("rowspan=2", 1, 2),
        ("rowspan=9", 1, 3),
        ("rowspan=0", 1, 3),
        ("colspan=0", 1, 1),
        ("colspan=-3 rowspan=-3", 1, 1),
        ("colspan=99999999999 rowspan=99999999999", 100, 3),
        ("colspan=x rowspan=''", 1, 1),
        ("colspan='2px'", 2, 1),
    ],
)
def test_a_cell_spans_what_there_is(attributes: str, colspan: int, rowspan: int) -> None:
    table = _table(f"<table><tr><td {attributes}>字<td>a<tr><td>b<tr><td>c</table>")

    assert (table.rows[0][0].colspan, table.rows[0][0].rowspan) == (colspan, rowspan)


def test_a_cell_does_not_reach_out_of_its_group() -> None:
    table = _table("<table><thead><tr><th rowspan=5>a</thead><tr><td>b</table>")

    assert table.rows[0][0].rowspan == 1


def test_a_row_without_cells_stays_where_a_cell_reaches_into_it() -> None:
    table = _table("<table><tr><th rowspan=2>a</tr><tr></tr><tr></tr><tr><td>b</table>")

    assert table.rows == ((_cell("a", header=True, rowspan=2),), (), (_cell("b"),))


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><th align=right>字</table>",
        "<table><tr align=right><th>字</table>",
        "<table><tr><th style='text-align:right'>字</table>",
    ],
)
def test_a_cell_has_its_alignment(html: str) -> None:
    assert _table(html).rows == ((_cell("字", Align.RIGHT, header=True),),)


def test_a_table_does_not_inherit_the_style_of_the_text_around_it() -> None:
    html = "<div style='text-align:center;text-indent:2em'><table><tr><th>a</table>b</div>"

    table, after = parse_html(html).blocks

    assert table == Table(((_cell("a", header=True),),))
    assert after == Paragraph((Run("b"),), Align.CENTER, 4)


def test_a_cell_holds_blocks() -> None:
    ((cell,),) = _table("<table><tr><th><p>a</p><ul><li>b</ul></table>").rows

    assert isinstance(cell.blocks[1], Listing)


def test_tables_nest() -> None:
    ((cell,),) = _table("<table><tr><th><table><tr><th>字</table></table>").rows

    assert cell.blocks == (Table(((_cell("字", header=True),),)),)


def test_a_table_with_nothing_but_a_caption_is_a_paragraph() -> None:
    assert parse_html("<table><caption>a</caption></table>").blocks == (Paragraph((Run("a"),)),)


def test_text_that_stands_wrong_in_a_table_stays() -> None:
    assert sorted(leaves(parse_html("<table>x<tr>y<td>z</table>"))) == ["xy", "z"]


def test_all_captions_of_a_table_are_kept() -> None:
    html = "<table><caption>表一</caption><caption>Table 1</caption><tr><td>a</table>"

    assert _table(html).caption == (Run("表一\nTable 1"),)


@pytest.mark.parametrize("word", ["a", "字"])
def test_a_header_that_is_empty_is_left_out(word: str) -> None:
    html = f"<table><thead><tr><th> <th></thead><tr><td>{word}<td>b</table>"

    assert _table(html).rows == ((_cell(word), _cell("b")),)


def test_a_header_of_which_one_cell_is_empty_stays() -> None:
    html = "<table><thead><tr><th><th>字</thead><tr><td>a<td>b</table>"

    assert _table(html).rows[0] == (_cell("", header=True), _cell("字", header=True))
