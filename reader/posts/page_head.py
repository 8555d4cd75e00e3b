"""What a whole web page says of itself, where its front matter does not."""

import html
import re
from collections.abc import Iterator

from reader.posts import names
from reader.posts.dates import parse_date
from reader.posts.fields import first
from reader.posts.markup import text_of_heading
from reader.posts.rules import Rules
from reader.posts.titles import one_line
from reader.posts.values import Fields

_TAGS = re.compile(
    r"<!--.*?(?:-->|\Z)|<(meta|link|html)\s([^<>]*+)>|<(title|h1|h2)\b[^<>]*+>(.{0,500}?)</\3",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""(?<![a-z-])([a-z-]++)\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'>]++)""", re.IGNORECASE
)
_PUBLISHED = re.compile(r'"datePublished"\s*+:\s*+"([^"]{4,40})"')

_SHORTEST = 4
"""Bytes of a heading that says what the page is; a Chinese character has three."""

_METAS = {
    names.TITLE: ("og:title", "twitter:title", "dc.title"),
    names.DATE: ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
                 "parsely-pub-date", "pubdate", "publishdate"),
    names.UPDATED: ("article:modified_time", "datemodified"),
    names.AUTHORS: ("author", "dc.creator", "parsely-author", "article:author"),
    names.SOURCE: ("canonical", "og:url"),
    names.LANG: ("lang", "og:locale"),
    names.IMAGE: ("og:image", "twitter:image"),
    names.DESCRIPTION: ("og:description", "description"),
}  # fmt: skip
"""Where a page says what front matter says, the surest first."""


def with_page(fields: Fields, page: str, rules: Rules) -> Fields:
    """Return `fields`, by their plain names, and what only the `page` tells."""
    told, headings = _told(page)
    if published := _PUBLISHED.search(page):
        told.setdefault("pubdate", published[1])
    told.setdefault("dc.title", _title(told.get("title", ""), headings))
    filled = dict(fields)
    for group, sources in _METAS.items():
        if first(fields, group) is None:
            values = [told[source] for source in sources if told.get(source)]
            if value := next((each for each in values if _fits(each, group, rules)), ""):
                filled[group[0]] = value
    return filled


def _told(page: str) -> tuple[dict[str, str], list[str]]:
    """Return what the tags of a page say, by their names, and its headings."""
    told: dict[str, str] = {}
    headings: list[str] = []
    for found in _TAGS.finditer(page):
        if found[1]:
            for name, value in _named(found[2]):
                told.setdefault(name, value)
        elif found[3]:
            text = one_line(text_of_heading(found[4]))
            if found[3].lower() == "title":
                told.setdefault("title", text)
            else:
                headings.append(text)
    return told, headings


def _named(markup: str) -> Iterator[tuple[str, str]]:
    """Yield the names in the attributes of a tag, and the value that they name."""
    attributes = {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(markup)}
    if lang := attributes.get("lang"):
        yield "lang", lang
    value = html.unescape(attributes.get("content") or attributes.get("href") or "").strip()
    for kind in ("property", "name", "itemprop", "rel"):
        if value and kind in attributes:
            yield attributes[kind].lower(), value


def _title(title: str, headings: list[str]) -> str:
    """Return the heading that a page's `title` has beside the name of its site; else all of it."""
    said = [each for each in headings if each in title and len(each.encode()) >= _SHORTEST]
    return max(said, key=len, default=title)


def _fits(value: str, group: tuple[str, ...], rules: Rules) -> bool:
    """Tell whether a value can be what it is said to be."""
    if group in (names.DATE, names.UPDATED):
        return parse_date(value, rules.zone) is not None
    return group is not names.AUTHORS or "://" not in value
