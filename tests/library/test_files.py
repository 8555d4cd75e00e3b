import os
from pathlib import Path

import pytest

from reader.errors import PostError
from reader.library.folders.files import read_file


def test_a_regular_file_is_read_whole_with_its_status(tmp_path: Path) -> None:
    path = tmp_path / "新闻.md"
    path.write_bytes("正文".encode() * 50_000)

    raw, status = read_file(str(path))

    assert raw == path.read_bytes()
    assert status.st_size == len(raw)


def test_an_empty_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()

    assert read_file(str(tmp_path / "a.md"))[0] == b""


def test_a_file_that_says_it_has_no_size_is_read_to_its_end() -> None:
    assert b"Name:" in read_file("/proc/self/status")[0]


def test_a_fifo_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    os.mkfifo(path)

    with pytest.raises(PostError, match=r"a\.md: not a regular file"):
        read_file(str(path))


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("missing.md", "No such file"),
        (".", "is a folder"),
        ("/dev/null", "not a regular file"),
        ("a\0b.md", "null"),
    ],
)
def test_what_is_no_file_is_refused_with_a_reason(tmp_path: Path, path: str, message: str) -> None:
    with pytest.raises(PostError, match=message):
        read_file(os.path.join(tmp_path, path))


def test_a_link_is_followed_only_if_asked(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("text")
    link = tmp_path / "link.md"
    link.symlink_to("a.md")

    assert read_file(str(link))[0] == b"text"
    with pytest.raises(PostError, match="not a regular file"):
        read_file(str(link), follow=False)
