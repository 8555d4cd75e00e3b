"""A line can do nothing to a terminal but be shown."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Document, Paragraph, Run
from reader.document.parse import parse_body
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.lines import Role, Span, line
from reader.layout.unicode.harmless import clean, harmless
from reader.typography import DEFAULT


@pytest.mark.parametrize(
    ("hostile", "safe"),
    [
        ("\x1b]0;owned\x07title", "]0;ownedtitle"),
        ("\x9b31mred", "31mred"),
        ("a\x00b\x08c\x7fd", "abcd"),
        ("two\r\nlines\u2028more", "twolinesmore"),
        ("\u202egnp.exe", "gnp.exe"),
        ("\u2066open", "open"),
        ("\u2067עברית\u2069 and", "עברית and"),
        ("\u2068中文\u2069", "中文"),
        ("中文\x1b[2J\u202d标题", "中文[2J标题"),
        ("raw\udc9bname\udcff", "raw?name?"),
        ("中\udcff文", "中?文"),
    ],
)
def test_what_could_act_on_the_terminal_is_removed(hostile: str, safe: str) -> None:
    assert clean(hostile) == safe
    assert line((Span(hostile),)).text == safe


def test_an_isolate_is_removed_that_is_closed_in_another_span_of_the_line() -> None:
    cleaned = line((Span("\u2066a"), Span("b\u2069", Role.CODE), Span("\u2066c")))

    assert [span.text for span in cleaned.spans] == ["a", "b", "c"]


@pytest.mark.parametrize("bidi", [True, False])
def test_no_isolate_of_a_paragraph_reaches_a_terminal(*, bidi: bool) -> None:
    document = parse_body("<p>plain \u2067abc\u2069 x</p>")

    lines = lay_out(document, 40, DEFAULT._replace(bidi=bidi))

    assert [line.text for line in lines] == ["plain abc x"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("e" + "\u0301" * 31 + "t", "e" + "\u0301" * 30 + "t"),
        ("字" + "\u0489" * 100_000, "字" + "\u0489" * 30),
        ("a\ufeffb\u200bc\u2060d", "abcd"),
        ("题\ufeff\u200b\u2060目", "题目"),
        ("🇺\u200b\u200b🇸", "🇺\u200b🇸"),  # no flag
        ("🇧\ufeff🏽", "🇧\u200b🏽"),
        ("می\u200c\u200c\u200cخواهم", "می\u200cخواهم"),
        ("👩" + "\u200d" * 50 + "👩", "👩\u200d\u200d👩"),
        ("👩" + "\ufe0f" * 50 + "\u200d👩", "👩" + "\ufe0f" * 29 + "\u200d👩"),
        ("👩" + "\ufe0f\u200d" * 50 + "👩", "👩" + "\ufe0f\u200d" * 14 + "\ufe0f👩"),
        ("x" + "\u200f" * 99 + "y", "x" + "\u200f" * 30 + "y"),
    ],
)
def test_what_takes_no_cell_has_a_bound(text: str, shown: str) -> None:
    assert clean(text) == shown
    assert width(shown) == width(text)
    assert line((Span(text),)).text == shown


@pytest.mark.parametrize(
    "text",
    [
        "น้ำที่นี้",
        "क्षत्रिय श्र्‌य",
        "مُحَمَّدٌ",
        "می‌خواهم",
        "👩‍👩‍👧‍👦🏽🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f❤️",
        "e" + "\u0301" * 30,
        "葛\U000e0100",
    ],
)
def test_what_scripts_and_emoji_are_made_of_stays(text: str) -> None:
    assert clean(text * 3) == text * 3
    assert line((Span(text),)).text == text


def test_marks_in_many_spans_have_one_bound() -> None:
    shown = line((Span("e"), *[Span("\u0301", Role.CODE)] * 99, Span("t")))

    assert shown.text == "e" + "\u0301" * 30 + "t"


@pytest.mark.parametrize("html", ["<p>{}</p>", "<pre>{}</pre>", "<table><tr><td>{}</table>"])
def test_marks_have_a_bound_in_every_kind_of_text(html: str) -> None:
    document = parse_body(html.format("字" + "\u0301" * 99))

    (shown,) = lay_out(document, 40)

    assert shown.text.strip() == "字" + "\u0301" * 30


def test_no_character_at_all_is_kept_that_acts_on_a_terminal() -> None:
    acting = {"Cc", "Zl", "Zp", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    characters = map(chr, range(sys.maxunicode + 1))

    kept = [
        char
        for char in characters
        if (unicodedata.category(char) in acting or unicodedata.bidirectional(char) in acting)
        and clean(char)
    ]

    assert kept == []


@pytest.mark.parametrize("digit", ["2", "©"])
def test_a_selector_behind_a_soft_hyphen_widens_nothing(digit: str) -> None:
    document = Document((Paragraph((Run(f"{digit}\xad\ufe0f"),)),))

    (shown,) = lay_out(document, 9)

    assert width(shown.text) == 1
    assert width(clean(f"{digit}\xad\ufe0f")) == 1


@given(st.text("a字👩🇸🏽\u200b\u200c\u200d\ufe0f\u0301\ufeffा", max_size=150))
def test_a_text_that_is_cleaned_is_harmless_and_no_wider(text: str) -> None:
    once = clean(text)

    assert harmless(once)
    assert harmless(text) == (once == text)
    assert width(once) <= width(text)


@given(st.text())
def test_cleaning_twice_changes_nothing_and_keeps_the_width(text: str) -> None:
    once = clean(text)

    assert clean(once) == once
    assert width(once) == width(text)
