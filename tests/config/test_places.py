import pytest

from reader.config.places import lines_of

TEXT = '''\
# a remark = with a sign of equality
library = [
  "~/a",  # [table]
  "]",
]
zone = "UTC"

[page]
justify = true
"code" = 'cut'

[keys]
"g n" = """
[keys.page]
x = 1
"""
'文' = ["a",
  "b"]
[keys.page]
x.y = 1

[[feeds]]
path = "1"
[[feeds]]
path = "2"
[feeds.more]
z = {a = 1,
  b = 2}
last = 1
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("library",), 2),
        (("zone",), 6),
        (("page",), 8),
        (("page", "justify"), 9),
        (("page", "code"), 10),
        (("keys", "g n"), 13),
        (("keys", "文"), 17),
        (("keys", "page"), 19),
        (("keys", "page", "x", "y"), 20),
        (("feeds", 0, "path"), 23),
        (("feeds", 1, "path"), 25),
        (("feeds", 1, "more", "z"), 27),
        (("feeds", 1, "more", "last"), 29),
    ],
)
def test_each_key_has_its_line(path: tuple[str | int, ...], line: int) -> None:
    assert lines_of(TEXT)[path] == line


def test_nothing_else_is_a_key() -> None:
    lines = lines_of(TEXT)

    assert ("a remark",) not in lines
    assert ("keys", "page", "x") in lines
    assert lines["keys", "page", "x"] == 20
    assert lines_of("") == {}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("\"'a'\"", "'a'"),
        ("'\"文\"'", '"文"'),
        (r'"\"a"', '"a'),
        (r'"\u6587"', "文"),
        ("'\\'", "\\"),
        ('""', ""),
    ],
)
def test_a_name_is_without_its_own_quotes_only(written: str, name: str) -> None:
    assert lines_of(f"[keys]\n{written} = 1")["keys", name] == 2
