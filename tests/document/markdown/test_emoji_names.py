import pytest

from reader.document.markup import Markup
from reader.document.parse import parse_body
from reader.document.text import plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("好的:tada:，谢谢 :+1:", "好的🎉，谢谢 👍"),
        ("Well done :tada: and :point_up_2:!", "Well done 🎉 and 👆!"),
        ("# 标题 :rocket:", "标题 🚀"),
        ("比分 10:100:5 与 a:x:b", "比分 10:100:5 与 a:x:b"),
        ("std::fire::x, :no_such_thing: and `:tada:`", "std::fire::x, :no_such_thing: and :tada:"),
    ],
)
def test_names_of_emoji_are_emoji(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown, markup=Markup.MARKDOWN)) == text
