"""Words are found as they are meant, whatever form they are written in."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.find import Searchable
from reader.document.folded import folded
from reader.document.parse import parse_body
from reader.document.readings import readings
from reader.document.text import plain_text
from reader.document.word_around import word_around


def found(text: str, typed: str) -> list[str]:
    """Return what is found in a text in which readings stand in parentheses."""
    inside = [match.span() for match in re.finditer(r"\([^)]*\)", text)]
    return [text[start:end] for start, end in Searchable(text, inside).find(typed)]


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("A tide, a Tide", "tide", ["tide", "Tide"]),
        ("A tide, a Tide", "Tide", ["Tide"]),
        ("half\nwidth", "half width", ["half\nwidth"]),
        ("ＡＢＣ，abc", "abc,", ["ＡＢＣ，"]),
        ("ＡＢＣ，abc", "abc", ["ＡＢＣ", "abc"]),
        ("结束，开始", "束,开", ["束，开"]),
        ("ｶﾞｰﾄﾞの話", "ガード", ["ｶﾞｰﾄﾞ"]),
        ("co\xadoperate a\xa0b", "cooperate a b", ["co\xadoperate a\xa0b"]),
        ("it’s “so”", 'it\'s "so"', ["it’s “so”"]),
        ("他用Python写", "用 python 写", ["用Python写"]),
        ("他用 Python 写", "用python写", ["用 Python 写"]),
        ("漢(かん)字(じ)です", "漢字で", ["漢(かん)字(じ)で"]),
        ("漢(かん)字(じ)です", "かん", ["かん"]),
        ("a(reading) a", "a", ["a", "a", "a"]),
        ("1984, 2001", r"re:\d{4}", ["1984", "2001"]),
        ("first\nsecond", "re:^s", ["s"]),
        ("any", "re:x*", []),
        ("any", "re:", []),
        ("any", "", []),
        ("a.b axb", "a.b", ["a.b"]),
        ("汉字 漢字", "漢字", ["漢字"]),
    ],
)
def test_words_are_found(text: str, typed: str, expected: list[str]) -> None:
    assert found(text, typed) == expected


def test_what_is_no_expression_is_refused() -> None:
    with pytest.raises(ValueError, match="missing"):
        Searchable("x").find("re:(")


def test_readings_are_told_by_the_document() -> None:
    chapter, word = "<ruby>章<rt>しょう</rt></ruby>", "<ruby>漢<rt>かん</rt></ruby>"
    html = f"<h2>{chapter}</h2><table><tr><td>a (b)<td>{word}</table>"
    document = parse_body(html)
    text = plain_text(document)

    assert [text[start:end] for start, end in readings(document)] == ["(しょう)", "(かん)"]


@given(st.text(alphabet="aB 中，Ａｶﾞ\xad\u200b½ﬁ\u0301é\n", max_size=30))
def test_a_folded_text_leads_back_to_all_that_is_seen(text: str) -> None:
    seen = folded(text)

    assert len(seen.text) == len(seen.starts) == len(seen.ends)
    assert list(seen.starts) == sorted(seen.starts)
    assert all(0 <= a < b <= len(text) for a, b in zip(seen.starts, seen.ends, strict=True))


@given(st.text(alphabet="ab 中文，Ａ\n", min_size=1, max_size=20), st.data())
def test_what_is_copied_out_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))]

    hits = Searchable(text).find(words)

    assert hits
    assert list(hits) == sorted(hits)


@pytest.mark.parametrize(
    ("text", "inside", "expected"),
    [
        ("a tide rises", "id", "tide"),
        ("it isn't so", "sn", "isn't"),
        ("我们在终端里阅读新闻", "端", "终端"),
        ("他用Python写程序", "yth", "Python"),
        ("first\nsecond", "sec", "second"),
        ("a — b", "—", ""),
    ],
)
def test_the_word_around(text: str, inside: str, expected: str) -> None:
    start = text.index(inside)

    assert word_around(text, start, start + len(inside)) == expected
