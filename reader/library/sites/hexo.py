"""The address of a post on a site that Hexo makes.

Hexo's `:title` is no title: it is the path of the file, as `new_post_name` cuts it.
"""

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import datetime
from fnmatch import fnmatch
from urllib.parse import urlsplit

from reader.library.sites.clocks import of_hexo
from reader.library.sites.configuration import values
from reader.library.sites.home import home
from reader.library.sites.model import Page, Site, UnsureError, flag, table, text
from reader.library.sites.signs import encoded, filled, shown
from reader.posts.values import Fields, texts_of
from reader.posts.zones import zone_named

_PATTERN = ":year/:month/:day/:title/"
_NAME = re.compile(r":(\w*[^_\W])", re.ASCII)
_SEGMENTS = {
    "year": r"(\d{4})", "month": r"(\d{2})", "day": r"(\d{2})", "i_month": r"(\d{1,2})",
    "i_day": r"(\d{1,2})", "hash": "([0-9a-f]{12})",
}  # fmt: skip
"""What each is in the name of a file."""
_CLOCK = {"year": "%Y", "month": "%m", "day": "%d", "hour": "%H", "minute": "%M", "second": "%S"}
_UNKNOWN = frozenset({"hash", "timestamp", "updated", "date", "source", "published"})
"""What is made of an instant, or of the whole post."""
_HIDDEN = re.compile(r"(?:^|/)[_.]")
_SPECIAL = re.compile(r"[\s~`!@#$%^&*()\-_+=\[\]{}|\\;:\"'<>,.?/]+")
_CONTROLS = re.compile(r"[\0-\x1f]")
_FORMS = (("\u24b6", "\u24e9"), ("\uff21", "\uff3a"), ("\uff41", "\uff5a"))
"""Letters in circles, and those as wide as Han."""
_SAFE = ";,/:@&=+$-_.!~*'()"


def addresses(site: Site, page: Page) -> Iterator[str]:
    """Yield the address of a page, for each time that may be meant by its date.

    Raises:
        UnsureError: It cannot be told for sure.
    """
    base = _home(site.settings)
    source = text(site.settings, "source_dir", "source").strip("/")
    folder, found, path = page.path.partition(f"{source}/")
    if folder or not found or any(fnmatch(path, each) for each in _unmade(site.settings)):
        raise UnsureError(page.path)
    if path.startswith("_posts/"):
        paths = _posts(site.settings, page.fields, path.removeprefix("_posts/"))
    else:
        paths = iter([_other(page.fields, path)])
    for each in paths:
        yield f"{base}/{encoded(_pretty(site.settings, each.lstrip('/')), _SAFE)}"


def slug(name: str) -> str:
    """Return a name as Hexo has it in addresses: signs are hyphens, letters have no marks."""
    bare = "".join(map(_unmarked, _CONTROLS.sub("", name)))
    return re.sub("-{2,}", "-", _SPECIAL.sub("-", bare)).strip("-")


def _home(settings: Fields) -> str:
    """Return the address of the site.

    Raises:
        UnsureError: It has none, is said to lie in another folder of it, or spells its addresses in
            Latin letters, as `hexo-permalink-pinyin` does.
    """
    base = home(text(settings, "url"))
    root = text(settings, "root").strip("/")
    is_spelled = flag(table(settings, "permalink_pinyin"), "enable")
    if is_spelled or (root and root != urlsplit(base).path.strip("/")):
        raise UnsureError(base)
    return base


def _unmade(settings: Fields) -> list[str]:
    """Return the patterns of files that are copied as they are."""
    return texts_of(settings.get("skip_render"))


def _pretty(settings: Fields, path: str) -> str:
    """Take off what is not wanted at the end of addresses."""
    wished = table(settings, "pretty_urls")
    if path.endswith("index.html"):
        keep = flag(wished, "trailing_index", default=True)
        return path if keep else path.removesuffix("index.html")
    keep = flag(wished, "trailing_html", default=True)
    return path if keep else path.removesuffix(".html")


def _other(fields: Fields, path: str) -> str:
    """Return the path of a page that is no post."""
    if _HIDDEN.search(path):
        raise UnsureError(path)
    own = text(fields, "permalink")
    if not own:
        return f"{os.path.splitext(path)[0]}.html"
    own += "index" if own.endswith("/") else ""
    return own if os.path.splitext(own)[1] else f"{own}.html"


def _posts(settings: Fields, fields: Fields, path: str) -> Iterator[str]:
    """Yield the path of a post, for each time that may be meant by its date."""
    if _HIDDEN.search(path):
        raise UnsureError(path)
    pattern = text(settings, "permalink", _PATTERN)
    own = text(fields, "permalink")
    named = _named(text(settings, "new_post_name", ":title.md"), os.path.splitext(path)[0])
    for clock in _clocks(settings, fields, named):
        known = _Known(settings, fields, named, clock)
        found = own or filled(_NAME, pattern, known.value)
        is_open = flag(settings, "post_asset_folder") and not found.endswith(("/", ".html"))
        yield f"{found}/" if is_open else found


def _named(pattern: str, bare: str) -> dict[str, str]:
    """Return what the name of a post's file tells."""
    parts = _NAME.split(os.path.splitext(pattern)[0])
    names = parts[1::2]
    regex = "".join(
        _SEGMENTS.get(each, "(.+?)") if number % 2 else re.escape(each)
        for number, each in enumerate(parts)
    )
    found = re.fullmatch(regex, bare)
    told = dict(zip(names, found.groups(), strict=True)) if found else {}
    return told if "title" in told else {**told, "title": slug(bare)}


def _clocks(
    settings: Fields, fields: Fields, named: Mapping[str, str]
) -> tuple[datetime | None, ...]:
    """Return the times that may be meant: of the front matter, else of the file's name."""
    zone = zone_named(text(settings, "timezone")) if settings.get("timezone") else None
    if written := text(fields, "date"):
        return of_hexo(written, zone) or (None,)
    month, day = (named.get(each) or named.get(f"i_{each}") for each in ("month", "day"))
    if not (month and day and "year" in named):
        return (None,)
    return of_hexo(f"{named['year']}-{month:0>2}-{day:0>2}", zone) or (None,)


class _Known:
    """What may stand in the pattern of an address, by its name."""

    def __init__(
        self, settings: Fields, fields: Fields, named: Mapping[str, str], clock: datetime | None
    ) -> None:
        self._settings = settings
        self._fields = fields
        self._named = named
        self._clock = clock

    def value(self, name: str) -> str:
        """Return what stands for a name.

        Raises:
            UnsureError: It cannot be told for sure.
        """
        match name:
            case "title" | "slug":
                return self._named["title"]
            case "name":
                return self._named["title"].rpartition("/")[2]
            case "post_title":
                return slug(shown(self._fields.get("title"))).lower()
            case "category":
                return self._category()
            case "i_month" | "i_day" | "year" | "month" | "day" | "hour" | "minute" | "second":
                return self._time(name)
            case _:
                return self._field(name)

    def _time(self, name: str) -> str:
        if self._clock is None:
            raise UnsureError(name)
        if name.startswith("i_"):
            return str(self._clock.month if name == "i_month" else self._clock.day)
        return f"{self._clock:{_CLOCK[name]}}"

    def _field(self, name: str) -> str:
        """Return a field: of the file's name, of the front matter, of what holds for all posts."""
        if name in _UNKNOWN:
            raise UnsureError(name)
        defaults = table(self._settings, "permalink_defaults")
        value = self._named.get(name) or self._fields.get(name)
        if value is None and name == "layout":
            value = "post"
        return shown(defaults.get(name) if value is None else value)

    def _category(self) -> str:
        """Return the path of the category; of several, which is Hexo's depends on other posts."""
        filed = self._fields.get("categories") or self._fields.get("category")
        items = values(filed) if isinstance(filed, list) else (filed,)
        inner = [each for each in items if isinstance(each, list)]
        if inner and len(items) > 1:
            raise UnsureError("category")
        path = [shown(each) for each in (inner[0] if inner else items) if each]
        if not path:
            return text(self._settings, "default_category", "uncategorized")
        mapped = table(self._settings, "category_map")
        return "/".join(self._cased(slug(text(mapped, each, each))) for each in path)

    def _cased(self, name: str) -> str:
        match text(self._settings, "filename_case", "0"):
            case "1":
                return name.lower()
            case "2":
                return name.upper()
            case _:
                return name


def _unmarked(sign: str) -> str:
    """Return a Latin letter without what is on it.

    Raises:
        UnsureError: Hexo has a table of its own for such a letter.
    """
    is_form = any(first <= sign <= last for first, last in _FORMS)
    is_latin = ("\xc0" <= sign <= "\u024f" or "\u1e00" <= sign <= "\u1eff") and sign.isalpha()
    if not (is_latin or is_form):
        return sign
    apart = unicodedata.normalize("NFKD" if is_form else "NFD", sign)
    base, marks = apart[0], apart[1:]
    if not base.isascii() or not all(map(unicodedata.combining, marks)):
        raise UnsureError(sign)
    return base
