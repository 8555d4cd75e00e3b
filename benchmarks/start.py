"""How long `reader show POST | cat` takes beside Python itself and beside rich's Markdown.

Usage: python benchmarks/start.py [POST] [--rounds N]

The commands are run in turn, A B C A B C …; printed are the medians, and the medians of the
ratios of each round. The machine's drift is in all of a round alike, so trust the ratios.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
SEED = ROOT / "sample_posts" / "news" / "qingdao-innovation-centres.md"

ENVIRONMENT = {name: value for name, value in os.environ.items() if name[:6] != "PYTHON"}
"""Python as it comes: with bytecode that is kept, as an installed program has it."""


class Goal(NamedTuple):
    """A command that `reader show` is held against."""

    arguments: tuple[str, ...]
    at_most: float
    """The ratio that is promised."""


def goals(post: str) -> tuple[Goal, ...]:
    """Return what is promised about showing `post`."""
    return (Goal(("-c", "pass"), 4.0), Goal(("-m", "rich.markdown", post), 0.5))


def main() -> int:
    """Measure and print; return 1 if a promise is broken."""
    options = _parse()
    promised = goals(options.post)
    commands = (("-m", "reader", "show", options.post), *(goal.arguments for goal in promised))
    rounds = [[_seconds(command) for command in commands] for _ in range(options.rounds + 1)][1:]
    print(f"{_milliseconds(rounds, 0)}  reader show")
    ratios = [median(times[0] / times[n] for times in rounds) for n in range(1, len(commands))]
    for number, (goal, ratio) in enumerate(zip(promised, ratios, strict=True), start=1):
        told = f"python {' '.join(goal.arguments[:2])}"
        print(f"{_milliseconds(rounds, number)}  {told}: {ratio:.2f}x, at most {goal.at_most}x")
    return int(any(ratio > goal.at_most for goal, ratio in zip(promised, ratios, strict=True)))


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Time the start of reader show.")
    parser.add_argument("post", nargs="?", default=str(SEED))
    parser.add_argument("--rounds", type=int, default=41)
    return parser.parse_args()


def _seconds(arguments: tuple[str, ...]) -> float:
    """Run Python with its output in a pipe; return how long it took."""
    start = perf_counter()
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, check=True)
    return perf_counter() - start


def _milliseconds(rounds: list[list[float]], command: int) -> str:
    return f"{median(times[command] for times in rounds) * 1000:6.1f} ms"


if __name__ == "__main__":
    sys.exit(main())
