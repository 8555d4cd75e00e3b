"""Front matter that its language does not accept yields a post all the same, and says why."""

import pytest

from reader.posts.model import Post, Problem
from reader.posts.parse import parse_post


def _post(front_matter: str, *, name: str = "2012-01-31-name.md") -> Post:
    return parse_post(f"---\n{front_matter}\n---\nbody\n".encode(), name=name)


@pytest.mark.parametrize(
    ("line", "title", "message"),
    [
        ("title: a: b", "a: b", "a value that has “: ” in it must be quoted"),
        ("title: 甲: 乙", "甲: 乙", "a value that has “: ” in it must be quoted"),
        ("title: [x] y", "[x] y", "the list in brackets is not well formed"),
        ("title: {x} y", "{x} y", "the mapping in braces is not well formed"),
        ("title: {{ x }}", "{{ x }}", "the mapping in braces is not well formed"),
        ("title: @foo", "@foo", "a value that begins with “@” must be quoted"),
        ("title: `foo`", "foo", "a value that begins with “`” must be quoted"),
        ("title: %foo", "%foo", "a value that begins with “%” must be quoted"),
        ("title: *foo", "*foo", "a value that begins with “*” must be quoted"),
        ("title: !foo bar", "!foo bar", "a value that begins with “!” must be quoted"),
        ("title: !重要", "!重要", "a value that begins with “!” must be quoted"),
        ("title: 'it's'", "it's", "the quotes do not match"),
        ('title: "a "b" c"', 'a "b" c', "the quotes do not match"),
        ('title: "Foo" bar', '"Foo" bar', "the quotes do not match"),
        ('title: """甲"""', '"""甲"""', "the quotes do not match"),
        ('title: "open', "open", "the quotes do not match"),
        ("title:foo", "foo", "there is no space after “title:”"),
        ("title：你好", "你好", "“：” stands after “title” where “:” belongs"),
        ("\ttitle: foo", "foo", "a tab stands before the field"),
        ("title: a\x07b", "a\x07b", "there is a control character"),
    ],
)
def test_a_broken_title_is_taken_as_written(line: str, title: str, message: str) -> None:
    post = _post(f"lang: de\n{line}\ndate: 2022-08-25\ntags:\n- a\n- 'b'")

    assert post.title == title
    assert (post.lang, post.tags) == ("de", ("a", "b"))
    assert str(post.date) == "2022-08-25 00:00:00+00:00"
    assert [(problem.line, problem.message) for problem in post.problems] == [(3, message)]


def test_a_problem_quotes_what_was_assumed() -> None:
    assert _post("title: a: b").problems[0].assumed == "it is “a: b”"
    assert _post("title: @" + "长" * 300).problems[0].assumed == f"it is “@{'长' * 58}…”"


@pytest.mark.parametrize(
    ("lines", "tags"),
    [
        ("tags: [a, 'b', \"c\"]", ("a", "b", "c")),
        ("tags: [a, b", ("a", "b")),
        ("tags:\n  - a\n  - 'b'", ("a", "b")),
        ("tags:\n- 科技\n- @b", ("科技", "@b")),
        ("tags:\n-a\n-b", ("a", "b")),
    ],
)
def test_lists_of_both_forms_are_saved(lines: str, tags: tuple[str, ...]) -> None:
    post = _post(f"title: a: b\n{lines}")

    assert post.tags == tags


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("title: 'two\n\n  lines'", "two lines"),
        ('title: "第一行\n第二行"', "第一行 第二行"),
        ("title: plain\n  goes on", "plain goes on"),
        ("title: >-\n  folded\n  text", "folded text"),
        ("title: |\n  one\n  two", "one two"),
        ("title: @one\n  two", "@one two"),
    ],
)
def test_a_title_of_several_lines_is_saved(lines: str, title: str) -> None:
    post = _post(f"{lines}\nauthor: @x\ndate: 2022-08-25")

    assert (post.title, post.authors) == (title, ("@x",))
    assert str(post.date) == "2022-08-25 00:00:00+00:00"


def test_an_open_quote_ends_where_a_known_field_begins() -> None:
    post = _post("title: 'open\nmore\nauthor: A\nlang: de")

    assert (post.title, post.authors, post.lang) == ("open more", ("A",), "de")
    assert [problem.line for problem in post.problems] == [2]


def test_a_field_with_a_space_before_it_is_a_field() -> None:
    post = _post("title: a: b\n date: 2022-08-25")

    assert str(post.date) == "2022-08-25 00:00:00+00:00"
    assert [problem.line for problem in post.problems] == [2, 3]


def test_a_line_that_is_part_of_no_field_is_left_out() -> None:
    post = _post("title: a\njunk\nauthor: A")

    assert (post.title, post.authors) == ("a", ("A",))
    assert post.problems == (Problem(3, "the line is part of no field", "it is left out"),)


def test_a_mapping_with_a_broken_line_keeps_the_others() -> None:
    post = _post("cover:\n  image: a.png\n  alt: @x")

    assert post.image == "a.png"
    assert [problem.line for problem in post.problems] == [2]


def test_a_date_that_does_not_exist_gives_way_to_the_file_name() -> None:
    post = _post("title: a\ndate: 2020-02-30")

    assert str(post.date) == "2012-01-31 00:00:00+00:00"
    assert post.problems == (
        Problem(
            3,
            "“2020-02-30” cannot be read as a date",
            "it is the date in the file's name, 2012-01-31",
        ),
    )


def test_broken_toml_is_saved_field_by_field() -> None:
    raw = b'+++\ntitle = "T" x\nlang = "de"\n[taxonomies]\ntags = ["a", "b"]\nx = \n+++\nbody'

    post = parse_post(raw)

    assert (post.title, post.lang, post.tags) == ('"T" x', "de", ("a", "b"))
    assert [problem.line for problem in post.problems] == [2, 6]


def test_broken_json_is_saved_field_by_field() -> None:
    raw = '{\n"title": "标题",\n"tags": [\n  "a",\n  "b"\n],\n"lang": de,\n}\nbody'.encode()

    post = parse_post(raw)

    assert (post.title, post.lang, post.tags, post.body) == ("标题", "de", ("a", "b"), "body")
    assert [problem.line for problem in post.problems] == [7]


def test_a_comma_too_many_is_told_where_it_is() -> None:
    post = parse_post(b';;;\n"title": "a",\n"lang": "de",\n;;;\nbody')

    assert (post.title, post.lang) == ("a", "de")
    assert [problem.message for problem in post.problems] == [
        "the front matter as a whole is not JSON"
    ]


def test_a_front_matter_that_is_not_closed_is_read_and_told() -> None:
    post = parse_post("---\ntitle: 标题\ntags:\n- a\n\nbody\n".encode())

    assert (post.title, post.tags, post.body) == ("标题", ("a",), "\nbody\n")
    assert post.problems == (Problem(1, "the front matter is not closed", "it ends with line 4"),)


@pytest.mark.parametrize(
    "block",
    [
        "title: " + "[" * 20_000,
        "title: x\na:\n" + "- " * 50_000,
        "title: x\na:\n" + "? " * 50_000,
        "\n".join(" " * depth + "a:" for depth in range(1_500)),
        "a: &a [" + "x," * 1_000 + "]\ncategories: [" + "*a," * 1_000 + "]",
        "a: @b\n" * 20_000,
        "'" * 50_000,
        "title: '" + "x: y\n" * 20_000,
    ],
    ids=["brackets", "hyphens", "question marks", "indents", "aliases", "errors", "quotes", "open"],
)
def test_a_hostile_front_matter_costs_neither_the_process_nor_the_day(block: str) -> None:
    post = _post(block)

    assert post.title
    assert len(post.problems) <= 101
