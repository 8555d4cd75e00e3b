import pytest

from reader.document.markup import Markup
from reader.document.parse import parse_body
from reader.document.text import plain_text


def _read(markdown: str) -> str:
    return plain_text(parse_body(markdown, markup=Markup.MARKDOWN))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("　　灯塔亮了。\n　　船到了。", "灯塔亮了。\n船到了。"),
        ("　雨が降る。  \n　船が着く。", "雨が降る。\n船が着く。"),
        ("灯塔\n&emsp;&emsp;*船*", "灯塔\n船"),
        ("The lamp\n\u2003\u2003a boat", "The lamp\na boat"),
        ("- 灯\n　　船", "灯\n船"),
        ("the lamp\n &emsp;a boat", "the lamp \u2003a boat"),
        ("```\n灯\n　　船\n```", "灯\n　　船"),
    ],
)
def test_a_line_that_begins_with_wide_spaces_is_a_paragraph(markdown: str, text: str) -> None:
    assert _read(markdown) == text
