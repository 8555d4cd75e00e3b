"""What a style says of letters is a mark, as a tag would have made it."""

import pytest

from reader.document.html import parse_html
from reader.document.model import Heading, Mark, Paragraph, Run


@pytest.mark.parametrize("word", ["boat", "船"])
@pytest.mark.parametrize(
    ("style", "marks"),
    [
        ("font-weight: bold", Mark.STRONG),
        ("font-weight:700; color: red", Mark.STRONG | Mark.RED),
        ("FONT-STYLE: Italic", Mark.EMPHASIS),
        ("text-decoration: line-through", Mark.DELETED),
        ("text-decoration: underline dotted", Mark.UNDERLINE),
        ("font-weight: bold; font-style: oblique", Mark.STRONG | Mark.EMPHASIS),
        ("font-weight: 400; color: #333; font-family: Georgia", Mark.NONE),
    ],
)
@pytest.mark.parametrize("tag", ["span", "p"])
def test_a_style_of_letters_is_a_mark(tag: str, style: str, marks: Mark, word: str) -> None:
    html = f"<{tag} style='{style}'>{word}</{tag}>"

    assert parse_html(html).blocks == (Paragraph((Run(word, marks),)),)


@pytest.mark.parametrize(
    "html",
    [
        "<b style='font-weight: normal'>船</b>",
        "<i style='font-style: normal'>船</i>",
        "<b>a<span style='font-weight: normal'>船</span></b>",
        "<u style='text-decoration: none'>船</u>",
    ],
)
def test_a_style_takes_away_what_a_tag_says(html: str) -> None:
    (block,) = parse_html(html).blocks

    assert isinstance(block, Paragraph)
    assert block.runs[-1] == Run("船")


def test_what_looks_so_anyway_is_not_marked_again() -> None:
    html = (
        "<h2 style='font-weight: bold'>船</h2>"
        "<p><a href=u style='text-decoration: underline'>boat</a></p>"
    )

    assert parse_html(html).blocks == (
        Heading(2, (Run("船"),)),
        Paragraph((Run("boat", Mark.NONE, "u"),)),
    )


@pytest.mark.parametrize(
    ("html", "inset", "indent"),
    [
        ("<p style='padding-left: 40px'>船</p>", 5, 0),
        ("<p style='padding-left: 2em; text-indent: 4em'>boat</p>", 4, 8),
        ("<div style='padding-left: 40px'>船</div>", 0, 0),
    ],
)
def test_a_paragraph_is_moved_in_and_indented(html: str, inset: int, indent: int) -> None:
    (block,) = parse_html(html).blocks

    assert isinstance(block, Paragraph)
    assert (block.inset, block.indent) == (inset, indent)
