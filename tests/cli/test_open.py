import os
from pathlib import Path

import pytest

from reader.cli.open import Way, way


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "folder").mkdir()
    (tmp_path / "post.md").touch()
    (tmp_path / "list").mkdir()
    os.mkfifo(tmp_path / "fifo")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("paths", "piped_in", "terminal_out", "expected"),
    [
        ([], False, True, Way.APP),
        (["folder"], False, True, Way.APP),
        (["post.md"], False, True, Way.APP),
        (["post.md", "folder"], False, True, Way.APP),
        (["post.md"], True, True, Way.APP),
        (["fifo"], False, True, Way.SHOW),
        (["missing.md"], False, True, Way.SHOW),
        (["-"], False, True, Way.SHOW),
        ([], True, True, Way.SHOW),
        ([], True, False, Way.SHOW),
        (["post.md"], False, False, Way.SHOW),
        (["post.md"], True, False, Way.SHOW),
        (["missing.md"], False, False, Way.SHOW),
        (["folder"], False, False, Way.LIST),
        (["folder", "post.md"], False, False, Way.LIST),
        ([], False, False, Way.LIST),
    ],
)
def test_what_is_meant_depends_on_the_paths_and_on_both_ends(
    paths: list[str], *, piped_in: bool, terminal_out: bool, expected: Way
) -> None:
    assert way(paths, piped_in=piped_in, terminal_out=terminal_out) is expected
