"""What a post's categories mean: paths, by the rule of the generator they were written for."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import islice

from reader.posts.model import CategoryPath
from reader.posts.rules import Generator
from reader.posts.titles import one_line
from reader.posts.values import MOST, Value, texts_of

_DEEPEST = 32
"""How long a path may be."""


def categories_of(several: Value, one: Value, generator: Generator) -> tuple[CategoryPath, ...]:
    """Return the paths that a post is filed under, each once, in the order written.

    Args:
        several: the field `categories`.
        one: the field `category`.
        generator: whose rule applies.
    """
    if type(several) is list and set(map(type, several)) == {str}:
        return _of_texts(tuple(several), generator)
    return _paths(several, one, generator)


@lru_cache(maxsize=1024)
def _of_texts(several: tuple[str, ...], generator: Generator) -> tuple[CategoryPath, ...]:
    """Return the paths of a list of texts, which the posts of a folder have in common."""
    return _paths(list(several), None, generator)


def tags_of(several: Value, one: Value, generator: Generator) -> tuple[str, ...]:
    """Return a post's tags, each once; a text of several is cut as the generator cuts it."""
    if not several and not one:
        return ()
    tags: Iterable[str]
    match several, generator:
        case str(), Generator.JEKYLL:
            tags = _words(several)
        case str(), Generator.NIKOLA | Generator.PLAIN:
            tags = several.split(",")
        case _:
            tags = texts_of(several)
    if not several:
        tags = texts_of(one)
    return tuple(dict.fromkeys(filter(None, map(one_line, islice(tags, MOST)))))


def _paths(several: Value, one: Value, generator: Generator) -> tuple[CategoryPath, ...]:
    paths = islice(_RULES[generator](several, one), MOST)
    named = (tuple(filter(None, map(one_line, islice(path, _DEEPEST)))) for path in paths)
    return tuple(dict.fromkeys(path for path in named if path))


def _hexo(several: Value, one: Value) -> Iterable[Iterable[str]]:
    """A list is one path; a list that holds lists has a path in each item."""
    value = several or one
    if isinstance(value, list) and any(isinstance(item, list) for item in value[:MOST]):
        return [tuple(texts_of(item)) for item in value[:MOST]]
    return [tuple(texts_of(value))]


def _jekyll(several: Value, one: Value) -> Iterable[Iterable[str]]:
    """All are on one level; the plural's text is cut at its spaces, the singular's is not."""
    names = _words(several) if isinstance(several, str) else _all_texts(several)
    return _flat(names or _all_texts(one))


def _hugo(several: Value, one: Value) -> Iterable[Iterable[str]]:
    """All are on one level."""
    return _flat(_all_texts(several) or _all_texts(one))


def _nikola(several: Value, one: Value) -> Iterable[Iterable[str]]:
    """One category, a path of slashes; a slash of its own has a backslash before it."""
    return [_slashed(name) for name in _all_texts(one) or _all_texts(several)]


def _plain(several: Value, one: Value) -> Iterable[Iterable[str]]:
    """A list as Hexo's; a text is cut into several at commas, and into paths at slashes."""
    value = several or one
    if isinstance(value, str):
        return [name.split("/") for name in value.split(",")]
    return _hexo(several, one)


def _words(text: str) -> list[str]:
    """Cut at spaces; a comma before one is no part of a name."""
    return [word.rstrip(",") for word in text.split()]


def _all_texts(value: Value) -> list[str]:
    """Return the texts in `value` and in the lists in it."""
    if not isinstance(value, list):
        return texts_of(value)
    return [text for item in value[:MOST] for text in texts_of(item)][:MOST]


def _flat(names: Iterable[str]) -> list[tuple[str]]:
    return [(name,) for name in names]


def _slashed(name: str) -> list[str]:
    """Cut at slashes that have no backslash before them."""
    escaped = name.replace("\\\\", "\x00").replace("\\/", "\x01")
    return [part.replace("\x01", "/").replace("\x00", "\\") for part in escaped.split("/")]


_RULES: dict[Generator, Callable[[Value, Value], Iterable[Iterable[str]]]] = {
    Generator.HEXO: _hexo,
    Generator.JEKYLL: _jekyll,
    Generator.HUGO: _hugo,
    Generator.ZOLA: _hugo,
    Generator.NIKOLA: _nikola,
    Generator.PLAIN: _plain,
}
