"""What is wrong with a page of text, whoever set it: measured against the text it was made of.

A line break is the page's own if what stands around it is found inside one line of the source's
running text, all but spaces and ornaments left out. Breaks that the author or the generator made
(`<br>`, blocks, code, cells that lie side by side) are not found so, and are nobody's fault.
"""

from collections.abc import Iterator, Sequence
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
NEVER_LAST = frozenset("‘“（〔［｛〈《「『【｟〖〘«〝([{￥＄￡")
"""What must not end a line: clreq and jlreq (cl-01), and CSS strict's prefixes."""
_ORNAMENTS = " \u3000│┃|▌>↪"
_NEAR = 6
"""Letters on each side of a break by which it is looked for."""
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
    """The running text that pages are made of."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the lines of the source's running text, its author's breaks between them."""
        self.lines = "\n".join(texts)
        self._inked = "\n".join(ink(line) for line in self.lines.split("\n"))

    def breaks(self, page: Sequence[str]) -> Iterator[Break]:
        """Yield the breaks in `page` that its source does not have."""
        at = 0
        inked = [ink(line) for line in page]
        for number in range(len(page) - 1):
            before, after = inked[number], inked[number + 1]
            if not before or not after:
                continue
            around = before[-_NEAR:] + after[:_NEAR]
            found = self._inked.find(around, at, at + _AHEAD)
            if found < 0:
                found = self._inked.find(around)
            if found >= 0:
                at = found
                yield Break(number, page[number].rstrip(), page[number + 1].strip(_ORNAMENTS))

    def opens(self, line: str) -> bool:
        """Tell whether the mark at the start of `line` begins something in the source."""
        return len(line) > 1 and line[1] != " " and f" {line[:3]}" in self.lines

    def closes(self, line: str) -> bool:
        """Tell whether the mark at the end of `line` ends something in the source."""
        return f"{line[-3:].lstrip()} " in self.lines


def page_faults(page: Sequence[str], source: Source, cells: int) -> Faults:
    """Count what is wrong with the lines of `page`, which was to be `cells` wide."""
    wide = [f"too wide: {line}" for line in page if width(line) > cells]
    first, last, holes, told = 0, 0, [], list(wide)
    for number, before, after in source.breaks(page):
        if after[:1] in NEVER_FIRST and not source.opens(after):
            first += 1
            told.append(f"{number + 2}: begins: {after}")
        if before[-1:] in NEVER_LAST and not source.closes(before):
            last += 1
            told.append(f"{number + 1}: ends: {before}")
        holes.append(max(0, 100 * (cells - width(before)) // cells))
    return Faults(
        lines=len(page), wrapped=len(holes), overflows=len(wide), first=first, last=last,
        holes=sum(holes), worst=max(holes, default=0), told=tuple(told),
    )  # fmt: skip
