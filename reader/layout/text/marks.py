"""What marks show in the text itself: signs around what is deleted, raised or lowered.

Deleted text stands between `~~`, as Markdown has it, so that it is told from what is kept where
nothing can be struck through. Raised and lowered text for which Unicode lacks a character stands
in `^{…}` or `_{…}`. The signs are only shown: the logical text has none of them.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby

from reader.document.contents import runs_text
from reader.document.model import Mark, Run, Runs
from reader.document.scripts import SUBSCRIPTS, SUPERSCRIPTS
from reader.layout.breaks.characters import WORD_JOINER
from reader.layout.inserted.insertions import Marked
from reader.layout.text.runs import SIGNED, shows_all

DELETED = "~~"
LONGEST = 24
"""Characters: longer text is set small by `<sup>`, and not raised."""

_SCRIPTS = {Mark.SUPERSCRIPT: ("^", SUPERSCRIPTS), Mark.SUBSCRIPT: ("_", SUBSCRIPTS)}
_SHIFTED = Mark.SUPERSCRIPT | Mark.SUBSCRIPT
_NO_GLYPHS: Mapping[int, int] = {}
_BRACKETS = frozenset({"[]", "〔〕", "［］"})
"""Around numbers that are raised only in looks."""


def has_signs(runs: Runs) -> bool:
    """Tell whether `runs` may show signs."""
    return any(run.marks & SIGNED for run in runs)


def with_signs(runs: Runs) -> Marked:
    """Put the signs of its marks into a paragraph."""
    shown: list[Run] = []
    added: list[int] = []
    end = 0
    for run, is_sign in _signed(runs):
        length = len(run.text) + (len(run.ruby) + 2 if run.ruby else 0)
        if is_sign:
            added += range(end, end + length)
        shown.append(run)
        end += length
    return Marked(tuple(shown), tuple(added))


def shown(runs: Runs) -> str:
    """Return the text of `runs` as it is shown: with the signs of its marks, raised and lowered."""
    pieces = []
    for run, is_sign in _signed(runs):
        text = runs_text((run,))
        _, glyphs = _SCRIPTS.get(run.marks & _SHIFTED, ("", _NO_GLYPHS))
        pieces.append(text.replace(WORD_JOINER, "") if is_sign else text.translate(glyphs))
    return "".join(pieces)


def _signed(runs: Runs) -> Iterator[tuple[Run, bool]]:
    """Yield `runs` with the signs between them, and whether it is a sign."""
    before = ""
    for deleted, group in groupby(runs, lambda run: Mark.DELETED in run.marks):
        struck = list(group)
        if deleted:
            yield _sign(DELETED + _joiner(struck[0].text[0])), True
        for marks, same in groupby(struck, lambda run: run.marks & _SHIFTED):
            yield from _shifted(list(same), marks, before)
        before = struck[-1].text[-1]
        if deleted:
            yield _sign(_joiner(before) + DELETED), True


def _shifted(runs: list[Run], marks: Mark, before: str) -> Iterator[tuple[Run, bool]]:
    """Yield neighbours that are raised or lowered alike, or not at all."""
    text = "".join([run.text for run in runs])
    if marks not in _SCRIPTS:
        yield from ((run, False) for run in runs)
        return
    sign, glyphs = _SCRIPTS[marks]
    is_short = len(text) <= LONGEST and text[0] + text[-1] not in _BRACKETS
    if is_short and shows_all(text, glyphs):
        yield from ((run, False) for run in runs)
        return
    level = [(run._replace(marks=run.marks & ~_SHIFTED), False) for run in runs]
    if not is_short or not any(char.isalpha() or char.isdecimal() for char in text):
        yield from level
        return
    is_one = len(text) == 1
    yield _sign(_joiner(before) + (sign if is_one else sign + "{")), True
    yield from level
    if not is_one:
        yield _sign("}"), True


def _sign(text: str) -> Run:
    return Run(text, Mark.DIM)


def _joiner(neighbour: str) -> str:
    """Return what keeps a sign on the line of a neighbour that lines may end beside."""
    return "" if neighbour.isascii() else WORD_JOINER
