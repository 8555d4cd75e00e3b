import pytest

from reader.document.parse import parse_body
from reader.document.text import plain_text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            '<pre class="wp-block-verse">床前<em>明月</em>光\n  疑是</pre>',
            "床前明月光\n\xa0\xa0疑是",
        ),
        ('<pre class="wp-block-verse">one\n\n   two</pre>', "one\n\n\xa0\xa0\xa0two"),
        (
            (
                '<div class="line-block"><div class="line">床前</div><div class="line-block">'
                '<div class="line">deeper</div></div><div class="line"><br></div>'
                '<div class="line">low</div></div>'
            ),
            "床前\n\u2003\u2003deeper\nlow",
        ),
        ('<div class="line-block">诗 verse<p>二</p></div>', "诗 verse\n二"),
        ('<p>诗<span class="verse">3</span>起 verse</p>', "诗3起 verse"),
    ],
)
def test_the_lines_of_verse_stay(body: str, text: str) -> None:
    assert plain_text(parse_body(body)) == text


def test_lines_however_deep_they_lie_are_there() -> None:
    body = '<div class="line-block">潮 tide' * 1000

    assert plain_text(parse_body(body)).count("潮 tide") == 1000
