"""Files that move while a scan is on its way."""

import shutil
from pathlib import Path

import pytest

from tests.library.opened import Opener

ENOUGH = 1200
"""Files of a folder after which a scan reports before it goes on to the next one."""


@pytest.fixture
def filled(posts: Path) -> Path:
    for folder in ("a", "b"):
        (posts / folder).mkdir()
    for number in range(ENOUGH):
        (posts / "a" / f"{number}.md").write_text(f"---\ntitle: 标题 {number}\n---\n正文\n")
    return posts


def test_a_file_that_moves_ahead_of_the_scan_is_the_same_post(
    filled: Path, open_session: Opener
) -> None:
    session = open_session()
    entry = session.entry_at(str(filled / "a" / "7.md"))
    assert entry is not None
    session.memory.mark(entry, starred=True)

    steps = session.scan()
    next(steps)
    (filled / "a" / "7.md").rename(filled / "b" / "moved.md")
    list(steps)

    moved = session.entry_at(str(filled / "b" / "moved.md"))
    assert moved is not None
    assert (moved.id, moved.starred) == (entry.id, True)


def test_a_file_that_moves_behind_the_scan_is_the_same_post_at_the_next(
    filled: Path, open_session: Opener
) -> None:
    (filled / "b" / "7.md").write_text("---\ntitle: 七\n---\n正文\n")
    session = open_session()
    entry = session.entry_at(str(filled / "b" / "7.md"))
    assert entry is not None
    session.memory.mark(entry, starred=True)

    steps = session.scan()
    next(steps)
    (filled / "b" / "7.md").rename(filled / "a" / "moved.md")
    list(steps)
    list(session.scan())

    moved = session.entry_at(str(filled / "a" / "moved.md"))
    assert moved is not None
    assert (moved.id, moved.starred) == (entry.id, True)


def test_a_folder_with_copies_that_moves_ahead_of_the_scan_holds_the_same_posts(
    filled: Path, open_session: Opener
) -> None:
    inner = filled / "a" / "inner"
    inner.mkdir()
    for number in range(ENOUGH):
        (filled / "a" / f"{number}.md").rename(inner / f"{number}.md")
    for number in range(3):
        shutil.copyfile(inner / f"{number}.md", inner / f"copy {number}.md")
    session = open_session()
    before = {entry.path: entry.id for entry in session.entries(None, limit=2 * ENOUGH)}

    steps = session.scan()
    next(steps)
    inner.rename(filled / "b" / "inner")
    list(steps)

    after = {entry.path: entry.id for entry in session.entries(None, limit=2 * ENOUGH)}
    assert after == {path.replace("/a/", "/b/"): post for path, post in before.items()}
