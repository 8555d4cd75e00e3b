"""How fast pages are made: HTML into blocks, blocks into lines, lines into escape codes.

    python -m benchmarks.layout [FOLDER] [--every N] [--rounds N]

Measured on every Nth post of the corpus that is HTML, in CPU time, all roads of a table in turn.
"Everything" is the default typography (right-to-left text among it) and highlighted code. The
programs get all documents in one, and a few one by one; the libraries get them one by one.
"""

import argparse
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from benchmarks import normalising
from benchmarks.bodies import EVERY, html_bodies, longest_body
from benchmarks.corpus import CORPUS
from benchmarks.peers import Peer, peers, whole_page
from benchmarks.turns import Task, best, in_turn, ratio
from benchmarks.wrapping import wrapping_tasks
from reader.document.html import parse_html
from reader.document.model import Document
from reader.layout.flow import lay_out
from reader.layout.lines import Line
from reader.render.ansi import ansi
from reader.render.colors import Colors
from reader.typography import DEFAULT, Gap, LongCode, Typography, Wrap

WIDTH = 80
EVERYTHING = DEFAULT._replace(highlight=True)
PROGRAMS = ("w3m", "lynx", "elinks")
ALONE = 40
"""Documents that the programs also get one by one."""
FIRST = 50
"""Lines that a pager shows at once."""
LARGE = 1_200_000
"""Bytes of a large post: longer than any of the corpus, so the longest is taken repeatedly."""
DOUBLINGS = 3
LINEAR = 2.3
"""Twice the text takes twice the time, and a little more for what a larger heap costs."""
SETTINGS = {
    "justify": DEFAULT._replace(justify=True),
    "wrap = optimal": DEFAULT._replace(wrap=Wrap.OPTIMAL),
    "hyphenate": DEFAULT._replace(hyphenate=True),
    "hang": DEFAULT._replace(hang=True),
    "gap = space": DEFAULT._replace(gap=Gap.SPACE),
    "bidi = false": DEFAULT._replace(bidi=False),
    "code = cut": DEFAULT._replace(code=LongCode.CUT),
    "code = whole": DEFAULT._replace(code=LongCode.WHOLE),
    "highlight": EVERYTHING,
}
"""What a reader may choose, each by itself."""


class Goal(NamedTuple):
    """What is promised of a figure."""

    figure: str
    measured: float
    at_most: float

    @property
    def is_met(self) -> bool:
        """Whether the promise is kept."""
        return self.measured <= self.at_most


def main() -> int:
    """Measure and print; return 1 if a promise is broken."""
    options = _parse()
    bodies = html_bodies(options.folder, options.every)
    if not bodies:
        sys.exit(f"{options.folder}: no posts in HTML")
    size = sum(len(body.encode()) for body in bodies) / 1e6
    print(f"{len(bodies)} documents, {size:.1f} MB: one of {options.every} of {options.folder}")
    goals = [
        *_stages(bodies, size, options.rounds),
        *_beside_peers(bodies, options.rounds),
        *_wrapping(bodies, options.rounds),
        *_large_post(longest_body(options.folder), options.rounds),
    ]
    _settings(bodies, options.rounds)
    print("\ngoals")
    for goal in goals:
        told = "met" if goal.is_met else "MISSED"
        print(f"  {goal.figure:45} {goal.measured:7.3f}  at most {goal.at_most:<6g} {told}")
    return int(not all(goal.is_met for goal in goals))


def _stages(bodies: list[str], size: float, rounds: int) -> Iterator[Goal]:
    """Print what each stage takes, and the whole road."""
    documents = [parse_html(body) for body in bodies]
    pages = [list(lay_out(document, WIDTH, EVERYTHING)) for document in documents]
    pages_to_ask = normalising.pages(bodies)
    tasks: dict[str, Task] = {
        "bare selectolax": lambda: _all(LexborHTMLParser(body) for body in bodies),
        "parse": lambda: _all(map(parse_html, bodies)),
        "of that: normalising": partial(normalising.ask_all, pages_to_ask),
        "layout": partial(_lay_out_all, documents, DEFAULT),
        "layout, everything": partial(_lay_out_all, documents, EVERYTHING),
        "ANSI": lambda: _all(line for page in pages for line in _ansi(page)),
        "the whole, everything": lambda: ours(bodies),
    }
    times = in_turn(tasks, rounds)
    print(f"\n{'stage':24} {'ms/doc':>8} {'docs/s':>8} {'MB/s':>7}")
    for name in tasks:
        seconds = best(times, name)
        each = 1000 * seconds / len(bodies)
        print(f"{name:24} {each:8.3f} {1000 / each:8.0f} {size / seconds:7.1f}")
    made = best(times, "parse") + best(times, "layout")
    share = best(times, "of that: normalising") / made
    yield Goal("normalising, of parse + layout", share, 1 / 5)


def _beside_peers(bodies: list[str], rounds: int) -> Iterator[Goal]:
    """Print what the others take for the same documents, and our part of it."""
    every = peers()
    whole = whole_page("\n<hr>\n".join(bodies))
    few = bodies[:: max(1, len(bodies) // ALONE)]
    tasks: dict[str, Task] = {"reader": lambda: ours(bodies), "reader, few": lambda: ours(few)}
    for name in PROGRAMS:
        if name in every:
            tasks[name] = partial(every[name], whole, WIDTH)
            tasks[f"{name}, few"] = partial(_each, every[name], [*map(whole_page, few)])
        else:
            print(f"{name} is not installed: left out")
    for name in every.keys() - set(PROGRAMS):
        tasks[name] = partial(_each, every[name], bodies)
    times = in_turn(tasks, min(rounds, 5))
    print(f"\n{'beside':34} {'ms/doc':>8} {'ours takes':>10}")
    for name in tasks:
        alone = name.endswith(", few")
        each = 1000 * best(times, name) / len(few if alone else bodies)
        share = ratio(times, "reader, few" if alone else "reader", name)
        shown = name.replace(", few", f", a process each of {len(few)}")
        print(f"{shown:34} {each:8.3f} {share:8.2f}x")
    for name, at_most in (("w3m", 0.5), ("inscriptis", 0.35), ("html2text", 0.18)):
        if name in times:
            yield Goal(f"parse + layout + ANSI, of {name}", ratio(times, "reader", name), at_most)


def ours(bodies: Iterable[str], typography: Typography = EVERYTHING) -> None:
    """Make the pages of `bodies`, each as one text."""
    for body in bodies:
        "\n".join(_ansi(lay_out(parse_html(body), WIDTH, typography)))


def _ansi(lines: Iterable[Line]) -> Iterator[str]:
    return ansi(lines, colors=Colors.TRUE, links=True)


def _lay_out_all(documents: Iterable[Document], typography: Typography) -> None:
    for document in documents:
        _all(lay_out(document, WIDTH, typography))


def _each(peer: Peer, pages: Iterable[str]) -> None:
    for page in pages:
        peer(page, WIDTH)


def _all(things: Iterable[object]) -> None:
    """Make all of `things` and keep none."""
    deque(things, maxlen=0)


def _wrapping(bodies: list[str], rounds: int) -> Iterator[Goal]:
    """Print what cutting paragraphs into lines takes, beside the prototype's way and Rich's."""
    tasks = wrapping_tasks(bodies, WIDTH)
    times = in_turn(tasks, rounds)
    print("\nwrapping")
    for name in tasks:
        taken = ratio(times, name, "reader")
        print(f"  {name:22} {1000 * best(times, name):8.1f} ms {taken:8.2f}x of ours")
    if "prototype" in times:
        yield Goal("wrapping, of the prototype's", ratio(times, "reader", "prototype"), 2)
    yield Goal("wrapping, of Rich's", ratio(times, "reader", "Rich"), 1 / 20)


def _large_post(body: str, rounds: int) -> Iterator[Goal]:
    """Print how soon the first lines of a large post come, and what twice the post takes."""
    page = body * (1 + LARGE // len(body.encode()))
    document = parse_html(page)
    tasks: dict[str, Task] = {
        "first": lambda: list(islice(lay_out(document, WIDTH, EVERYTHING), FIRST)),
        "all": lambda: _all(lay_out(document, WIDTH, EVERYTHING)),
    }
    for doubled in range(DOUBLINGS + 1):
        tasks[f"{1 << doubled}"] = partial(ours, [body * (1 << doubled)])
    times = in_turn(tasks, min(rounds, 5))
    share = ratio(times, "first", "all")
    lines = sum(1 for _ in lay_out(document, WIDTH, EVERYTHING))
    print(f"\nthe longest post, again and again: {len(page.encode()) / 1e6:.1f} MB, {lines} lines")
    print(f"  first {FIRST} lines {1000 * best(times, 'first'):8.2f} ms, {share:.2%} of all")
    growth = [ratio(times, f"{2 << n}", f"{1 << n}") for n in range(DOUBLINGS)]
    print(f"  twice the text takes {', '.join(f'{each:.2f}x' for each in growth)}")
    yield Goal(f"first {FIRST} lines of a large post", share, 0.02)
    yield Goal("time for twice the text", max(growth), LINEAR)


def _settings(bodies: list[str], rounds: int) -> None:
    """Print what each setting of the typography costs."""
    documents = [parse_html(body) for body in bodies]
    tasks: dict[str, Task] = {"default": partial(_lay_out_all, documents, DEFAULT)}
    for name, typography in SETTINGS.items():
        tasks[name] = partial(_lay_out_all, documents, typography)
    times = in_turn(tasks, min(rounds, 5))
    print("\nlayout with each setting, of the default's")
    for name in SETTINGS:
        print(f"  {name:22} {ratio(times, name, 'default'):6.2f}x")


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Time the making of pages.")
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--every", type=int, default=EVERY)
    parser.add_argument("--rounds", type=int, default=7)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
