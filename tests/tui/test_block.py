"""Rows of a group lie on lines one after the other, whatever stands above or below a title."""

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.shelf.block import Block, Part


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    posts = draw(st.integers(0, 30))
    dividers = draw(st.sets(st.integers(0, posts - 1))) if posts else set[int]()
    heading, tall = draw(st.integers(0, 1)), draw(st.integers(1, 2))
    return Block(heading, posts, tall, tuple(sorted(dividers)))


@given(blocks())
def test_a_line_belongs_to_the_row_that_has_it(block: Block) -> None:
    lines = [block.line(at) for at in range(block.lines)]

    expected = [(row, part) for row in range(block.rows) for part in _parts(block, row)]
    assert lines == expected
    for row in range(block.rows):
        assert [lines[at][0] for at in block.lines_of(row)] == [row] * len(block.lines_of(row))
    assert sum(len(block.lines_of(row)) for row in range(block.rows)) == block.lines


def _parts(block: Block, row: int) -> list[Part]:
    number = row - block.heading
    if number < 0:
        return [Part.TITLE]
    divider = [Part.DIVIDER] if number in block.dividers else []
    return [*divider, *[Part.TITLE, Part.EXCERPT][: block.tall]]
