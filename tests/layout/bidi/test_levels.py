"""Unicode's own tests of UAX #9: a sample; all 91,707 and 770,241 cases with FULL_BIDI_TEST=1."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from reader.layout.bidi.explicit import REMOVED, first_strong
from reader.layout.bidi.levels import classes, levels
from reader.layout.bidi.order import visual_order

UNICODE = Path("/usr/share/unicode")
FULL = "FULL_BIDI_TEST" in os.environ
EVERY, EVERY_CLASS = (1, 1) if FULL else (11, 101)
CHARACTERS = {
    "L": "a", "R": "א", "AL": "ا", "EN": "1", "ES": "+", "ET": "%", "CS": ",", "AN": "٣",
    "NSM": "\u0300", "BN": "\u200b", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!",
    "LRE": "\u202a", "RLE": "\u202b", "LRO": "\u202d", "RLO": "\u202e", "PDF": "\u202c",
    "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip
"""A character of each class."""
AUTO = -1

Case = tuple[str, int, list[str], list[str]]
"""A text, its paragraph level (or AUTO), and its levels and order as they should be."""


def lines_of(name: str) -> Iterator[str]:
    path = UNICODE / name
    if not path.exists():
        pytest.skip(f"{path} is missing; Debian has it in unicode-data")
    with path.open(encoding="utf-8") as file:
        yield from (line for line in file if line[0] not in "#\n")


def base_level(text: str) -> int:
    """Return 1 if `text` reads from right to left by its first strong character, else 0 (P3)."""
    return int(first_strong(classes(text)) in ("R", "A"))


def class_cases() -> Iterator[Case]:
    expected: dict[str, list[str]] = {}
    tests = 0
    for line in lines_of("BidiTest.txt"):
        if line[0] == "@":
            key, _, values = line.partition(":")
            expected[key] = values.split()
            continue
        tests += 1
        if tests % EVERY_CLASS:
            continue
        names, _, bits = line.partition(";")
        text = "".join(CHARACTERS[name] for name in names.split())
        for bit, base in ((1, AUTO), (2, 0), (4, 1)):
            if int(bits) & bit:
                yield text, base, expected["@Levels"], expected["@Reorder"]


def character_cases() -> Iterator[Case]:
    for line in islice(lines_of("BidiCharacterTest.txt"), None, None, EVERY):
        codes, asked, base, text_levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        if asked == "2":
            assert base_level(text) == int(base), line
        yield text, int(base), text_levels.split(), order.split()


def shown(text: str, asked: int) -> tuple[list[str], list[str]]:
    """Return the levels in a line of `text`, with an x for what is removed, and the order."""
    base = base_level(text) if asked == AUTO else asked
    letters = classes(text)
    found, order = ["x"] * len(text), []
    for start, end, level in visual_order(text, levels(text, base), base, 0, len(text)):
        places = range(start, end) if level % 2 == 0 else range(end - 1, start - 1, -1)
        for at in places:
            if letters[at] not in REMOVED:
                found[at] = str(level)
                order.append(str(at))
    return found, order


def test_levels_and_order_are_unicodes_by_characters() -> None:
    passed = 0

    for text, base, text_levels, order in character_cases():
        assert shown(text, base) == (text_levels, order), (text, base)
        passed += 1

    assert passed >= (91_000 if FULL else 8_300)


def test_levels_and_order_are_unicodes_by_classes() -> None:
    passed = 0

    for text, base, text_levels, order in class_cases():
        assert shown(text, base) == (text_levels, order), (text, base)
        passed += 1

    assert passed >= (770_000 if FULL else 7_500)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("שלום Hello", 1),
        ("مرحبا Hello", 1),
        ("Hello שלום", 0),
        ("中文 שלום", 0),
        ("2026: שלום", 1),
        ("“\u200fquoted”", 1),
        ("\u2067שלום\u2069 Hello", 0),
        ("123 …", 0),
        ("", 0),
    ],
)
def test_a_paragraph_reads_as_its_first_strong_character_outside_isolates(
    text: str, base: int
) -> None:
    assert base_level(text) == base


def test_each_line_of_a_paragraph_is_resolved_by_itself() -> None:
    assert levels("א\n1", 0) == [1, 0, 0]
    assert levels("א 1", 0) == [1, 1, 2]
