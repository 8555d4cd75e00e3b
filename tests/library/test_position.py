"""Where a post stands, and how many there are: what a pane of rows asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.session import Session, open_library
from tests.library.opened import scan


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    posts = tmp_path / "posts"
    posts.mkdir()
    for day in range(1, 6):
        text = f"---\ntitle: {day}\ndate: 2024-01-0{day}\ncategories: [新闻]\n---\n\ntext {day}\n"
        (posts / f"{day}.md").write_text(text)
    session = open_library([str(posts)], cache=str(tmp_path / "c"), data=str(tmp_path / "d"))
    scan(session)
    yield session
    session.close()


def test_every_entry_stands_where_its_page_shows_it(session: Session) -> None:
    entries = session.entries(("新闻",))

    view = session.view()
    positions = [view.position(view.place_of(entry)) for entry in entries]

    assert positions == [0, 1, 2, 3, 4]


def test_the_unread_are_counted(session: Session) -> None:
    session.memory.mark(session.entries(None)[0], read=True)

    assert (session.count(), session.count(unread=True)) == (5, 4)
