"""Real posts: the fast road and python-frontmatter's say the same, and nothing is lost.

The posts here are every third, and all of them with FULL_CORPUS_TEST=1.
"""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import frontmatter
import pytest
from frontmatter.default_handlers import YAMLHandler

from reader.posts.decode import decode
from reader.posts.dialects import split, split_any, split_common
from reader.posts.front_matter import read_fields
from reader.posts.parse import parse_post
from reader.posts.parts import Dialect, Parts
from reader.posts.strict import read_strictly
from reader.posts.subset import read_subset
from reader.posts.values import Fields

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
EVERY = 1 if "FULL_CORPUS_TEST" in os.environ else 3
NOT_POSTS = {"articles", "feeds", "opml"}

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real posts is not here")


def _files() -> Iterator[Path]:
    for path in sorted(CORPUS.rglob("*")):
        group = path.relative_to(CORPUS).parts[0]
        posts = path.suffix in {".md", ".markdown", ".html", ".rst", ".txt"}
        if posts and group not in NOT_POSTS and path.parent != CORPUS:
            yield path


@pytest.fixture(scope="module")
def texts() -> dict[Path, str]:
    return {path: decode(path.read_bytes())[0] for path in islice(_files(), None, None, EVERY)}


@pytest.fixture(scope="module")
def yaml(texts: dict[Path, str]) -> dict[Path, Parts]:
    parts = {path: split(text) for path, text in texts.items()}
    return {path: part for path, part in parts.items() if part.dialect is Dialect.YAML}


def test_the_fast_cut_is_the_one_that_is_made_with_care(texts: dict[Path, str]) -> None:
    fast = {path: split_common(text) for path, text in texts.items()}

    assert all(parts is None or parts == split_any(texts[path]) for path, parts in fast.items())
    assert sum(parts is not None for parts in fast.values()) > 0.9 * len(fast)


def test_both_roads_give_equal_values(yaml: dict[Path, Parts]) -> None:
    fast = {path: read_subset(parts.block) for path, parts in yaml.items()}

    different = [
        path
        for path, fields in fast.items()
        if fields is not None and fields != read_strictly(Dialect.YAML, yaml[path].block)
    ]

    assert different == []
    assert sum(fields is not None for fields in fast.values()) > 0.85 * len(fast)


def test_python_frontmatter_finds_the_same_values(
    texts: dict[Path, str], yaml: dict[Path, Parts]
) -> None:
    different = []
    for path, parts in yaml.items():
        fields, problems = read_fields(parts, 1)
        if problems or not parts.opened:
            continue
        post = frontmatter.loads(texts[path])
        written = frontmatter.loads(texts[path], handler=_AsWritten())
        same = written.metadata == fields and _are_alike(fields, post.metadata)
        if not same or texts[path][parts.body_start :].strip() != post.content:
            different.append(path)

    assert different == []


class _AsWritten(YAMLHandler):
    """Reads scalars as text, as this project does: what they mean is asked later."""

    def load(self, fm: str, **_kwargs: object) -> Any:
        return read_strictly(Dialect.YAML, fm)


def _are_alike(fields: Fields, metadata: dict[str, object]) -> bool:
    """Tell whether texts are the same, and whatever else is there at the same names."""
    return fields.keys() == metadata.keys() and all(
        fields[name] == value for name, value in metadata.items() if isinstance(value, str)
    )


def test_each_post_is_read_and_few_have_problems(texts: dict[Path, str]) -> None:
    posts = {path: parse_post(path.read_bytes(), name=path.name, stamp=0.0) for path in texts}

    assert all(post.title and post.date for post in posts.values())
    assert sum(bool(post.problems) for post in posts.values()) < len(posts) / 500


def test_nothing_of_a_text_without_front_matter_is_lost(texts: dict[Path, str]) -> None:
    plain = [path for path in texts if "plain-md-zh" in path.parts]

    assert plain
    assert all(parse_post(path.read_bytes()).body == texts[path] for path in plain)
