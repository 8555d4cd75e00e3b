"""Values through a pipe to another process."""

import socket
from collections.abc import Iterator
from threading import Thread

import pytest

from reader.library.processes.pipe import Pipe


@pytest.fixture
def ends() -> Iterator[tuple[Pipe, Pipe]]:
    one, other = socket.socketpair()
    pipes = Pipe(one.detach()), Pipe(other.detach())
    yield pipes
    for each in pipes:
        each.close()


def test_values_come_as_they_were_sent_and_in_order(ends: tuple[Pipe, Pipe]) -> None:
    one, other = ends
    values = [(), "潮水", {"a": (1, None)}, frozenset({"路径\udcff"}), b"\0"]
    for each in values:
        one.send(each)

    assert [other.receive() for _ in values] == values


def test_what_is_larger_than_any_buffer_comes_whole(ends: tuple[Pipe, Pipe]) -> None:
    one, other = ends
    large = "一二三" * 1_000_000
    sending = Thread(target=one.send, args=(large,))
    sending.start()

    assert other.receive() == large
    sending.join()


def test_it_tells_whether_something_is_there(ends: tuple[Pipe, Pipe]) -> None:
    one, other = ends
    assert not other.is_ready()
    assert not other.is_ready(0.01)

    one.send(None)

    assert other.is_ready()
    assert other.is_ready(None)


def test_the_end_is_told(ends: tuple[Pipe, Pipe]) -> None:
    one, other = ends
    one.close()
    one.close()

    assert other.is_ready()
    with pytest.raises(EOFError):
        other.receive()
    with pytest.raises(OSError, match="Broken pipe"):
        other.send("nobody hears it")
    with pytest.raises(OSError, match="Bad file descriptor"):
        one.send("closed")
