"""What two posts share that tell the same story, and what tells others apart."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.posts.model import Post
from reader.posts.story import by_page, by_text, canonical

DAY = datetime(2026, 3, 14, 9, tzinfo=UTC)
LONG = ("The tide is late. " * 10, "潮水迟到了。" * 20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://e.org/2024/tide.html", "http://www.e.org/2024/tide.html"),
        ("https://e.org/tide", "https://E.org/tide/"),
        ("https://e.org/tide", "https://e.org/tide#comments"),
        ("https://e.org/潮水", "https://e.org/潮水#xtor=RSS-16"),
        ("https://e.org/tide", "https://e.org/tide?utm_source=feed&utm_medium=rss"),
        ("https://e.org/?p=7", "https://e.org/?fbclid=x&p=7"),
        ("https://e.org/潮水", " https://e.org/潮水/?spm=a.b "),
        ("https://e.org/a?b=1&c=2", "https://e.org/a?b=1&utm_term=x&c=2"),
        ("https://e.org/潮水?p=7", "https://e.org/潮水?p=7&mtm_campaign=a&wt_mc=b"),
        ("https://mp.weixin.qq.com/s?sn=a", "https://mp.weixin.qq.com/s?sn=a&scene=27"),
    ],
)
def test_an_address_is_written_in_several_ways(one: str, other: str) -> None:
    assert canonical(one) == canonical(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://e.org/tide", "https://e.org/Tide"),
        ("https://e.org/?p=7", "https://e.org/?p=8"),
        ("https://e.org/tide", "https://e.net/tide"),
        ("https://e.org/tide", "https://e.org:8080/tide"),
        ("https://e.org/#/tide", "https://e.org/#/wind"),
        ("https://e.org/tide#comment-7", "https://e.org/tide#comment-8"),
        ("https://e.org/潮水", "https://e.org/潮水#第二篇"),
        ("https://e.org/潮", "https://e.org/汐"),
    ],
)
def test_other_addresses_are_others(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    "address",
    ["", "https://e.org", "https://e.org/", "https://e.org/?utm_source=x", "/2024/潮", "urn:x:1"],
)
def test_the_address_of_a_site_is_that_of_no_post(address: str) -> None:
    assert canonical(address) == ""
    assert by_page(Post("潮水", "", date=DAY, source=address)) is None


def test_posts_share_a_page_with_title_address_and_day() -> None:
    post = Post("潮水", "", date=DAY, source="https://e.org/tide")
    later = post._replace(date=DAY + timedelta(hours=9), source="http://e.org/tide/")
    there = post._replace(date=datetime(2026, 3, 14, 23, tzinfo=timezone(timedelta(hours=-9))))

    assert by_page(post) == by_page(later) == by_page(there) is not None


@pytest.mark.parametrize(
    "other",
    [
        Post("汐", "", date=DAY, source="https://e.org/tide"),
        Post("潮水", "", date=DAY + timedelta(days=1), source="https://e.org/tide"),
        Post("潮水", "", date=DAY, source="https://e.org/tides"),
    ],
)
def test_a_feed_that_gives_several_posts_one_address_has_several_stories(other: Post) -> None:
    post = Post("潮水", "", date=DAY, source="https://e.org/tide")

    assert by_page(post) != by_page(other)


def test_a_post_of_no_day_shares_no_page() -> None:
    assert by_page(Post("潮水", "", source="https://e.org/tide")) is None


@pytest.mark.parametrize("text", LONG)
def test_posts_share_a_text_with_the_title(text: str) -> None:
    raw = text.encode()

    assert by_text("潮水", raw, len(text)) == by_text("潮水", raw, len(text)) is not None
    assert by_text("潮水", raw, len(text)) != by_text("汐", raw, len(text))
    assert by_text("潮水", raw, len(text)) != by_text("潮水", raw[:-1] + b"!", len(text))


@pytest.mark.parametrize("text", ["", "Listen wherever you get your podcasts.", "收听本期节目。"])
def test_a_short_text_tells_no_story(text: str) -> None:
    assert by_text("Episode 1", text.encode(), len(text)) is None
