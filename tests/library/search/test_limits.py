"""What the parser takes, the index answers: also the deepest query, and the longest."""

from collections.abc import Iterator

import pytest

from reader.library.query.parser import DEEPEST, MOST, parse_query
from tests.library.search.shelf import Shelf

ATOMS = (
    "wind", "经济", '"the wind"', "win*", "zhongguo", "title:wind", "category:手艺/a", "tag:sea",
    "path:a",
    "is:read", "has:code", "date:2022..2023", "len:>1", "newer:3d", "/a/", "title:/a/", "-wind",
    "-is:read", "lang:(zh)",
)  # fmt: skip
GROUPS = ("({})", "-({})", "title:({})", "-title:({})")
DEEP = [(atom, GROUPS[at % 4]) for first, atom in enumerate(ATOMS) for at in (first, first + 2)]
"""Each atom, in a group of any field and in one of titles; every other one in negated ones."""


@pytest.fixture(scope="module")
def posts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    shelf = Shelf(tmp_path_factory.mktemp("limits"))
    for number in range(3):
        shelf.write(f"{number}.md", "the wind 经济", "经济 wind")
    shelf.take_in()
    yield shelf
    shelf.session.close()


@pytest.mark.parametrize(("atom", "group"), DEEP)
def test_the_deepest_query_is_answered(posts: Shelf, atom: str, group: str) -> None:
    typed = atom
    for level in range(DEEPEST - atom.count("(")):
        typed = f"{atom} {'OR ' * (level % 2)}{group.format(typed)}"

    _is_answered(posts, typed)


@pytest.mark.parametrize("sign", [" ", " OR "])
@pytest.mark.parametrize("atom", ATOMS)
def test_the_longest_query_is_answered(posts: Shelf, atom: str, sign: str) -> None:
    _is_answered(posts, sign.join([atom] * (MOST // (1 + atom.count("(")))))


def test_the_longest_query_of_all_kinds_is_answered(posts: Shelf) -> None:
    typed = " OR ".join(f"({' '.join(ATOMS)})" for _ in range(MOST // (len(ATOMS) + 2)))

    _is_answered(posts, typed)


def _is_answered(shelf: Shelf, typed: str) -> None:
    """See to it that the index finds what each post tells by itself."""
    query, search = parse_query(typed), shelf.session.search
    expected = shelf.expected(query)

    assert shelf.found(query) == expected
    assert len(search.ids(query)) == len(expected)
    assert [tally.total for tally in search.counts([query])] == [len(expected)]
    assert sum(each.posts for each in search.narrowed(query).outline()) >= len(expected)
    assert not search.ranks(query) or len(search.best(query)) == len(expected)
    assert all(search.excerpt(post, query, 40).text for post in shelf.entries())
