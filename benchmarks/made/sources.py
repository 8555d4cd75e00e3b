"""The sites that posts come from: what wrote them, in what language, and in which folders."""

from datetime import UTC, datetime
from enum import Enum
from functools import cache
from itertools import accumulate
from random import Random
from typing import NamedTuple

from benchmarks.made.prose import Prose

SOURCES = 600
"""How many there are; a post is the more often of one the earlier that comes, as 1/rank."""

_ALL_ARCHIVED = 3
"""The largest, a third of all posts, are what an archiver of feeds collects all day."""


class Kind(Enum):
    """What left the posts of a source."""

    ARCHIVE = "archive"
    """An archiver of feeds for Hexo: HTML in a `div`, in folders of category, site and feed."""
    PLANET = "planet"
    """A planet of blogs: HTML; its long values are folded by a YAML library."""
    JEKYLL = "jekyll"
    HEXO = "hexo"
    HUGO = "hugo"
    ZOLA = "zola"
    NIKOLA = "nikola"
    PLAIN = "plain"
    """Markdown without a front matter."""


class Habit(NamedTuple):
    """How posts of a kind are."""

    share: float
    """Of the sources."""
    median: int
    """Bytes of a file."""
    spread: float
    """Standard deviation of the size's logarithm."""
    languages: str
    """What they are written in, each as often as it is named."""
    config: str
    """The file that tells the generator; empty if there is none."""
    posts: str
    """The folder of the posts inside the site's."""


HABITS = {
    Kind.ARCHIVE: Habit(
        0.58, 1709, 1.33, "zh zh zh zh zh zh zh zh zh zh zh zh zh en ja ko", "_config.yml",
        "source/_posts",
    ),
    Kind.PLANET: Habit(0.10, 1355, 1.96, "en", "", ""),
    Kind.JEKYLL: Habit(0.14, 2042, 0.94, "en en en zh zh ja ko ru", "_config.yml", "_posts"),
    Kind.HEXO: Habit(0.04, 2963, 0.87, "zh zh en", "_config.yml", "source/_posts"),
    Kind.HUGO: Habit(0.06, 4800, 0.70, "en zh", "hugo.toml", "content/post"),
    Kind.ZOLA: Habit(0.02, 34494, 0.62, "en zh ja ko ru", "zola.toml", "content"),
    Kind.NIKOLA: Habit(0.02, 3158, 1.18, "en", "conf.py", "posts"),
    Kind.PLAIN: Habit(0.04, 6519, 0.54, "zh zh zh en", "", ""),
}  # fmt: skip
"""Taken from what real repositories of each kind have."""

_SECTIONS = {
    "zh": "新媒体 博客 编程 社交媒体 二次元 游戏 音视频 传统媒体 阅读 购物 程序更新 出行 其他",
    "en": "News Blogs Programming Games Science Video Culture Travel",
    "ja": "ニュース ブログ アニメ 技術",
    "ko": "뉴스 블로그 게임",
    "ru": "Новости Блоги",
}


class Source(NamedTuple):
    """A site, and the feeds or sections that it has."""

    number: int
    kind: Kind
    language: str
    section: str
    name: str
    author: str
    host: str
    feeds: tuple[str, ...]
    since: datetime
    until: datetime
    chatty: bool
    """Whether its posts are short messages, whose titles are the whole text."""

    @property
    def folder(self) -> str:
        """The site's folder in the library; all that is archived is one site."""
        return "archive" if self.kind is Kind.ARCHIVE else f"{self.kind.value}/{self.host}"


@cache
def sources() -> tuple[Source, ...]:
    """Return all sources, the largest first; the same in every process."""
    random = Random("sources")  # noqa: S311  no secret
    shares = [habit.share for habit in HABITS.values()]
    kinds = random.choices(list(HABITS), shares, k=SOURCES)
    kinds[:_ALL_ARCHIVED] = [Kind.ARCHIVE] * _ALL_ARCHIVED
    return tuple(_source(number, kind) for number, kind in enumerate(kinds))


@cache
def weights() -> tuple[float, ...]:
    """Return how often the sources up to each are met together."""
    return tuple(accumulate(1 / (rank + 1) for rank in range(SOURCES)))


def _source(number: int, kind: Kind) -> Source:
    random = Random(f"source {number}")  # noqa: S311  no secret
    language = random.choice(HABITS[kind].languages.split())
    if number < _ALL_ARCHIVED:
        language = "zh"
    prose = Prose(language, random)
    name = f"{prose.phrase(random.randint(1, 3))} {number}"
    year = random.randint(2004, 2021)
    last = year + random.randint(1, 4)
    return Source(
        number,
        kind,
        language,
        random.choice(_SECTIONS[language].split()),
        name,
        name if kind is Kind.ARCHIVE else prose.phrase(2),
        f"site{number}.example.{random.choice(('com', 'org', 'cn', 'net'))}",
        tuple(prose.phrase(random.randint(1, 3)) for _ in range(random.choice((1, 1, 2, 3, 5)))),
        datetime(year, 1, 1, tzinfo=UTC),
        datetime(min(last, 2024), 12, 31, tzinfo=UTC),
        kind is Kind.ARCHIVE and random.random() < 1 / 12,
    )
