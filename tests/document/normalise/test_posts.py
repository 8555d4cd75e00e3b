import pytest

from reader.document.html import parse_html
from reader.document.model import Media, MediaKind, Quote
from reader.document.text import plain_text


@pytest.mark.parametrize("words", ["The tide is high.", "今天的潮水很高。"])
def test_a_tweet_is_a_quotation_with_its_author(words: str) -> None:
    html = (
        f"<blockquote class=twitter-tweet><p lang=x>{words}</p>&mdash; Anna (@anna) "
        "<a href=https://twitter.com/anna/status/1>May 1, 2023</a></blockquote>"
    )

    document = parse_html(html)

    assert isinstance(document.blocks[0], Quote)
    assert plain_text(document) == f"{words}\nAnna (@anna) May 1, 2023"


def test_a_post_without_a_text_is_a_card() -> None:
    html = (
        "<blockquote class=instagram-media "
        "data-instgrm-permalink='https://www.instagram.com/p/Ab1/?utm=1'>"
        "<a href=u><div>View this post on Instagram</div></a><p>A post shared by 港口</p>"
        "</blockquote>"
    )

    assert parse_html(html).blocks == (
        Media(MediaKind.EMBED, "A post shared by 港口", "https://www.instagram.com/p/Ab1/"),
    )
