"""A paragraph's runs, cut where its lines break.

Breaks are found in the paragraph's whole text; the runs are cut afterwards, so that a half-bold
word is never broken at the change of its look.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reader.document.model import Mark, Run, Runs
from reader.layout.lines import Role, Span
from reader.layout.wrap import SHOWN, Piece

Glyphs = Mapping[int, int] | Mapping[int, str]
"""What is shown for a character, by its code."""

_SHOWN = str.maketrans(SHOWN)
_SUPERSCRIPTS = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
_SUBSCRIPTS = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


class Stretch(NamedTuple):
    """A part of a paragraph's text that has one look."""

    end: int
    """Where it ends in the text (characters)."""
    role: Role
    marks: Mark
    link: str
    glyphs: Glyphs | None = None
    """What is shown for some of its characters."""


def stretches(runs: Runs, role: Role) -> tuple[Stretch, ...]:
    """Return the looks of a paragraph's text (`document.text.runs_text`), in order."""
    found = []
    end = 0
    for run in runs:
        end += len(run.text)
        look = Role.IMAGE if Mark.IMAGE in run.marks else role
        found.append(Stretch(end, look, run.marks, run.link, _glyphs(run)))
        if run.ruby:
            end += len(f"({run.ruby})")
            found.append(Stretch(end, Role.RUBY, run.marks, run.link, _SHOWN))
    return tuple(found)


def cut(
    text: str, looks: tuple[Stretch, ...], pieces: Iterator[Piece]
) -> Iterator[tuple[Piece, tuple[Span, ...]]]:
    """Yield each piece of `text` with its spans."""
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
            shown = text[start:end]
            if look.glyphs:
                shown = shown.translate(look.glyphs)
            spans.append(Span(shown, look.role, look.marks, look.link))
            start = end
        if piece.hyphen:
            spans.append(spans[-1]._replace(text="-"))
        yield piece, tuple(spans)


def _glyphs(run: Run) -> Glyphs | None:
    """Return how a line shows a run: raised or lowered if Unicode has all of its text so."""
    for mark, glyphs in ((Mark.SUPERSCRIPT, _SUPERSCRIPTS), (Mark.SUBSCRIPT, _SUBSCRIPTS)):
        if mark in run.marks and all(ord(char) in glyphs for char in run.text):
            return glyphs
    special = not run.text.isascii() and any(char in run.text for char in SHOWN)
    return _SHOWN if special else None
