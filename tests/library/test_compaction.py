"""Compaction leaves out what was said again, and loses nothing else, whoever writes meanwhile."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.library.logs import compaction, durable, log
from reader.library.logs.clock import tick
from reader.library.logs.compaction import compacted
from reader.library.logs.log import line_of
from reader.library.logs.marks import Mark, marks_in, record_of, value_text
from tests.library.full_disk import disk_full_at

YES, NO = True, False
HEAD = b'{"compacted":'


def line(post: str, fact: str, value: object, ms: int, **more: object) -> bytes:
    record = record_of(Mark((post,), fact, value, tick("", "here", now_ms=ms)))
    return line_of({**record, **more})


def many(posts: tuple[str, ...], fact: str, value: object, ms: int) -> bytes:
    return line_of(record_of(Mark(posts, fact, value, tick("", "here", now_ms=ms))))


def body(text: bytes) -> bytes:
    """Return a compacted log without its first line."""
    head, _, rest = text.partition(b"\n")
    assert json.loads(head) == {"compacted": len(rest)}
    return rest


def last_words(text: bytes) -> dict[tuple[str, str], tuple[str, str]]:
    """Return what a log says in the end."""
    words: dict[tuple[str, str], tuple[str, str]] = {}
    for mark in marks_in(log.records(text)):
        said = mark.clock, value_text(mark.value)
        for post in mark.posts:
            words[post, mark.fact] = max(words.get((post, mark.fact), said), said)
    return words


def test_the_last_word_on_each_fact_is_left() -> None:
    old, new = line("a", "read", YES, 1), line("a", "read", NO, 3)
    other, star = line("文", "read", YES, 2), line("a", "starred", YES, 2)

    assert body(compacted(old + other + star + new)) == other + star + new


def test_an_earlier_line_with_a_later_clock_is_the_last_word() -> None:
    late, early = line("a", "read", YES, 9), line("a", "read", NO, 1)

    assert body(compacted(late + early)) == late


def test_of_a_line_for_many_posts_the_others_are_left() -> None:
    lines = many(("a", "b", "c"), "read", YES, 1) + line("b", "read", NO, 2)

    left = body(compacted(lines))

    assert left == many(("a", "c"), "read", YES, 1) + line("b", "read", NO, 2)


def test_a_line_of_which_nothing_holds_is_gone() -> None:
    lines = many(("a", "b"), "read", YES, 1) + many(("b", "a"), "read", NO, 2)

    assert body(compacted(lines)) == many(("b", "a"), "read", NO, 2)


def test_what_was_said_twice_is_said_once() -> None:
    assert body(compacted(line("a", "read", YES, 1) * 3)) == line("a", "read", YES, 1)


@pytest.mark.parametrize(
    "unknown",
    [
        b'{"visit": 3}\n',
        b"not JSON at all \xff\n",
        b"\n",
        b"[1, 2]\n",
        b'{"post":"a","fact":"read","value":true,"clock":"another clock"}\n',
        line("a", "read", YES, 1, why="a rule of a later version"),
        line("a", "a fact of a later version", {"x": ["文"]}, 1),
    ],
)
def test_what_a_later_version_says_is_kept_to_the_letter(unknown: bytes) -> None:
    lines = line("a", "starred", YES, 1) + unknown + line("a", "starred", NO, 2)

    assert body(compacted(lines)) == unknown + line("a", "starred", NO, 2)


def test_compacting_again_changes_nothing() -> None:
    once = compacted(line("a", "read", YES, 1) + line("a", "read", NO, 2))

    assert compacted(once) == once
    assert compacted(once + line("b", "read", YES, 3)).count(HEAD) == 1


POSTS = st.lists(st.sampled_from("ab文"), min_size=1, max_size=3).map(tuple)
LINES = st.one_of(
    st.builds(many, POSTS, st.sampled_from(["read", "tag:文"]), st.booleans(), st.integers(0, 9)),
    st.binary(max_size=8).map(lambda text: text.replace(b"\n", b"") + b"\n"),
)


@given(st.lists(LINES).map(b"".join))
def test_a_compacted_log_says_what_the_log_said(text: bytes) -> None:
    once = compacted(text)

    assert last_words(once) == last_words(text)
    assert len(body(once)) <= len(text)
    assert compacted(once) == once


def test_a_small_log_is_not_worth_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line("a", "read", YES, 1))

    assert not compaction.is_due(str(path))


def test_a_log_is_worth_it_again_when_it_is_twice_what_was_left(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"".join(line(str(n), "read", YES, n) for n in range(4000)))
    due = compaction.is_due(str(path))

    left = compaction.compact(str(path)).lines
    at_once = compaction.is_due(str(path))
    with path.open("ab") as file:
        file.write(left)

    assert (due, at_once, compaction.is_due(str(path))) == (True, False, True)


def test_a_torn_last_line_goes_and_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line("a", "read", YES, 1) + b'{"post": "a", "fa')
    path.chmod(0o640)

    compaction.compact(str(path))

    assert body(path.read_bytes()) == line("a", "read", YES, 1)
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["a.jsonl"]


def test_on_a_full_disk_a_log_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line("a", "read", YES, 1) + line("文", "starred", YES, 2))
    before = path.read_bytes()

    with disk_full_at(80), pytest.raises(LibraryError, match=r"a\.jsonl: cannot be written: "):
        compaction.compact(str(path))

    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a.jsonl"]


def test_a_link_to_a_log_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.jsonl").write_bytes(line("a", "read", YES, 1) * 2)
    link = tmp_path / "a.jsonl"
    link.symlink_to(tmp_path / "real" / "a.jsonl")

    compaction.compact(str(link))

    assert link.is_symlink()
    assert body(link.read_bytes()) == line("a", "read", YES, 1)


def test_who_waits_to_append_appends_to_the_successor(tmp_path: Path) -> None:
    path = str(tmp_path / "a.jsonl")
    log.append(path, [{"n": 1}])
    script = (
        "import sys; from reader.library.logs import log; print('ready', flush=True);"
        "log.append(sys.argv[1], [{'n': 2}])"
    )
    waiting = []

    def rewritten(text: bytes) -> bytes:
        command = [sys.executable, "-c", script, path]
        process = subprocess.Popen(command, cwd=os.getcwd(), stdout=subprocess.PIPE, text=True)
        waiting.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        assert process.poll() is None
        return text

    durable.rewrite(path, rewritten)

    waiting[0].communicate()
    assert waiting[0].returncode == 0
    assert tuple(log.records(log.tail(path).lines)) == ({"n": 1}, {"n": 2})


WRITER = """
import sys
from reader.library.logs import log
from reader.library.logs.clock import tick
from reader.library.logs.marks import Mark, record_of
clock = ""
for n in range(1_000_000):
    clock = tick(clock, "here")
    log.append(sys.argv[1], [record_of(Mark((f"{n}",), sys.argv[2], True, clock))])
    print(n, flush=True)
"""
COMPACTOR = """
import sys
from reader.library.logs import compaction
while True:
    compaction.compact(sys.argv[1])
    print("done", flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 60])
def test_nothing_acknowledged_is_lost_when_all_who_write_and_compact_are_killed(
    tmp_path: Path, acknowledged: int
) -> None:
    path = str(tmp_path / "a.jsonl")
    commands = [(WRITER, path, "one"), (WRITER, path, "文"), (COMPACTOR, path)]
    writers = [
        subprocess.Popen([sys.executable, "-c", *each], stdout=subprocess.PIPE, text=True)
        for each in commands
    ]
    for writer in writers:
        assert writer.stdout is not None
        for _ in range(acknowledged if writer is not writers[-1] else 2):
            writer.stdout.readline()
    for writer in writers:
        writer.send_signal(signal.SIGKILL)
    said = [writer.communicate()[0].split() for writer in writers]

    words = last_words(log.tail(path).lines)
    for fact, lines in zip(("one", "文"), said[:2], strict=True):
        last = int(lines[-1]) if lines else acknowledged - 1
        assert all((str(n), fact) in words for n in range(last + 1))
