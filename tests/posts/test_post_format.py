"""What docs/post-format.md shows is true."""

import re
from datetime import UTC
from pathlib import Path

import pytest

from reader.posts import names
from reader.posts.dates import parse_date
from reader.posts.model import CategoryPath, Post
from reader.posts.names import plain_name
from reader.posts.parse import parse_post
from reader.posts.rules import Generator, Rules, generator_of
from reader.posts.titles import one_line

DOC = (Path(__file__).parents[2] / "docs" / "post-format.md").read_text(encoding="utf-8")


def _table(section: str, heading: str) -> list[list[str]]:
    """Return the rows of the table in `section` that begins with `heading`, that row first."""
    start = DOC.index(f"| {heading} |", DOC.index(f"\n## {section}\n"))
    lines = DOC[start:].partition("\n\n")[0].splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in rows if set(row[0]) != {"-"}]


CATEGORIES = _table("Categories", "written")


def _bare(cell: str) -> str:
    return cell[1:-1]


def _paths(paths: tuple[CategoryPath, ...]) -> str:
    return "; ".join(" › ".join(path) for path in paths)


def _read(post: Post, expected: str) -> list[str]:
    """Return what the example tells of a post, in its own form."""
    facts = {
        "title": post.title,
        "date": str(post.date),
        "authors": ", ".join(post.authors),
        "categories": _paths(post.categories),
        "tags": ", ".join(post.tags),
        "source": post.source,
        "lang": post.lang,
        "image": post.image,
        "body": f"line {post.body_line}",
    }
    told = [line.partition(": ")[0] for line in expected.splitlines()]
    lines = [f"{name}: {facts[name]}" for name in told if name in facts]
    return lines + [
        f"problem: line {problem.line}: {problem.message}; {problem.assumed}"
        for problem in post.problems
    ]


@pytest.mark.parametrize(
    ("written", "expected"), re.findall(r"```post\n(.*?)```\n\n```reads\n(.*?)```", DOC, re.DOTALL)
)
def test_each_example_is_read_as_the_page_says(written: str, expected: str) -> None:
    assert _read(parse_post(written.encode()), expected) == expected.splitlines()


def test_the_page_has_examples() -> None:
    assert DOC.count("```post") == DOC.count("```reads") > 10


@pytest.mark.parametrize(("written", "shown"), _table("Titles", "written")[1:])
def test_each_title_is_shown_as_the_page_says(written: str, shown: str) -> None:
    assert one_line(_bare(written)) == _bare(shown)


@pytest.mark.parametrize(("written", "read"), _table("Dates", "written")[1:])
def test_each_date_is_read_as_the_page_says(written: str, read: str) -> None:
    assert str(parse_date(_bare(written), UTC)) == _bare(read)


@pytest.mark.parametrize("row", CATEGORIES[1:], ids=lambda row: row[0])
def test_categories_mean_what_the_page_says(row: list[str]) -> None:
    raw = f"---\n{_bare(row[0])}\n---\n".encode()
    for column, cell in zip(CATEGORIES[0][1:], row[1:], strict=True):
        for generator in column.split(", "):
            post = parse_post(raw, rules=Rules(Generator(generator)))

            assert (_paths(post.categories) or "; ".join(post.tags)) == _bare(cell), generator


@pytest.mark.parametrize("row", _table("Fields", "field")[1:], ids=lambda row: row[0])
def test_the_names_of_each_field_are_on_the_page(row: list[str]) -> None:
    field = {
        "title": names.TITLE, "date": names.DATE, "date of change": names.UPDATED,
        "authors": names.AUTHORS, "categories": names.CATEGORIES, "tags": names.TAGS,
        "source": names.SOURCE + names.GUID, "language": names.LANG, "head image": names.IMAGE,
        "description": names.DESCRIPTION,
    }  # fmt: skip
    told = re.findall(r"`([^`]+)`", row[1].partition(":")[0])

    if row[0] in field:
        assert tuple(map(plain_name, told)) == field[row[0]]


@pytest.mark.parametrize(("found", "generator"), _table("Categories", "found")[1:])
def test_the_generator_is_told_as_the_page_says(found: str, generator: str) -> None:
    names_found = re.findall(r"`(\w[^`]*)`", found)

    assert generator_of(names_found).value == generator
