"""The address of a post on a site that Hugo makes."""

import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import datetime
from glob import escape, glob

from reader.library.sites.clocks import as_written
from reader.library.sites.home import home
from reader.library.sites.language import Speech, speech
from reader.library.sites.model import Page, Site, UnsureError, flag, table, text
from reader.library.sites.signs import encoded, filled, shown
from reader.posts.values import Fields

_NAME = re.compile(r":(\w+(?:\[.+?\])?)", re.ASCII)
_DATES = ("date", "publishdate", "pubdate", "published", "lastmod", "modified")
_PLAIN = frozenset("./_#+~-")
"""The signs that stay in a path; spaces become hyphens, and others go."""
_DATED = re.compile(r"\d{4}-\d\d-\d\d")
_SAFE = "/:@$&+,;=~-._"
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")

_TIMES: dict[str, Callable[[datetime], str]] = {
    "year": lambda when: str(when.year),
    "month": lambda when: f"{when.month:02}",
    "monthname": lambda when: _MONTHS[when.month - 1],
    "day": lambda when: f"{when.day:02}",
    "weekday": lambda when: str(when.isoweekday() % 7),
    "weekdayname": lambda when: _DAYS[when.isoweekday() % 7],
    "yearday": lambda when: str(when.timetuple().tm_yday),
}


def addresses(site: Site, page: Page) -> Iterator[str]:
    """Yield the address of a page.

    Raises:
        UnsureError: It cannot be told for sure.
    """
    base = home(text(site.settings, "baseurl"))
    fields = {name.lower(): value for name, value in page.fields.items()}
    if fields.keys() & {"build", "_build", "headless", "cascade"}:
        raise UnsureError(page.path)
    spoken = speech(site, page.path)
    path = spoken.prefix + _Path(site, fields, spoken, page.path).path()
    if own := text(fields, "url"):
        prefix = "" if own.startswith("/") else spoken.prefix
        path = prefix + _own(site.settings, own)
    yield f"{base}/{encoded(path.lstrip('/'), _SAFE)}"


def sanitized(settings: Fields, name: str) -> str:
    """Return a path, or a part of one, as Hugo has it in addresses.

    Raises:
        UnsureError: It has a sign that not all versions leave out.
    """
    if "@" in name or "\\" in name:
        raise UnsureError(name)
    if flag(settings, "removepathaccents"):
        bare = filter(lambda sign: unicodedata.category(sign) != "Mn", _decomposed(name))
        name = unicodedata.normalize("NFC", "".join(bare))
    found = ""
    gap = False
    for sign in name:
        if _stays(sign):
            found += "-" if gap and sign != "-" else ""
            found += sign
            gap = False
        elif sign.isspace() and found and not found.endswith("-"):
            gap = True
    return found if flag(settings, "disablepathtolower") else found.lower()


def _is_section(site: str, folder: str) -> bool:
    return bool(glob(os.path.join(escape(site), escape(folder), "_index.*")))


def _decomposed(name: str) -> str:
    return unicodedata.normalize("NFD", name)


def _stays(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return sign in _PLAIN or kind[0] in "LM" or kind == "Nd"


def _own(settings: Fields, url: str) -> str:
    """Return the path that a page says of itself."""
    made = sanitized(settings, url)
    if made != url:  # whether it is made so has changed between versions
        raise UnsureError(url)
    path = f"/{url.strip('/')}"
    return path if "." in os.path.basename(url) else f"{path}/".replace("//", "/")


class _Path:
    """What the path of a page is made of."""

    def __init__(self, site: Site, fields: Fields, spoken: Speech, path: str) -> None:
        """Take the site, the front matter by names in lower case, and what the file's name says.

        Raises:
            UnsureError: The page is a part of another one, or has more names than one.
        """
        self._settings = site.settings
        self._fields = fields
        self._slug = shown(fields["slug"]) if fields.get("slug") else ""
        self._name = spoken.stem
        folders = [each for each in spoken.folder.split("/") if each]
        within = [os.path.join(spoken.root, *folders[:count]) for count in range(len(folders) + 1)]
        holding = within[1:-1] if spoken.stem in {"index", "_index"} else within[1:]
        if any(os.path.exists(os.path.join(site.folder, each, "index.md")) for each in holding):
            raise UnsureError(path)
        if spoken.stem == "index":
            self._name = folders.pop() if folders else ""
        self._folders = folders
        telling = (n for n in range(len(folders), 1, -1) if _is_section(site.folder, within[n]))
        self._sections = folders[: next(telling, 1)]
        """The folders around it up to the last that is a section: there is an `_index.md` in it."""
        by_name = "date" in table(site.settings, "frontmatter")
        if by_name and (_DATED.match(self._name) or self._pattern()):
            raise UnsureError(path)

    def path(self) -> str:
        """Return the path in the site, from its first slash on."""
        if self._name in {"", "_index"}:
            if self._slug or self._is_ugly() or self._sections_have_patterns():
                raise UnsureError(self._name)
            return self._made(self._lying(*self._folders), ugly=False)
        pattern = self._pattern()
        if pattern:
            return self._made(self._filled(pattern), ugly=self._is_ugly())
        path = self._lying(*self._folders, self._slug or self._name)
        return self._made(path, ugly=self._is_ugly())

    def _lying(self, *names: str) -> str:
        """Return a path of folders and a file as Hugo has it in addresses.

        Raises:
            UnsureError: It has been made in several ways: signs went before spaces, or after them.
        """
        path = "/".join(names)
        hyphened = sanitized(self._settings, path.replace(" ", "-"))
        is_odd = any(each != each.strip() for each in names)
        if is_odd or sanitized(self._settings, path) != hyphened:
            raise UnsureError(path)
        return hyphened

    def _made(self, path: str, *, ugly: bool) -> str:
        clean = re.sub("/+", "/", sanitized(self._settings, path)).strip("/")
        if not clean:
            return "/"
        if ugly:
            return f"/{clean}.html"
        return f"/{clean}/"

    def _sections_have_patterns(self) -> bool:
        return "section" in table(self._settings, "permalinks")

    def _pattern(self) -> str:
        """Return the pattern for the pages of the section; empty if it has none."""
        told = table(self._settings, "permalinks")
        pages = told.get("page")
        every = pages if isinstance(pages, dict) else told
        section = self._folders[0].lower() if self._folders else ""
        matching = [
            name
            for name, said in every.items()
            if isinstance(said, str) and name.strip(" /").partition("/")[0] == section
        ]
        if any("/" in name.strip(" /") or "*" in name for name in every) or len(matching) > 1:
            raise UnsureError(section)
        return text(every, matching[0]) if matching else ""

    def _is_ugly(self) -> bool:
        """Tell whether pages are files, and not folders."""
        said = self._settings.get("uglyurls")
        section = self._folders[0].lower() if self._folders else ""
        if isinstance(said, dict):
            return flag(said, section)
        return flag(self._settings, "uglyurls")

    def _filled(self, pattern: str) -> str:
        if "\\" in pattern or "." in _NAME.sub("", pattern):
            raise UnsureError(pattern)
        return filled(_NAME, pattern, self._value)

    def _value(self, name: str) -> str:
        """Return what stands for a name in a pattern.

        Raises:
            UnsureError: It cannot be told for sure.
        """
        if name in _TIMES:
            return _TIMES[name](self._clock())
        match name:
            case "section":
                return self._folders[0] if self._folders else ""
            case "sections":
                return "/".join(self._sections)
            case "title":
                return self._word(self._title())
            case "slug":
                return self._word(self._slug or self._title())
            case "slugorfilename" | "slugorcontentbasename":
                return self._word(self._slug or self._name)
            case "filename" | "contentbasename":
                return self._word(self._name)
            case _:
                return self._section(name)

    def _section(self, name: str) -> str:
        """Return one of the sections, by its number or as the last."""
        found = re.fullmatch(r"sections\[(\d|last)\]", name)
        if found is None:
            raise UnsureError(name)
        number = -1 if found[1] == "last" else int(found[1])
        if number >= len(self._sections) or not self._sections:
            raise UnsureError(name)
        return self._sections[number]

    def _word(self, word: str) -> str:
        """Return a part of an address; some signs have not always been read in the same way."""
        if not {"/", "+", "%"}.isdisjoint(word):
            raise UnsureError(word)
        return sanitized(self._settings, word)

    def _title(self) -> str:
        return shown(self._fields.get("title"))

    def _clock(self) -> datetime:
        written = next(filter(None, (text(self._fields, name) for name in _DATES)), "")
        found = as_written(written)
        if not found:
            raise UnsureError("date")
        return found[0]
