import pytest

from reader.posts.model import Post
from reader.posts.parse import parse_post


def _post(front_matter: str) -> Post:
    return parse_post(f"---\n{front_matter}\n---\nbody".encode())


def _toml(front_matter: str) -> Post:
    return parse_post(f"+++\n{front_matter}\n+++\nbody".encode())


@pytest.mark.parametrize(
    "line",
    ["date: 2022-08-25", "published: 2022-08-25", "pubDate: 2022-08-25", "publishDate: 2022-08-25",
     "Date: 2022-08-25", "pub_date: 2022-08-25", "created-at: 2022-08-25"],
)  # fmt: skip
def test_a_date_goes_by_many_names(line: str) -> None:
    assert str(_post(line).date) == "2022-08-25 00:00:00+00:00"


@pytest.mark.parametrize(
    "line", ["updated: 2022-08-25", "lastmod: 2022-08-25", "last_modified_at: 2022-08-25"]
)
def test_so_does_the_date_of_change(line: str) -> None:
    assert str(_post(line).updated) == "2022-08-25 00:00:00+00:00"


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("author: 高科技行业门户", ("高科技行业门户",)),
        ("author: King, Jr.", ("King, Jr.",)),
        ("authors: A, B", ("A", "B")),
        ("authors: [A, B, A]", ("A", "B")),
        ("author:\n- A\n- name: B\n  email: b@c.d", ("A", "B")),
        ("author:\n  name: A\n  url: http://a.b", ("A",)),
        ("author: no", ("no",)),
        ("params:\n  author: A", ("A",)),
        ("author: ''\nauthors:", ()),
        ("author: '&#123;A&#125;'", ("{A}",)),
    ],
)
def test_authors_are_a_text_a_list_or_mappings(lines: str, authors: tuple[str, ...]) -> None:
    assert _post(lines).authors == authors


@pytest.mark.parametrize(
    ("lines", "source"),
    [
        ("source: https://a.b/c", "https://a.b/c"),
        ("link: http://a.b/路", "http://a.b/路"),
        ("permalink: https://a.b/c", "https://a.b/c"),
        ("url: //a.b/c", "https://a.b/c"),
        ("canonical_url: https://a.b/c", "https://a.b/c"),
        ("source:\n  title: x\n  url: https://a.b/c", "https://a.b/c"),
        ("permalink: /2012/c/\nlink: https://a.b/c", "https://a.b/c"),
        ("guid: https://a.b/?p=38", "https://a.b/?p=38"),
        ("url: /2012/c/", ""),
        ("source: Reuters", ""),
        ("link: javascript:alert(1)", ""),
        ("link: https://link.zhihu.com/?target=https%3A//a.b/c", "https://a.b/c"),
    ],
)
def test_the_source_is_an_address_on_the_web(lines: str, source: str) -> None:
    assert _post(lines).source == source


@pytest.mark.parametrize(
    ("lines", "image"),
    [
        ("headimg: 'https://cors.zfour.workers.dev/?http://a.b/c.jpg'", "http://a.b/c.jpg"),
        ("thumbnail: /img/图.png", "/img/图.png"),
        ("cover: a.png", "a.png"),
        ("image: a.png", "a.png"),
        ("cover:\n  image: a.png\n  alt: x", "a.png"),
        ("header:\n  teaser: a.png", "a.png"),
        ("images: [a.png, b.png]", "a.png"),
        ("featureImage: a.png", "a.png"),
        ("cover: false\nthumbnail: a.png", "a.png"),
        ("cover: {}", ""),
    ],
)
def test_the_head_image_goes_by_many_names(lines: str, image: str) -> None:
    assert _post(lines).image == image


@pytest.mark.parametrize(
    ("lines", "photos"),
    [
        ("photos:\n  - 图.png\n  - src: b.png\n  - {}", ("图.png", "b.png")),
        ("photos: a.png", ()),
        ("cover: a.png", ()),
    ],
)
def test_photos_are_a_list_of_pictures(lines: str, photos: tuple[str, ...]) -> None:
    assert _post(lines).photos == photos


@pytest.mark.parametrize(
    ("lines", "draft"),
    [
        ("draft: true", True),
        ("draft: yes", True),
        ("draft: 'true'", True),
        ("published: false", True),
        ("published: False", True),
        ("status: draft", True),
        ("draft: false", False),
        ("published: true", False),
        ("published: 2022-08-25", False),
        ("draft: maybe", False),
        ("draft:", False),
    ],
)
def test_a_draft_says_so_in_one_of_three_ways(lines: str, draft: bool) -> None:  # noqa: FBT001  a table's column
    assert _post(lines).draft is draft


def test_published_may_be_a_date_or_a_truth() -> None:
    assert str(_post("published: 2022-08-25").date) == "2022-08-25 00:00:00+00:00"
    assert _post("published: true").date is None
    assert _post("published: true").problems == ()


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("title: no", "no"),
        ("title: 2012", "2012"),
        ("title: 12:30", "12:30"),
        ("title: 0x1F", "0x1F"),
        ("title: 1.10", "1.10"),
        ("title: 2012-01-31", "2012-01-31"),
        ("title: [Draft]", "[Draft]"),
        ("title: {a: b}", "{a: b}"),
        ("Title: 大写的名字", "大写的名字"),
        ("title: 'null'", "null"),
    ],
)
def test_a_title_is_what_was_written_and_not_what_yaml_makes_of_it(lines: str, title: str) -> None:
    assert _post(lines).title == title


def test_language_and_description_are_texts() -> None:
    post = _post("lang: no\nexcerpt: |\n  Two\n  **lines**\n")

    assert (post.lang, post.description) == ("no", "Two lines")


def test_zola_keeps_fields_in_tables() -> None:
    post = _toml(
        'title = "T"\ndate = 2022-01-02T03:04:05+08:00\n'
        '[taxonomies]\ncategories = ["a", "b"]\ntags = ["c"]\n[extra]\nauthor = "A"'
    )

    assert (post.title, post.authors, post.tags) == ("T", ("A",), ("c",))
    assert post.categories == (("a",), ("b",))
    assert str(post.date) == "2022-01-02 03:04:05+08:00"


def test_a_field_outside_goes_before_one_in_a_table() -> None:
    assert _post("author: A\nparams:\n  author: B\n  lang: de").authors == ("A",)


def test_toml_and_json_values_are_texts_too() -> None:
    toml = _toml('title = 12.50\nlang = true\ntags = [1, 2]\nauthor = "B"')
    json = parse_post(b'{"title": 12.50, "lang": true, "tags": [1, 2], "author": null}\nbody')

    assert (toml.title, toml.lang, toml.tags) == ("12.50", "true", ("1", "2"))
    assert (json.title, json.lang, json.tags) == ("12.50", "true", ("1", "2"))
