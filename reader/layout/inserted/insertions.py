"""Characters put into a paragraph for show, and the way back to its own text.

Setting a paragraph finely means to know more places in it: where a word may be divided, where a
word of Thai ends, where a gap is to be seen. Each becomes a character that lines treat rightly
already (a soft hyphen, a zero-width space, a space), so that whatever cuts lines needs to know
nothing of it. The logical text stays what it is: `Marked.offset` leads back to it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.document.contents import runs_text
from reader.document.model import Run, Runs

Sign = tuple[int, str]
"""Where a character goes (before which one of the logical text), and the character."""


class Marked(NamedTuple):
    """A paragraph with characters put in."""

    runs: Runs
    added: tuple[int, ...] = ()
    """Where in the text of these runs the characters are that were put in."""

    @property
    def text(self) -> str:
        """The text of the runs, with what was put in."""
        return runs_text(self.runs)

    def offset(self, at: int) -> int:
        """Return where in the logical text the character at `at` of the marked one is."""
        return at - bisect_left(self.added, at)

    def with_instead(self, places: Sequence[int], sign: str) -> "Marked":
        """Return this with `sign` in the places, in order, of characters that were put in."""
        runs = []
        start = 0
        for run in self.runs:
            end = start + len(run.text)
            inside = places[bisect_left(places, start) : bisect_left(places, end)]
            text = list(run.text)
            for place in inside:
                text[place - start] = sign
            runs.append(run._replace(text="".join(text)) if inside else run)
            start = end + (len(f"({run.ruby})") if run.ruby else 0)
        return self._replace(runs=tuple(runs))


def inserted(runs: Runs, signs: Iterable[Sign]) -> Marked:
    """Put `signs` into `runs`, in any order; inside a ruby reading nothing is put."""
    ordered = sorted(signs)
    shown: list[Run] = []
    added: list[int] = []
    start = number = 0
    for run in runs:
        end = start + len(run.text)
        first = number
        while number < len(ordered) and ordered[number][0] < end:
            added.append(ordered[number][0] + len(added))
            number += 1
        shown += _with(run, start, ordered[first:number])
        start = end + (len(f"({run.ruby})") if run.ruby else 0)
        while number < len(ordered) and ordered[number][0] < start:
            number += 1
    return Marked(tuple(shown), tuple(added))


def _with(run: Run, start: int, signs: Sequence[Sign]) -> Iterator[Run]:
    """Yield `run` with its signs; one before all of its text has no look, and is no link."""
    at = start
    text = ""
    for place, sign in signs:
        if place == start:
            yield Run(sign)
        else:
            text += run.text[at - start : place - start] + sign
            at = place
    yield run._replace(text=text + run.text[at - start :]) if text else run
