from datetime import UTC, datetime

import pytest

from reader.posts.parse import parse_post

_POST = """\
Title: Lamps: a list 灯
Date: 2015-12-14 16:27
Modified: 2015-12-20 10:00
Category: 港口
Tags: lamp, 灯塔
Authors: Anna, 李安
Summary: What is lit
    and where

The lamp. 灯。
"""


def test_lines_of_pelican_are_fields() -> None:
    post = parse_post(_POST.encode())

    assert post.title == "Lamps: a list 灯"
    assert post.date == datetime(2015, 12, 14, 16, 27, tzinfo=UTC)
    assert post.updated == datetime(2015, 12, 20, 10, tzinfo=UTC)
    assert post.categories == (("港口",),)
    assert post.tags == ("lamp", "灯塔")
    assert post.authors == ("Anna", "李安")
    assert post.description == "What is lit and where"
    assert post.body == "The lamp. 灯。\n"
    assert post.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "Title: alone\n\nThe lamp.",
        "Title: 灯\nand what follows: a sentence, with date: 5\n\n船",
        "Note: a lamp\nDate: 2015-12-14\n\n船",
        "Title: a lamp\n- date: 2015\n\nboat",
    ],
)
def test_other_lines_are_text(text: str) -> None:
    assert parse_post(text.encode()).body == text
