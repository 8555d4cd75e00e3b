import unicodedata
from collections.abc import Collection
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.query.words import _VOICED, LINE_END, cut, words


@cache
def every_character() -> tuple[str, ...]:
    """Return all but the rare Chinese characters beyond, which are folded as the others are."""
    return tuple(
        char
        for char in map(chr, range(0x20000))
        if unicodedata.category(char) not in {"Cn", "Co", "Cs"}
    )


def each_in_words(texts: Collection[str]) -> dict[str, str]:
    """Return the words of each text: many are cut at once, as the lines of one."""
    known = {text: " ".join(words(text)) for text in texts if {*text} & {"\n", *_VOICED}}
    others = [text for text in texts if text not in known]
    lines = cut("\n".join(others)).split(LINE_END)
    return known | {text: " ".join(line.split()) for text, line in zip(others, lines, strict=True)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello, world!", "hello world"),
        ("你好，世界！", "你 好 世 界"),
        ("中国新闻2022年8月", "中 国 新 闻 2022 年 8 月"),
        ("the2022年", "the2022 年"),
        ("don't self-test 3.14 foo_bar", "don t self test 3 14 foo bar"),
        ("「引用」《书名》“话”", "引 用 书 名 话"),
        ("今日はラーメン", "今 日 は ラ ー メ ン"),
        ("人々・時々", "人 々 时 々"),
        ("서울에서", "서 울 에 서"),
        ("สวัสดี", "ส ว ั ส ด ี"),
        ("हिन्दी में", "हिन्दी में"),
        ("☀️ 🎉🎉 © →", "☀ 🎉 🎉"),
        ("𠮷野家", "𠮷 野 家"),
        ("\u2f00\uf900", "一 岂"),
    ],
)
def test_text_is_cut_into_words_and_characters(text: str, expected: str) -> None:
    assert words(text) == tuple(expected.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("WÖRLD", "world"),
        ("Straße", "STRASSE"),
        ("café", "cafe\u0301"),
        ("Łódź, Ærø, Đà Nẵng", "lodz aero da nang"),
        ("ΆΣ", "ας"),
        ("Ещё", "ЕЩЕ"),
        ("Ａｂｃ１２３", "abc123"),
        ("ｶﾞｷﾞﾊﾟｱ", "ガギパア"),
        ("\u30ab\u3099", "ガ"),
        ("서울", "\u1109\u1165\u110b\u116e\u11af"),
        ("㍻㎡①", "平成m21"),
        ("ﬁne so\u00adft", "fine soft"),
        ("שָׁלוֹם", "שלום"),
        ("漢語新聞", "汉语新闻"),
        ("裏面、裡面", "里面 里面"),
        ("気象図", "气象图"),
    ],
)
def test_what_is_one_word_in_another_form_is_equal(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"), [("かき", "がき"), ("は", "ば"), ("よみ", "ヨミ"), ("й", "и"), ("芸", "艺")]
)
def test_what_is_another_word_stays_one(one: str, other: str) -> None:
    assert words(one) != words(other)


def test_the_forms_of_chinese_characters_can_be_told_apart() -> None:
    assert words("漢語", variants=False) == ("漢", "語")
    assert words("汉语", variants=False) == ("汉", "语")


def test_the_end_of_a_line_is_a_word_in_a_text_and_a_space_in_a_question() -> None:
    text = "北京\n上海"

    assert cut(text).split() == ["北", "京", LINE_END, "上", "海"]
    assert words(text) == ("北", "京", "上", "海")


@given(st.text())
def test_words_are_cut_into_themselves(text: str) -> None:
    once = words(text)

    assert words(" ".join(once)) == once


def test_every_character_is_folded_for_good() -> None:
    folded = each_in_words(every_character())

    again = each_in_words(set(folded.values()))

    assert [char for char, fold in folded.items() if again[fold] != fold] == []


def test_words_of_ascii_are_made_of_letters_and_digits() -> None:
    text = cut("".join(every_character()))

    ascii_ = {char for char in text if char.isascii()}
    assert ascii_ == set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert LINE_END not in cut(LINE_END)


def test_the_forms_of_chinese_characters_are_those_of_opencc() -> None:
    from opencc import OpenCC

    simplified = OpenCC("t2s").convert
    chinese = [
        char
        for char in map(chr, range(0x4E00, 0xA000))
        if unicodedata.normalize("NFC", char) == char and ord(simplified(char)) < 0x10000
    ]

    assert [c for c in chinese if words(simplified(c)) != words(c)] == []
