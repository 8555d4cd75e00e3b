import os
from pathlib import Path

import pytest

from reader.cli.open import Way, opened_for, way
from reader.config import Config, Library


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


def test_a_post_is_opened_in_the_library_that_holds_it_else_in_its_own_folder(here: Path) -> None:
    (here / "folder" / "新闻.md").touch()
    configured = Config(library=(Library(str(here / "folder")),))
    opened = {
        ("folder/新闻.md",): (".",),
        ("folder",): ("folder",),
        ("folder/新闻.md", "folder"): ("folder",),
        ("post.md", "folder"): ("folder", "."),
        ("/etc/hostname",): ("/etc",),
    }

    assert {paths: opened_for(paths, Config()) for paths in opened} == opened
    assert opened_for(["folder/新闻.md"], configured) == (str(here / "folder"),)


def test_a_post_at_home_does_not_have_all_of_it_read(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "folder" / "新闻.md").touch()
    monkeypatch.setenv("HOME", str(here))

    assert opened_for(["folder/新闻.md"], Config()) == ("folder",)
    assert opened_for(["post.md"], Config()) == (".",)
    assert opened_for([".", "folder/新闻.md"], Config()) == (".",)
