import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.query.hits import excerpt, hits, places
from reader.library.query.model import Field, Term
from reader.library.query.parser import parse_query
from reader.library.words import cut, normal


def lit(text: str, typed: str, field: Field | None = None) -> list[str]:
    return [normal(text)[a:b] for a, b in hits(text, parse_query(typed), field)]


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("The wind, the sea.", "the", ["The", "the"]),
        ("The wind, the sea.", '"wind the"', ["wind, the"]),
        ("Seas and season", "sea*", ["Seas", "season"]),
        ("Wörld of words", "world OR wor*", ["Wörld", "words"]),
        ("cafe\u0301 noir", "cafe", ["café"]),
        ("今天經濟發展很快", "经济", ["經濟"]),
        ("今天經濟發展很快", "经济 发展", ["經濟發展"]),
        ("经，济", "经济", ["经，济"]),
        ("经\n济", "经济", []),
        ("２０２２年", "2022年", ["２０２２年"]),
        ("so\u00adft", "soft", ["so\u00adft"]),
        ("ｶﾞｽ", "ガス", ["ガス"]),
        ("wind and sea", "wind -sea", ["wind"]),
        ("wind and sea", "title:wind sea", ["sea"]),
        ("wind and sea", "/w.nd|A/", ["wind", "a", "a"]),
        ("㍻の", "平成", ["㍻"]),
    ],
)
def test_what_is_looked_for_is_found_where_it_stands(
    text: str, typed: str, expected: list[str]
) -> None:
    assert lit(text, typed) == expected


def test_a_title_shows_the_words_of_all_fields_and_its_own() -> None:
    assert lit("风 海 山", "风 title:海 tag:山", Field.TITLE) == ["风", "海"]


@given(st.text("ab 中国，éÉ\n漢ｶﾞ"), st.sampled_from(["a", "中", "国中", "b a", "e", "汉", "ガ"]))
def test_something_is_lit_just_where_the_words_are_found(text: str, sought: str) -> None:
    found = hits(text, Term(sought), None)

    words = f" {' '.join(cut(text).split())} "
    assert bool(found) == (f" {' '.join(cut(sought).split())} " in words)
    assert all(0 <= start < end <= len(normal(text)) for start, end in found)


@pytest.mark.parametrize("word", ["wind", "大风"])
@pytest.mark.parametrize("before", [0, 5, 500])
@pytest.mark.parametrize("after", [0, 5, 500])
def test_an_excerpt_shows_the_first_hit(word: str, before: int, after: int) -> None:
    text = "海\n" * before + f"“{word}” " + "山\n" * after

    shown = excerpt(text, parse_query(word), 40)

    assert len(shown.text) <= 40
    assert "\n" not in shown.text
    assert [shown.text[start:end] for start, end in shown.hits] == [word]


def test_an_excerpt_without_a_hit_is_the_beginning() -> None:
    assert excerpt("One\ntwo three", parse_query("tag:x"), 7) == ("One two", ())


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("The wind, the sea.", "the", ["The", "the"]),
        ("a cafe\u0301 noir", "cafe noir", ["cafe\u0301", "noir"]),
        ("半角のｶﾞｽと経済", "ガス 经济", ["ｶﾞｽ", "経済"]),
        ("漢(かん)字の本", "漢字", ["漢(かん)字"]),
        ("漢(かん)字の本", "かん", ["かん"]),
        ("wind and sea", "wind -sea title:and", ["wind"]),
        ("风 海 山", "风 -海 tag:山", ["风"]),
        ("wind", "is:unread", []),
    ],
)
def test_on_a_page_words_are_found_as_it_is_written(
    text: str, typed: str, expected: list[str]
) -> None:
    start = text.find("(")
    readings = ((start, text.find(")") + 1),) if start >= 0 else ()

    found = places(text, parse_query(typed), readings)

    assert [text[a:b] for a, b in found] == expected


@given(st.text("ab 中国，éÉ\n漢ｶﾞe\u0301"), st.sampled_from(["a", "中", "e", "汉", "ガ"]))
def test_a_page_shows_as_much_as_a_body(text: str, sought: str) -> None:
    term = Term(sought)

    assert len(places(text, term)) == len(hits(text, term, None))
