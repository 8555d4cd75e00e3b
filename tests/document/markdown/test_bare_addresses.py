"""An address that stands in Markdown as it is, is a link, up to where a reader sees its end."""

import pytest

from reader.document.linked import linked
from reader.document.parse import parse_body


def addresses(markdown: str) -> list[str]:
    return [link.address for link in linked(parse_body(f"# One\n\n{markdown}\n")).links]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See https://a.example/x.", "https://a.example/x"),
        ("见https://a.example/x。然后", "https://a.example/x"),
        ("见 https://a.example/x，然后", "https://a.example/x"),
        ("在https://a.example/x看", "https://a.example/x"),
        ("（https://a.example/x）", "https://a.example/x"),
        ("“https://a.example/x”、", "https://a.example/x"),
        ("(see https://a.example/a_(b))", "https://a.example/a_(b)"),
        ("https://zh.example/wiki/中国 是", "https://zh.example/wiki/中国"),
        ("https://例え.jp/道", "https://例え.jp/道"),
        ("http://例子.测试/路径 见", "http://例子.测试/路径"),
        ("https://a.example.然后", "https://a.example"),
        ("See https://a.example/pkg/__init__.py now", "https://a.example/pkg/__init__.py"),
        ("https://a.example/*x*/~~y~~/z", "https://a.example/*x*/~~y~~/z"),
        ("https://a.example/x" + ")" * 50_000, "https://a.example/x"),
        ("HTTP://A.EXAMPLE/a_b_c?x=1&y=2#z!", "HTTP://A.EXAMPLE/a_b_c?x=1&y=2#z"),
        ("**https://a.example/x**", "https://a.example/x"),
        ("- https://a.example:8080/x;", "https://a.example:8080/x"),
    ],
)
def test_an_address_in_the_text_is_a_link(text: str, address: str) -> None:
    assert addresses(text) == [address]


@pytest.mark.parametrize(
    "text",
    [
        "`https://a.example/x`",
        "    https://a.example/x",
        "xhttps://a.example/x",
        "svn+https://a.example",
        "https://",
        "见 https://。",
        "ftp://a.example/x",
    ],
)
def test_what_is_code_or_no_address_is_none(text: str) -> None:
    assert addresses(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[https://b.example](https://a.example/x)",
        "<https://a.example/x>",
        '<a href="https://a.example/x">https://b.example/</a> 去',
        "[see https://b.example/ 去](https://a.example/x)",
        "![https://b.example/](https://a.example/p.png) [a](https://a.example/x)",
    ],
)
def test_what_is_a_link_already_stays_one(text: str) -> None:
    assert addresses(text)[-1:] == ["https://a.example/x"]
    assert len(set(addresses(text))) <= 2
