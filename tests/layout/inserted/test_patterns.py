"""Words are divided where pyphen divides them, though not all of its patterns are taken apart."""

import pytest
from pyphen import LANGUAGES, HyphDict

from reader.layout.inserted.patterns import patterns_of

MANY = 500
"""Words that are tried in a language."""


@pytest.mark.parametrize("language", ["ca", "eo", "lt", "ru", "sq"])
def test_words_are_divided_where_pyphen_divides_them(language: str) -> None:
    theirs = HyphDict(LANGUAGES[language])
    known = sorted(theirs.patterns, key=lambda each: (len(theirs.patterns[each][1]), each))
    pieces = [letters.strip(".") for letters in known[-MANY:]]

    for word in map("".join, zip(pieces, pieces[::-1], strict=True)):
        ours = patterns_of(language, 0, 0).positions(word)
        divided = [at for at in theirs.positions(word) if at <= len(word)]

        assert [(int(at), at.data) for at in ours] == [(int(at), at.data) for at in divided], word


def test_letters_change_where_a_word_is_divided() -> None:
    (at,) = patterns_of("ca", 2, 2).positions("col·legi")[:1]

    assert (int(at), at.data) == (4, ("=", -1, 1))
