"""Which of many rows are meant by what is typed."""

from collections.abc import Sequence


def narrowed(rows: Sequence[str], typed: str) -> tuple[int, ...]:
    """Return the numbers of the rows in which every word of `typed` stands.

    A word in small letters stands for capitals too; one with a capital for itself only.
    """
    found: Sequence[int] = range(len(rows))
    folded = [row.casefold() for row in rows]
    for word in typed.split():
        seen = folded if word == word.lower() else rows
        wanted = word.casefold() if seen is folded else word
        found = [number for number in found if wanted in seen[number]]
    return tuple(found)
