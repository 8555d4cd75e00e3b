import os
import time
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from reader.library.folders.stamps import FINE, UNSETTLED, stamp_of, unrest
from reader.library.scanning.attempt import read
from reader.posts.rules import PLAIN_RULES

SECOND = 1_000_000_000


def status(**fields: int) -> os.stat_result:
    """Return a status with these times."""
    usual = {"st_mtime_ns": 50 * SECOND + 1, "st_ctime_ns": 50 * SECOND + 1}
    return cast("os.stat_result", SimpleNamespace(**{**usual, "st_size": 5, "st_ino": 7, **fields}))


@pytest.mark.parametrize("part", ["st_mtime_ns", "st_ctime_ns", "st_size", "st_ino"])
def test_any_part_of_a_status_tells_of_a_change(part: str) -> None:
    assert stamp_of(status(**{part: 99})) != stamp_of(status())
    assert stamp_of(status()) == stamp_of(status()) != UNSETTLED


@pytest.mark.parametrize(
    ("changed", "looked", "rest"),
    [
        (50 * SECOND + 1, 60 * SECOND, 0),
        (50 * SECOND + 1, 50 * SECOND + 1, FINE),
        (50 * SECOND + 1, 50 * SECOND + 1 + FINE, 0),
        (50 * SECOND, 50 * SECOND + FINE, 2_480_000_000),
        (50 * SECOND, 53 * SECOND, 0),
    ],
)
def test_a_file_has_no_rest_until_the_clock_of_its_file_system_has_ticked(
    changed: int, looked: int, rest: int
) -> None:
    assert unrest(status(st_ctime_ns=changed), looked) == rest


def test_a_file_that_has_just_been_written_is_read_when_another_writing_would_show(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.md"
    path.write_text("正文")

    stamp = read(str(path), PLAIN_RULES).stamp

    assert time.time_ns() - path.stat().st_ctime_ns >= FINE
    assert stamp == stamp_of(path.stat())


def test_a_time_that_was_set_back_hides_no_change(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("正文")
    before = path.stat()

    path.write_text("正字")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert stamp_of(path.stat()) != stamp_of(before)
