"""Texts are cut into pieces that fit, at the best places there are."""

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.breaks.linebreak import letter
from reader.layout.cells import clusters, width
from reader.layout.wrapping.clustered import wrap_clustered
from reader.layout.wrapping.wrap import SHOWN, wrap

MIXED = st.text(
    alphabet="ab，。“”（）中文字 é-—…/\n\u200b\xad한국👍🏽\u200d🇨🇳e\u0301", max_size=120
)

SIMPLE = st.lists(
    st.sampled_from(["a", "word", "it's", "3.14", "x-y", "/", "“", "”", "(", ")", "!", "；", "。"])
    | st.sampled_from(["中", "文字", "（", "）", "——", "……", "한국", "ー", "é", "Жук", " ", "  "])
    | st.characters(min_codepoint=ord(" "), max_codepoint=0xD7FF),
    max_size=60,
).map("".join)


def lines(text: str, room: int, first_room: int | None = None) -> list[str]:
    """Return the lines that `text` is cut into."""
    shown = str.maketrans(SHOWN)
    return [
        text[piece.start : piece.end].translate(shown) + "-" * piece.hyphen
        for piece in wrap(text, room, first_room)
    ]


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("fits", 10, ["fits"]),
        ("", 10, [""]),
        ("two words", 5, ["two", "words"]),
        ("a  b", 2, ["a", "b"]),
        ("one\ntwo", 10, ["one", "two"]),
        ("一行\n\n三行", 10, ["一行", "", "三行"]),
        ("今天我们在 Python 里发布了", 16, ["今天我们在", "Python 里发布了"]),
        ("他说：“你好。”然后走了", 12, ["他说：“你", "好。”然后", "走了"]),
        ("中文（括号）中文", 6, ["中文", "（括", "号）中", "文"]),
        ("extra\xadordinary", 8, ["extra-", "ordinary"]),
        ("extra\xadordinary", 20, ["extraordinary"]),
        ("zero\u200bwidth", 6, ["zero", "width"]),
        ("see https://example.org/a/b?c=d", 16, ["see", "https://example.", "org/a/b?c=d"]),
        (
            "see https://example.org/page?first_name=anna",
            24,
            ["see https://example.org/", "page?first_name=anna"],
        ),
        (
            "at https://e.org/?q=a&word=unbreakable&last=7",
            20,
            ["at https://e.org/?", "q=a&word=", "unbreakable&last=7"],
        ),
        ("https://example.org", 9, ["https://e", "xample.", "org"]),
        ("in /usr/share/doc/reader now", 20, ["in /usr/share/doc/", "reader now"]),
        ("比如：I\xa0Like\xa0Long\xa0Passwords", 16, ["比如：", "I Like Long ", "Passwords"]),
        ("\xa0\xa0unbreakable", 8, ["  unbrea", "kable"]),
        ("在 .anUnbreakableName 里", 12, ["在", ".anUnbreakab", "leName 里"]),
        ("un mot !", 6, ["un", "mot !"]),
        ("甲 · 乙 · 丙", 6, ["甲 ·", "乙 ·", "丙"]),
        ("如下 —— 见图", 6, ["如", "下 ——", "见图"]),
        ("unbreakablelongword", 8, ["unbreaka", "blelongw", "ord"]),
        ("👨\u200d👩\u200d👧👨\u200d👩\u200d👧", 2, ["👨\u200d👩\u200d👧"] * 2),
    ],
)
def test_a_text_is_cut_here(text: str, room: int, expected: list[str]) -> None:
    assert lines(text, room) == expected


def test_an_indented_first_line_is_shorter() -> None:
    assert lines("首行缩进两个字的段落", 8, 4) == ["首行", "缩进两个", "字的段落"]


@pytest.mark.parametrize("room", range(8, 20))
def test_a_narrow_line_still_keeps_punctuation_off_its_wrong_ends(room: int) -> None:
    cut = lines("他（说）：“你好，世界！”（完）。", room)

    assert [line for line in cut if line[0] in "，。！？）”："] == []
    assert [line for line in cut if line[-1] in "（“"] == []


PLAIN = st.lists(
    st.sampled_from(
        ["中", "文字", "中，", "字。", "「中", "（字", "文」", "好！", "吗？", "人々", "ラー"]
    )
    | st.sampled_from(
        ["待っ", "中——", "字……", "35℃", "50%", "￥9", "甲·", "“中", "中”", "北～", "한국 "]
    )
    | st.sampled_from(
        ["word", "abcdefghij,", "snake_case", "(a)", "don’t", " ", "👍🏽", "e\u0301"]
    ),
    max_size=40,
).map("".join)
"""Text in which no mark sticks to more than four cells of other text."""


@given(PLAIN, st.integers(4, 24))
def test_from_four_cells_on_no_mark_stands_at_a_wrong_end(text: str, room: int) -> None:
    cut = lines(text, room)

    assert [
        line for line in cut[1:] if line.lstrip()[:1] in set("，。」！？々ーっ—…℃%·”～,)’")
    ] == []
    assert [line for line in cut[:-1] if line.rstrip()[-1:] in set("「（￥“(")] == []


@given(MIXED, st.integers(2, 40), st.integers(2, 40))
def test_no_line_is_wider_than_asked(text: str, room: int, first: int) -> None:
    cut = lines(text, room, min(first, room))

    assert all(width(line) <= room for line in cut)
    assert width(cut[0]) <= min(first, room)


@given(MIXED, st.integers(2, 40))
def test_nothing_but_space_is_lost_between_lines(text: str, room: int) -> None:
    pieces = list(wrap(text, room))

    gaps = [text[one.end : two.start] for one, two in pairwise(pieces)]
    assert all(gap.strip(" \n") == "" for gap in gaps)
    assert text[: pieces[0].start] + text[pieces[-1].end :].strip(" ") == ""


@given(MIXED, st.integers(2, 40))
def test_a_cluster_is_never_cut(text: str, room: int) -> None:
    line = text.replace("\n", "")
    boundaries = set(accumulate(map(len, clusters(line)), initial=0))

    starts = {piece.start for piece in wrap(line, room)}

    assert starts <= boundaries


@given(SIMPLE, st.integers(2, 40), st.integers(2, 40))
def test_the_quick_way_cuts_where_the_exact_one_does(text: str, room: int, first: int) -> None:
    quick = list(wrap(text, room, first))

    assert quick == list(wrap_clustered(text, 0, room, first))


def test_the_quick_way_takes_only_ideographs_for_ideographs() -> None:
    assert {letter(chr(code)) for code in range(0x4E00, 0xA000)} == {"i"}
