from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.posts.model import Post
from reader.posts.parse import parse_post
from reader.posts.rules import Generator, Rules

SEED = """
---
title: '标题 &#123;一&#125;'
categories: 
 - 新媒体
 - 行业
 - 新闻
headimg: 'https://cors.zfour.workers.dev/?http://a.b/c.jpg'
author: 行业
comments: false
date: Thu, 25 Aug 2022 03:18:00 GMT
thumbnail: 'https://cors.zfour.workers.dev/?http://a.b/c.jpg'
---

<div>   
<p>正文</p>  
</div>
            """  # noqa: W291  the generator's own spaces


def test_the_seed_is_read_whole() -> None:
    post = parse_post(SEED.encode(), name="标题.md")

    assert post == Post(
        title="标题 {一}",
        body="\n<div>   \n<p>正文</p>  \n</div>\n            ",
        body_line=14,
        date=datetime(2022, 8, 25, 3, 18, tzinfo=UTC),
        authors=("行业",),
        categories=(("新媒体", "行业", "新闻"),),
        image="http://a.b/c.jpg",
        imprint=post.imprint,
    )


@pytest.mark.parametrize(
    ("raw", "body", "line"),
    [
        (b"---\na: b\n---\nbody\n", "body\n", 4),
        (b"\xef\xbb\xbf\r\n\r\n---\r\na: b\r\n---\r\nbody\r\n", "body\n", 6),
        (b"+++\na = 1\n+++\n\nbody", "\nbody", 4),
        (b'{\n"a": 1\n}\nbody', "body", 4),
        (b"<!--\n.. title: a\n-->\nbody", "body", 4),
        (b".. title: a\n\nbody", "\nbody", 2),
        (b"title: a\n---\nbody", "body", 3),
        (b"\n\nbody", "\n\nbody", 1),
        (b"---\n---", "", 2),
        (b"", "", 1),
    ],
)
def test_the_body_begins_where_the_front_matter_ends(raw: bytes, body: str, line: int) -> None:
    post = parse_post(raw)

    assert (post.body, post.body_line) == (body, line)
    assert post.problems == ()


def test_the_title_comes_from_the_front_matter_the_body_or_the_file() -> None:
    with_title = parse_post(b"---\ntitle: A\n---\n# B", name="c.md")
    with_heading = parse_post(b"---\ntitle: ''\n---\n# B", name="c.md")
    with_name = parse_post(b"---\ntitle:\n---\ntext", name="2012-01-31-c.md")
    with_nothing = parse_post(b"text")

    titles = [post.title for post in (with_title, with_heading, with_name, with_nothing)]
    assert titles == ["A", "B", "c", "Untitled"]


def test_the_date_comes_from_the_front_matter_the_name_or_the_stamp() -> None:
    dated = parse_post(b"---\ndate: 2022-08-25\n---\n", name="2012-01-31-a.md", stamp=0.0)
    named = parse_post(b"text", name="2012-01-31-a.md", stamp=0.0)
    stamped = parse_post(b"text", name="2012-02-31-a.md", stamp=0.0)
    undated = parse_post(b"text", name="a.md")

    dates = [str(post.date)[:10] for post in (dated, named, stamped, undated)]
    assert dates == ["2022-08-25", "2012-01-31", "1970-01-01", "None"]


def test_a_date_without_a_zone_is_in_the_librarys_zone() -> None:
    china = timezone(timedelta(hours=8))

    bare = parse_post(b"---\ndate: 2022-08-25 11:18:00\n---\n", rules=Rules(zone=china))
    zoned = parse_post(b"---\ndate: 2022-08-25T11:18:00Z\n---\n", rules=Rules(zone=china))
    named = parse_post(b"text", name="2012-01-31-a.md", rules=Rules(zone=china))

    assert [str(post.date)[-6:] for post in (bare, zoned, named)] == ["+08:00", "+00:00", "+08:00"]


@pytest.mark.parametrize("written", ["2020-02-30", "someday", "[2020]", "2022年13月1日"])
def test_a_date_that_cannot_be_read_is_a_problem_with_its_line(written: str) -> None:
    post = parse_post(f"\n---\ntitle: a\ndate: {written}\n---\n".encode(), stamp=0.0)

    assert str(post.date) == "1970-01-01 00:00:00+00:00"
    assert [(problem.line, problem.assumed) for problem in post.problems] == [
        (4, "it is the time at which the file was last changed")
    ]


def test_the_next_date_counts_if_the_first_cannot_be_read() -> None:
    post = parse_post(b"---\ndate: soon\npublished: 2022-08-25\nupdated: never\n---\n")

    assert str(post.date) == "2022-08-25 00:00:00+00:00"
    assert [problem.line for problem in post.problems] == [4]


@pytest.mark.parametrize(
    ("raw", "paths"),
    [
        (b"---\ncategories: [a, b]\n---\n", (("a", "b"),)),
        (b"categories: [a, b]\n---\n", (("a", "b"),)),
        (b'+++\ncategories = ["a", "b"]\n+++\n', (("a",), ("b",))),
        (b"<!--\n.. category: a/b\n-->\n", (("a", "b"),)),
    ],
    ids=["YAML", "Hexo's own form", "TOML", "Nikola's lines"],
)
def test_the_dialect_tells_the_generator_where_the_library_does_not(
    raw: bytes, paths: tuple[tuple[str, ...], ...]
) -> None:
    assert parse_post(raw).categories == paths


def test_the_librarys_generator_decides_what_categories_mean() -> None:
    raw = b"---\ncategories: a b\ntags: c d\n---\n"

    jekyll = parse_post(raw, rules=Rules(Generator.JEKYLL))
    hugo = parse_post(raw, rules=Rules(Generator.HUGO))

    assert (jekyll.categories, jekyll.tags) == ((("a",), ("b",)), ("c", "d"))
    assert (hugo.categories, hugo.tags) == ((("a b",),), ("c d",))


@pytest.mark.parametrize(
    "raw",
    [
        '---\ntitle: "\\ud83d\\ude00 \\ud800"\n---\n',
        '{"title": "\\ud83d\\ude00 \\ud800"}\n',
        "---\ntitle: a &#xD800; &#0; &#27;\n---\n",
    ],
)
def test_no_half_of_a_character_gets_into_a_post(raw: str) -> None:
    post = parse_post(raw.encode())

    assert post.title.encode()


_FENCES = st.sampled_from(
    ["---\n", "+++\n", ";;;\n", "{", "}\n", "<!--\n.. ", "-->", "...\n", "\n"]
)
_LINES = st.sampled_from(
    [
        "title: ", "date: ", "date = ", '"title": ', "tags:", "- ", "categories: ", "[a, b]", "'",
        '"', "\t", " ", ":", "@x", "2020-02-30", "文字", "\n", "\r\n", "\x00", "&a ", "*a",
        "[extra]", "{", "]", "# ", "<h1>", "true", "null", "\\ud800", "&#27;", "cover:\n  image: x",
    ]
)  # fmt: skip


@given(st.binary(max_size=200))
def test_no_bytes_are_an_error(raw: bytes) -> None:
    _is_sound(parse_post(raw), raw)


@given(st.lists(_FENCES | _LINES, max_size=30).map("".join), st.sampled_from(["utf-8", "gb18030"]))
def test_no_front_matter_is_an_error(text: str, codec: str) -> None:
    raw = text.encode(codec)

    _is_sound(parse_post(raw, name="2012-01-31-a.md", stamp=0.0), raw)


def _is_sound(post: Post, raw: bytes) -> None:
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    texts = [post.title, post.source, post.lang, post.image, post.description, *post.tags]
    texts += [*post.authors, *(name for path in post.categories for name in path)]

    assert post.title
    assert all(post.categories)
    assert all("\n" not in text and text.encode() is not None for text in texts)
    assert post.date is None or post.date.utcoffset() is not None
    assert 1 <= post.body_line <= lines + 1
    assert all(1 <= problem.line <= lines for problem in post.problems)
    assert list(post.problems) == sorted(post.problems)


@pytest.mark.parametrize("generator", Generator)
def test_hexo_alone_keeps_the_lines_of_a_body(generator: Generator) -> None:
    post = parse_post("---\ntitle: 灯\n---\n灯\n船".encode(), rules=Rules(generator))

    assert post.breaks is (generator is Generator.HEXO)
