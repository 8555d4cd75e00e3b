"""How even the right edge of paragraphs is, cut greedily and as a whole, over the corpus.

python benchmarks/greedy_or_optimal.py [FOLDER]      prints a table for docs/decisions/0007
"""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import CORPUS, posts
from reader.document.contents import runs_text
from reader.document.model import Paragraph
from reader.document.parse import parse_body
from reader.layout.cells import width
from reader.layout.wrapping.optimal import Rooms, wrap_optimally
from reader.layout.wrapping.wrap import Piece, wrap
from reader.posts.parse import parse_post

WIDTHS = (30, 40, 50, 60, 70, 80)
EVERY = 12
"""One post of so many is read."""
LONGEST = 4000
"""Characters: no paragraph of running text is longer."""
ENOUGH = 400
"""Paragraphs of a kind that are looked at."""

Cut = Callable[[str, int], Iterable[Piece]]


class Edge(NamedTuple):
    """What stands at the end of lines."""

    holes: tuple[int, ...]
    """The cells that each line but the last of a paragraph leaves empty."""
    microseconds: float
    """For each character."""

    def row(self, cells: int) -> str:
        """Return the figures of a table."""
        mean = sum(self.holes) / len(self.holes)
        large = sum(4 * hole >= cells for hole in self.holes) / len(self.holes)
        worst = max(self.holes)
        return f"{mean:.2f} | {worst} | {large:.2%} | {self.microseconds:.2f}"


def greedy(text: str, room: int) -> Iterable[Piece]:
    """Cut `text` line by line."""
    return wrap(text, room)


def optimal(text: str, room: int) -> Iterable[Piece]:
    """Cut `text` as a whole, where that is possible."""
    return wrap_optimally(text, Rooms(room, room)) or wrap(text, room)


def paragraphs(folder: Path) -> Iterator[str]:
    """Yield the texts of paragraphs of some posts."""
    for path in posts(folder)[::EVERY]:
        document = parse_body(parse_post(path.read_bytes(), name=path.name, stamp=0.0).body)
        for block in document.blocks:
            if isinstance(block, Paragraph) and "\n" not in (text := runs_text(block.runs)):
                yield text[:LONGEST]


def kind(text: str) -> str:
    """Tell whether a text is Chinese, English or both; an empty text is for all else."""
    han = sum("\u4e00" <= char <= "\u9fff" for char in text) / len(text)
    latin = sum(char.isascii() and char.isalpha() for char in text) / len(text)
    if latin > 0.7 and text.isascii():
        return "English"
    if han > 0.75 and latin < 0.02:
        return "Chinese"
    return "mixed" if min(han, latin) > 0.15 else ""


def edge(texts: Iterable[str], cells: int, cut: Cut) -> Edge:
    """Measure the lines of `texts`."""
    holes: list[int] = []
    characters, began = 0, time.process_time()
    cuts = [(text, tuple(cut(text, cells))) for text in texts]
    taken = time.process_time() - began
    for text, pieces in cuts:
        characters += len(text)
        holes += [
            cells - width(text[piece.start : piece.end]) - piece.hyphen
            for piece in pieces
            if not piece.last
        ]
    return Edge(tuple(holes), taken / characters * 1e6)


@cache
def by_kind(folder: Path) -> dict[str, list[str]]:
    """Return paragraphs that take more than one line, by kind."""
    found: dict[str, list[str]] = {"Chinese": [], "mixed": [], "English": []}
    for text in paragraphs(folder):
        if width(text) > max(WIDTHS) and len(these := found.get(kind(text), [])) < ENOUGH:
            these.append(text)
    return found


def main(folder: Path) -> None:
    """Print the table."""
    figures = "mean | worst | ≥ 25 % | µs"
    print(f"| text | width | lines | greedy: {figures} | optimal: {figures} |")
    print("|---|--:|--:|" + "--:|" * 8)
    for name, texts in by_kind(folder).items():
        for cells in WIDTHS:
            one, other = edge(texts, cells, greedy), edge(texts, cells, optimal)
            lines = len(one.holes)
            print(f"| {name} | {cells} | {lines} | {one.row(cells)} | {other.row(cells)} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS)
