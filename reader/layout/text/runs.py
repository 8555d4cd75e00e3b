"""A paragraph's runs, cut where its lines break.

Breaks are found in the paragraph's whole text; the runs are cut afterwards, so that a half-bold
word is never broken at the change of its look.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import NamedTuple

from reader.document.model import Mark, Runs
from reader.document.scripts import SUBSCRIPTS, SUPERSCRIPTS, has_all
from reader.layout.cells import width
from reader.layout.lines import Role, Span, new_span
from reader.layout.wrapping.wrap import SHOWN, Piece

Glyphs = Mapping[int, int] | Mapping[int, str]
"""What is shown for a character, by its code."""

Shown = tuple[Piece, tuple[Span, ...]]
"""A piece of a text, and what its line shows."""

_SHOWN = str.maketrans(SHOWN)
_SHIFTED = {Mark.SUPERSCRIPT: SUPERSCRIPTS, Mark.SUBSCRIPT: SUBSCRIPTS}
SIGNED = Mark.SUPERSCRIPT | Mark.SUBSCRIPT | Mark.DELETED
"""The marks that a text may show signs for."""
_PLAIN = Mark.NONE
"""Most runs have no mark; asking a flag what is in it is slow."""


class Stretch(NamedTuple):
    """A part of a paragraph's text that has one look."""

    end: int
    """Where it ends in the text (characters)."""
    role: Role
    marks: Mark
    link: str
    glyphs: Glyphs | None = None
    """What is shown for some of its characters."""


_new_stretch: Callable[[tuple[int, Role, Mark, str, Glyphs | None]], Stretch]
_new_stretch = partial(tuple.__new__, Stretch)
"""Make a `Stretch` of the tuple of all its fields: at half the price."""


def stretches(runs: Runs, role: Role, glyphs: Glyphs | None) -> tuple[Stretch, ...]:
    """Return the looks of a paragraph's text (`document.text.runs_text`), in order.

    Args:
        runs: The paragraph.
        role: What it is.
        glyphs: What is shown for characters of its text (`break_glyphs`).
    """
    found = []
    end = 0
    for text, marks, link, ruby, _ in runs:
        end += len(text)
        if marks is _PLAIN or not _changes_text(marks):
            found.append(_new_stretch((end, role, marks, link, glyphs)))
        else:
            look = Role.IMAGE if Mark.IMAGE in marks else role
            found.append(Stretch(end, look, marks, link, _shifted(text, marks) or glyphs))
        if ruby:
            end += len(f"({ruby})")
            found.append(Stretch(end, Role.RUBY, marks, link, glyphs))
    return tuple(found)


@cache
def _changes_text(marks: Mark) -> bool:
    """Tell whether a run with `marks` has another role than its paragraph, or other glyphs."""
    return bool(marks & (Mark.IMAGE | Mark.SUPERSCRIPT | Mark.SUBSCRIPT))


def is_annotated(runs: Runs) -> bool:
    """Tell whether a paragraph may show more than its text (`layout.text.annotated`)."""
    for _, marks, _, ruby, _ in runs:  # noqa: SIM110  a generator costs three times as much
        if ruby or (marks is not _PLAIN and _shows_signs(marks)):
            return True
    return False


@cache
def _shows_signs(marks: Mark) -> bool:
    """Tell whether a text with `marks` may show signs for them."""
    return bool(marks & SIGNED)


def break_glyphs(text: str) -> Glyphs | None:
    """Return how a line shows a text, if there are characters about breaking in it."""
    special = not text.isprintable() and any(char in text for char in SHOWN)
    return _SHOWN if special else None


def cut(text: str, looks: tuple[Stretch, ...], pieces: Iterator[Piece]) -> Iterator[Shown]:
    """Return each piece of `text` with its spans."""
    if len(looks) == 1 and not looks[0].glyphs:
        return _cut_plain(text, looks[0], pieces)
    return _cut(text, looks, pieces)


def whole(runs: Runs, text: str, role: Role) -> tuple[Span, ...]:
    """Return the spans of a paragraph, which is not empty, all of whose `text` is one line."""
    glyphs = break_glyphs(text)
    changed = [ruby or (mark is not _PLAIN and _changes_text(mark)) for _, mark, _, ruby, _ in runs]
    if glyphs or any(changed):
        pieces = iter((Piece(0, len(text)),))
        return next(_cut(text, stretches(runs, role, glyphs), pieces))[1]
    return tuple(
        [new_span((shown, role, marks, link)) for shown, marks, link, _, _ in runs if shown]
    )


def _cut_plain(text: str, look: Stretch, pieces: Iterator[Piece]) -> Iterator[Shown]:
    """Yield each piece of a text of one look, shown as it is: a span a line."""
    _, role, marks, link, _ = look
    for piece in pieces:
        start, end, hyphen, _ = piece
        shown = text[start:end]
        if shown:
            yield piece, (new_span((f"{shown}-" if hyphen else shown, role, marks, link)),)
        else:
            yield piece, ()


def _cut(text: str, looks: tuple[Stretch, ...], pieces: Iterator[Piece]) -> Iterator[Shown]:
    """Yield each piece of a text of several looks."""
    remaining = iter(looks)
    until, role, marks, link, glyphs = next(remaining)
    for piece in pieces:
        start, end, hyphen, _ = piece
        if start < end <= until and not glyphs and not hyphen:
            yield piece, (new_span((text[start:end], role, marks, link)),)
            continue
        spans = []
        while start < end:
            while until <= start:
                until, role, marks, link, glyphs = next(remaining)
            shown = text[start:until] if until < end else text[start:end]
            start = until
            if glyphs:
                shown = shown.translate(glyphs)
            spans.append(new_span((shown, role, marks, link)))
        if hyphen:
            spans.append(Span("-", role, marks, link))
        yield piece, tuple(spans)


def shows_all(text: str, glyphs: Mapping[int, int]) -> bool:
    """Tell whether all of `text` can be shown in `glyphs`, in as many cells as it has."""
    return has_all(text, glyphs) and width(text.translate(glyphs)) == width(text)


def _shifted(text: str, marks: Mark) -> Glyphs | None:
    """Return how a line shows a raised or lowered run, if Unicode has all of its text so."""
    for mark, glyphs in _SHIFTED.items():
        if mark in marks and shows_all(text, glyphs):
            return glyphs
    return None
