"""Front matter as each kind of generator writes it, odd cases in their share."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from random import Random
from textwrap import wrap
from typing import NamedTuple

from benchmarks.made.sources import Kind, Source

_CHINA = timezone(timedelta(hours=8))
_PROXY = "https://cors.zfour.workers.dev/?"
_FOLD = 78
"""Where a YAML library folds a long value."""


class Said(NamedTuple):
    """What a front matter is to say."""

    number: int
    source: Source
    feed: str
    title: str
    date: datetime
    tags: tuple[str, ...]
    summary: str
    random: Random

    @property
    def slug(self) -> str:
        """The post's name in addresses and in names of files."""
        return f"post-{self.number}"

    @property
    def address(self) -> str:
        """Where the post was published."""
        return f"https://{self.source.host}/{self.date:%Y/%m}/{self.slug}"


def head(said: Said) -> str:
    """Return the front matter with its fences, and a newline at its end."""
    return _HEADS[said.source.kind](said)


def _archive(said: Said) -> str:
    """An archiver's: a blank line before it, the same picture twice, no address of the post."""
    source = said.source
    image = f"{_PROXY}http://img.{source.host}/{said.date:%Y%m}/{said.number}.jpg"
    if said.number % 3:
        image = f"https://img.{source.host}/{said.number % 1000}/{said.number}.jpg"
    path = (source.section, source.name, said.feed)
    categories = "".join(f" - {name}\n" for name in path)
    return (
        f"\n---\ntitle: {_quoted_title(said)}\ncategories: \n{categories}headimg: '{image}'\n"
        f"author: {source.author}\ncomments: false\ndate: {_archived_date(said)}\n"
        f"thumbnail: '{image}'\n---\n\n"
    )


def _quoted_title(said: Said) -> str:
    """Quote a title as the archiver does, which breaks some."""
    title = said.title
    match said.random.randrange(1000):
        case 0:
            return f'"""""""\'{title}\'"""""""'
        case 1 | 2:
            return f"'{title}\n\n  {said.summary[:40].replace(chr(39), '')}'"
        case number if number < 30:
            return f"'{title} &amp; {said.feed}'"
    return f'"{title}"' if "'" in title else f"'{title}'"


def _archived_date(said: Said) -> str:
    """Write the date as the feed has it, or as the crawl's own time."""
    match said.source.number % 10:
        case 1 | 4:
            return f"{said.date.astimezone(_CHINA):%Y-%m-%d %H:%M:%S}  +0800"
        case 7:
            return f"{said.date.astimezone(_CHINA):%Y-%m-%d %H:%M:%S}"
        case _:
            return format_datetime(said.date, usegmt=True)


def _planet(said: Said) -> str:
    """A planet's: quotes only where it must, long values folded, empty ones left empty."""
    summary = said.summary if said.number % 2 else ""
    image = f" https://{said.source.host}/{said.slug}.png" if said.number % 5 < 2 else ""
    return (
        f"---\ntitle: {_folded(said.title)}\ndescription:{_after_space(_folded(summary))}\n"
        f"url: {said.address}\ndate: {said.date:%Y-%m-%dT%H:%M:%S}-00:00\n"
        f"preview_image:{image}\nauthors:\n- {said.source.author}\nsource:\n"
        f"{'ignore:' + chr(10) if said.number % 4 == 0 else ''}---\n\n"
    )


def _folded(text: str) -> str:
    """Fold a long plain value as YAML libraries do; quote what would mean more."""
    if ": " in text or " #" in text:
        text = "'" + text.replace("'", "''") + "'"
    return "\n  ".join(wrap(text, _FOLD, break_long_words=False, break_on_hyphens=False))


def _after_space(text: str) -> str:
    return f" {text}" if text else ""


def _jekyll(said: Said) -> str:
    """Jekyll's: the date often only in the file's name, lists in brackets."""
    zone = "+0900" if said.source.language == "ja" else "+0000"
    dated = f"date: {said.date:%Y-%m-%d %H:%M:%S} {zone}\n" if said.source.number % 5 < 3 else ""
    return (
        f'---\nlayout: post\ntitle: "{said.title.replace(chr(34), "")}"\n{dated}'
        f"categories: [{said.feed}]\ntags: [{', '.join(said.tags)}]\n"
        f'redirect_from: "/archive/{said.date:%Y/%m/%d}/{said.slug}.aspx/"\n---\n\n'
    )


def _hexo(said: Said) -> str:
    tags = "".join(f"  - {tag}\n" for tag in said.tags)
    categories = f"  - {said.source.section}\n  - {said.feed}\n"
    return (
        f"---\ntitle: {_folded(said.title)}\ndate: {said.date:%Y-%m-%d %H:%M:%S}\n"
        f"tags:\n{tags}categories:\n{categories}---\n\n"
    )


def _hugo(said: Said) -> str:
    """Hugo's in YAML, as WordPress' exporter writes it."""
    tags = "".join(f"  - {tag}\n" for tag in said.tags)
    title = said.title.replace("'", "''")
    return (
        f"---\ntitle: '{title}'\nauthor: {said.source.author}\ntype: post\n"
        f"date: {said.date:%Y-%m-%dT%H:%M:%S}+00:00\nguid: https://{said.source.host}/?p={said.number}\n"
        f"url: /{said.date:%Y/%m/%d}/{said.slug}/\nfeatureImage: /images/{said.slug}.webp\n"
        f"categories:\n  - {said.feed}\ntags:\n{tags}draft: false\n---\n\n"
    )


def _zola(said: Said) -> str:
    """Zola's and Hugo's in TOML."""
    title = said.title.replace('"', "”")
    tags = ", ".join(f'"{tag}"' for tag in said.tags)
    return (
        f'+++\ntitle = "{title}"\nweight = {said.number % 20}\npath = "{said.slug}"\n'
        f"date = {said.date:%Y-%m-%d}\n\n[taxonomies]\ntags = [{tags}]\n\n[extra]\n"
        f'# Where it stands among the chapters\nchapter = "{said.feed}"\n+++\n\n'
    )


def _nikola(said: Said) -> str:
    return (
        f"<!--\n.. title: {said.title}\n.. slug: {said.slug}\n"
        f".. date: {said.date:%Y-%m-%d %H:%M:%S} UTC\n.. tags: {','.join(said.tags)}\n"
        f".. category: {said.feed}\n.. link: {said.address}\n.. description:\n.. type: text\n"
        f".. author: {said.source.author}\n-->\n\n"
    )


def _plain(said: Said) -> str:
    return f"{said.title}\n======\n\n"


_HEADS: dict[Kind, Callable[[Said], str]] = {
    Kind.ARCHIVE: _archive,
    Kind.PLANET: _planet,
    Kind.JEKYLL: _jekyll,
    Kind.HEXO: _hexo,
    Kind.HUGO: _hugo,
    Kind.ZOLA: _zola,
    Kind.NIKOLA: _nikola,
    Kind.PLAIN: _plain,
}
