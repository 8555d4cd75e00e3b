from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.article import NO_TEXT, ONLY_TITLE, ago, article
from reader.document.contents import runs_text
from reader.document.linked import anchored, linked
from reader.document.model import (
    Block,
    Document,
    Gallery,
    Header,
    Heading,
    Image,
    Paragraph,
    Run,
)
from reader.document.text import plain_text
from reader.layout.flow import lay_out
from reader.posts.model import Post, Problem

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
EAST = timezone(timedelta(hours=8))


def header(post: Post, path: str = "") -> Header:
    (first, *_) = blocks(post, path)
    assert isinstance(first, Header)
    return first


def blocks(post: Post, path: str = "") -> Sequence[Block]:
    return article(post, now=NOW, zone=EAST, path=path).document.blocks


def facts(post: Post) -> list[str]:
    return [runs_text(each).replace("\xa0", " ") for each in header(post).facts]


def test_an_article_is_headed_by_all_that_is_known() -> None:
    post = Post(
        title="海尔入选9席",
        body="<p>正文</p>",
        date=datetime(2022, 8, 25, 3, 18, tzinfo=UTC),
        authors=("高科技行业门户", "B. Author"),
        categories=(("新媒体", "高科技行业门户", "新闻"), ("Tech",)),
        tags=("海尔", "青岛"),
        source="https://www.example.com/新闻/1/",
    )

    assert runs_text(header(post).title) == "海尔入选9席"
    assert facts(post) == [
        "高科技行业门户, B. Author · 2022-08-25 11:18 · 4 years ago · 1 min read",
        "新媒体 › 高科技行业门户 › 新闻",
        "Tech",
        "#海尔 #青岛",
        "www.example.com/新闻/1",
    ]


def test_what_is_not_known_is_not_mentioned() -> None:
    assert facts(Post(title="x", body="text")) == ["1 min read"]
    assert facts(Post(title="x", body="")) == []


def test_the_source_is_a_link_that_is_shown_readably() -> None:
    address = "https://example.com/%E6%96%B0%E9%97%BB?id=1"

    (*_, source) = header(Post(title="x", body="", source=address)).facts

    assert [(run.text, run.link) for run in source] == [("example.com/新闻?id=1", address)]


def test_a_later_version_has_its_day() -> None:
    post = Post(
        title="x", body="",
        date=datetime(2022, 8, 25, 1, tzinfo=UTC), updated=datetime(2023, 1, 2, 20, tzinfo=UTC),
    )  # fmt: skip

    assert facts(post) == ["2022-08-25 09:00 · 4 years ago · updated 2023-01-03"]


def test_a_day_without_a_time_is_the_same_day_for_every_reader() -> None:
    post = Post(title="x", body="", date=datetime(2022, 8, 25, tzinfo=UTC))

    assert facts(post)[0].startswith("2022-08-25 · ")


def test_no_line_of_facts_ends_in_a_dot_also_where_it_is_read_to_the_left() -> None:
    post = Post(
        title="שלום", body="", authors=("אבגדהוזחט",), date=datetime(2022, 8, 25, tzinfo=UTC)
    )

    lines = [line.text for line in lay_out(Document((header(post),), "he"), 24)]

    assert [line.strip() for line in lines[1:3]] == ["2022-08-25 · טחזוהדגבא", "4 years ago"]


def test_a_fact_is_not_divided_between_lines() -> None:
    post = Post(title="x", body="中文" * 400, date=datetime(2022, 8, 25, 1, tzinfo=UTC))

    lines = [line.text for line in lay_out(Document((header(post),)), 38)]

    assert lines[1:3] == ["2022-08-25 09:00 · 4 years ago", "2 min read"]


def test_a_post_without_text_says_so() -> None:
    document = article(Post(title="标题", body=""), now=NOW).document

    assert plain_text(document) == f"标题\n{NO_TEXT}"


@pytest.mark.parametrize("title", ["A post", "标题"])
def test_a_post_that_says_its_title_again_has_no_other_text(title: str) -> None:
    shown = article(Post(title=title, body=f"<div>{title}</div>"), now=NOW)

    assert plain_text(shown.document) == f"{title}\n{ONLY_TITLE}"
    assert shown.body.blocks == ()


@pytest.mark.parametrize("year", [1, 9999])
def test_a_date_at_the_end_of_time_is_shown(year: int) -> None:
    post = Post(title="x", body="", date=datetime(year, 12, 31, 23, tzinfo=EAST))

    assert f"{year:04}-12-31 23:00" in facts(post)[0]


def test_problems_are_told_with_their_lines() -> None:
    problem = Problem(4, "“2020-02-30” cannot be read as a date", "the post has no date")

    (notice,) = header(Post(title="x", body="", problems=(problem,)), "/in/坏.md").notices

    assert runs_text(notice) == (
        "坏.md: line 4: “2020-02-30” cannot be read as a date — assumed: the post has no date"
    )


def test_the_head_image_stands_between_header_and_body() -> None:
    post = Post(title="x", body="<p>正文</p>", image="https://example.com/a.jpg")

    _, image, text = blocks(post)

    assert image == Image("https://example.com/a.jpg", unnamed="图片")
    assert isinstance(text, Paragraph)


def test_photos_stand_there_too_but_for_those_that_the_body_shows() -> None:
    post = Post(
        title="x", body="![](c.jpg)\n\n正文", image="a.jpg", photos=("a.jpg", "图.jpg", "c.jpg")
    )

    _, photos, *_ = blocks(post)

    assert photos == Gallery((Image("a.jpg", unnamed="图片"), Image("图.jpg", unnamed="图片")))


@pytest.mark.parametrize(
    ("image", "body"),
    [
        ("https://e.com/a.jpg", '<img src="https://e.com/a.jpg">'),
        ("https://e.com/a.jpg", "![](http://e.com/a.jpg)"),
        ("http://e.com/a.jpg", '<img src="https://cors.zfour.workers.dev/?http://e.com/a.jpg">'),
        ("https://e.com/a?x=1&y=2", '<img src="https://e.com/a?x=1&amp;y=2">'),
        ("https://picsum.photos/400/300?random=7", "<p>正文</p>"),
        ("", "<p>正文</p>"),
    ],
)
def test_no_head_image_that_the_body_shows_or_that_stands_for_none(image: str, body: str) -> None:
    after = blocks(Post(title="x", body=body, image=image))[1:]

    assert after == article(Post(title="x", body=body), now=NOW).document.blocks[1:]


@pytest.mark.parametrize(
    "body",
    [
        "# 海尔  入选\n\ntext",
        "<div>\n<h2>海尔 <b>入选</b></h2><p>text</p></div>",
        "海尔 入选\n===\n\ntext",
    ],
)
def test_a_heading_that_repeats_the_title_is_dropped(body: str) -> None:
    _, *rest = blocks(Post(title="海尔 入选", body=body))

    assert [type(each) for each in rest] == [Paragraph]


def test_another_first_heading_stays() -> None:
    _, first, _ = blocks(Post(title="海尔", body="# 入选\n\ntext"))

    assert isinstance(first, Heading)


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (timedelta(seconds=0), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=60), "1 minute ago"),
        (timedelta(minutes=59, seconds=59), "59 minutes ago"),
        (timedelta(hours=1), "1 hour ago"),
        (timedelta(hours=47), "1 day ago"),
        (timedelta(days=30), "30 days ago"),
        (timedelta(days=31), "1 month ago"),
        (timedelta(days=364), "11 months ago"),
        (timedelta(days=365), "1 year ago"),
        (timedelta(days=4 * 366), "4 years ago"),
        (timedelta(minutes=-5), "in 5 minutes"),
        (timedelta(days=-1), "in 1 day"),
    ],
)
def test_a_distance_in_time_is_said_in_words(before: timedelta, words: str) -> None:
    assert ago(NOW - before, NOW) == words


def test_the_language_of_the_post_is_that_of_the_document() -> None:
    post = Post(title="x", body="正文", lang="zh-CN")

    assert article(post, now=NOW).document.lang == "zh-CN"


@pytest.mark.parametrize("title", ["Kept title", "留下的题"])
def test_the_id_of_a_heading_that_repeats_the_title_leads_to_the_title(title: str) -> None:
    post = Post(title, body=f"# {title} {{#kept}}\n\n## 二\n\n[top](#kept)\n")

    document = article(post, now=None).document

    found = anchored(linked(document).anchors, "kept")
    assert plain_text(document).startswith(f"{title}\n")
    assert found is not None
    assert found.offset == 0


@pytest.mark.parametrize("title", ["The tide", "潮汐"])
def test_a_picture_does_not_say_the_title_again(title: str) -> None:
    images = f"<img src=a.png alt='{title.upper()}'><img src=b.png alt=B title=' {title}'>"
    post = Post(title=title, body=f"<p>x</p>{images}<p>y</p><img src=c.png alt='{title}'>")

    _, _, gallery, _, image = blocks(post)

    assert gallery == Gallery((Image("a.png"), Image("b.png", "B")))
    assert image == Image("c.png")


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("<h1>A  Post</h1><p>text", "text"),
        ("<p>Read online</p><h1>a post</h1><p>文字", "Read online\n文字"),
        ("<p>A post</p><p>文字", "文字"),
        ("<p>A post</p>", ONLY_TITLE),
        ("<p>文字</p><p>A post</p>", "文字\nA post"),
    ],
)
def test_a_title_is_not_said_again_where_the_body_begins(body: str, texts: str) -> None:
    _, *rest = blocks(Post(title="A post", body=body))

    assert plain_text(Document(tuple(rest))) == texts


def test_relative_addresses_are_completed_with_that_of_the_post() -> None:
    post = Post(title="x", body="<p><a href=b>文</a>", source="https://example.org/a/")

    body = article(post, now=NOW).body

    assert body.blocks == (Paragraph((Run("文", link="https://example.org/a/b"),)),)


def test_a_post_without_text_has_an_empty_body() -> None:
    assert article(Post(title="题", body=""), now=NOW).body.blocks == ()


def test_what_is_kept_does_not_tell_how_long_ago_it_was() -> None:
    post = Post(title="A", body="<p>文", date=datetime(2022, 8, 25, 3, 18, tzinfo=UTC))

    document = article(post, now=None, zone=UTC).document

    assert "ago" not in plain_text(document)
    assert "2022-08-25" in plain_text(document)
