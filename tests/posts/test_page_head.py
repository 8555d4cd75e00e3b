from datetime import UTC, datetime

import pytest

from reader.posts.parse import parse_post

PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head>
<title>会唱歌的桥 | 海港日报</title>
<meta name="author" content="李四">
<meta content="2024-05-01T08:00:00Z" property="article:published_time">
<link rel="canonical" href="https://paper.example/bridge?a=1&amp;b=2">
<meta property="og:description" content="它在风里唱歌。">
</head><body><h1>海港日报</h1><h2>会唱歌的桥</h2><p>桥。</p></body></html>"""


def test_a_page_without_front_matter_tells_what_its_head_says() -> None:
    post = parse_post(PAGE.encode())

    assert post.title == "会唱歌的桥"
    assert post.lang == "zh-CN"
    assert post.authors == ("李四",)
    assert post.date == datetime(2024, 5, 1, 8, tzinfo=UTC)
    assert post.source == "https://paper.example/bridge?a=1&b=2"
    assert post.description == "它在风里唱歌。"


def test_front_matter_counts_before_the_head_of_a_page() -> None:
    front = "---\ntitle: Mine\npubDate: 2020-01-01\nlang: de\n---\n"

    post = parse_post((front + PAGE).encode())

    assert (post.title, post.lang) == ("Mine", "de")
    assert post.date == datetime(2020, 1, 1, tzinfo=UTC)
    assert post.authors == ("李四",)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>A bridge - The Paper</title>", "A bridge - The Paper"),
        ('<meta property="og:title" content="A &amp; B"><title>C</title>', "A & B"),
        ("<title></title>", "file"),
        ("<!-- <title>no</title> --><title>甲</title>", "甲"),
        ("<script>w('<title>no</title>')</script><title>甲</title>", "甲"),
        ('<meta property="og:site_name" content="灯塔报"><title>船 | 灯塔报</title>', "船"),
        ('<link rel="canonical" href="https://a-paper.org/x"><title>A - A Paper</title>', "A"),
    ],
)
def test_a_page_has_the_title_that_it_gives_to_others(head: str, title: str) -> None:
    page = f"<!DOCTYPE html><html><head>{head}</head><body><p>a</p></body></html>"

    assert parse_post(page.encode(), name="file.html").title == title


def test_a_date_that_cannot_be_read_is_no_problem_of_a_page() -> None:
    head = '<meta name="date" content="some day">'
    page = f"<!DOCTYPE html><html><head>{head}</head><body><p>a</p></body></html>"

    post = parse_post(page.encode())

    assert post.date is None
    assert not post.problems


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("<h1>The Paper</h1><h2>短文</h2>", "短文"),
        ("<h1>The Paper</h1>", "短文 | The Paper"),
    ],
)
def test_the_heading_of_the_article_is_its_title(body: str, title: str) -> None:
    head = "<head><title>短文 | The Paper</title></head>"
    page = f"<!DOCTYPE html><html>{head}<body>{body}</body></html>"

    assert parse_post(page.encode()).title == title


@pytest.mark.parametrize(
    "time",
    [
        "<time datetime='2020-09-24T10:00:00Z'>",
        "<time datetime='1999-01-01'>甲</time><time pubdate datetime='2020-09-24T10:00:00Z'>",
        "<abbr class=published itemprop=datePublished title='2020-09-24T10:00:00Z'>",
        "<time pubdate='' datetime='2020-09-24T10:00:00Z'></time><time datetime='2024-01-01'>",
    ],
)
def test_a_page_whose_head_says_no_date_has_that_of_its_article(time: str) -> None:
    page = f"<!DOCTYPE html><html><head></head><body>{time}<p>甲</p></body></html>"

    assert parse_post(page.encode()).date == datetime(2020, 9, 24, 10, tzinfo=UTC)


def test_a_page_whose_head_says_no_author_has_the_one_it_links_to() -> None:
    link = '<a class="url fn" href="/ann" rel="author"><span>李 Ann</span></a>'
    page = f"<!DOCTYPE html><html><head></head><body>{link}<a rel=author>Bob</a></body></html>"

    assert parse_post(page.encode()).authors == ("李 Ann",)
