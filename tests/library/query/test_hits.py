import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.cells import width
from reader.library.query.edges import NEAR
from reader.library.query.hits import excerpt, hits, places
from reader.library.query.model import Field, Term
from reader.library.query.parser import parse_query
from reader.library.query.words import cut, normal


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
    assert excerpt("One\ntwo three", parse_query("tag:x"), 9) == ("One two…", ())
    assert excerpt("One\ntwo", parse_query("tag:x"), 7) == ("One two", ())


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        (f"{'Stand alone ' * 9}standalone VMs that run under Hyper-V", "vms run",
         "…standalone VMs that run under Hyper-V"),
        (f"Of a page that is elsewhere. “The wind” is the sea{' and the sea' * 9}", "wind",
         "…“The wind” is the sea and the sea and…"),
        ("https://e.org/microsoft/SDN/refs/heads/master/windows/install", "heads",
         "…SDN/refs/heads/master/windows/install"),
        ("x" * 50 + " wind", "wind", "…" + "x" * 34 + " wind"),
        ("天地玄黄,宇宙洪荒。" * 5 + "大风" + "日月盈昃,辰宿列张。" * 9, "大风",
         "…荒。天地玄黄,宇宙洪荒。大风日月盈昃,辰宿列张。日月盈昃,辰宿列张。日月盈昃…"),
        ("使用Kubernetes容器" * 5 + "大风", "大风",
         "…容器使用Kubernetes容器大风"),
    ],
)  # fmt: skip
def test_an_excerpt_begins_and_ends_with_a_word(text: str, typed: str, expected: str) -> None:
    assert excerpt(text, parse_query(typed), 40).text == expected


_WORDS = st.sampled_from(["wind", "the", "sea.", "Wind,", "é", "a/b", "大风", "海", "“大风”", "\n"])


@given(
    st.lists(st.tuples(_WORDS, st.sampled_from(["", " ", "  "])), max_size=60),
    st.sampled_from(["wind", "大风", "sea the", "e"]),
    st.integers(14, 60),
)
def test_in_an_excerpt_the_words_that_were_sought_are_lit(
    parts: list[tuple[str, str]], typed: str, length: int
) -> None:
    text = "".join(word + space for word, space in parts)
    found = hits(text, query := parse_query(typed), None)

    shown = excerpt(text, query, length)

    lit = [shown.text[start:end] for start, end in shown.hits]
    bare = shown.text.strip("…")
    line = normal(text).replace("\n", " ")
    assert len(shown.text) <= length
    assert bare in line
    assert shown.text.startswith("…") or line.startswith(bare)
    assert shown.text.endswith("…") or line.endswith(bare)
    assert not shown.text.startswith("… ")
    assert bool(lit) == bool(found)
    whole = [line[start:end] for start, end in found]
    for each in lit:
        assert each in whole or len(each) > NEAR or len(each) == len(bare)


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


@pytest.mark.parametrize(("word", "other"), [("春", "字"), ("hit", "a")])
def test_a_hit_near_the_end_of_a_text_is_in_sight_on_a_row_of_so_many_cells(
    word: str, other: str
) -> None:
    shown = excerpt(f"{other * 200}，{word}，{other * 20}", parse_query(word), 70)

    ((start, end),) = shown.hits
    assert shown.text[start:end] == word
    assert width(shown.text[:end]) <= 70
