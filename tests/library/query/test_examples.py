"""The examples of docs/query.md; `UPDATE_DOCS=1` writes what they find anew."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library.model import Entry
from reader.library.query.columns import Body
from reader.library.query.matching import matches
from reader.library.query.model import Query
from reader.library.query.parser import FIELDS, parse_query
from reader.library.search.bodies import body_of
from reader.library.store.columns import columns_of
from reader.posts.model import Post
from reader.posts.parse import parse_post

ROOT = Path(__file__).parent.parent.parent.parent
PAGE = ROOT / "docs" / "query.md"
NOW = datetime(2026, 11, 24, tzinfo=UTC)
READ, STARRED, NOTED = ("olbers",), ("鹿柴", "knots"), ("鹿柴",)
TABLE = re.compile(r"(?<=<!-- examples -->\n).*?(?=<!-- /examples -->)", re.DOTALL)
ROW = re.compile(
    r"^\| (?P<tick>`+) ?(?P<typed>.*?) ?(?P=tick) \| (?P<means>.*?) \| (?P<found>.*?) \|$"
)


def test_each_example_finds_what_the_page_says() -> None:
    text = PAGE.read_text(encoding="utf-8")
    table = examples(text)
    posts = sample_posts()

    told = "".join(f"{with_found(line, posts)}\n" for line in table.splitlines())

    if "UPDATE_DOCS" in os.environ:
        PAGE.write_text(text.replace(table, told), encoding="utf-8")
    assert table == told


def sample_posts() -> dict[str, tuple[Entry, Body]]:
    """Read the posts of `sample_posts/`, newest first, each under its short name."""
    posts = {}
    for path in (ROOT / "sample_posts").rglob("*.*"):
        if path.suffix in {".md", ".html"}:
            post = parse_post(path.read_bytes(), name=path.name, stamp=0)
            name = path.stem.rpartition("-")[2]
            posts[name] = (entry_of(name, path, post), body_of(post))
    return dict(sorted(posts.items(), key=lambda each: each[1][0].date, reverse=True))


def entry_of(name: str, path: Path, post: Post) -> Entry:
    assert post.date is not None
    return Entry(
        id=name,
        path=str(path.relative_to(ROOT)),
        title=post.title,
        date=post.date,
        cursor=(0, 0),
        categories=post.categories,
        authors=post.authors,
        tags=post.tags,
        source=post.source,
        problems=len(post.problems),
        read=name in READ,
        starred=name in STARRED,
        noted=name in NOTED,
        length=columns_of(post).length,
    )


def with_found(line: str, posts: dict[str, tuple[Entry, Body]]) -> str:
    """Return a line of the table with the names of the posts that its query finds."""
    row = ROW.match(line)
    if row is None:
        return line
    query = parse_query(row["typed"].replace("\\|", "|"))
    found = [name for name, post in posts.items() if is_found(query, *post)]
    shown = ", ".join(found) if len(found) < 7 else f"{len(found)} posts"
    return f"{line[: row.start('found')]}{shown or '–'} |"


def is_found(query: Query, entry: Entry, body: Body) -> bool:
    return matches(query, entry, NOW, lambda: body)


@pytest.mark.parametrize("name", FIELDS)
def test_each_field_has_an_example(name: str) -> None:
    assert re.search(rf"[` (]{name}:", examples(PAGE.read_text(encoding="utf-8")))


def examples(page: str) -> str:
    """Return the lines of the page's table."""
    found = TABLE.search(page)
    assert found is not None
    return found[0]
