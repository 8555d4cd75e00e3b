"""The part of a post that shows what was found, as often as one asks for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.query.parser import parse_query
from reader.library.search import bodies
from tests.library.search.shelf import Shelf

SAID = [("wind", "The wind blew.", "No wind blows."), ("风", "风从海上来。", "今天没有风。")]
"""What is looked for, a post, and what is written in its place."""


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.session.close()


def excerpts(shelf: Shelf, typed: str) -> list[str]:
    read = shelf.session.search.excerpts(shelf.entries(), parse_query(typed), 40)
    return [excerpt.text for _, excerpt in read]


@pytest.mark.parametrize(("typed", "text", "_changed"), SAID)
def test_a_post_that_was_shown_lately_is_not_read_again(
    shelf: Shelf, typed: str, text: str, _changed: str
) -> None:
    shelf.write("a.md", "a", text)
    shelf.scan()
    excerpts(shelf, typed)
    before = bodies._text.cache_info()

    again = excerpts(shelf, typed)

    assert again == [text]
    assert bodies._text.cache_info()._replace(hits=before.hits) == before
    assert bodies._text.cache_info().hits == before.hits + 1


@pytest.mark.parametrize(("typed", "text", "changed"), SAID)
def test_a_post_that_has_changed_is_read_again(
    shelf: Shelf, typed: str, text: str, changed: str
) -> None:
    shelf.write("a.md", "a", text)
    shelf.scan()
    before = excerpts(shelf, typed)

    shelf.write("a.md", "a", changed)

    assert (before, excerpts(shelf, typed)) == ([text], [changed])


@pytest.mark.parametrize(("typed", "text", "_changed"), SAID)
def test_a_post_that_is_gone_has_no_excerpt(
    shelf: Shelf, typed: str, text: str, _changed: str
) -> None:
    shelf.write("a.md", "a", text)
    shelf.scan()
    excerpts(shelf, typed)

    (shelf.posts / "a.md").unlink()

    assert excerpts(shelf, typed) == [""]
