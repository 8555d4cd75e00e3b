"""What no text refers to is shown where it stands."""

import pytest

from reader.document.markup import Markup
from reader.document.parse import parse_body
from reader.document.text import plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        (
            "灯[^1]\n\n[^1]: 注 note\n[^b]: 没提到的 lost\n\n港",
            "灯[1]\n[b] 没提到的 lost\n港\n注 note",
        ),
        ("<p>灯[^1]</p>\n\n[^1]: **注** note\n\n    more\n", "灯[^1]\n[1] 注 note\nmore"),
        ("> [^1]: 引 quoted", "[1] 引 quoted"),
        ("[^1]: see[^2]\n[^2]: 深 deep", "[1] see[1]\n深 deep"),
        ("灯[^1]\n\n[^1]: 注 note", "灯[1]\n注 note"),
    ],
)
def test_a_note_without_a_reference_stays_where_it_is(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown, markup=Markup.MARKDOWN)) == text


@pytest.mark.parametrize("line", ["[1]: 《书名》", "[注]: 这是说明", "[一]: 张三，李四"])
def test_words_are_no_address(line: str) -> None:
    assert plain_text(parse_body(f"文[1]\n\n{line}\n", markup=Markup.MARKDOWN)) == f"文[1]\n{line}"


@pytest.mark.parametrize(
    "address", ["https://a.org/港", "港.html", "/港", "#港", "<港>", "harbour"]
)
def test_an_address_is_one(address: str) -> None:
    read = parse_body(f"去[港][1]\n\n[1]: {address}\n", markup=Markup.MARKDOWN)

    assert plain_text(read) == "去港"
