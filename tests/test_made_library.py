"""The made-up library: always the same, and as real ones are."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.make_library import made, write
from reader.posts.dialects import split
from reader.posts.parse import parse_post
from reader.posts.parts import Dialect

POSTS = 200


@pytest.fixture(scope="module")
def library() -> dict[str, str]:
    return {path: text for path, text in made(POSTS) if path.endswith(".md")}


def test_the_first_posts_of_a_larger_library_are_those_of_a_smaller(
    library: dict[str, str],
) -> None:
    fewer = {path: text for path, text in made(POSTS // 4) if path.endswith(".md")}

    assert list(fewer.items()) == list(library.items())[: len(fewer)]


def test_there_are_as_many_files_as_were_asked_for(library: dict[str, str]) -> None:
    assert len(library) == POSTS


def test_what_is_written_is_what_was_made(tmp_path: Path, library: dict[str, str]) -> None:
    write(POSTS, str(tmp_path))

    written = {
        str(path.relative_to(tmp_path)): path.read_bytes().decode()
        for path in tmp_path.rglob("*.md")
    }
    assert written == library


def test_most_posts_have_yaml_and_each_dialect_is_met(library: dict[str, str]) -> None:
    dialects = Counter(split(text).dialect for text in library.values())

    assert dialects[Dialect.YAML] > POSTS * 0.8
    assert {Dialect.TOML, Dialect.NONE} < dialects.keys()


def test_posts_can_be_read_and_have_titles_and_dates(library: dict[str, str]) -> None:
    posts = [parse_post(text.encode(), name=Path(path).name) for path, text in library.items()]

    assert sum(bool(post.problems) for post in posts) < POSTS * 0.01
    assert sum(post.date is not None for post in posts) > POSTS * 0.9
