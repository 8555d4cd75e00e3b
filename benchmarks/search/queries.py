"""What is looked for: words and phrases drawn from the texts by a fixed seed, kind by kind."""

from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

from benchmarks.made.words import vocabulary

Lines = Sequence[Sequence[str]]
"""The words of the lines of some texts, folded."""
Draw = Callable[[Random, Lines], str]

STOPS = frozenset(vocabulary("en").words[:40])
"""The English words that nearly every text has."""


class Kind(NamedTuple):
    """A kind of query."""

    name: str
    draw: Draw
    most: float = 2.0
    """The goal for the newest 50, p95: milliseconds; 0: none is set."""


def _run(length: int, *, chinese: bool, stops: bool | None = None) -> Draw:
    """Return what draws some words that stand together, with stop words among them or without."""

    def fits(run: Sequence[str]) -> bool:
        has_stops = not STOPS.isdisjoint(run)
        in_language = all(word.isascii() != chinese for word in run)
        return len(run) == length and in_language and stops in {None, has_stops}

    def draw(random: Random, lines: Lines) -> str:
        while True:
            line = random.choice(lines)
            start = random.randrange(len(line))
            if fits(run := line[start : start + length]):
                return f'"{" ".join(run)}"'

    return draw


def _word(language: str, length: int) -> Draw:
    """Return what draws a word of the language that has so many letters at least."""

    def draw(random: Random, _lines: Lines) -> str:
        return next(each for each in vocabulary(language).some(random, 999) if len(each) >= length)

    return draw


def _joined(*draws: Draw) -> Draw:
    return lambda random, lines: " ".join(draw(random, lines) for draw in draws)


def _prefix(length: int) -> Draw:
    word = _word("en", length + 1)
    return lambda random, lines: f"{word(random, lines)[:length]}*"


def _fixed(text: str) -> Draw:
    return lambda _random, _lines: text


def _absent(random: Random, _lines: Lines) -> str:
    return "".join(random.choices("qxzjvkw", k=7))


def _within(field: str) -> Draw:
    word = _word("zh", 2)
    return lambda random, lines: f"{field}:{word(random, lines)}"


_ZH, _EN = _word("zh", 2), _word("en", 2)

KINDS = (
    Kind("a Chinese character", _run(1, chinese=True)),
    Kind("two Chinese characters", _run(2, chinese=True)),
    Kind("a Chinese word", _ZH),
    Kind("an English word", _EN),
    Kind("an English phrase", _run(2, chinese=False, stops=False)),
    Kind("an English phrase with stop words", _run(3, chinese=False, stops=True), 20),
    Kind("a Chinese phrase of 3 across words", _run(3, chinese=True), 0),
    Kind("a Chinese phrase of 4 across words", _run(4, chinese=True), 0),
    Kind("two Chinese words", _joined(_ZH, _ZH)),
    Kind("two English words", _joined(_EN, _EN)),
    Kind("two pairs across words", _joined(_run(2, chinese=True), _run(2, chinese=True)), 0),
    Kind("a prefix of one letter", _prefix(1)),
    Kind("a prefix of two", _prefix(2)),
    Kind("a prefix of three", _prefix(3)),
    Kind("a prefix of four", _prefix(4)),
    Kind("a rare word", lambda random, _: random.choice(vocabulary("zh").words[-5000:])),
    Kind("a common word", lambda random, _: random.choice(vocabulary("zh").words[:20])),
    Kind("an absent word", _absent),
    Kind("a word in the title", _within("title")),
    Kind("a word in a category", _within("category")),
    Kind("a word and is:unread", _joined(_ZH, _fixed("is:unread"))),
    Kind("a word and a year", _joined(_ZH, _fixed("date:2023"))),
    Kind("a word, older than a year", _joined(_ZH, _fixed("older:1y"))),
)

RANKED = ("的", "我们", "经济", "the", "network", '"经济 发展"')
TYPED = ("经济发展", "中国", "network", "international")
"""Words that are typed letter by letter."""
