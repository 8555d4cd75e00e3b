from reader.posts.identity import body_print, body_sign, key
from reader.posts.model import Post
from reader.posts.parse import parse_post


def _post(front_matter: str, body: str = "body", name: str = "name.md") -> Post:
    return parse_post(f"---\n{front_matter}\n---\n{body}".encode(), name=name, stamp=1.0)


SEED = "title: '标题'\ncategories: \n - a\nauthor: 站\ndate: Thu, 25 Aug 2022 03:18:00 GMT"


def test_a_key_survives_renaming_moving_and_editing_the_body() -> None:
    before = _post(SEED)
    after = parse_post(f"---\n{SEED}\n---\nanother".encode(), name="2012-01-31-b.md", stamp=2.0)

    assert key(before) == key(after) != ""


def test_a_key_survives_another_category_and_other_quotes() -> None:
    after = SEED.replace(" - a", " - b\n - c").replace("'", '"')

    assert key(_post(SEED)) == key(_post(after))


def test_posts_that_differ_in_what_identifies_them_differ_in_their_keys() -> None:
    posts = [
        _post(SEED),
        _post(SEED.replace("标题", "另一个")),
        _post(SEED.replace("25 Aug", "26 Aug")),
        _post(SEED.replace("站", "别站")),
        _post(SEED + "\nlang: zh"),
        _post(SEED + "\nlink: https://a.b/c"),
        _post(SEED + "\nlink: https://a.b/d"),
        _post(SEED + "\nguid: 17"),
        _post("title: a b"),
        _post("title: a\nauthor: b"),
        _post("date: 2022-08-25 11:18:00"),
    ]

    assert len({key(post) for post in posts}) == len(posts)


def test_the_address_of_a_post_identifies_it_whatever_its_title_becomes() -> None:
    before = _post("title: a\nlink: https://a.b/c\ndate: 2022-08-25")
    after = _post("title: A\nlink: https://a.b/c\ndate: 2022-08-26")

    assert key(before) == key(after)


def test_a_front_matter_that_identifies_nothing_has_no_key() -> None:
    posts = [
        parse_post(b"# Heading\n", name="2012-01-31-a.md", stamp=1.0),
        _post(""),
        _post("layout: post\nauthor: a\ntags: [b]"),
        _post("title:\npublished: true"),
    ]

    assert [key(post) for post in posts] == ["", "", "", ""]


def test_a_body_is_told_by_its_text_whatever_blank_space_is_around_it() -> None:
    assert body_print(_post(SEED, "\n\n正文 \n")) == body_print(_post("", "正文"))
    assert body_print(_post(SEED, "正文")) != body_print(_post(SEED, "正文。"))


def test_a_long_body_is_told_by_three_parts_and_its_length() -> None:
    body = "天地玄黄,宇宙洪荒。" * 1000

    assert body_sign(_post(SEED, f"\n{body}\n")) == body_sign(_post("", body))
    assert body_sign(_post(SEED, body)) != body_sign(_post(SEED, body[:-1]))
    assert body_sign(_post(SEED, body)) != body_sign(_post(SEED, f"A{body[1:]}"))
    assert body_sign(_post(SEED, body)) != body_sign(_post(SEED, f"{body[:-1]}A"))
    changed = f"{body[:5000]}A{body[5001:]}"
    assert body_sign(_post(SEED, body)) != body_sign(_post(SEED, changed))
