import pytest

from reader.document.markup import Markup
from reader.document.model import Code, Details, Listing, Paragraph, Run, Table
from reader.document.parse import parse_body


def _kinds(body: str) -> list[type]:
    return [type(block) for block in parse_body(body, markup=Markup.MARKDOWN).blocks]


def _text(text: str) -> Paragraph:
    return Paragraph((Run(text),))


@pytest.mark.parametrize("word", ["two", "二"])
def test_an_element_goes_on_behind_a_blank_line_though_it_is_moved_in(word: str) -> None:
    table = f"<table>\n  <tr>\n    <td>a</td>\n\n    <td>{word}</td>\n  </tr>\n</table>"
    listed = f"<UL>\n\t<li>a</li>\n\n\t<li>{word}</li>\n</UL>"

    blocks = parse_body(f"{table}\n\n{listed}\n\n{word}", markup=Markup.MARKDOWN).blocks

    assert [type(block) for block in blocks] == [Table, Listing, Paragraph]
    assert isinstance(blocks[0], Table)
    assert [cell.blocks for cell in blocks[0].rows[0]] == [(_text("a"),), (_text(word),)]
    assert isinstance(blocks[1], Listing)
    assert [item.blocks for item in blocks[1].items] == [(_text("a"),), (_text(word),)]


@pytest.mark.parametrize(
    "above",
    [
        "<div>\n\nNobody ends it.",
        "<div>\n\nIt is ended.\n\n</div>",
        "<div class='a' />",
        "<pre>\n<div>\n</pre>",
        "<!-- <div> -->",
        "<p>One that need not be ended",
    ],
)
def test_html_that_is_moved_in_outside_all_elements_is_code(above: str) -> None:
    body = f"{above}\n\n甲\n\n    <div>code</div>"

    assert _kinds(body)[-1] is Code


@pytest.mark.parametrize(
    "inside",
    [
        "x = 1",
        "<script src='a.js'></script>",
        "<!-- 甲 -->",
        "<link rel=stylesheet href=a.css>",
    ],
)
def test_text_that_is_moved_in_inside_an_element_is_code(inside: str) -> None:
    assert _kinds(f"<div>\n\n    {inside}\n\n</div>") == [Code]


@pytest.mark.parametrize("words", ["Write this:", "这样写："])
def test_html_that_is_moved_in_behind_a_paragraph_is_code(words: str) -> None:
    body = f"<div>\n\n{words}\n\n    <p>甲</p>\n\n</div>"

    assert parse_body(body, markup=Markup.MARKDOWN).blocks == (_text(words), Code("<p>甲</p>"))


def test_html_that_is_moved_in_inside_details_is_code() -> None:
    details = parse_body(
        "<details>\n<summary>甲</summary>\n\n    <p>乙</p>\n\n</details>", markup=Markup.MARKDOWN
    ).blocks[0]

    assert isinstance(details, Details)
    assert details.blocks == (Code("<p>乙</p>"),)
