"""What is marked of much of a library counts as if each post had been marked alone."""

from pathlib import Path

import pytest

from reader.library.lists.arrangement import Arrangement, Grouping
from tests.library.opened import Opener


@pytest.mark.parametrize("grouping", Grouping)
def test_all_at_once_counts_as_one_by_one(
    posts: Path, open_session: Opener, grouping: Grouping
) -> None:
    for number in range(20):
        (posts / f"{number % 3}").mkdir(exist_ok=True)
        (posts / f"{number % 3}" / f"{number}.md").write_text(
            f"---\ntitle: 第{number}\ndate: 2022-0{number % 4 + 1}-08\nauthor: a{number % 2}\n"
            f"categories: [新闻, c{number % 5}]\ntags: [t{number % 2}, 科技]\n"
            f"link: https://e{number % 2}.org/{number}\n---\n"
        )
    session = open_session()
    view = session.view(Arrangement(grouping))
    fresh = view.outline()
    entries = session.entries(None)

    session.memory.change([entry.id for entry in entries[:15]], {"read": True})
    at_once = view.outline()
    session.memory.undo()
    undone = view.outline()
    for entry in entries[:15]:
        session.memory.mark(entry, read=True)

    assert at_once == view.outline() != fresh
    assert undone == fresh
