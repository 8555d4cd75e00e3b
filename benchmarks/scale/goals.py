"""What is aimed at, beside what was measured."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

Figures = Mapping[str, float]
"""Seconds, or bytes, by what they were measured of; a peer's begin with its name."""


class Goal(NamedTuple):
    """A figure, what it is held against, and what it is to be at the most."""

    figure: str
    against: str
    """The peer's figure; empty: the goal is seconds, or bytes."""
    most: float
    size: int = 100_000
    """The number of posts that it is a goal for; at smaller sizes it is only shown."""


MB = 1e6

GOALS = (
    Goal("first scan", "newsboat fill", 1 / 8),
    Goal("first rows", "", 0.5),
    Goal("nothing changed", "find", 2.5),
    Goal("folders only", "find", 0.12),
    Goal("open to first page", "", 0.005),
    Goal("outline", "", 0.005),
    Goal("mark one", "", 0.005),
    Goal("mark all", "", 1.0),
    Goal("memory", "", 150 * MB),
    Goal("size", "", 60 * MB),
)
"""Those of the project."""


_RATIOS = (
    ("first scan", "python-frontmatter"),
    ("first scan", "mu"),
    ("first scan", "notmuch"),
    ("open to first page", "newsboat open"),
)
"""Other figures that are held against a peer's."""


def report(posts: int, figures: Figures) -> Iterator[str]:
    """Yield a line for each figure, then one for each goal."""
    yield f"{posts:,} posts"
    for name, figure in figures.items():
        yield f"  {name:32} {_shown(name, figure):>12}"
    for name, against in _RATIOS:
        if against in figures:
            yield f"  {f'{name} / {against}':32} {_times(figures[name] / figures[against]):>12}"
    for goal in GOALS:
        if not goal.against or goal.against in figures:
            yield _judged(goal, posts, figures)


def _judged(goal: Goal, posts: int, figures: Figures) -> str:
    """Return whether a goal was met."""
    figure = figures[goal.figure]
    what, measured, most = goal.figure, _shown(goal.figure, figure), _shown(goal.figure, goal.most)
    if goal.against:
        figure /= figures[goal.against]
        what, measured, most = f"{what} / {goal.against}", _times(figure), _times(goal.most)
    verdict = "met" if figure <= goal.most else "MISSED"
    if posts < goal.size:
        verdict = f"({verdict.lower()})"
    return f"  {what:32} {measured:>12}   goal {most:>10}   {verdict}"


def _times(figure: float) -> str:
    return f"{figure:.3f} x"


def _shown(name: str, figure: float) -> str:
    """Return a figure with its unit."""
    if name.startswith(("memory", "size")):
        return f"{figure / MB:.1f} MB"
    return f"{figure:.2f} s" if figure >= 1 else f"{figure * 1000:.2f} ms"
