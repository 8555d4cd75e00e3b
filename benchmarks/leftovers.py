"""What no page should show: a check for each thing that generators leave in a body."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.corpus import ink
from benchmarks.traces import (
    ADDRESS,
    ALL_HEARD,
    BESIDE_LINKS,
    CANDIDATES,
    EMBEDDED,
    ENTITY,
    NO_FORMULA,
    TAGS,
    TEX,
    TWICE,
    UNSEEN,
)
from reader.document.model import Document, Mark
from reader.document.text import plain_text
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.lines import CODE_ROLES, Line, Role, Span

WIDTH = 80
UNBROKEN = 10_000
"""Cells of a page on which each line is a line of the source's running text."""
LEAST_NUMBERED = 3
"""Lines that begin with their own numbers."""
MOST_BLANKS = 1
BEFORE_HEADING = 2
"""Blank lines before a heading; they are the layout's own."""
LEAST_WORDS = 6
"""Letters of words for screen readers that no other text has by chance."""

_FRAMES = {Role.BAR, Role.BORDER}
_BEFORE = {Role.RUBY, *(role for role in Role if role.name.startswith("HEADING"))}
"""The first line of a heading; that of its readings stands above it."""


class Page(NamedTuple):
    """A page as it is shown, and what it was made of."""

    body: str
    text: str
    """The logical text, code and all."""
    lines: tuple[Line, ...]
    """At a width of `WIDTH`."""
    unbroken: tuple[Line, ...]
    """A line for each that the author wrote."""

    @property
    def prose(self) -> Iterator[str]:
        """The unbroken lines, without their code and what frames them."""
        for line in self.unbroken:
            yield "".join(" " if _is_code(span) else span.text for span in _bare(line))


class Leftover(NamedTuple):
    """Something that no page should show."""

    kind: str
    shown: str


def page_of(body: str, document: Document) -> Page:
    """Return the page that became of `body`."""
    lines, unbroken = lay_out(document, WIDTH), lay_out(document, UNBROKEN)
    return Page(body, plain_text(document), tuple(lines), tuple(unbroken))


def leftovers(page: Page) -> Iterator[Leftover]:
    """Yield what is on `page` that should not be."""
    for kind, check in CHECKS.items():
        yield from (Leftover(kind, shown) for shown in check(page))


def numbered_code(page: Page) -> Iterator[str]:
    """Yield blocks of code whose lines all begin with their own numbers."""
    for is_code, group in groupby(page.unbroken, _is_of_code):
        lines = [line.text for line in group] if is_code else []
        written = [line for line in lines if line.strip(" │▌")]
        numbers = [re.match(r"[\s│▌]*(\d+)(?![.)\w:-])", line) for line in written]
        if len(written) >= LEAST_NUMBERED and _counts_up([found and found[1] for found in numbers]):
            yield written[0].strip()


def lone_numbers(page: Page) -> Iterator[str]:
    """Yield runs of lines, or one line, that say 1, 2, 3 and nothing else."""
    lines = page.text.split("\n")
    for is_number, group in groupby(lines, lambda line: line.strip().isdecimal()):
        numbers = [line.strip() for line in group if is_number]
        if len(numbers) >= LEAST_NUMBERED and numbers[0] in {"0", "1"} and _counts_up(numbers):
            yield " ".join(numbers)
    for line in page.prose:
        numbers = line.split()
        is_counting = len(numbers) > LEAST_NUMBERED and all(map(str.isdecimal, numbers))
        if is_counting and _counts_up(numbers):
            yield line.strip()


def blank_lines(page: Page) -> Iterator[str]:
    """Yield the lines after which too many blank ones follow, framed or not."""
    before, blanks = "", 0
    for line in page.lines:
        text = _bare_text(line)
        roles = {span.role for span in line.spans}
        if not text:
            blanks = 0 if roles & (CODE_ROLES | {Role.BORDER, Role.RULE}) else blanks + 1
            continue
        if blanks > (BEFORE_HEADING if roles & _BEFORE else MOST_BLANKS):
            yield f"{blanks} after {before!r}"
        before, blanks = text, 0


def embedded_bytes(page: Page) -> Iterator[str]:
    """Yield `data:` addresses and other bytes in base64."""
    yield from (found[0] for text in page.prose for found in EMBEDDED.finditer(text))


def picture_candidates(page: Page) -> Iterator[str]:
    """Yield what a `srcset` says."""
    yield from (found[0] for text in page.prose for found in CANDIDATES.finditer(text))


def tags(page: Page) -> Iterator[str]:
    """Yield tags of generators."""
    yield from (found[0] for text in page.prose for found in TAGS.finditer(text.strip()))


def entities(page: Page) -> Iterator[str]:
    """Yield characters that are written as HTML writes them."""
    yield from (found[0] for text in page.prose for found in ENTITY.finditer(text))


def formulas_twice(page: Page) -> Iterator[str]:
    """Yield formulas whose TeX stands beside what it says, or that stand twice beside it."""
    for text in page.prose:
        if "\\" not in text and "^" not in text and "_" not in text:
            continue
        for word in NO_FORMULA.sub(" ", text).split():
            letters = re.sub(r"\\[a-zA-Z]+|[\^_{}$]", "", word)
            if TEX.search(word) and TWICE.fullmatch(letters):
                yield word


def drawn_formulas_twice(page: Page) -> Iterator[str]:
    """Yield formulas of KaTeX and MathJax that are read from both forms."""
    if not any(name in page.body for name in ("katex", "MathJax", "mjx-")):
        return
    shown = ink(page.text)
    for formula in LexborHTMLParser(page.body).css(".katex, .MathJax, mjx-container"):
        source, drawn = formula.css_first("math"), formula.css_first("[aria-hidden]")
        if source and drawn and ink(source.text()) + ink(drawn.text()) in shown:
            yield drawn.text()


def heard_words(page: Page) -> Iterator[str]:
    """Yield words for screen readers, known by themselves."""
    for text in page.prose:
        said = text.strip(" •▌│[]()（）↑↓→←⤴\u3000.。:：")
        if ALL_HEARD.fullmatch(said):
            yield said
        yield from (found[0] for found in BESIDE_LINKS.finditer(text))


def unseen_words(page: Page) -> Iterator[str]:
    """Yield words that the page hides, and that stand nowhere else on it."""
    tree = LexborHTMLParser(page.body)
    unseen = [node for node in tree.css(UNSEEN) if not _is_in_code(node)]
    if not unseen or tree.body is None:
        return
    shown = ink(page.text)
    hidden = [words for node in unseen if (words := node.text().strip()) and ink(words) in shown]
    for node in unseen:
        node.decompose(recursive=True)
    elsewhere = ink(tree.body.text()) if hidden else ""
    for words in hidden:
        if width(ink(words)) >= LEAST_WORDS and ink(words) not in elsewhere:
            yield " ".join(words.split())


def cut_addresses(page: Page) -> Iterator[str]:
    """Yield addresses longer than a line that are broken elsewhere than at their joints."""
    shown = [_bare_text(line) for line in page.lines]
    for text in page.prose:
        for found in ADDRESS.finditer(text):
            if width(found[0]) > WIDTH and not _is_cut_at_joints(found[0], shown):
                yield found[0]


CHECKS: Mapping[str, Callable[[Page], Iterator[str]]] = {
    "numbered code": numbered_code,
    "lone numbers": lone_numbers,
    "blank lines": blank_lines,
    "embedded bytes": embedded_bytes,
    "srcset": picture_candidates,
    "tag": tags,
    "entity": entities,
    "formula twice": formulas_twice,
    "drawn formula twice": drawn_formulas_twice,
    "only heard": heard_words,
    "hidden words": unseen_words,
    "cut address": cut_addresses,
}
"""All checks, by what they find."""


def _bare(line: Line) -> Iterator[Span]:
    """Yield the spans of `line` but for what frames it."""
    return (span for span in line.spans if span.role not in _FRAMES)


def _bare_text(line: Line) -> str:
    return "".join(span.text for span in _bare(line)).strip()


def _is_code(span: Span) -> bool:
    return span.role in CODE_ROLES or Mark.CODE in span.marks


def _is_of_code(line: Line) -> bool:
    return any(span.role in CODE_ROLES for span in line.spans)


def _counts_up(numbers: Sequence[str | None]) -> bool:
    """Tell whether each of `numbers` is one more than that before it."""
    counted = [int(number) for number in numbers if number is not None]
    steps = all(after == before + 1 for before, after in pairwise(counted))
    return steps and len(counted) == len(numbers)


def _is_in_code(node: LexborNode) -> bool:
    """Tell whether `node` is an example of HTML, as posts about it have."""
    above = node.parent
    while above is not None and above.tag not in {"pre", "code"}:
        above = above.parent
    return above is not None


def _is_cut_at_joints(address: str, lines: list[str]) -> bool:
    """Tell whether no line ends inside a word of `address` that a line holds."""
    for before, after in pairwise(lines):
        head, tail = before.split()[-1:], after.split()[:1]
        if not head or not tail or len(head[0]) < LEAST_WORDS or head[0] + tail[0] not in address:
            continue
        word = re.findall(r"[^\W_]*$", head[0])[0] + re.findall(r"^[^\W_]*", tail[0])[0]
        if head[0][-1].isalnum() and tail[0][0].isalnum() and width(word) <= WIDTH:
            return False
    return True
