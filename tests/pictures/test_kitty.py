"""What is written for a terminal that draws pictures itself, read as the terminal reads it."""

import unicodedata
from base64 import b64decode

import pytest

from reader.layout.cells import between, width
from reader.pictures.kitty import MARKS, NUMBERS, color, dropped, placeholders, sent
from tests.pictures.terminal import commands


@pytest.mark.parametrize("size", [1, 3072, 3073, 100_000])
def test_a_picture_arrives_as_it_was_sent(size: int) -> None:
    png = bytes(range(256)) * (size // 256 + 1)

    came = commands(sent(7, png[:size], 72, 20))

    assert b64decode("".join(data for _, data in came)) == png[:size]
    assert all(len(data) <= 4096 and len(data) % 4 == 0 for _, data in came)
    first, *rest = [keys for keys, _ in came]
    assert first == {"a": "T", "U": "1", "f": "100", "i": "7", "c": "72", "r": "20", "q": "2",
                     "m": str(int(bool(rest)))}  # fmt: skip
    assert rest == [{"q": "2", "m": str(int(each < len(rest)))} for each in range(1, len(rest) + 1)]


def test_pictures_are_dropped_with_their_pixels() -> None:
    assert commands(dropped([7, 0xABCDEF])) == [
        ({"a": "d", "d": "I", "i": "7", "q": "2"}, ""),
        ({"a": "d", "d": "I", "i": str(0xABCDEF), "q": "2"}, ""),
    ]


def test_a_number_is_a_colour() -> None:
    assert color(0x0A0B0C) == (10, 11, 12)
    assert color(NUMBERS[0]) == (0, 0, 1)
    assert color(NUMBERS[-1]) == (255, 255, 255)


def test_each_cell_tells_its_row_and_column() -> None:
    cells, most = placeholders(2, 4), len(MARKS)

    assert cells == tuple("\U0010eeee\u030e" + mark for mark in "\u0305\u030d\u030e\u0310")
    assert [width(cell) for cell in placeholders(most - 1, most)] == [1] * most
    assert between("".join(cells), 1, 3) == cells[1] + cells[2]


def test_the_marks_are_those_of_kittys_table() -> None:
    assert len(MARKS) == len(set(MARKS)) == 297
    assert list(MARKS) == sorted(MARKS)
    assert [f"{ord(MARKS[at]):04X}" for at in (0, 29, 99, 199, 255, 296)] == [
        "0305", "036F", "074A", "20D1", "A8E5", "1D244",
    ]  # fmt: skip
    # those of its rule: above a letter, by themselves, and making no other letter with one
    assert {unicodedata.combining(mark) for mark in MARKS} == {230}
    assert not any(map(unicodedata.decomposition, MARKS))
