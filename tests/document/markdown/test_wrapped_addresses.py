import pytest

from reader.document.markup import Markup
from reader.document.model import Image, Paragraph, Run
from reader.document.parse import parse_body


@pytest.mark.parametrize("words", ["港口", "the harbour"])
def test_an_address_that_was_wrapped_at_a_hyphen_is_whole(words: str) -> None:
    markdown = f"[{words}](https://a.org/old-\nharbour.html)"
    (paragraph,) = parse_body(markdown, markup=Markup.MARKDOWN).blocks

    assert paragraph == Paragraph((Run(words, link="https://a.org/old-harbour.html"),))


@pytest.mark.parametrize(
    ("markdown", "image"),
    [
        ("![](https://img-\na.org/b.png)", Image("https://img-a.org/b.png")),
        (
            "[外链图片转存失败,源站可能有防盗链机制(img-Ab1-16)(a/港口.png)]",
            Image("a/港口.png", unnamed="图片"),
        ),
    ],
)
def test_a_picture_that_was_spoilt_on_the_way_is_one(markdown: str, image: Image) -> None:
    (shown, _) = parse_body(f"{markdown}\n\n船", markup=Markup.MARKDOWN).blocks

    assert shown == image
