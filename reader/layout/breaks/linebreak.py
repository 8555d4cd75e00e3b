"""Where a line may break: Unicode's line breaking algorithm with this reader's tailorings."""

from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache

from reader.layout.breaks.rules import decide
from reader.layout.breaks.tailoring import (
    MIDDLE_DOT,
    Tailoring,
    is_number,
    reclassed,
    splits_korean,
    splits_path,
    tailored,
)
from reader.layout.unicode.line_breaks import BREAK_STARTS, BREAKS

CLOSING = frozenset("]})!?,n.>")
"""Classes that must not begin a line."""

_ATTACHED = frozenset("mj")
_ALONE = frozenset("ahig0n,.!?[]()}")
"""Classes of which no rule looks at what stands around a pair of them."""
_WORD_ENDS, _WORD_STARTS = _ALONE - frozenset("[("), frozenset("ahi0")
"""Classes between which no rule keeps spaces from ending a line."""
_NO_BASE = frozenset("NFC z")
_SLASHED = frozenset("ah0ieE23LVT")
"""Letters, ideographs, digits: classes that a slash holds to what stands before it."""
_LEFT_CONTEXT = 12
_RIGHT_CONTEXT = 4
_FLAGS = 256
"""How far back halves of flags are counted (characters): a line of a thousand flags stays quick."""


class Breaker:
    """The algorithm with a set of tailorings."""

    def __init__(self, tailorings: Tailoring) -> None:
        """Make the algorithm with `tailorings` and no others."""
        self._letters = _Letters(*reclassed(tailorings))
        rules = tailored(tailorings)
        self._decide = lru_cache(maxsize=1 << 14)(lambda left, right: decide(rules, left, right))
        self._korean = frozenset("ia" if Tailoring.KOREAN in tailorings else "")
        self._path = frozenset("/" if Tailoring.SLASH in tailorings else "")
        self._bracket = "[" if Tailoring.NUMBERS in tailorings else ""
        self._never_first = MIDDLE_DOT if Tailoring.STRICT in tailorings else ""

    def last_break(self, text: str, start: int, end: int) -> int:
        """Return the last place behind `start`, up to `end`, where a line may end; 0 if none is."""
        after = self._letters[text[end]]
        for at in range(end, start, -1):
            before = self._letters[text[at - 1]]
            inside_word = before == after and before in "ah"
            if not inside_word and self.break_allowed(text, at):
                return at
            after = before
        return 0

    def break_allowed(self, text: str, at: int) -> bool:
        """Tell whether a line may end before `text[at]`, for 0 < `at` < len(text)."""
        before, after = self._letters[text[at - 1]], self._letters[text[at]]
        if text[at] in self._never_first and (before != " " or text[at + 1 : at + 2] == " "):
            return False
        if text[at] == self._bracket and before != " " and is_number(text, at):
            return False
        if before in _ALONE and after in _ALONE:
            return self._decide(before, after) and not (
                before in self._korean and after in self._korean and splits_korean(text, at)
            )
        if before == " " and after in _WORD_STARTS and self._ends_word(text, at - 1):
            return True
        if after in _ATTACHED and before not in _NO_BASE:
            return False
        if after == "r" and self._regional_indicators_before(text, at) % 2:
            return False
        if before in self._path and after in _SLASHED and splits_path(text, at):
            return False
        return self._decide(self._left_of(text, at), self._right_of(text, at))

    def spaces_break(self, text: str, at: int) -> bool:
        """Tell whether a line may end with the spaces from `text[at]` on."""
        while text[at : at + 1] == " ":
            at += 1
        return at == len(text) or self.break_allowed(text, at)

    def letter(self, char: str) -> str:
        """Return the line break class of `char`."""
        return self._letters[char]

    def _ends_word(self, text: str, at: int) -> bool:
        """Tell whether a character stands before `at` that keeps nothing behind the spaces."""
        return at > 0 and self._letters[text[at - 1]] in _WORD_ENDS

    def _left_of(self, text: str, at: int) -> str:
        """Return the classes before `at`, marks taken with their base (LB9, LB10)."""
        start = max(0, at - _LEFT_CONTEXT)
        classes = self._bases(text[start:at], "" if start else "^")
        return classes + "j" if self._letters[text[at - 1]] == "j" else classes

    def _right_of(self, text: str, at: int) -> str:
        """Return the classes from `at` on, marks taken with their base; `^` is the end."""
        classes = self._bases(text[at : at + 2 * _RIGHT_CONTEXT], "")
        return classes[:_RIGHT_CONTEXT] if len(classes) >= _RIGHT_CONTEXT else classes + "^"

    def _bases(self, text: str, classes: str) -> str:
        """Return `classes` and those of `text` without marks; a mark without a base is a letter."""
        for char in text:
            found = self._letters[char]
            if found not in _ATTACHED:
                classes += found
            elif classes[-1:] in _ORPHANING:
                classes += "a"
        return classes

    def _regional_indicators_before(self, text: str, at: int) -> int:
        """Count the regional indicators that end at `at`, whatever marks are on them."""
        count = 0
        for char in reversed(text[max(0, at - _FLAGS) : at]):
            found = self._letters[char]
            if found == "r":
                count += 1
            elif found not in _ATTACHED:
                break
        return count


_ORPHANING = _NO_BASE | {"", "^"}


class _Letters(dict[str, str]):
    """The class of a character by its ranges, remembered once looked up."""

    def __init__(self, classes: Mapping[str, str], chars: Mapping[str, str]) -> None:
        super().__init__(chars)
        self._classes = classes

    def __missing__(self, char: str) -> str:
        found = BREAKS[bisect_right(BREAK_STARTS, char) - 1]
        found = self[char] = self._classes.get(found, found)
        return found


_breaker = Breaker(Tailoring.ALL)
last_break = _breaker.last_break
break_allowed = _breaker.break_allowed
spaces_break = _breaker.spaces_break
letter = _breaker.letter
