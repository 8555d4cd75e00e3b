import pytest

from reader.document.markup import Markup
from reader.document.parse import parse_body
from reader.document.text import plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("[港口](a)\n[灯塔](b)", "港口\n灯塔"),
        ("[the *harbour*](a)\n[a lamp](b)\nhttps://a.org", "the harbour\na lamp\nhttps://a.org"),
        ("见 [港口](a)\n[灯塔](b)\n即可", "见 港口 灯塔即可"),
        ("**参考：**\n[港口](a)\n\nSee also:\n[lamp](b)", "参考：\n港口\nSee also:\nlamp"),
        ("[a](b)\n[c](d) and more", "a c and more"),
    ],
)
def test_links_that_have_a_line_each_keep_it(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown, markup=Markup.MARKDOWN)) == text
