from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import (
    Block,
    Document,
    Figure,
    Gallery,
    Image,
    Media,
    MediaKind,
    Paragraph,
    Quote,
    Run,
)
from reader.document.text import leaves, plain_text
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.lines import Line, Role
from reader.typography import Typography

_WORDS = st.text("ab 港口é😀\u05d0\x1b", max_size=30).map(lambda text: " ".join(text.split()))
_SOURCES = st.sampled_from(["", "a.png", "https://example.org/a.png", "//x\x1b[1m.org/a-boat.jpg"])
_IMAGES = st.builds(
    Image, _SOURCES, _WORDS, _WORDS, _SOURCES, st.integers(0, 9999), st.integers(0, 9999)
)
_MEDIA = st.builds(Media, st.sampled_from(MediaKind), _WORDS, _SOURCES)
_GALLERIES = st.builds(Gallery, st.lists(_IMAGES, min_size=2, max_size=12).map(tuple))
_SHOWN = st.one_of(_IMAGES, _MEDIA, _GALLERIES)
_CAPTIONS = _WORDS.map(lambda text: (Run(text),) if text else ())
_FIGURES = st.builds(Figure, st.lists(_SHOWN, min_size=1, max_size=2).map(tuple), _CAPTIONS)


def _lines(block: Block, cells: int) -> list[Line]:
    return list(lay_out(Document((block,)), cells, Typography(bidi=False)))


def _texts(block: Block, cells: int) -> list[str]:
    return [line.text for line in _lines(block, cells)]


def _ink(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


@given(st.one_of(_SHOWN, _FIGURES), st.integers(2, 100))
def test_no_card_is_too_wide_and_no_word_of_it_is_lost(block: Block, cells: int) -> None:
    lines = _texts(block, cells)

    page = _ink("".join(lines))
    at = 0
    assert all(width(line) <= cells for line in lines)
    for leaf in leaves(Document((block,))):
        at = page.index(_ink(leaf), at) + len(_ink(leaf))


@given(st.one_of(_SHOWN, _FIGURES), st.integers(2, 100))
def test_cards_of_a_page_from_right_to_left_keep_to_its_width(block: Block, cells: int) -> None:
    document = Document((Paragraph((Run("שלום"),)), Quote((block,)), block), "he")

    lines = [line.text for line in lay_out(document, cells)]

    letters = Counter(_ink("".join(lines)))
    assert all(width(line) <= cells for line in lines)
    assert not Counter(_ink("".join(leaves(document)))) - letters


@given(st.one_of(_SHOWN, _FIGURES), st.integers(2, 100))
def test_offsets_of_cards_rise_within_the_text(block: Block, cells: int) -> None:
    offsets = [line.offset for line in _lines(block, cells)]

    assert offsets == sorted(offsets)
    assert all(0 <= offset <= len(plain_text(Document((block,)))) + 1 for offset in offsets)


@pytest.mark.parametrize(
    ("block", "cells", "lines"),
    [
        (Image("https://a.org/1.png", "船", width=8, height=6), 40, ["▣ 船 · a.org · 8×6"]),
        (Image("https://a.org/1.png", "船", width=8, height=6), 14, ["▣ 船 · a.org"]),
        (Image("https://a.org/1.png", "船", width=8, height=6), 11, ["▣ 船"]),
        (Image("https://a.org/1.png"), 40, ["▣ a.org"]),
        (
            Image("https://a.org/1.png", "a boat on the water"),
            26,
            ["▣ a boat on the water", "  a.org"],
        ),
        (Media(MediaKind.VIDEO, "船", "https://youtu.be/x"), 40, ["▶ 船 · YouTube"]),
        (Media(MediaKind.AUDIO, "", "https://a.org/a-boat.mp3"), 40, ["♪ a boat · a.org"]),
        (Figure((Image("https://a.org/1.png"),), (Run("船。"),)), 40, ["▣ 船。 · a.org"]),
        (
            Figure((Image("https://a.org/1.png", "A boat"),), (Run("船。"),)),
            40,
            ["▣ A boat · a.org", "  船。"],
        ),
        (Gallery((Image("//a.org/1"), Image("//a.org/2"))), 40, ["▣ 1  ▣ 2 · a.org"]),
        (Gallery((Image("//a.org/1"), Image("//b.org/2"))), 40, ["▣ 1  ▣ 2"]),
        (
            Gallery((Image("1", "船"), Image("2", "船"), Image("3", "港"))),
            40,
            ["▣ 1 船  ▣ 2  ▣ 3 港"],
        ),
        (
            Gallery((Image("1", "船"), Image("2", "港口"), Image("3"))),
            12,
            ["▣ 1 船", "▣ 2 港口", "▣ 3"],
        ),
        (
            Gallery((Image("1", "船"), Image("2", "a boat on the water"))),
            14,
            ["▣ 1 船", "▣ 2 a boat on", "    the water"],
        ),
    ],
)
def test_a_card_is_its_label_and_its_facts(block: Block, cells: int, lines: list[str]) -> None:
    assert _texts(block, cells) == lines


def test_each_picture_of_a_gallery_keeps_its_link() -> None:
    gallery = Gallery((Image("a.png", "船"), Image("b.png", "港", link="u"), Image("c.png")))

    (line,) = _lines(gallery, 40)

    assert [(span.text, span.link) for span in line.spans if span.link] == [
        ("船", "a.png"),
        ("港", "u"),
        ("▣ 3", "c.png"),
    ]


def test_a_card_whose_label_is_a_caption_leads_to_its_picture() -> None:
    figure = Figure((Image("a.png"),), (Run("船 "), Run("港", link="u")))

    (line,) = _lines(figure, 40)

    seen = [span for span in line.spans if span.text.strip()]
    assert [(span.text.strip(), span.role, span.link) for span in seen] == [
        ("▣", Role.IMAGE, "a.png"),
        ("船", Role.CAPTION, ""),
        ("港", Role.CAPTION, "u"),
    ]
