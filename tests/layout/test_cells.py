"""Texts are measured in cells, as wcwidth measures them, over all of Unicode."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth, wcwidth

from reader.layout.cells import (
    between,
    clusters,
    columns,
    filled,
    fit,
    pad,
    reach,
    set_ambiguous,
    width,
)
from reader.layout.unicode.ambiguous import AMBIGUOUS
from tests.layout.characters import CODES, characters

EMOJI_TESTS = Path("/usr/share/unicode/emoji/emoji-test.txt")
GRAPHEME_TESTS = Path("/usr/share/unicode/auxiliary/GraphemeBreakTest.txt")
SURROGATES = range(0xD800, 0xE000)
BLOCK = 1 << 12
IDEOGRAPHIC = range(0x20000, 0x40000)
UNASSIGNED = frozenset({"Cn", "Co"})
"""The categories of what Unicode has not, or leaves to others."""


def blocks() -> Iterator[range]:
    """Yield the codes of all characters, some thousand together."""
    return (
        codes[first : first + BLOCK] for codes in CODES for first in range(0, len(codes), BLOCK)
    )


def measured() -> Iterator[tuple[str, int]]:
    """Yield every character with its cells: alone, or in a row where none joins another."""
    for codes in blocks():
        block = [chr(code) for code in codes if code not in SURROGATES]
        if codes[0] in IDEOGRAPHIC or UNASSIGNED.issuperset(map(unicodedata.category, block)):
            ends = columns("".join(block))
            yield from zip(block, (end - start for start, end in pairwise(ends)), strict=True)
        else:
            yield from ((char, width(char)) for char in block)


def test_every_character_but_spacing_marks_and_the_soft_hyphen_is_as_wide_as_wcwidth_says() -> None:
    different = [
        char
        for char, cells in measured()
        if cells != max(0, wcwidth(char)) and unicodedata.category(char) != "Mc"
    ]

    assert different == ["\xad"]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("plain text", 10),
        ("中文排版", 8),
        ("中文 and English，混排。", 24),
        ("“引号”—……", 9),
        ("e\u0301te\u0301", 3),
        ("が", 2),
        ("か\u3099", 2),
        ("한국어", 6),
        ("\u1112\u1161\u11ab", 2),
        ("👨\u200d👩\u200d👧\u200d👦", 2),
        ("🇨🇳🇯🇵", 4),
        ("1\ufe0f\u20e3", 2),
        ("👍🏽", 2),
        ("✌🏽", 1),
        ("✌\ufe0f", 2),
        ("❤\u200d🔥", 1),
        ("❤\ufe0f\u200d🔥", 2),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 2),
        ("🏳\ufe0f\u200d🌈", 2),
        ("#\ufe0f\u20e3", 2),
        ("🇨", 2),
        ("🧑🏻\u200d❤\ufe0f\u200d💋\u200d🧑🏿", 2),
        ("☀", 1),
        ("☀\ufe0f", 2),
        ("⌚\ufe0e", 1),
        ("กำ", 2),
        ("क्षि", 2),
        ("ｶﾅ", 2),
        ("\x1b[31m", 4),
        ("a\u200bb\xadc", 3),
    ],
)
def test_a_text_takes_these_cells(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.skipif(not EMOJI_TESTS.exists(), reason="Debian's unicode-data is not installed")
def test_every_emoji_of_unicode_is_a_cluster_as_wide_as_wcwidth_says() -> None:
    emoji = [
        "".join(chr(int(code, 16)) for code in line.partition(";")[0].split())
        for line in EMOJI_TESTS.read_text(encoding="utf-8").splitlines()
        if ";" in line.partition("#")[0]
    ]

    different = [each for each in emoji if width(each) != wcswidth(each)]

    assert len(emoji) > 4_700
    assert different == []
    assert [each for each in emoji if list(clusters(each)) != [each]] == []


@pytest.mark.skipif(not GRAPHEME_TESTS.exists(), reason="Debian's unicode-data is not installed")
def test_clusters_pass_all_of_unicodes_own_tests() -> None:
    cases = [
        ["".join(chr(int(code, 16)) for code in part.replace("×", " ").split()) for part in parts]
        for line in GRAPHEME_TESTS.read_text(encoding="utf-8").splitlines()
        if (case := line.partition("#")[0].strip(" \t÷"))
        for parts in [case.split("÷")]
    ]

    failed = [case for case in cases if list(clusters("".join(case))) != case]

    assert len(cases) > 600
    assert failed == []


@pytest.mark.parametrize(
    ("text", "cells", "fitted"),
    [
        ("short", 10, "short"),
        ("a long title", 7, "a long…"),
        ("二〇二二年名单公示", 9, "二〇二二…"),
        ("二〇二二年名单公示", 8, "二〇二…"),
        ("👨\u200d👩\u200d👧 family", 3, "👨\u200d👩\u200d👧…"),
        ("anything", 0, ""),
    ],
)
def test_a_text_is_cut_to_fit_between_clusters(text: str, cells: int, fitted: str) -> None:
    assert fit(text, cells) == fitted


@pytest.mark.parametrize(
    ("text", "start", "stop", "seen"),
    [
        ("abcdef", 1, 3, "bc"),
        ("abc", 2, 9, "c"),
        ("abc", 5, 9, ""),
        ("中文排版", 2, 6, "文排"),
        ("中文排版", 1, 5, " 文 "),
        ("中文", 1, 2, " "),
        ("ae\u0301b", 1, 2, "e\u0301"),
        ("ae\u0301b", 2, 3, "b"),
        ("a👩\u200d👧b", 1, 3, "👩\u200d👧"),
        ("a👩\u200d👧b", 2, 4, " b"),
    ],
)
def test_a_text_is_cut_from_cell_to_cell(text: str, start: int, stop: int, seen: str) -> None:
    assert between(text, start, stop) == seen


@given(st.text(), st.integers(0, 30), st.integers(0, 30))
def test_a_part_of_a_text_takes_the_cells_it_is_cut_by(text: str, start: int, cells: int) -> None:
    taken = max(0, min(start + cells, width(text)) - start)

    assert width(between(text, start, start + cells)) == taken


@given(st.text(), st.integers(1, 60))
def test_a_padded_text_takes_exactly_its_cells(text: str, cells: int) -> None:
    assert width(pad(text, cells)) == cells


@given(st.text())
def test_the_clusters_of_a_text_are_the_text_and_its_width(text: str) -> None:
    found = list(clusters(text))

    assert "".join(found) == text
    assert sum(map(width, found)) == width(text)


@given(st.text(min_size=1), st.integers(2, 30))
def test_a_piece_that_reaches_as_far_as_it_can_is_full(text: str, room: int) -> None:
    cells = columns(text)

    end = reach(cells, 0, room)

    assert width(text[:end]) <= room
    assert end == len(text) or cells[end + 1] > room


@given(st.text())
def test_the_columns_of_a_text_end_with_its_width(text: str) -> None:
    cells = columns(text)

    assert len(cells) == len(text) + 1
    assert (cells[0], cells[-1]) == (0, width(text))


@pytest.fixture
def _wide() -> Iterator[None]:
    set_ambiguous(wide=True)
    yield
    set_ambiguous(wide=False)


def test_ambiguous_are_the_visible_characters_that_unicode_calls_so() -> None:
    pattern = re.compile(f"[{AMBIGUOUS}]")
    different = [
        char
        for char in characters()
        if unicodedata.category(char) != "Cn"
        and (unicodedata.east_asian_width(char) == "A" and width(char) == 1)
        != bool(pattern.match(char))
    ]

    assert different == []


@pytest.mark.usefixtures("_wide")
@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("plain text", 10),
        ("中文排版，", 10),
        ("“引号”—……", 14),
        ("─│•", 6),
        ("e\u0301", 1),
        ("é", 2),
        ("α\u0301", 2),
        ("☎\ufe0f", 2),
        ("🏃\u200d♂\ufe0f", 2),
        ("👍🏽…", 4),
        ("soft\xadly", 6),
        ("\U000f0001", 2),
    ],
)
def test_on_a_terminal_that_draws_them_wide_ambiguous_characters_take_two(
    text: str, cells: int
) -> None:
    assert width(text) == columns(text)[-1] == sum(map(width, clusters(text))) == cells


@pytest.mark.usefixtures("_wide")
def test_an_ellipsis_is_measured_as_it_is_drawn() -> None:
    assert fit("二〇二二年名单公示", 9) == "二〇二…"
    assert fit("anything", 1) == ""


@pytest.mark.parametrize(
    ("cells", "sign", "text"), [(3, "─", "───"), (3, "＝", "＝ "), (0, "─", "")]
)
def test_a_sign_fills_exactly_its_cells(cells: int, sign: str, text: str) -> None:
    assert filled(sign, cells) == text
