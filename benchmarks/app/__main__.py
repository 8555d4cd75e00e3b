"""The app at 1,000 and 100,000 posts, beside an empty Textual app, newsboat and frogmouth.

    python -m benchmarks.app [POSTS …] [--pairs N]

All programs run on terminals of 120 by 40 of their own, in one run, on the same made-up posts;
each figure is a median. frogmouth and newsboat are measured where they are installed.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.app import measures
from benchmarks.app.measures import Figures
from benchmarks.app.programs import environment, newsboat, reader
from benchmarks.make_library import write
from benchmarks.scale import peers

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
MB = 1e6


class Goal(NamedTuple):
    """A figure, what it is divided by, and what that is to be at the most."""

    figure: str
    against: str
    """The other figure; empty: the figure itself is the goal's."""
    most: float


def goals(small: int, large: int) -> Iterator[Goal]:
    """Yield the goals of the project, for the larger library and between both."""
    yield Goal(f"{large:,}: start / empty app", "", 1.15)
    yield Goal(f"{large:,}: start", f"{large:,}: newsboat start", 1 / 30)
    yield Goal(f"{large:,}: j, to painted", f"{large:,}: newsboat j, to painted", 1.25)
    yield Goal(f"{large:,}: j, to painted", f"{small:,}: j, to painted", 1.15)
    yield Goal(f"{large:,}: Space, processor", "", 0.010)
    memory = f"{large:,}: memory after 200 posts"
    yield Goal(memory, f"{large:,}: newsboat memory", 0.5)
    yield Goal("open 41 kB", "Markdown widget 41 kB", 1 / 15)
    yield Goal("open 412 kB", "Markdown widget 412 kB", 1 / 100)


def main() -> None:
    """Measure, and print each figure, then each goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("posts", nargs="*", type=int, default=[1_000, 100_000])
    parser.add_argument("--pairs", type=int, default=9)
    asked = parser.parse_args()
    figures: Figures = {}
    with TemporaryDirectory() as place:
        for size in asked.posts:
            here = Path(place) / str(size)
            measured = _library(size, here, asked.pairs)
            figures |= _told({f"{size:,}: {name}": each for name, each in measured.items()})
        home = environment(Path(place) / "pages")
        figures |= _told(measures.pages(Path(place), home))
        figures |= _told(measures.largest(Path(place), CORPUS, home))
    for goal in goals(min(asked.posts), max(asked.posts)):
        if goal.figure in figures and (not goal.against or goal.against in figures):
            print(_judged(goal, figures))


def _library(size: int, place: Path, pairs: int) -> Figures:
    folder, home = place / "posts", environment(place / "home")
    write(size, str(folder))
    title = measures.warmed(folder, home)
    ours = reader(folder, title)
    figures = measures.starts(ours, home, pairs)
    figures["start to article"] = measures.article(folder, home)
    figures |= measures.keys(ours, home) | measures.reading(ours, home)
    boat = place / "newsboat"
    peers.newsboat(sorted(folder.rglob("*.md")), boat)
    program = newsboat(boat, "Posts from")
    if program is not None:
        theirs = measures.list_keys(program, home)
        figures |= {f"newsboat {name}": each for name, each in theirs.items()}
    return figures


def _told(figures: Figures) -> Figures:
    for name, figure in figures.items():
        print(f"  {name:52} {_shown(name, figure):>12}", flush=True)
    return figures


def _judged(goal: Goal, figures: Figures) -> str:
    figure = figures[goal.figure] / (figures[goal.against] if goal.against else 1)
    what = f"{goal.figure} / {goal.against}" if goal.against else goal.figure
    verdict = "met" if figure <= goal.most else "MISSED"
    return f"  {what:75} {figure:8.4f}   goal {goal.most:.4f}   {verdict}"


def _shown(name: str, figure: float) -> str:
    """Return a figure with its unit."""
    if " / " in name:
        return f"{figure:.3f} x"
    if "memory" in name:
        return f"{figure / MB:.1f} MB"
    return f"{figure:.2f} s" if figure >= 1 else f"{figure * 1000:.2f} ms"


if __name__ == "__main__":
    main()
