"""Running text → nested markup: each link and each mark is opened once for all that it covers."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import NamedTuple

from reader.document.contents import runs_text
from reader.document.model import Mark, Run, Runs

NESTED = (
    Mark.STRONG, Mark.EMPHASIS, Mark.DELETED, Mark.INSERTED, Mark.UNDERLINE, Mark.HIGHLIGHT,
    Mark.SMALL, Mark.DIM, Mark.SUPERSCRIPT, Mark.SUBSCRIPT, Mark.KEY, Mark.CODE,
)  # fmt: skip
"""The marks that markup has, from the outermost in: code holds nothing but text."""


class Stretch(NamedTuple):
    """Neighbouring runs of a paragraph."""

    runs: Runs
    before: str = ""
    """The character before them, or empty at the beginning."""
    after: str = ""
    """The character behind them, or empty at the end."""


class Markup(NamedTuple):
    """How running text is written in some language."""

    text: Callable[[Run, str], str]
    """Writes a run, behind a character, without its marks and its link."""
    marked: Callable[[Mark, str, Stretch], str]
    """Writes what a mark makes of written text that begins and ends with no space."""
    linked: Callable[[str, str, str], str]
    """Writes a link: its address, its written text, its text."""


def phrases(runs: Runs, markup: Markup) -> str:
    """Return `runs` as `markup` writes them."""
    written = []
    for stretch in _divided(Stretch(runs), lambda run: run.link):
        inner = _marked(stretch, _marks(stretch.runs), markup)
        address = stretch.runs[0].link
        text = runs_text(stretch.runs)
        written.append(markup.linked(address, inner, text) if address else inner)
    return "".join(written)


def _marked(stretch: Stretch, marks: tuple[Mark, ...], markup: Markup) -> str:
    """Return a stretch with those of its marks that `marks` names."""
    if not marks:
        pieces = _divided(stretch, id)
        return "".join([markup.text(piece.runs[0], piece.before) for piece in pieces])
    mark, *rest = marks
    written = []
    for part in _divided(stretch, lambda run: mark in run.marks):
        if mark not in part.runs[0].marks:
            written.append(_marked(part, tuple(rest), markup))
            continue
        leading, core, trailing = _trimmed(part)
        written.append(markup.text(Run(leading), part.before) if leading else "")
        if core.runs:
            inner = _marked(core, tuple(rest), markup)
            written.append(markup.marked(mark, inner, core))
        written.append(markup.text(Run(trailing), core.runs[-1].text[-1:]) if trailing else "")
    return "".join(written)


def _divided(stretch: Stretch, key: Callable[[Run], object]) -> list[Stretch]:
    """Cut a stretch where the `key` of its runs changes."""
    if not stretch.runs:
        return []
    groups = [tuple(group) for _, group in groupby(stretch.runs, key)]
    firsts = [group[0].text[:1] for group in groups[1:]]
    lasts = [group[-1].text[-1:] for group in groups[:-1]]
    befores, afters = [stretch.before, *lasts], [*firsts, stretch.after]
    return [Stretch(*each) for each in zip(groups, befores, afters, strict=True)]


def _trimmed(stretch: Stretch) -> tuple[str, Stretch, str]:
    """Return the white space at the beginning, what is between, the white space at the end."""
    runs = list(stretch.runs)
    leading = trailing = ""
    while runs and not (text := runs[0].text.lstrip()):
        leading += runs.pop(0).text
    if not runs:
        return leading, stretch._replace(runs=()), ""
    leading += runs[0].text[: len(runs[0].text) - len(text)]
    runs[0] = runs[0]._replace(text=text)
    while not (text := runs[-1].text.rstrip()):
        trailing = runs.pop().text + trailing
    trailing = runs[-1].text[len(text) :] + trailing
    runs[-1] = runs[-1]._replace(text=text)
    before, after = leading[-1:] or stretch.before, trailing[:1] or stretch.after
    return leading, Stretch(tuple(runs), before, after), trailing


def _marks(runs: Iterable[Run]) -> tuple[Mark, ...]:
    """Return the marks that any of `runs` has, from the outermost in."""
    had = Mark.NONE
    for run in runs:
        had |= run.marks
    return tuple(mark for mark in NESTED if mark in had) if had else ()
