"""Processes are killed at random points; `python -m benchmarks.faults` does it 200 times."""

import pytest

from benchmarks.faults.killing import ROLES, Arena

POSTS = 120
KILLS = 1
"""Of each kind of work."""
SECONDS = 0.5


@pytest.fixture(scope="module")
def arena(tmp_path_factory: pytest.TempPathFactory) -> Arena:
    return Arena(tmp_path_factory.mktemp("arena"), "kills", POSTS)


@pytest.mark.parametrize("role", ROLES)
def test_what_was_acknowledged_survives_a_kill(arena: Arena, role: str) -> None:
    faults = [fault for _ in range(KILLS) for fault in arena.kill(role)]

    assert faults == []


def test_two_processes_that_scan_and_mark_at_once_lose_nothing(arena: Arena) -> None:
    faults = list(arena.together(SECONDS))

    assert faults == []
