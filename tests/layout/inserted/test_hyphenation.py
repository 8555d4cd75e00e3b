"""Words are divided at their syllables, in the language they are in, and names never."""

import pytest

from reader.document.contents import runs_text
from reader.document.model import Mark, Run
from reader.layout.inserted.hyphenation import syllable_ends
from reader.layout.inserted.insertions import inserted
from reader.layout.inserted.language import language_of


def divided(named: str, *runs: Run) -> str:
    """Return the text of `runs`, before another word, with a bar where words may be divided."""
    signs = syllable_ends((*runs, Run(" 0")), named)
    return runs_text(inserted(runs, signs).runs).replace("\xad", "|")


@pytest.mark.parametrize(
    ("named", "text", "expected"),
    [
        ("en", "the development of photographs", "the de|vel|op|ment of pho|to|graphs"),
        ("en-GB", "development", "de|vel|op|ment"),
        ("de", "die Entwicklung der Schifffahrt", "die Ent|wick|lung der Schiff|fahrt"),
        ("ru", "программного обеспечения", "про|грамм|ного обес|пе|че|ния"),
        ("no", "kommunikasjonen", "kom|mu|ni|ka|sjo|nen"),
        ("zh-CN", "支持international标准", "支持in|ter|na|tional标准"),
        ("zh-CN", "发布了 Washington 的照片", "发布了 Washington 的照片"),
        ("en", "in Washington", "in Washington"),
        ("en", "well-documented development", "well-documented de|vel|op|ment"),
        ("en", "author\xaditative", "author\xaditative".replace("\xad", "|")),
        ("en", "https://example.org/development", "https://example.org/development"),
        ("en", "development.example.org", "development.example.org"),
        ("en", "user_development development2", "user_development development2"),
        ("en", "initialize(development)", "initialize(de|vel|op|ment)"),
        ("ja", "日本語だけの文。", "日本語だけの文。"),
        ("xx", "development", "development"),
    ],
)
def test_a_text_is_divided_here(named: str, text: str, expected: str) -> None:
    assert divided(named, Run(text)) == expected


def test_code_and_readings_are_whole() -> None:
    runs = (
        Run("development ", Mark.CODE),
        Run("development", ruby="development"),
        Run(" development"),
    )

    assert divided("en", *runs) == "development development(development) de|vel|op|ment"


def test_a_half_bold_word_is_one_word() -> None:
    assert divided("en", Run("develop", Mark.STRONG), Run("ment")) == "de|vel|op|ment"


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        ("The ferry leaves at eight, and that is all.", "", "en"),
        ("Das ist nicht die ganze Geschichte.", "", "de"),
        ("Ce n'est pas une histoire pour les enfants.", "", "fr"),
        ("Det är inte en bok som alla läser.", "", "sv"),
        ("Паром уходит в восемь.", "", "ru"),
        ("Пором відпливає о восьмій, її чекають.", "", "uk"),
        ("Το πλοίο φεύγει", "", "el"),
        ("unclear words only", "", ""),
        ("unclear words only", "zh-CN", "en"),
        ("unclear words only", "it", "it"),
        ("The ferry and the bridge of that town", "ru", "en"),
        ("Паром уходит", "en-US", "ru"),
        ("渡船八点开，the ferry", "zh", "en"),
        ("", "", ""),
    ],
)
def test_a_paragraph_is_in_this_language(text: str, named: str, expected: str) -> None:
    assert language_of(text, named) == expected


def test_the_last_word_of_a_paragraph_is_whole() -> None:
    runs = (Run("the development of photographs.”"),)

    assert (
        inserted(runs, syllable_ends(runs, "en")).text
        == "the de\xadvel\xadop\xadment of photographs.”"
    )
