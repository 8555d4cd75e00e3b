"""What a whole web page says of itself, where its front matter does not."""

import html
import re
from collections.abc import Iterator, Mapping

from reader.posts import names
from reader.posts.dates import parse_date
from reader.posts.fields import first
from reader.posts.markup import text_of_heading
from reader.posts.rules import Rules
from reader.posts.titles import one_line
from reader.posts.values import Fields

_TAGS = re.compile(
    r"<!--.*?(?:-->|\Z)|<script\b.*?(?:</script|\Z)|<(meta|link|html|time|abbr)\s([^<>]*+)>"
    r"|<(title|h1|h2)\b[^<>]*+>(.{0,500}?)</\3"
    r"""|<a\s[^<>]*?\brel=["']?author\b[^<>]*+>(.{1,200}?)</a""",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""(?<![a-z-])([a-z-]++)\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'>]++)""", re.IGNORECASE
)
_OF_POST = re.compile(r"\bpubdate\b|entry-date|post-date|published", re.IGNORECASE)
"""In the attributes of a `<time>` that is no comment's."""
_SEPARATORS = (" | ", " :: ", " » ", " « ", " · ", " • ", " — ", " – ", " - ")
"""What stands between a page's title and the name of its site, the surest first."""
_PUBLISHED = re.compile(r'"datePublished"\s*+:\s*+"([^"]{4,40})"')

_SHORTEST = 4
"""Bytes of a heading that says what the page is; a Chinese character has three."""

_METAS = {
    names.TITLE: ("og:title", "twitter:title", "dc.title"),
    names.DATE: ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
                 "parsely-pub-date", "pubdate", "publishdate", "time of post", "time"),
    names.UPDATED: ("article:modified_time", "datemodified"),
    names.AUTHORS: ("author", "dc.creator", "parsely-author", "article:author", "linked author"),
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
    for name in ("og:title", "twitter:title"):
        if name in told:
            told[name] = _titled(told[name], headings, told)
    told.setdefault("dc.title", _titled(told.get("title", ""), headings, told))
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
            for name, value in _named(found[2]) if found[1][0] not in "tTaA" else _dated(found[2]):
                told.setdefault(name, value)
        elif found[5]:
            told.setdefault("linked author", one_line(text_of_heading(found[5])))
        elif found[3]:
            text = one_line(text_of_heading(found[4]))
            if found[3].lower() == "title":
                told.setdefault("title", text)
            else:
                headings.append(text)
    return told, headings


def _named(markup: str) -> Iterator[tuple[str, str]]:
    """Yield the names in the attributes of a tag, and the value that they name."""
    attributes = _attributes(markup)
    if lang := attributes.get("lang"):
        yield "lang", lang
    value = html.unescape(attributes.get("content") or attributes.get("href") or "").strip()
    for kind in ("property", "name", "itemprop", "rel"):
        if value and kind in attributes:
            yield attributes[kind].lower(), value


def _dated(markup: str) -> Iterator[tuple[str, str]]:
    """Yield what a `<time>` or an `<abbr>` may be the date of, and the date."""
    attributes = _attributes(markup)
    value = attributes.get("datetime") or attributes.get("title") or ""
    if value and _OF_POST.search(markup):
        yield "time of post", value
    elif value and "datetime" in attributes:
        yield "time", value


def _attributes(markup: str) -> dict[str, str]:
    """Return the attributes of a tag, by their names."""
    return {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(markup)}


def _titled(title: str, headings: list[str], told: Mapping[str, str]) -> str:
    """Return a page's `title` without the name of its site.

    It is a heading that the title begins or ends with; else what is left of it without its last
    part, if that is the site's name or its host's.
    """
    said = [each for each in headings if len(each.encode()) >= _SHORTEST and _is_end(each, title)]
    if said:
        return max(said, key=len)
    separator = next((sign for sign in _SEPARATORS if sign in title), "\n")
    before, _, site = title.rpartition(separator)
    names = {_squeezed(told.get("og:site_name", "")), _squeezed(told.get("application-name", ""))}
    host = (told.get("canonical") or told.get("og:url") or "").partition("//")[2].partition("/")[0]
    name = _squeezed(site)
    is_site = name != "" and (name in names or name in _squeezed(host))
    return before if before and is_site else title


def _is_end(heading: str, title: str) -> bool:
    """Tell whether `title` is `heading`, or has it at an end, before or behind the site's name."""
    separator = next((sign for sign in _SEPARATORS if sign in title), "")
    before, _, after = title.rpartition(separator) if separator else (title, "", "")
    if heading in (before, after):
        return heading == before
    is_at_end = title.startswith(heading) or title.endswith(heading)
    return is_at_end and len(heading) * 2 >= len(title)


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()


def _fits(value: str, group: tuple[str, ...], rules: Rules) -> bool:
    """Tell whether a value can be what it is said to be."""
    if group in (names.DATE, names.UPDATED):
        return parse_date(value, rules.zone) is not None
    return group is not names.AUTHORS or "://" not in value
