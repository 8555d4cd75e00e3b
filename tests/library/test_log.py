import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.logs import log
from tests.library.full_disk import disk_full_at

BEGINNING = log.LogPlace()


def read(path: str, place: log.LogPlace = BEGINNING) -> tuple[log.Record, ...]:
    return tuple(log.records(log.tail(path, place).lines))


def test_what_was_appended_is_read_in_order(tmp_path: Path) -> None:
    path = str(tmp_path / "new" / "folder" / "a.jsonl")

    log.append(path, [{"n": 1}, {"n": 2, "文": "字"}])
    log.append(path, [{"n": 3}])

    assert read(path) == ({"n": 1}, {"n": 2, "文": "字"}, {"n": 3})


@pytest.mark.parametrize("name", ["new", "新的"])
def test_folders_that_are_made_for_a_log_are_on_the_disk_too(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced, fsync = [], os.fsync

    def sync(descriptor: int) -> None:
        synced.append(os.fstat(descriptor).st_ino)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", sync)
    log.append(str(tmp_path / name / "folder" / "a.jsonl"), [{"n": 1}])

    made = (tmp_path, tmp_path / name, tmp_path / name / "folder")
    assert synced[:3] == [folder.stat().st_ino for folder in made]


def test_reading_goes_on_where_it_ended(tmp_path: Path) -> None:
    path = str(tmp_path / "a.jsonl")
    log.append(path, [{"n": 1}])
    place = log.tail(path).place
    log.append(path, [{"n": 2}])

    assert read(path, place) == ({"n": 2},)
    assert read(path, log.tail(path).place) == ()


def test_a_torn_last_line_is_left_until_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"n": 1}\n{"n": ')

    torn = log.tail(str(path))
    path.write_bytes(b'{"n": 1}\n{"n": 2}\n')

    assert tuple(log.records(torn.lines)) == ({"n": 1},)
    assert read(str(path), torn.place) == ({"n": 2},)


def test_a_torn_line_spoils_none_that_is_appended(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"n": 1}\n{"n": ')

    log.append(str(path), [{"n": 3}])

    assert read(str(path)) == ({"n": 1}, {"n": 3})


def test_lines_that_are_no_records_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"[" * 100_000 + b'\n[1]\n\n\xff\xfe\n\x00\x00\n"x"\n{"n": 1}\n{"n": 1\n')

    assert read(str(path)) == ({"n": 1},)


def test_a_log_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(LibraryError, match=r"file/a\.jsonl: cannot be written"):
        log.append(str(tmp_path / "file" / "a.jsonl"), [{"n": 1}])


def test_on_a_full_disk_nothing_of_a_line_stays(tmp_path: Path) -> None:
    path = str(tmp_path / "a.jsonl")
    log.append(path, [{"n": 1}])
    size = os.path.getsize(path)

    with (
        disk_full_at(size + 5),
        pytest.raises(LibraryError, match=r"a\.jsonl: cannot be written: "),
    ):
        log.append(path, [{"n": 2, "文": "满"}])

    assert os.path.getsize(path) == size
    log.append(path, [{"n": 3}])
    assert read(path) == ({"n": 1}, {"n": 3})


def test_a_log_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="No such file"):
        log.tail(str(tmp_path / "a.jsonl"))


def test_processes_that_append_at_once_lose_nothing(tmp_path: Path) -> None:
    path = str(tmp_path / "a.jsonl")
    script = (
        "import sys; from reader.library.logs import log\n"
        "for n in range(50): log.append(sys.argv[1], [{'from': sys.argv[2], 'n': n}])"
    )

    writers = [
        subprocess.Popen([sys.executable, "-c", script, path, name], cwd=os.getcwd())
        for name in "abc"
    ]
    codes = [writer.wait() for writer in writers]

    records = read(path)
    assert codes == [0, 0, 0]
    for name in "abc":
        assert [each["n"] for each in records if each["from"] == name] == list(range(50))
