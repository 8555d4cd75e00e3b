"""A small file is written whole or not at all."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.whole_file import write_whole
from tests.library.full_disk import disk_full_at


@pytest.mark.parametrize("name", ["searches", "搜索"])
def test_a_file_is_written_where_its_link_leads_and_keeps_its_permissions(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "dotfiles").mkdir()
    target, link = tmp_path / "dotfiles" / name, tmp_path / name
    target.write_text("old")
    target.chmod(0o600)
    link.symlink_to(target)

    write_whole(str(link), "新\udcff")

    assert link.is_symlink()
    assert target.read_bytes() == "新".encode() + b"\xff"
    assert target.stat().st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path / "dotfiles") == [name]


def test_a_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    write_whole(str(tmp_path / "新" / "a"), "text")

    assert (tmp_path / "新" / "a").read_text() == "text"


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("旧")

    with pytest.raises(UnicodeEncodeError):
        write_whole(str(path), "\ud800")

    assert path.read_text() == "旧"
    assert os.listdir(tmp_path) == ["a"]


@pytest.mark.parametrize("text", ["new", "新"])
def test_on_a_full_disk_a_file_stays_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a"
    path.write_text("旧")

    with disk_full_at(4), pytest.raises(OSError, match="File too large"):
        write_whole(str(path), text * 9)

    assert path.read_text() == "旧"
    assert os.listdir(tmp_path) == ["a"]


def test_threads_that_write_one_file_at_once_leave_what_one_of_them_wrote(tmp_path: Path) -> None:
    path = tmp_path / "a"
    texts = [each * 9000 for each in "ab文字"]

    with ThreadPoolExecutor(4) as pool:
        for _ in range(20):
            list(pool.map(lambda text: write_whole(str(path), text), texts))

            assert path.read_text() in texts
    assert os.listdir(tmp_path) == ["a"]


def test_what_is_no_regular_file_stays_what_it_is(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("/dev/null")

    write_whole(str(link), "text")

    assert Path("/dev/null").is_char_device()
    assert link.is_symlink()
