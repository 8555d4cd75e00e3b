"""Thai ends its lines between words; Lao and Khmer between clusters that can be read."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.cells import clusters
from reader.layout.inserted.southeast import word_ends, words_marked
from reader.layout.wrapping.wrap import wrap


def marked(text: str) -> str:
    """Return `text` with a bar where a line may end."""
    return words_marked(text).text.replace("\u200b", "|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ผมชอบอ่านทุกวัน", "ผม|ชอบ|อ่าน|ทุก|วัน"),
        ("เขาไปตลาด แล้วกลับบ้าน", "เขา|ไป|ตลาด แล้ว|กลับ|บ้าน"),
        ("ใช้ Python ทำงาน", "ใช้ Python ทำงาน"),
        ("ນ້ຳໃສ", "ນ້ຳ|ໃສ"),
        ("ເຮືອໄປ", "ເຮືອ|ໄປ"),
        ("ກັບໝູ່ຄົນ", "ກັບ|ໝູ່|ຄົນ"),
        ("ភាសាខ្មែរ", "ភា|សា|ខ្មែ|រ"),
        ("ផ្សេងៗ", "ផ្សេ|ងៗ"),
        ("ជា\u200bភាសា", "ជា\u200bភាសា".replace("\u200b", "|")),
        ("plain words, 中文", "plain words, 中文"),
    ],
)
def test_lines_may_end_here(text: str, expected: str) -> None:
    assert marked(text) == expected


@given(st.text("กขคงาะเแไๆ่้ำ์ ກຂະາເໄ່ໆកខា្ៗab", max_size=40))
def test_a_cluster_is_whole_and_a_vowel_stays_with_its_consonant(text: str) -> None:
    boundaries = set(accumulate(map(len, clusters(text)), initial=0))

    places = [at for at, _ in word_ends(text)]

    assert set(places) <= boundaries
    assert not any(text[at] in "ะาำๆະາໆៗ" or text[at - 1] in "เแไເໄ" for at in places)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ผมชอบอ่านทุกวัน และทุกคืน", ["ผมชอบอ่านทุก", "วัน และทุกคืน"]),
        ("中文และภาษาไทยคำสั่ง", ["中文และ", "ภาษาไทยคำ", "สั่ง"]),
    ],
)
def test_a_thai_line_ends_between_words(text: str, expected: list[str]) -> None:
    assert [text[piece.start : piece.end] for piece in wrap(text, 10)] == expected
