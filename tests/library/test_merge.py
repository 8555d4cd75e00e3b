"""Logs of all devices are one memory: in whatever order, however often, from wherever they come."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.library.catalog import remembered
from reader.library.logs import log
from reader.library.logs.clock import LATEST, LATEST_WALL, tick
from reader.library.logs.compaction import compact
from reader.library.logs.log import line_of
from reader.library.logs.marks import Mark, record_of
from reader.library.memory import merge
from reader.library.store.database import Database
from tests.library.opened import Opener

Logs = dict[str, list[bytes]]
Words = dict[str, dict[str, object]]

YES, NO = True, False
POSTS = ("a", "b", "文")


def line(device: str, post: str, fact: str, value: object, ms: int) -> bytes:
    return line_of(record_of(Mark((post,), fact, value, tick("", device, now_ms=ms))))


MARKS = st.builds(
    lambda posts, fact, value, clock: line_of(record_of(Mark(tuple(posts), fact, value, clock))),
    st.lists(st.sampled_from(POSTS), min_size=1, max_size=3, unique=True),
    st.sampled_from(["read", "tag:科技", "position", "unknown"]),
    st.one_of(st.booleans(), st.integers(0, 3), st.just("文")),
    st.builds(lambda ms, name: tick("", name, now_ms=ms), st.integers(1, 4), st.sampled_from("xy")),
)
DEVICES = st.dictionaries(st.sampled_from(["x", "y", "z"]), st.lists(MARKS, max_size=6))


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name)


def merged(folder: Path, *states: Logs) -> Words:
    """Return what an empty catalog knows after it has met the logs in each of their states."""
    place = folder / "state"
    database = Database(str(place / "catalog.sqlite"))
    database.open()
    try:
        for state in states:
            shutil.rmtree(place / "marks", ignore_errors=True)
            (place / "marks").mkdir()
            for device, lines in state.items():
                (place / "marks" / f"{device}.jsonl").write_bytes(b"".join(lines))
            merge.merge(database, (str(place / "marks"),))
        return words(database)
    finally:
        database.close()
        shutil.rmtree(place)


def words(database: Database) -> Words:
    with database.reading() as connection:
        said = {post: remembered.said(connection, post) for post in POSTS}
    return {post: dict(sorted(facts.items())) for post, facts in said.items()}


few = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@few
@given(DEVICES, st.randoms())
def test_the_order_of_what_is_said_does_not_matter(
    folder: Path, logs: Logs, random: object
) -> None:
    lines = [line for lines in logs.values() for line in lines]
    random.shuffle(lines)  # type: ignore[attr-defined]  # hypothesis does not type its own

    assert merged(folder, {"one": lines}) == merged(folder, logs)


@few
@given(DEVICES)
def test_merging_twice_is_merging_once(folder: Path, logs: Logs) -> None:
    copies = {
        f"{device}.sync-conflict-20261124-024302-ABCDEF7": lines for device, lines in logs.items()
    }

    assert merged(folder, logs, logs, logs | copies) == merged(folder, logs)


@few
@given(DEVICES, DEVICES, DEVICES)
def test_logs_may_come_in_any_grouping(folder: Path, one: Logs, two: Logs, three: Logs) -> None:
    def named(logs: Logs, name: str) -> Logs:
        return {device + name: lines for device, lines in logs.items()}

    a, b, c = named(one, "1"), named(two, "2"), named(three, "3")

    assert merged(folder, a | b, c) == merged(folder, a, b | c) == merged(folder, c, a, b)


@few
@given(DEVICES)
def test_a_compacted_log_says_the_same_to_who_knew_it_and_to_who_did_not(
    folder: Path, logs: Logs
) -> None:
    place = folder / "compacted"
    (place / "marks").mkdir(parents=True)
    known = Database(str(place / "known.sqlite"))
    known.open()
    for device, lines in logs.items():
        (place / "marks" / f"{device}.jsonl").write_bytes(b"".join(lines))
    merge.merge(known, (str(place / "marks"),))
    before = words(known)

    for device in logs:
        compact(str(place / "marks" / f"{device}.jsonl"))
    merge.merge(known, (str(place / "marks"),))
    anew = Database(str(place / "anew.sqlite"))
    anew.open()
    merge.merge(anew, (str(place / "marks"),))

    assert words(known) == before
    assert words(anew) == before
    known.close()
    anew.close()
    shutil.rmtree(place)


def test_a_log_is_read_again_though_its_successor_has_its_inode_and_its_size(
    tmp_path: Path,
) -> None:
    database = Database(str(tmp_path / "catalog.sqlite"))
    database.open()
    path = tmp_path / "marks" / "x.jsonl"
    path.parent.mkdir()
    path.write_bytes(line("x", "a", "read", YES, 1))
    merge.merge(database, (str(path.parent),))

    with path.open("r+b") as file:
        file.write(line("x", "b", "read", YES, 1))
    merge.merge(database, (str(path.parent),))

    assert words(database)["b"] == {"read": True}
    database.close()


def test_own_compaction_is_followed_without_reading_again(tmp_path: Path) -> None:
    database = Database(str(tmp_path / "catalog.sqlite"))
    database.open()
    path = str(tmp_path / "marks" / "x.jsonl")
    Path(path).parent.mkdir()
    Path(path).write_bytes(line("x", "a", "read", YES, 1) + line("x", "a", "read", NO, 2))
    merge.merge(database, (str(tmp_path / "marks"),))

    merge.follow(database, path, compact(path))

    with database.reading() as connection:
        known = remembered.merged_logs(connection)[path]
    assert known.place.end == known.stamp.size == Path(path).stat().st_size
    database.close()


def test_a_compaction_of_what_was_not_merged_is_read(tmp_path: Path) -> None:
    database = Database(str(tmp_path / "catalog.sqlite"))
    database.open()
    path = tmp_path / "marks" / "x.jsonl"
    path.parent.mkdir()
    path.write_bytes(line("x", "a", "read", YES, 1))
    merge.merge(database, (str(path.parent),))
    with path.open("ab") as file:
        file.write(line("x", "文", "read", YES, 2))

    merge.follow(database, str(path), compact(str(path)))
    merge.merge(database, (str(path.parent),))

    assert words(database)["文"] == {"read": True}
    database.close()


@pytest.mark.parametrize("ahead", [LATEST_WALL, LATEST_WALL * 10, (1 << 48) - 1])
def test_a_device_whose_clock_is_absurdly_ahead_wins_only_until_it_is_known(
    tmp_path: Path, posts: Path, open_session: Opener, ahead: int
) -> None:
    (posts / "a.md").write_text("---\ntitle: 文\n---\n")
    session = open_session()
    entry = session.entries(None)[0]
    session.memory.mark(entry, read=False, starred=True)
    log = tmp_path / "data" / "marks" / "absurd.jsonl"
    log.write_bytes(line("absurd", entry.id, "starred", NO, ahead))
    session.refresh()
    known = session.memory.facts(entry.id)

    session.memory.mark(entry, starred=False)
    session.memory.mark(entry, starred=True)

    assert not known.starred
    assert session.memory.facts(entry.id).starred


def test_a_reading_from_beyond_all_time_is_none(tmp_path: Path) -> None:
    beyond = line("absurd", "a", "read", YES, 1).replace(
        b"000000000001", f"{LATEST + 1:012x}".encode()
    )

    assert merged(tmp_path, {"absurd": [beyond, line("absurd", "b", "read", YES, 1)]}) == {
        "a": {},
        "b": {"read": True},
        "文": {},
    }


@pytest.mark.parametrize("name", ["x", "别的"])
def test_a_log_that_cannot_be_read_is_told_once_and_the_others_are_merged(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(str(tmp_path / "catalog.sqlite"))
    database.open()
    folder = tmp_path / "marks"
    folder.mkdir()
    closed = folder / f"{name}.jsonl"
    closed.write_bytes(line("x", "a", "read", YES, 1))
    (folder / "y.jsonl").write_bytes(line("y", "b", "read", YES, 1))

    def refuse(path: str, place: log.LogPlace) -> log.Tail:
        if path == str(closed):
            raise LibraryError(f"{path}: Permission denied")
        return tail(path, place)

    tail = log.tail
    with monkeypatch.context() as patched:
        patched.setattr(log, "tail", refuse)
        told = [merge.merge(database, (str(folder),)) for _ in range(2)]
        before = words(database)
    merge.merge(database, (str(folder),))

    assert told == [True, False]
    assert (before["a"], before["b"]) == ({}, {"read": True})
    assert words(database)["a"] == {"read": True}
    assert database.notes == [
        f"{closed}: Permission denied; what is marked there is not known here"
    ]
    database.close()
