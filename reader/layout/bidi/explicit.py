"""What explicit embeddings, overrides and isolates make of a text: UAX #9, X1 to X10.

Classes are letters, as `levels.LETTERS` has them.
"""

from collections.abc import Iterator
from typing import NamedTuple

EMBEDDINGS = "efop"
"""Embeddings and overrides, left to right and right to left: LRE, RLE, LRO, RLO."""
POP = "q"
ISOLATES = "ijk"
"""LRI, RLI and FSI."""
POP_ISOLATE = "x"
REMOVED = f"{EMBEDDINGS}{POP}B"
"""What takes no part in resolving weak and neutral characters (X9)."""
_RIGHT = "fpj"
_FIRST_STRONG = "k"
_OVERRIDES = {"o": "L", "p": "R"}
_DEEPEST = 125


class Sequence(NamedTuple):
    """An isolating run sequence: characters that are resolved together."""

    level: int
    before: str
    """The direction (L or R) of what stands before it (sos)."""
    after: str
    """The direction of what stands after it (eos)."""
    at: list[int]
    """Where its characters stand."""


def first_strong(classes: str) -> str:
    """Return the first of L, R and A (Arabic) outside of isolates, or nothing (P2)."""
    depth = 0
    for letter in classes:
        if letter in ISOLATES:
            depth += 1
        elif letter == POP_ISOLATE:
            depth = max(depth - 1, 0)
        elif letter in "LRA" and not depth:
            return letter
    return ""


def direction(level: int) -> str:
    """Return the letter of a level's direction."""
    return "R" if level % 2 else "L"


def sequences(classes: str, base: int) -> tuple[list[int], str, Iterator[Sequence]]:
    """Return the explicit levels, the classes after overrides, and the sequences to resolve."""
    ends = _isolate_ends(classes)
    levels, overridden = _Embedding(classes, base, ends).embedded()
    return levels, overridden, _sequences(classes, levels, base, ends)


def _isolate_ends(classes: str) -> dict[int, int]:
    """Return where the isolate ends that each initiator begins, where one does (BD9)."""
    ends, opened = {}, []
    for at, letter in enumerate(classes):
        if letter in ISOLATES:
            opened.append(at)
        elif letter == POP_ISOLATE and opened:
            ends[opened.pop()] = at
    return ends


class _Status(NamedTuple):
    """An entry of the directional status stack."""

    level: int
    override: str = ""
    isolate: bool = False


class _Embedding:
    """The walk through a text that X1 to X8 describe."""

    def __init__(self, classes: str, base: int, ends: dict[int, int]) -> None:
        self._classes, self._base, self._ends = classes, base, ends
        self._stack = [_Status(base)]
        self._overflowing_isolates = self._overflowing_embeddings = self._isolates = 0

    def embedded(self) -> tuple[list[int], str]:
        """Return each character's explicit level, and the classes after overrides."""
        levels, overridden = [], []
        for at, letter in enumerate(self._classes):
            if letter == POP_ISOLATE:
                self._leave_isolate()
            elif letter == POP:
                self._leave_embedding()
            status = self._stack[-1]
            levels.append(self._base if letter == "P" else status.level)
            keeps = letter in REMOVED or letter == "P" or not status.override
            overridden.append(letter if keeps else status.override)
            if letter in EMBEDDINGS or letter in ISOLATES:
                self._enter(at, letter)
        return levels, "".join(overridden)

    def _enter(self, at: int, letter: str) -> None:
        """Begin an embedding, an override or an isolate (X2 to X5c)."""
        isolate = letter in ISOLATES
        overflowing = self._overflowing_isolates + self._overflowing_embeddings
        level = _DEEPEST + 1 if overflowing else self._level_of(at, letter)
        if level <= _DEEPEST:
            self._isolates += isolate
            self._stack.append(_Status(level, _OVERRIDES.get(letter, ""), isolate))
        elif isolate:
            self._overflowing_isolates += 1
        elif not self._overflowing_isolates:
            self._overflowing_embeddings += 1

    def _level_of(self, at: int, letter: str) -> int:
        """Return the least odd, or even, level above the present one, as a letter wants it."""
        right = letter in _RIGHT or (letter == _FIRST_STRONG and self._is_right(at))
        level = self._stack[-1].level + 1
        return level if level % 2 == right else level + 1

    def _is_right(self, at: int) -> bool:
        """Tell whether the isolate that begins at `at` reads from right to left (X5c)."""
        return first_strong(self._classes[at + 1 : self._ends.get(at)]) in ("R", "A")

    def _leave_isolate(self) -> None:
        """End an isolate, and all embeddings that are open in it (X6a)."""
        if self._overflowing_isolates:
            self._overflowing_isolates -= 1
        elif self._isolates:
            self._overflowing_embeddings = 0
            while not self._stack.pop().isolate:
                pass
            self._isolates -= 1

    def _leave_embedding(self) -> None:
        """End an embedding or an override (X7)."""
        if self._overflowing_isolates:
            return
        if self._overflowing_embeddings:
            self._overflowing_embeddings -= 1
        elif len(self._stack) > 1 and not self._stack[-1].isolate:
            self._stack.pop()


def _sequences(
    classes: str, levels: list[int], base: int, ends: dict[int, int]
) -> Iterator[Sequence]:
    """Yield the isolating run sequences: runs of one level, joined over isolates (X10)."""
    kept = [at for at, letter in enumerate(classes) if letter not in REMOVED]
    runs = _level_runs(kept, levels)
    starting = {run[0]: run for run in runs}
    continued = set(ends.values())
    order = {at: number for number, at in enumerate(kept)}
    for run in runs:
        if run[0] in continued:
            continue
        joined = list(run)
        while (end := ends.get(joined[-1])) is not None:
            joined += starting[end]
        first, last = order[joined[0]], order[joined[-1]] + 1
        level = levels[joined[0]]
        left = levels[kept[first - 1]] if first else base
        open_ended = classes[joined[-1]] in ISOLATES
        right = base if last == len(kept) or open_ended else levels[kept[last]]
        yield Sequence(level, direction(max(level, left)), direction(max(level, right)), joined)


def _level_runs(kept: list[int], levels: list[int]) -> list[list[int]]:
    """Return the longest runs of kept characters that have one level."""
    runs: list[list[int]] = []
    for at in kept:
        if runs and levels[runs[-1][-1]] == levels[at]:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs
