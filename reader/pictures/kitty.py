"""Pictures that the terminal draws itself, by kitty's graphics protocol.

A picture is sent once, under a number. It is seen wherever text stands for it: each cell is a
character that has the number for its colour, and two marks that say which cell of the picture it
is. https://sw.kovidgoyal.net/kitty/graphics-protocol/#unicode-placeholders
"""

from collections.abc import Iterable, Iterator

from reader.pictures.model import Color

NUMBERS = range(1, 1 << 24)
"""Those that a picture can have: as many as there are colours, but for black."""

_CELL = "\U0010eeee"
"""What stands for a cell of a picture: a character of nobody's."""
_RANGES = """
0305 030D-030E 0310 0312 033D-033F 0346 034A-034C 0350-0352 0357 035B 0363-036F 0483-0487
0592-0595 0597-0599 059C-05A1 05A8-05A9 05AB-05AC 05AF 05C4 0610-0617 0657-065B 065D-065E
06D6-06DC 06DF-06E2 06E4 06E7-06E8 06EB-06EC 0730 0732-0733 0735-0736 073A 073D 073F-0741 0743
0745 0747 0749-074A 07EB-07F1 07F3 0816-0819 081B-0823 0825-0827 0829-082D 0951 0953-0954
0F82-0F83 0F86-0F87 135D-135F 17DD 193A 1A17 1A75-1A7C 1B6B 1B6D-1B73 1CD0-1CD2 1CDA-1CDB 1CE0
1DC0-1DC1 1DC3-1DC9 1DCB-1DCC 1DD1-1DE6 1DFE 20D0-20D1 20D4-20D7 20DB-20DC 20E1 20E7 20E9 20F0
2CEF-2CF1 2DE0-2DFF A66F A67C-A67D A6F0-A6F1 A8E0-A8F1 AAB0 AAB2-AAB3 AAB7-AAB8 AABE-AABF AAC1
FE20-FE26 10A0F 10A38 1D185-1D189 1D1AA-1D1AD 1D242-1D244
"""
"""The marks, in order, hexadecimal: those above a letter that make no other letter with one."""
_CHUNK = 4096
"""Characters of base64 that a terminal takes at once."""


def _marks() -> Iterator[str]:
    for each in _RANGES.split():
        first, _, last = each.partition("-")
        yield from map(chr, range(int(first, 16), int(last or first, 16) + 1))


MARKS = tuple(_marks())
"""By the row or the column that each means: a picture has no more of these."""


def placeholders(row: int, columns: int) -> tuple[str, ...]:
    """Return what stands for the cells of a row of a picture."""
    begin = _CELL + MARKS[row]
    return tuple(begin + mark for mark in MARKS[:columns])


def color(number: int) -> Color:
    """Return the colour that tells the number of a picture."""
    return number >> 16, number >> 8 & 0xFF, number & 0xFF


def sent(number: int, png: bytes, columns: int, rows: int) -> str:
    """Return what has a terminal keep a picture, and show it where text stands for it.

    It answers nothing, and shows the picture as large as so many cells let it be, in their middle.
    """
    from base64 import b64encode  # noqa: PLC0415  1 ms that only such terminals pay

    data = b64encode(png).decode()
    chunks = [data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK)]
    keys = f"a=T,U=1,f=100,i={number},c={columns},r={rows},"
    codes = []
    for left, chunk in zip(reversed(range(len(chunks))), chunks, strict=True):
        codes.append(f"\x1b_G{keys}q=2,m={int(left > 0)};{chunk}\x1b\\")
        keys = ""
    return "".join(codes)


def dropped(numbers: Iterable[int]) -> str:
    """Return what has a terminal forget pictures, and their pixels."""
    return "".join(f"\x1b_Ga=d,d=I,i={number},q=2\x1b\\" for number in numbers)
