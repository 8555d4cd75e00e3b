"""How deep each character of a text is embedded in the other direction: UAX #9, X1 to I2.

The classes of a text are a string of letters, so that the rules for weak and neutral characters
are patterns over it and cost nothing for each character.
"""

import re
from collections.abc import Iterator
from unicodedata import bidirectional, category

from reader.layout.bidi.explicit import (
    EMBEDDINGS,
    ISOLATES,
    POP,
    POP_ISOLATE,
    REMOVED,
    Sequence,
    direction,
    sequences,
)
from reader.layout.unicode.mirrors import MIRRORS

LETTERS = {
    "L": "L", "R": "R", "AL": "A", "EN": "E", "ES": "S", "ET": "T", "CS": "C", "AN": "N",
    "NSM": "M", "BN": "B", "B": "P", "S": "G", "WS": "W", "ON": "O", "LRE": "e", "RLE": "f",
    "LRO": "o", "RLO": "p", "PDF": "q", "LRI": "i", "RLI": "j", "FSI": "k", "PDI": "x", "": "L",
}  # fmt: skip
"""A letter for each bidirectional class; what is not assigned yet is taken for L."""
_PARAGRAPH_ENDS = "\n\x1c-\x1e\x85\u2029"
"""What ends a paragraph of the standard, as the inside of a pattern's []."""
_EXPLICIT = re.compile(f"[{EMBEDDINGS}{POP}{ISOLATES}{POP_ISOLATE}B]")
_ISOLATES_TO_NEUTRAL = str.maketrans(dict.fromkeys(ISOLATES + POP_ISOLATE, "O"))
_SEPARATORS_TO_NEUTRAL = str.maketrans("STC", "OOO")
_BETWEEN = {
    "L": ("R", "(?<=[REN])[OWGP]+(?=[REN])"),
    "R": ("L", "(?<=L)[OWGP]+(?=L)"),
}
"""By the direction of a level the other one, and neutral characters between two of that."""
_NEUTRAL_TO = {side: str.maketrans("OWGP", side * 4) for side in "LR"}
_MOST_OPEN_BRACKETS = 63
_CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}
"""Brackets that are canonically equivalent to others."""
_STEPS = (
    {"L": 0, "R": 1, "E": 2, "N": 2},
    {"L": 1, "R": 0, "E": 1, "N": 1},
)
"""What resolved classes add to an even level, and to an odd one (I1, I2)."""


class _Letters(dict[str, str]):
    """The letter of a character, remembered once looked up."""

    def __missing__(self, char: str) -> str:
        letter = self[char] = LETTERS[bidirectional(char)]
        return letter


_letter_of = _Letters()


def classes(text: str) -> str:
    """Return the letters of the characters of `text`."""
    return "".join([_letter_of[char] for char in text])


def levels(text: str, base: int) -> list[int]:
    """Return the level of each character of `text`, of which each line is resolved by itself.

    What the standard removes (X9) has the level of what stands before it.

    Args:
        text: A paragraph's whole text: levels depend on what is far away.
        base: The paragraph's level.
    """
    found: list[int] = []
    for part in re.split(f"([{_PARAGRAPH_ENDS}])", text):
        found += resolved(classes(part), part, base)
    return found


def resolved(letters: str, text: str, base: int) -> list[int]:
    """Return the level of each character of a paragraph of `text` whose classes are `letters`."""
    if _EXPLICIT.search(letters) is None:
        whole = Sequence(base, direction(base), direction(base), list(range(len(text))))
        return list(_implicit(whole, letters, text))
    embedded, overridden, parts = sequences(letters, base)
    found = list(embedded)
    for part in parts:
        inside = "".join([overridden[at] for at in part.at])
        chars = "".join([text[at] for at in part.at])
        for at, level in zip(part.at, _implicit(part, inside, chars), strict=True):
            found[at] = level
    for at, letter in enumerate(letters):
        if letter in REMOVED:
            found[at] = found[at - 1] if at else base
    return found


def _implicit(sequence: Sequence, letters: str, chars: str) -> Iterator[int]:
    """Yield the levels of a sequence's characters, without explicit ones (I1, I2)."""
    steps = _STEPS[sequence.level % 2]
    strong = direction(sequence.level)
    types = _weak(sequence.before + letters.translate(_ISOLATES_TO_NEUTRAL) + sequence.after)
    types = _brackets(types, letters, chars, strong)
    types = _neutral(types, strong)
    return (sequence.level + steps[letter] for letter in types[1:-1])


def _weak(types: str) -> str:
    """Resolve marks, numbers and what stands at numbers (W1 to W7)."""
    if "M" in types:
        types = re.sub("([^M])M+", lambda found: found[1] * len(found[0]), types)
    if "A" in types:
        types = re.sub("A[^LRA]*", lambda found: found[0].replace("E", "N"), types)
        types = types.replace("A", "R")
    if "N" in types:
        types = re.sub("(?<=N)C(?=N)", "N", types)
    if "E" not in types:
        return types.translate(_SEPARATORS_TO_NEUTRAL)
    types = re.sub("(?<=E)[SC](?=E)", "E", types)
    types = re.sub("(?<!T)T+(?=E)|(?<=E)T+", lambda found: "E" * len(found[0]), types)
    types = types.translate(_SEPARATORS_TO_NEUTRAL)
    return re.sub("L[^LR]*", lambda found: found[0].replace("E", "L"), types)


def _neutral(types: str, strong: str) -> str:
    """Let neutral characters follow their neighbours if both agree, else the level (N1, N2)."""
    other, between = _BETWEEN[strong]
    types = re.sub(between, lambda found: other * len(found[0]), types)
    return types.translate(_NEUTRAL_TO[strong])


def _brackets(types: str, letters: str, chars: str, strong: str) -> str:
    """Let both brackets of a pair have the direction of what is in them (N0).

    Args:
        types: The classes so far, with one before and one after the sequence.
        letters: The classes as they were.
        chars: The sequence's text.
        strong: The direction of its level.
    """
    pairs = sorted(_pairs(types, chars))
    if not pairs:
        return types
    sides = list(types)
    for opening, closing in pairs:
        inside = {_side(letter) for letter in sides[opening + 1 : closing]}
        if strong in inside:
            _set(sides, letters, (opening, closing), strong)
        elif inside & {"L", "R"}:
            _set(sides, letters, (opening, closing), _side_before(sides, opening))
    return "".join(sides)


def _side_before(sides: list[str], at: int) -> str:
    """Return the direction of the last strong class before `at`; the first of all is one."""
    return next(side for before in range(at - 1, -1, -1) if (side := _side(sides[before])))


def _side(letter: str) -> str:
    """Return the direction that a class counts as among brackets, or nothing."""
    return "R" if letter in "REN" else "L" if letter == "L" else ""


def _set(sides: list[str], letters: str, brackets: tuple[int, int], side: str) -> None:
    """Give both brackets their direction, and the marks on them the same."""
    for at in brackets:
        end = _marks_end(letters, at) + 1
        sides[at:end] = side * (end - at)


def _marks_end(letters: str, at: int) -> int:
    """Return where the marks end that begin at `at`, if there are some."""
    while letters[at : at + 1] == "M":
        at += 1
    return at


def _pairs(types: str, chars: str) -> Iterator[tuple[int, int]]:
    """Yield the places in `types` of the brackets that belong together (BD16)."""
    awaited: list[str] = []
    opened: list[int] = []
    for at, char in enumerate(chars, start=1):
        if char not in MIRRORS or types[at] != "O":
            continue
        kind = category(char)
        if kind == "Ps":
            if len(opened) == _MOST_OPEN_BRACKETS:
                return
            awaited.append(_canonical(MIRRORS[char]))
            opened.append(at)
        elif kind == "Pe" and _canonical(char) in awaited:
            while awaited.pop() != _canonical(char):
                opened.pop()
            yield opened.pop(), at


def _canonical(bracket: str) -> str:
    """Return the bracket that `bracket` is written for."""
    return _CANONICAL.get(bracket, bracket)
