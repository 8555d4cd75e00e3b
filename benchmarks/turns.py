"""CPU time of things done in turn, A B A B …, so that a machine's moods strike all alike."""

import gc
import resource
import time
from collections.abc import Callable, Mapping
from statistics import median

Task = Callable[[], object]
Times = Mapping[str, list[float]]
"""CPU seconds of each task in each round."""


def in_turn(tasks: Mapping[str, Task], rounds: int) -> Times:
    """Run every task once in each round, after one to warm up; processes that it ran count in."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(rounds + 1):
        for name, task in tasks.items():
            gc.collect()
            start = _cpu()
            task()
            if number:
                times[name].append(_cpu() - start)
    return times


def best(times: Times, name: str) -> float:
    """Return the CPU seconds of a task's best round."""
    return min(times[name])


def ratio(times: Times, name: str, other: str) -> float:
    """Return how often a task takes the time of another: the median over the rounds."""
    return median(one / two for one, two in zip(times[name], times[other], strict=True))


def _cpu() -> float:
    """Return the CPU seconds of this process and of those it has waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
