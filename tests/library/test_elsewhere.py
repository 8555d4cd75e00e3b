"""What other libraries hold, beside catalogs in folders of any name."""

import os
from pathlib import Path

import pytest

from reader.library.catalog.elsewhere import held_elsewhere
from reader.session import open_library


@pytest.mark.parametrize("name", [b"cache", "缓存?#".encode(), b"a%20\xff"])
def test_a_post_of_another_library_is_found_wherever_catalogs_lie(
    tmp_path: Path, name: bytes
) -> None:
    cache = str(tmp_path / os.fsdecode(name))
    (tmp_path / "posts").mkdir()
    post = tmp_path / "posts" / "a.md"
    post.write_text("---\ntitle: 潮水\n---\nThe tide.\n", "utf-8")
    session = open_library([str(post.parent)], cache=cache, data=str(tmp_path / "data"))
    for _ in session.scan():
        pass
    (entry,) = session.entries(None)

    found = held_elsewhere(os.path.join(cache, "catalog-other.sqlite"), [entry.id])

    assert found == {entry.id: str(post)}
