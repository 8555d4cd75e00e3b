"""Every post of the corpus opens and is laid out whole, at every width.

The posts here are every two hundredth, and all of them with FULL_CORPUS_TEST=1.
"""

import os
from functools import cache
from pathlib import Path

import pytest

from benchmarks.corpus import CORPUS, faults, posts

EVERY = 1 if "FULL_CORPUS_TEST" in os.environ else 200
PARTS = 16

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason=f"no corpus of real posts beside the repository ({CORPUS.name}/)"
)


@cache
def sampled() -> tuple[Path, ...]:
    return posts()[::EVERY]


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_overflows_and_nothing_is_lost(part: int) -> None:
    sample = sampled()[part::PARTS]

    found = [fault for path in sample for fault in faults(path)]

    assert sample
    assert found == []
