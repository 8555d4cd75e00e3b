import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.posts.parts import Dialect
from reader.posts.strict import read_strictly
from reader.posts.subset import read_subset

_PIECES = st.sampled_from(
    [
        "title", "标题", "a-b", "null", "404", ":", ": ", " :", "：", "\n", "\n\n", "\n ", "\n  - ",
        "\n- ", "- ", "-", " ", "  ", "\t", "'", "''", '"', "\\", "[", "]", "{", "}", ",", ", ",
        "#", " #", "&a", "*a", "!", "!!int", "|", ">", "%", "@", "`", "~", "<<", "=", "?", "? ",
        "yes", "no", "12:30", "2012", "2020-02-30", "0x1F", ".5", "1e3", "null", "NULL", "Null",
        "文字", "é", "\xa0", "\u3000", "\u200b", "\u2028", "\x85", "\x07", "\ufeff", "😀",
        "http://a.b/c?d=e#f", "C++", "---", "...",
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("block", "fields"),
    [
        ("title: Hello, world!", {"title": "Hello, world!"}),
        ("title: 你好，世界：再见", {"title": "你好，世界：再见"}),
        ("title:   spaces around  ", {"title": "spaces around"}),
        ("date : 2012-01-31", {"date": "2012-01-31"}),
        ("title: 'it''s'\nauthor: \"A B\"", {"title": "it's", "author": "A B"}),
        ("title:\ntags: []", {"title": None, "tags": []}),
        ("categories: \n - a\n - 广播剧 / 有声漫画", {"categories": ["a", "广播剧 / 有声漫画"]}),
        ("tags:\n- 'x'\n# a comment\n\n- y", {"tags": ["x", "y"]}),
        ("tags: [a, 'b', 中文]", {"tags": ["a", "b", "中文"]}),
        ("a: no\nb: 12:30\nc: 2012\nd: 1.10", {"a": "no", "b": "12:30", "c": "2012", "d": "1.10"}),
        ("a: null\nb: 'null'", {"a": None, "b": "null"}),
        ("a: 1\na: 2", {"a": "2"}),
        ("# nothing else\n", {}),
        ("a: b\n  c\n   d\ne: f", {"a": "b c d", "e": "f"}),
        ("标题: 一行\n  又一行\n\n# 注\n", {"标题": "一行 又一行"}),
        ("a: 'b\n\n  it''s'\n# c", {"a": "b\nit's"}),
        ('a: "b\\n\\"\\u4e2d\\xe9"', {"a": 'b\n"中é'}),
        ('a: "b \\"c\n  \\  d"', {"a": 'b "c   d'}),
        ('a: "甲\n\n\n  乙\n  "', {"a": "甲\n\n乙 "}),
    ],
)
def test_the_common_shapes_are_read(block: str, fields: dict[str, object]) -> None:
    assert read_subset(block) == fields
    assert read_strictly(Dialect.YAML, block) == fields


@pytest.mark.parametrize(
    "block",
    [
        "a: b: c", "a: [x] y", "a: @b", "\ta: b", "a: b\tc", "a: |\n  b",
        "a: b\n  c: d", "a: {b: c}",
        "a:\n  b: c", "a: &x b", "a: *x", "a: 'b", "a: b # c", "- a", "a", "a:b",
        "a:\n - b\n  - c", "a: b\n- c", "a:\n- - b", "a: [b, [c]]", "a: [b: c]", "a: [b,]",
        "a: b\n\n  c", "a: b\n# c\n  d", "a: 'b\n- c'", "a: 'b'\n  c", "a: [b]\n  c",
        'a: "b\\\n  c"', 'a: "\\q"', 'a: "\\ud800"', 'a: "\\U00110000"', 'a: "b\\"', 'a: "b" c"',
        "? a\n: b", "<<: b", "a: !!int 3", "a: b\u2028c", "null: a", "a: ~",
    ],
)  # fmt: skip
def test_anything_else_is_left_to_yaml(block: str) -> None:
    assert read_subset(block) is None


@given(st.lists(_PIECES, max_size=24).map("".join))
def test_what_is_read_is_what_yaml_reads(block: str) -> None:
    fields = read_subset(block)

    assert fields is None or fields == read_strictly(Dialect.YAML, block)


@given(st.lists(_PIECES, max_size=8).map("".join), st.sampled_from(["a: {}\nb: x", "a:\n- {}"]))
def test_a_value_that_is_read_is_what_yaml_reads(value: str, form: str) -> None:
    block = form.replace("{}", value)

    fields = read_subset(block)

    assert fields is None or fields == read_strictly(Dialect.YAML, block)


_TEXTS = st.lists(
    st.sampled_from(
        [*"a文 é:#'\"-[],&0~\\", "\\n", '\\"', "\\u4e2d", "\\x41", "\\ ", "\\\\", "\\ud83d"]
    ),
    min_size=1,
    max_size=30,
).map("".join)
_LINES = st.lists(_TEXTS | st.just(""), min_size=1, max_size=4)
_QUOTES = st.sampled_from(["", "'", '"'])


@st.composite
def _front_matters(draw: st.DrawFn) -> str:
    """Write fields as programs and people do: texts over lines, lists, comments, blank lines."""
    block = ""
    for number in range(draw(st.integers(1, 5))):
        quote, lines = draw(_QUOTES), draw(_LINES)
        if quote == "'":
            lines = [line.replace("'", "''") for line in lines]
        text = quote + "\n  ".join(lines).replace("\n  \n", "\n\n") + quote
        items = "".join(f"\n - {line}" for line in lines)
        flow = f"[{', '.join(quote + line + quote for line in lines)}]"
        value = draw(st.sampled_from([f" {text}", items, f" {flow}", ""]))
        after = draw(st.sampled_from(["", "", "\n", "# 注 c\n", "  # c\n"]))
        block += f"name{number}:{value}\n{after}"
    return block


@given(_front_matters())
def test_front_matter_as_people_write_it_is_read_as_yaml_reads_it(block: str) -> None:
    fields = read_subset(block)

    assert fields is None or fields == read_strictly(Dialect.YAML, block)
