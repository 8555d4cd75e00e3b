"""One process at a time brings a file up to date; the others wait for it, but not for ever."""

from contextlib import closing
from pathlib import Path

from reader.library.processes.turn import Turn
from tests.library.opened import Opener


def test_a_scan_begins_once_another_process_is_through(
    tmp_path: Path, posts: Path, open_session: Opener
) -> None:
    session = open_session()
    (catalog,) = tmp_path.glob("cache/*.sqlite")
    for name in ("tide.md", "潮水.md"):
        (posts / name).write_text(f"---\ntitle: {name}\n---\n")

    with closing(Turn(f"{catalog}-turn")) as other:
        assert other.is_ours()
        scan = session.scan()
        waiting = [next(scan) for _ in range(3)]
        known = session.count()
    *_, last = scan

    assert not any(each.finished for each in waiting)
    assert known == 0
    assert last.finished
    assert session.count() == 2


def test_a_process_that_does_not_get_on_is_not_waited_for(tmp_path: Path) -> None:
    path = str(tmp_path / "turn")
    with closing(Turn(path)) as other, closing(Turn(path)) as ours:
        assert other.is_ours()

        said = list(ours.wait(lambda: "as it was", patience=0))

        assert said == ["as it was"]
        assert not ours.is_ours()


def test_who_gets_on_is_waited_for(tmp_path: Path) -> None:
    path = str(tmp_path / "turn")
    with closing(Turn(path)) as other, closing(Turn(path)) as ours:
        assert other.is_ours()
        far = iter(range(3))

        for at in ours.wait(lambda: next(far), patience=0):
            if at == 2:
                other.close()

        assert ours.is_ours()
        assert list(far) == []


def test_where_no_file_can_be_locked_nobody_waits(tmp_path: Path) -> None:
    with closing(Turn(str(tmp_path / "not there" / "turn"))) as turn:
        assert list(turn.wait(lambda: None)) == []
