"""Passages that are kept: each a fact of its own, found again by its words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.logs.facts import facts_of
from reader.library.logs.marks import NOTE, PASSAGE
from reader.library.logs.passages import Passage, passage_named
from reader.library.logs.undo import Change
from reader.library.memory.acts import told
from reader.library.query.parser import parse_query
from reader.session import Session
from tests.library.opened import Opener

TEXTS = {
    "en": ("The tide is late. ", "The tide is late.", "is late"),
    "zh": ("潮水迟到了。岸边无人。", "潮水迟到了。", "迟到"),
}


@pytest.fixture
def session(posts: Path, open_session: Opener) -> Session:
    for name in ("ebb", "潮"):
        (posts / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n<p>{name} text 正文</p>\n")
    return open_session()


@given(st.integers(0, 1 << 40), st.text(min_size=1), st.text())
def test_a_passage_is_known_by_the_name_of_its_fact(start: int, quote: str, note: str) -> None:
    passage = Passage(start, quote, note)

    assert passage_named(passage.name) == passage
    assert facts_of({PASSAGE + passage.name: True}).passages == (passage,)
    assert facts_of({PASSAGE + passage.name: False}).passages == ()


NAMES_OF_NONE = [
    *("", "x", "[]", '[1,"a"]', '[-1,"a",""]', '[1,"",""]', "[1,2,3]"),
    "[" * 100_000,
    *('[true,"a",""]', '[1, "a", ""]', r'[1,"\u6e2f",""]', r'[1,"\ud800",""]'),
]
"""The last are no names that it can be let go of by."""


@pytest.mark.parametrize("name", NAMES_OF_NONE)
def test_what_is_no_passage_is_none(name: str) -> None:
    assert passage_named(name) is None


@pytest.mark.parametrize("lang", TEXTS)
def test_a_passage_is_found_at_the_nearest_of_its_places(lang: str) -> None:
    sentence, _, words = TEXTS[lang]
    text = sentence * 3
    inside = sentence.index(words)
    passage = Passage(0, words)

    for number in range(3):
        at = number * len(sentence) + inside
        assert passage.place_in(text, at + 2) == (at, at + len(words))


def test_a_passage_is_found_soon_in_a_text_that_has_it_everywhere() -> None:
    passage, text = Passage(0, "a" * 2000), "a" * 1_000_000

    assert passage.place_in(text, 500_000) == (500_000, 502_000)
    assert passage.place_in(text, 0, begin=600_000) == (600_000, 602_000)
    assert passage.place_in(text, 999_000, begin=999_000) is None
    assert passage.place_in(text, 999_999) == (998_000, 1_000_000)
    assert passage.place_in(text, 1 << 80) == (998_000, 1_000_000)


@pytest.mark.parametrize("lang", TEXTS)
def test_a_passage_moves_with_its_words_and_may_be_gone(lang: str) -> None:
    sentence, whole, words = TEXTS[lang]
    passage = Passage(sentence.index(words), words)

    before = "More 更多 " * 5
    assert passage.place_in(before + sentence, passage.start) is not None
    assert passage.place_in(whole.replace(words, "…"), passage.start) is None


def test_what_is_noted_is_known_of_the_post_and_asked_for(session: Session) -> None:
    entry = next(each for each in session.entries(None) if each.title == "潮")
    fact = PASSAGE + Passage(3, "正文", "好").name
    assert not entry.noted
    query = parse_query("has:note")

    for facts, noted in (({fact: True}, True), ({fact: False}, False), ({NOTE + "x": True}, True)):
        session.memory.change([entry.id], facts)

        now = session.entry(entry.id)
        assert now is not None
        assert now.noted is noted
        assert [each.title for each in session.search.all(query)] == (["潮"] if noted else [])
        assert session.condition.stats().noted == noted


def test_what_is_noted_is_undone_and_done_again(session: Session) -> None:
    entry = session.entries(None)[0]
    passage = Passage(3, "text")
    act = session.memory.change([entry.id], {PASSAGE + passage.name: True})

    assert told(act, "Ebb") == "“Ebb” a passage kept"
    assert session.memory.facts(entry.id).passages == (passage,)
    session.memory.undo()
    assert session.memory.facts(entry.id).passages == ()
    session.memory.redo()
    assert session.memory.facts(entry.id).passages == (passage,)


def test_a_passage_that_has_another_note_is_told_as_one() -> None:
    change = [
        Change(("a",), PASSAGE + Passage(3, "潮水", note).name, value=bool(note))
        for note in ("", "好")
    ]

    assert told(tuple(change), "Ebb") == "“Ebb” a passage noted anew"
    assert told((change[0],), "Ebb") == "“Ebb” a passage let go"


def test_a_catalog_that_is_built_anew_knows_what_is_noted(
    session: Session, open_session: Opener, tmp_path: Path
) -> None:
    entry = session.entries(None)[0]
    session.memory.change([entry.id], {PASSAGE + Passage(0, "text").name: True})
    session.close()
    for path in (tmp_path / "cache").rglob("*"):
        if path.is_file():
            path.unlink()

    again = open_session()
    assert [each.id for each in again.entries(None) if each.noted] == [entry.id]
