"""What the catalog keeps of a post is told by a look at its text that goes on only once."""

import pytest

from reader.library.store.columns import columns_of
from reader.posts.model import Post


@pytest.mark.parametrize(
    ("body", "length"),
    [
        ("<p>天地 <b class='x'>玄黄</b></p>\n", 4),
        ("<p>Heaven and <i>earth</i></p>\n", 14),
        ("若 a <b 则 c", 6),
        ("if a < b then", 9),
    ],
)
def test_a_body_is_as_long_as_its_text_outside_of_tags(body: str, length: int) -> None:
    assert columns_of(Post("", body)).length == length


@pytest.mark.parametrize("opened", ["<", "<天", "a < b"])
def test_what_begins_tags_and_never_ends_them_is_not_looked_through_again_and_again(
    opened: str,
) -> None:
    letters = len(opened.replace(" ", ""))

    kept = columns_of(Post("", opened * 300_000))

    assert kept.length == letters * 300_000  # minutes, if each looked for its end
