import pytest

from reader.document.markup import Markup
from reader.document.model import Code, Mark, Paragraph, Quote, Run
from reader.document.parse import parse_body


@pytest.mark.parametrize(
    ("written", "title", "text"),
    [
        ("title: 灯塔 Lamps\ncollapse: open\n亮了", "灯塔 Lamps", "亮了"),
        ("A boat: it is in", "Warning", "A boat: it is in"),
        ("船到了", "警告", "船到了"),
    ],
)
def test_a_fence_of_obsidian_is_a_note(written: str, title: str, text: str) -> None:
    markdown = f"````ad-warning\n{written}\n````"
    (note,) = parse_body(markdown, markup=Markup.MARKDOWN).blocks

    assert note == Quote((Paragraph((Run(title, Mark.STRONG),)), Paragraph((Run(text),))))


def test_what_is_no_note_stays_code() -> None:
    markdown = "```ad-hoc code\n灯 lamp\n```"

    assert isinstance(parse_body(markdown, markup=Markup.MARKDOWN).blocks[0], Code)
