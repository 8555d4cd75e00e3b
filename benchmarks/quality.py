"""How well pages are set, ours beside those of w3m, lynx, elinks, inscriptis and html2text.

    python -m benchmarks.quality [FOLDER] [--sample N]

Ours are measured over every post of the corpus, the others' over every Nth (they are slow), and
so are ours beside theirs. Printed are, for each width, lines that are too wide, lines that begin
or end with a mark that must not stand there (`page_faults` has the list), words lost of the HTML,
words moved (outside of tables, whose cells lie side by side), and the hole at the end of wrapped
lines in hundredths of the line, mean and worst; then our offenders, line by line.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import CORPUS, posts
from benchmarks.page_faults import Faults, Source, page_faults
from benchmarks.peers import peers, whole_page
from benchmarks.plain_reading import SCRIPTS, Reading, read_plainly
from benchmarks.word_faults import lost_words, moved_words, words
from reader.document.markdown.convert import to_html
from reader.document.markup import Markup, markup_of
from reader.document.model import Code, Document, Table
from reader.document.parse import parse_body
from reader.document.text import leaves, plain_text
from reader.layout.flow import lay_out
from reader.posts.parse import parse_post
from reader.render.plain import plain
from reader.typography import DEFAULT

OURS = "reader"
HEAD = "width  program       lines overflow  wrapped begins  ends    lost  moved   hole worst"
WIDTHS = (20, 30, 40, 60, 80, 100)
SAMPLE = 40
"""One post of so many is given to the others."""
TOLD = 40
"""Offenders printed of each kind."""
LOGICAL = DEFAULT._replace(bidi=False)
"""Text is compared in the order it is written in."""


class Score(NamedTuple):
    """What one program made of some posts at one width."""

    faults: Faults = Faults()
    words: int = 0
    lost: int = 0
    moved: int = 0

    def plus(self, other: "Score") -> "Score":
        """Return the sums."""
        return Score(
            self.faults.plus(other.faults),
            self.words + other.words,
            self.lost + other.lost,
            self.moved + other.moved,
        )


class Outcome(NamedTuple):
    """What came of one post."""

    scores: Mapping[tuple[str, int], Score]
    """Of each program at each width."""
    told: tuple[str, ...]
    """Our offences."""
    unread: Counter[str]
    """Words of the HTML that the document has not."""
    left_out: Counter[str]
    """Words that the document has not on purpose, by kind."""


class Task(NamedTuple):
    """A post to measure."""

    path: Path
    beside: bool
    """Whether the others set it too."""


def measure(task: Task) -> Outcome:
    """Set the post in every width, and count what is wrong."""
    post = parse_post(task.path.read_bytes(), name=task.path.name, stamp=0.0)
    markdown = markup_of(post.body) is Markup.MARKDOWN
    html = to_html(post.body) if markdown else post.body
    document = parse_body(html, markup=Markup.HTML)
    reading = read_plainly(html)
    said = plain_text(document)
    told = []
    scores = {}
    for cells in WIDTHS:
        page = list(plain(lay_out(document, cells, LOGICAL)))
        lost = lost_words(said, page)
        ours = _score(document, reading, page, cells)
        told += [f"{task.path}:{cells}:{fault}" for fault in ours.faults.told]
        told += [f"{task.path}:{cells}:lost: {word}" for word in lost]
        scores[OURS, cells] = ours
    if task.beside:
        for name, cells, page in _theirs(html):
            scores[name, cells] = _score(document, reading, page, cells)
    document_lines = said.split("\n")
    left_out = {
        kind: lost_words(text, document_lines).total()
        for kind, text in reading.left_out.items()
        if kind != SCRIPTS
    }
    return Outcome(scores, tuple(told), lost_words(reading.text, document_lines), Counter(left_out))


def _theirs(html: str) -> Iterator[tuple[str, int, list[str]]]:
    """Yield the others' pages of `html`."""
    for name, peer in peers().items():
        for cells in WIDTHS:
            yield name, cells, peer(whole_page(html), cells).split("\n")


def _score(document: Document, reading: Reading, page: list[str], cells: int) -> Score:
    """Count what is wrong with `page`."""
    texts = list(leaves(document))
    cells_of_tables = set(_texts(document.blocks, Table))
    return Score(
        page_faults(page, Source(texts, set(_texts(document.blocks, Code))), cells),
        sum(1 for _ in words(reading.text)),
        lost_words(reading.text, page).total(),
        moved_words([text for text in texts if text not in cells_of_tables], page),
    )


def _texts(part: object, kind: type[Code | Table]) -> Iterator[str]:
    """Yield the texts of all blocks of a kind in a part of a document."""
    if isinstance(part, kind):
        yield from leaves(Document((part,)))
    elif isinstance(part, tuple):
        for inner in part:
            yield from _texts(inner, kind)


def main() -> int:
    """Measure and print; return 1 if a page of ours breaks a promise."""
    options = _parse()
    paths = posts(options.folder)
    tasks = [Task(path, number % options.sample == 0) for number, path in enumerate(paths)]
    with Pool() as pool:
        outcomes = pool.map(measure, tasks, chunksize=8)
    beside = [outcome for task, outcome in zip(tasks, outcomes, strict=True) if task.beside]
    _print_scores(f"ours over all {len(outcomes)} posts", _sums(outcomes, {OURS}))
    _print_scores(f"one post of {options.sample}, {len(beside)} of them", _sums(beside))
    _print_words(tasks, outcomes)
    told = [line for outcome in outcomes for line in outcome.told]
    print(*told[:TOLD], f"{len(told)} offences", sep="\n")
    return 1 if told else 0


def _sums(
    outcomes: Iterable[Outcome], programs: Container[str] | None = None
) -> Mapping[tuple[int, str], Score]:
    """Return what each of `programs` made of all posts, by width."""
    sums: defaultdict[tuple[int, str], Score] = defaultdict(Score)
    for outcome in outcomes:
        for (name, cells), score in outcome.scores.items():
            if programs is None or name in programs:
                sums[cells, name] = sums[cells, name].plus(score)
    return sums


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure how well pages are set.")
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--sample", type=int, default=SAMPLE)
    return parser.parse_args()


def _print_scores(title: str, scores: Mapping[tuple[int, str], Score]) -> None:
    """Print a line for each width and program."""
    print(f"\n{title}\n{HEAD}")
    for (cells, name), score in sorted(scores.items()):
        print(_row(name, cells, score))


def _row(name: str, cells: int, score: Score) -> str:
    """Return one program's figures at one width."""
    faults = score.faults
    mean = faults.holes / max(faults.wrapped, 1)
    return (
        f"{cells:5}  {name:10} {faults.lines:8} {faults.overflows:8} {faults.wrapped:8}"
        f" {faults.first:6} {faults.last:5} {score.lost / max(score.words, 1):7.3%} {score.moved:6}"
        f" {mean:5.1f}% {faults.worst:4}%"
    )


def _print_words(tasks: Sequence[Task], outcomes: Sequence[Outcome]) -> None:
    """Print what is not in our documents: on purpose by kind, and the rest by post."""
    left_out = sum((outcome.left_out for outcome in outcomes), Counter[str]())
    unread = Counter(
        {
            f"{task.path}: {word}": count
            for task, outcome in zip(tasks, outcomes, strict=True)
            for word, count in outcome.unread.items()
        }
    )
    print("\nwords left out on purpose:", dict(left_out.most_common()))
    print(f"words lost while reading HTML: {unread.total()}")
    for place, count in unread.most_common(TOLD):
        print(f"  {count:5} {place}")


if __name__ == "__main__":
    sys.exit(main())
