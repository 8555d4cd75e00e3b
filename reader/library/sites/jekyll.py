"""The address of a post on a site that Jekyll makes."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from reader.library.sites.clocks import of_jekyll
from reader.library.sites.configuration import values
from reader.library.sites.home import home
from reader.library.sites.model import Page, Site, UnsureError, table, text
from reader.library.sites.signs import encoded, filled, is_letter_or_digit, shown
from reader.posts.values import Fields, Value
from reader.posts.zones import zone_named

_DATED = "/:categories/:year/:month/:day/:title"
_STYLES = {
    "date": f"{_DATED}:output_ext",
    "pretty": f"{_DATED}/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_NAMED = re.compile(r"(\d{2,4}-\d{1,2}-\d{1,2})-(.+)")
_PAGES = frozenset({".md", ".markdown", ".mkdown", ".mkdn", ".mkd", ".html", ".htm"})
_SAFE = "-._~!$&'()*+,;=:@/"
_PRETTY = frozenset("._~!$&'()+,;=@")
"""The signs that stay in a title."""
_TELLING = frozenset({"permalink", "categories", "category", "slug", "date"})
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_TIMES: dict[str, Callable[[datetime], str]] = {
    "year": lambda when: f"{when.year:04}",
    "short_year": lambda when: f"{when.year % 100:02}",
    "month": lambda when: f"{when.month:02}",
    "i_month": lambda when: str(when.month),
    "short_month": lambda when: _MONTHS[when.month - 1][:3].upper(),
    "long_month": lambda when: _MONTHS[when.month - 1],
    "day": lambda when: f"{when.day:02}",
    "i_day": lambda when: str(when.day),
    "y_day": lambda when: f"{when:%j}",
    "w_year": lambda when: f"{when.isocalendar().year:04}",
    "week": lambda when: f"{when.isocalendar().week:02}",
    "w_day": lambda when: str(when.isoweekday()),
    "short_day": lambda when: _DAYS[when.weekday()][:3].upper(),
    "long_day": lambda when: _DAYS[when.weekday()],
    "hour": lambda when: f"{when.hour:02}",
    "minute": lambda when: f"{when.minute:02}",
    "second": lambda when: f"{when.second:02}",
}
_OTHERS = frozenset({"categories", "slugified_categories", "title", "slug", "name", "output_ext"})
_NAME = re.compile(r":([a-z_]+)")


def addresses(site: Site, page: Page) -> Iterator[str]:
    """Yield the address of a page, for each time that may be meant by its date.

    Raises:
        UnsureError: It cannot be told for sure.
    """
    whole = text(site.settings, "url").rstrip("/") + "/" + text(site.settings, "baseurl").strip("/")
    base = home(whole)
    if len(values(site.settings.get("languages"))) > 1:  # each has a folder, by a plugin
        raise UnsureError("languages")
    if text(site.settings, "collections_dir") or text(site.settings, "source", ".") != ".":
        raise UnsureError(site.folder)
    page = page._replace(fields=_with_defaults(site.settings, page))
    above, found, path = f"/{page.path}".rpartition("/_posts/")
    if os.path.splitext(page.path)[1].lower() not in _PAGES:
        raise UnsureError(page.path)
    if not found:
        paths = iter([_other(site.settings, page)])
    else:
        paths = _posts(site.settings, page.fields, above.split("/"), os.path.basename(path))
    for each in paths:
        if ":" in each:
            raise UnsureError(each)
        rooted = re.sub("/+", "/", f"/{each}")
        yield base + encoded(rooted, _SAFE)


def slug(name: str, *, pretty: bool) -> str:
    """Return a name as Jekyll has it in addresses: with hyphens for what is no letter or digit.

    Args:
        name: The name.
        pretty: Leave some signs, and capitals.
    """
    kept = _PRETTY if pretty else frozenset[str]()
    signs = "".join(each if is_letter_or_digit(each) or each in kept else "-" for each in name)
    hyphened = re.sub("-+", "-", signs).removeprefix("-").removesuffix("-")
    return hyphened if pretty else hyphened.lower()


def _with_defaults(settings: Fields, page: Page) -> Fields:
    """Return the front matter with what the configuration says for all posts of a folder."""
    found: list[tuple[int, Fields]] = []
    for each in values(settings.get("defaults")):
        if not isinstance(each, dict):
            raise UnsureError("defaults")
        scope, said = table(each, "scope"), table(each, "values")
        if not _TELLING.isdisjoint(said) and _is_for(scope, page.path):
            found.append((len(text(scope, "path")), said))
    found.sort(key=lambda each: each[0])
    return {name: value for _, said in found for name, value in said.items()} | page.fields


def _is_for(scope: Fields, path: str) -> bool:
    """Tell whether what is said for a scope holds for a file."""
    folder, kind = text(scope, "path").strip("/"), text(scope, "type")
    if "*" in folder:
        raise UnsureError("defaults")
    is_post = "/_posts/" in f"/{path}"
    if kind and kind not in ({"posts", "post"} if is_post else {"pages", "page"}):
        return False
    return not folder or path == folder or path.startswith(f"{folder}/")


def _other(settings: Fields, page: Page) -> str:
    """Return the path of a page that is no post."""
    if re.search("(?:^|/)[_.]", page.path):
        raise UnsureError(page.path)
    if own := text(page.fields, "permalink"):
        return _own(own)
    folder, name = os.path.split(os.path.splitext(page.path)[0])
    style = text(settings, "permalink", "date")
    if name == "index":
        return f"{folder}/"
    if style == "pretty" or style.endswith("/"):
        return f"{folder}/{name}/"
    is_page = style in _STYLES or style.endswith(":output_ext")
    return f"{folder}/{name}.html" if is_page else f"{folder}/{name}"


def _own(permalink: str) -> str:
    """Return what a post says of where it is, unless it only names a style."""
    if permalink in _STYLES:
        raise UnsureError(permalink)
    return permalink


def _posts(settings: Fields, fields: Fields, above: Iterable[str], name: str) -> Iterator[str]:
    """Yield the path of a post, for each time that may be meant by its date."""
    bare = os.path.splitext(name)[0]
    named = _NAMED.fullmatch(bare)
    if named is None:
        raise UnsureError(name)
    pattern = _own(text(fields, "permalink")) or _pattern(settings)
    zone = zone_named(text(settings, "timezone")) if settings.get("timezone") else None
    for clock in of_jekyll(text(fields, "date") or named[1], zone) or (None,):

        def value(words: str, clock: datetime | None = clock) -> str:
            name, rest = _cut(words)
            if name in _OTHERS:
                return _word(name, fields, above, named[2], bare) + rest
            if clock is None:
                raise UnsureError(name)
            return _TIMES[name](clock) + rest

        yield filled(_NAME, pattern, value)


def _cut(words: str) -> tuple[str, str]:
    """Cut words that a colon stands before into the name that they are, and what is behind it."""
    name = words
    while name not in _TIMES and name not in _OTHERS:
        name, found, _ = name.rpartition("_")
        if not found:
            raise UnsureError(words)
    return name, words[len(name) :]


def _pattern(settings: Fields) -> str:
    """Return the pattern of the addresses of posts."""
    posts = settings.get("collections")
    own = table(posts, "posts") if isinstance(posts, dict) else {}
    if said := text(own, "permalink"):
        return _own(said)
    style = text(settings, "permalink", "date")
    return _STYLES.get(style, style)


def _word(name: str, fields: Fields, above: Iterable[str], stem: str, bare: str) -> str:
    """Return what stands for a name in the pattern that tells no time."""
    own = fields.get("slug")
    match name:
        case "title":
            return slug(shown(own) if own else stem, pretty=True)
        case "slug":
            return slug(shown(own) if own else stem, pretty=False)
        case "name":
            return slug(bare, pretty=False)
        case "output_ext":
            return ".html"
        case "slugified_categories":
            named = (slug(each, pretty=False) for each in _categories(fields, above))
            return "/".join(dict.fromkeys(named))
        case _:
            return "/".join(_categories(fields, above))


def _categories(fields: Fields, above: Iterable[str]) -> Iterable[str]:
    """Return the categories: the folders above the posts, then those that the post says."""
    several, one = fields.get("categories"), fields.get("category")
    words = several.split() if isinstance(several, str) else list(_texts(several))
    named = (*filter(None, above), *words, *_texts(one))
    return dict.fromkeys(shown(each).lower() for each in named)


def _texts(value: Value) -> Iterator[str]:
    """Yield the texts in a value and in the lists in it."""
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif value is not None:
        yield shown(value)
