"""A thousand words and phrases of real posts are found exactly where a plain look finds them."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from benchmarks.corpus import CORPUS, posts
from reader.library.query.columns import column
from reader.library.query.matching import ANYWHERE
from reader.library.query.model import Term
from reader.library.query.words import LINE_END, cut
from tests.library.search.shelf import Shelf

EVERY = 40
DRAWN, ABSENT = 1000, 200

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason=f"no corpus of real posts beside the repository ({CORPUS.name}/)"
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    shelf = Shelf(tmp_path_factory.mktemp("corpus"))
    for number, path in enumerate(posts()[::EVERY]):
        shutil.copy(path, shelf.posts / f"{number}{Path(path).suffix}")
    shelf.take_in()
    yield shelf
    shelf.session.close()


@pytest.fixture(scope="module")
def texts(shelf: Shelf) -> dict[str, str]:
    """Return the folded words of each post, each between spaces; fields are apart as lines are."""
    return {
        entry.id: " {} ".format(
            f" {LINE_END} ".join(
                " ".join(cut(column(field, entry, shelf.body(entry))).split()) for field in ANYWHERE
            )
        )
        for entry in shelf.entries()
    }


def runs(texts: dict[str, str]) -> Callable[[Random, int], str]:
    """Return what draws so many words that stand together somewhere."""
    lines = [line.split() for text in texts.values() for line in text.split(LINE_END)]

    def run(random: Random, length: int) -> str:
        line = random.choice([line for line in random.choices(lines, k=99) if len(line) >= length])
        start = random.randrange(len(line) - length + 1)
        return " ".join(line[start : start + length])

    return run


def test_words_and_phrases_are_found_exactly_where_they_are(
    shelf: Shelf, texts: dict[str, str]
) -> None:
    random = Random(6)  # noqa: S311  no secret
    run = runs(texts)

    for number in range(DRAWN):
        phrase = run(random, (1, 2, 2, 3, 5)[number % 5])
        found = {entry.id for entry in shelf.session.search.all(Term(phrase))}
        assert found == plainly(texts, phrase), phrase
        assert found, phrase


def test_what_is_nowhere_is_not_found(shelf: Shelf, texts: dict[str, str]) -> None:
    random = Random(7)  # noqa: S311  no secret
    run = runs(texts)
    absent: set[str] = set()
    while len(absent) < ABSENT:
        phrase = f"{run(random, 1)} {run(random, 2)}"
        if not plainly(texts, phrase):
            absent.add(phrase)

    found = {phrase for phrase in absent if shelf.session.search.newest(Term(phrase), limit=1)}

    assert found == set()


@pytest.mark.parametrize("length", [1, 2, 3, 4])
def test_beginnings_are_found_exactly_where_words_begin_so(
    shelf: Shelf, texts: dict[str, str], length: int
) -> None:
    random = Random(length)  # noqa: S311  no secret
    run = runs(texts)

    for _ in range(50):
        start = run(random, 1)[:length]
        found = {entry.id for entry in shelf.session.search.all(Term(start, prefix=True))}
        assert found == {id_ for id_, text in texts.items() if f" {start}" in text}, start


def plainly(texts: dict[str, str], phrase: str) -> set[str]:
    return {id_ for id_, text in texts.items() if f" {phrase} " in text}
