"""A paragraph's runs, cut where its lines break.

Breaks are found in the paragraph's whole text; the runs are cut afterwards, so that a half-bold
word is never broken at the change of its look.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.document.model import Mark, Runs
from reader.layout.lines import Role, Span
from reader.layout.wrap import Piece, shown

_SUPERSCRIPTS = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
_SUBSCRIPTS = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


class Stretch(NamedTuple):
    """A part of a paragraph's text that has one look."""

    end: int
    """Where it ends in the text (characters)."""
    role: Role
    marks: Mark
    link: str


def stretches(runs: Runs, role: Role) -> tuple[Stretch, ...]:
    """Return the looks of a paragraph's text (`document.text.runs_text`), in order."""
    found = []
    end = 0
    for run in runs:
        end += len(run.text)
        look = Role.IMAGE if Mark.IMAGE in run.marks else role
        found.append(Stretch(end, look, run.marks, run.link))
        if run.ruby:
            end += len(f"({run.ruby})")
            found.append(Stretch(end, Role.RUBY, run.marks, run.link))
    return tuple(found)


def cut(
    text: str, looks: tuple[Stretch, ...], pieces: Iterator[Piece]
) -> Iterator[tuple[int, tuple[Span, ...]]]:
    """Yield where each piece of `text` starts, and its spans."""
    reading = 0
    for piece in pieces:
        spans = []
        start = piece.start
        while start < piece.end:
            look = looks[reading]
            if look.end <= start:
                reading += 1
                continue
            end = min(look.end, piece.end)
            spans.append(
                Span(_glyphs(text[start:end], look.marks), look.role, look.marks, look.link)
            )
            start = end
        if piece.hyphen:
            spans.append(spans[-1]._replace(text="-"))
        yield piece.start, tuple(spans)


def _glyphs(text: str, marks: Mark) -> str:
    """Return `text` as a line shows it: raised and lowered if Unicode has all of it so."""
    if Mark.SUPERSCRIPT in marks and all(ord(char) in _SUPERSCRIPTS for char in text):
        return text.translate(_SUPERSCRIPTS)
    if Mark.SUBSCRIPT in marks and all(ord(char) in _SUBSCRIPTS for char in text):
        return text.translate(_SUBSCRIPTS)
    return shown(text)
