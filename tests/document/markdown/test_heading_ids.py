"""The id that an author writes behind a heading."""

import pytest

from reader.document.markup import Markup
from reader.document.model import Document, Heading, Paragraph, Run
from reader.document.parse import parse_body
from reader.document.text import plain_text


def read(markdown: str) -> Document:
    return parse_body(markdown, markup=Markup.MARKDOWN)


@pytest.mark.parametrize(
    ("markdown", "text", "anchor"),
    [
        ("## Kram {#kram}", "Kram", "kram"),
        ("## 标题{#章节}", "标题", "章节"),
        ("## Kram {#a .b c=d} ##", "Kram", "a"),
        ("## Kram {.b #a}", "Kram", "a"),
        ("标题 {#甲}\n---", "标题", "甲"),
        ("## Kram {: #a .b}", "Kram", "a"),
        ("## Kram\n{: #a .b}", "Kram", "a"),
        ("## 标题\n{:#a}", "标题", "a"),
        ("## Kram {-}", "Kram", ""),
        ("## 标题 {.unnumbered}", "标题", ""),
        ("## Kram\n{:.no_toc}", "Kram", ""),
    ],
)
def test_the_id_of_a_heading_is_not_shown(markdown: str, text: str, anchor: str) -> None:
    assert read(markdown).blocks == (Heading(2, (Run(text),), anchor),)


@pytest.mark.parametrize(
    "shown",
    ["{#alone}", "{x}", "Set {a, b}", "集 {甲}", "{#a} in it", "A {# b}", "A {#a}."],
)
def test_what_is_no_id_stays(shown: str) -> None:
    assert read(f"## {shown}").blocks == (Heading(2, (Run(shown),)),)


@pytest.mark.parametrize("markdown", [r"## A \{#b}", "## A `{#b}`"])
def test_what_is_meant_as_it_is_written_stays(markdown: str) -> None:
    assert plain_text(read(markdown)) == "A {#b}"


def test_a_text_below_the_id_is_a_paragraph() -> None:
    assert read("## 标题\n{: #a}\n文字。").blocks == (
        Heading(2, (Run("标题"),), "a"),
        Paragraph((Run("文字。"),)),
    )
