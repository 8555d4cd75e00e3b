"""What is wrong with a page of text, whoever set it: measured against the text it was made of.

A line break is the page's own if in the source's running text the next line goes on where this one
ends, all but spaces and ornaments left out. Breaks that the author or the generator made (`<br>`,
blocks, code, cells that lie side by side) are not found so, and are nobody's fault.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from benchmarks.corpus import ink
from reader.layout.cells import width

NEVER_FIRST = frozenset(
    "’”）〕］｝〉》」』】｠〗〙»〟)]}"  # closing brackets: jlreq cl-02, clreq
    "‐〜゠–～"  # hyphens: jlreq cl-03, clreq (connectors), CSS strict
    "！？‼⁇⁈⁉!?"  # jlreq cl-04, clreq
    "・：；·‧:;"  # middle dots: jlreq cl-05, clreq
    "。．、，.,"  # full stops, commas: jlreq cl-06, cl-07, clreq
    "々〻ゝゞヽヾー"  # iteration marks, long vowels: jlreq cl-09, cl-10, CSS strict
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"  # small kana: jlreq cl-11, CSS strict
    "…‥—／"  # clreq, strict: ellipsis, dash, slash
    "％‰℃°′″￠"  # CSS strict: suffixes
)
"""What must not begin a line: clreq (line start, strict), jlreq (cl-02 to cl-11), CSS strict."""
_FIRST = "".join(NEVER_FIRST)
NEVER_LAST = frozenset("‘“（〔［｛〈《「『【｟〖〘«〝([{￥＄￡")
"""What must not end a line: clreq and jlreq (cl-01), and CSS strict's prefixes."""
_ORNAMENTS = " \u3000\xa0│┃▌↪"
_ROW = 8
"""So many of one mark are a line drawn with it, and may be broken."""
_BREAK_HERE = "\u200b"
"""An author's leave to break, even before a comma."""
_MARKER = re.compile(r"^[\s│┃▌]*(?:[•◦▪‣*+-]|\w{1,4}[.)])\s+")
"""What stands before an item of a list."""
_NEAR = 6
"""Letters behind a break by which it is known."""
_KNOWN = 12
"""Letters of a line by which its place in the source is known, wherever it is."""
_AHEAD = 4_000
"""How far on in the source a break is looked for first (characters)."""


class Faults(NamedTuple):
    """What was counted over some lines; holes are in hundredths of the line's cells."""

    lines: int = 0
    wrapped: int = 0
    overflows: int = 0
    first: int = 0
    last: int = 0
    holes: int = 0
    worst: int = 0
    told: tuple[str, ...] = ()

    def plus(self, other: "Faults") -> "Faults":
        """Return the sums, and the worse of the worst."""
        return Faults(
            self.lines + other.lines,
            self.wrapped + other.wrapped,
            self.overflows + other.overflows,
            self.first + other.first,
            self.last + other.last,
            self.holes + other.holes,
            max(self.worst, other.worst),
            self.told + other.told,
        )


class Break(NamedTuple):
    """A place where a page broke a line of its source."""

    number: int
    """The number of the line before it, from 0."""
    before: str
    after: str


class Source:
    """The text that pages are made of."""

    def __init__(self, texts: Sequence[str], code: Container[str]) -> None:
        """Take the source's texts in order, its author's breaks in them, and which are code."""
        self.lines = "\n".join(texts).replace(_BREAK_HERE, "\n")
        inked = ["\n".join(map(ink, text.replace(_BREAK_HERE, "\n").split("\n"))) for text in texts]
        self._inked = "\n".join(inked)
        self._ends = list(accumulate(len(text) + 1 for text in inked))
        self._code = [text in code for text in texts]

    def breaks(self, page: Sequence[str]) -> Iterator[Break]:
        """Yield the breaks in `page` that its source does not have."""
        at = 0
        inked = [ink(line) for line in page]
        for number in range(len(page) - 1):
            end = self._end_of(inked[number], page[number], at)
            goes_on = self._inked.startswith(inked[number + 1][:_NEAR], end)
            if end >= 0 and (goes_on or len(inked[number]) >= _NEAR):
                at = end
            if end >= 0 and goes_on and inked[number + 1] and not self._is_code(end):
                yield Break(number, page[number].rstrip(), page[number + 1].strip(_ORNAMENTS))

    def _is_code(self, at: int) -> bool:
        """Tell whether code, whose lines are not broken like prose, stands at a place."""
        return self._code[bisect_right(self._ends, at)]

    def _end_of(self, inked: str, line: str, at: int) -> int:
        """Return where a page's line ends in the source, looked for from `at` on; -1 if nowhere."""
        if not inked:
            return -1
        for letters in (inked, ink(_MARKER.sub("", line))):
            found = self._inked.find(letters, at, at + _AHEAD)
            if found < 0 and len(letters) >= _KNOWN:
                found = self._inked.find(letters)
            if found >= 0 and letters:
                return found + len(letters)
        return -1

    def opens(self, line: str) -> bool:
        """Tell whether the mark at the start of `line` begins something in the source.

        It does behind a space, if no space but one that never breaks follows it.
        """
        marks = line[: len(line) - len(line.lstrip(_FIRST))]
        said = re.escape(line[len(marks) :].lstrip()[:2])
        return bool(said and re.search(f"[ \xa0]{re.escape(marks)}[^ \n]?{said}", self.lines))

    def closes(self, line: str) -> bool:
        """Tell whether the mark at the end of `line` ends something in the source."""
        return f"{line[-3:].lstrip()} " in self.lines


def page_faults(page: Sequence[str], source: Source, cells: int) -> Faults:
    """Count what is wrong with the lines of `page`, which was to be `cells` wide."""
    wide = [f"too wide: {line}" for line in page if width(line) > cells]
    first, last, holes, told = 0, 0, [], list(wide)
    for number, before, after in source.breaks(page):
        holes.append(max(0, 100 * (cells - width(before)) // cells))
        if _is_row(before, after):
            continue
        if after[:1] in NEVER_FIRST and not source.opens(after):
            first += 1
            told.append(f"{number + 2}: begins: {after}")
        if before[-1:] in NEVER_LAST and not source.closes(before):
            last += 1
            told.append(f"{number + 1}: ends: {before}")
    return Faults(
        lines=len(page), wrapped=len(holes), overflows=len(wide), first=first, last=last,
        holes=sum(holes), worst=max(holes, default=0), told=tuple(told),
    )  # fmt: skip


def _is_row(before: str, after: str) -> bool:
    """Tell whether a row of one mark goes on through the break or begins behind it."""
    around = "".join(f"{before[-2 * _ROW :]}{after[: 2 * _ROW]}".split())
    return after[:1] * _ROW in around
