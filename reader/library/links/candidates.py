"""What may be meant by an address that a post links to: other posts, by address, path or name."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import SplitResult, quote, unquote, urlsplit

from reader.library.folders.walk import SUFFIXES

_INDEX = re.compile(r"/(_?index|readme)\.(html?|md|markdown)$", re.IGNORECASE)
_PAGE = re.compile(r"\.(html?|md|markdown|txt|php|aspx?)$", re.IGNORECASE)
_MARKED = re.compile(r"(?:.*/)?[{|](?:static|filename|attach)[|}]")
"""What Pelican has before a path in its site (`{static}/images/a.png`), or beside the post."""
_SAFE = "/:@!$&'()*+,;=~-._%"
"""What stands in the path of an address as it is."""


class Candidates(NamedTuple):
    """What an address may mean, the likeliest first."""

    sites: tuple[str, ...] = ()
    """How the site may be written: `https://e.org`."""
    rests: tuple[str, ...] = ()
    """How the rest may be written: `/2024/a.html`."""
    paths: tuple[str, ...] = ()
    """Files, absolute."""
    name: str = ""
    """The name of a file without its date and ending, if the address is of the post's own site."""


def candidates(address: str, source: str, path: str, folders: Iterable[str]) -> Candidates:
    """Return what may be meant by a link.

    Args:
        address: Where the link leads; its fragment tells nothing.
        source: Where the post in which it stands was published; empty: that is not known.
        path: The file of that post, absolute.
        folders: Those of the library, absolute.
    """
    try:
        link, home = urlsplit(address), urlsplit(source)
        own = _is_own(link, home)
    except ValueError:  # brackets that enclose no IPv6 address
        return Candidates()
    if link.scheme == "file":  # as in the header of a post that has copies
        return Candidates(paths=(unquote(link.path, errors="surrogateescape"),))
    if link.scheme not in {"", "http", "https"} or not (link.path or link.netloc):
        return Candidates()
    found = Candidates()
    whole = link if link.netloc or not link.path.startswith("/") else _on(home, link)
    if whole.netloc:
        found = found._replace(sites=tuple(_sites(whole)), rests=tuple(_rests(whole)))
    if own:
        paths = (file for place in _places(link, home, path, folders) for file in _files(place))
        found = found._replace(paths=tuple(paths), name=_name(link))
    return found


def places(address: str, source: str, path: str, folders: Iterable[str]) -> Iterator[str]:
    """Yield where a file may lie, absolute, that stands on a post's own site.

    The arguments are those of `candidates`.
    """
    link, home = urlsplit(address), urlsplit(source)
    if _is_own(link, home):
        yield from _places(link, home, path, folders)


def _is_own(link: SplitResult, home: SplitResult) -> bool:
    """Tell whether a link leads to the site on which it stands."""
    return not link.scheme or (bool(home.netloc) and _bare(link) == _bare(home))


def _on(home: SplitResult, link: SplitResult) -> SplitResult:
    """Return a link from the root of a site as one that names the site."""
    return link._replace(scheme=home.scheme, netloc=home.netloc)


def _bare(address: SplitResult) -> str:
    return address.netloc.lower().removeprefix("www.")


def _sites(link: SplitResult) -> Iterator[str]:
    """Yield the ways in which the same site is written."""
    other = {"http": "https", "https": "http"}.get(link.scheme, "https")
    for scheme in (link.scheme or "https", other):
        yield from (
            f"{scheme}://{host}" for host in (link.netloc, _bare(link), f"www.{_bare(link)}")
        )


def _rests(link: SplitResult) -> Iterator[str]:
    """Yield the ways in which the same page is written: with its query first, then without."""
    page = _INDEX.sub("/", link.path).rstrip("/")
    forms = (link.path, page, f"{page}/", f"{page}/index.html", f"{page}.html", _PAGE.sub("", page))
    for query in dict.fromkeys((link.query, "")):
        for form in dict.fromkeys(forms):
            for written in (form, unquote(form), quote(unquote(form), safe=_SAFE)):
                yield f"{written}?{query}" if query else written


def _places(
    link: SplitResult, home: SplitResult, path: str, folders: Iterable[str]
) -> Iterator[str]:
    """Yield where what is meant may lie: beside the post's own file, in the library's folders."""
    around = tuple(folders)
    page = home.path if home.path.endswith("/") else os.path.dirname(home.path)
    for wished in _spellings(link):
        if marked := _MARKED.match(wished):
            on_site = beside = wished[marked.end() :]
        else:
            on_site = wished
            beside = os.path.relpath(wished or "/", page or "/") if link.netloc else wished
        if not beside.startswith("/"):
            yield os.path.normpath(os.path.join(os.path.dirname(path), beside))
        if on_site.startswith("/"):
            yield from (os.path.normpath(folder + on_site) for folder in around)


def _spellings(link: SplitResult) -> Iterator[str]:
    """Yield how the path may be written in the names of files: as it is meant to be read first.

    What fetches pages may have kept an address in a name as it is, with its query. macOS writes
    marks apart from the letters that they stand on.
    """
    written = link.path.replace("\\", "/")
    whole = f"{written}?{link.query}" if link.query else written
    for form in dict.fromkeys((unquote(written), written, unquote(whole), whole)):
        yield from dict.fromkeys(
            (form, unicodedata.normalize("NFC", form), unicodedata.normalize("NFD", form))
        )


def _files(place: str) -> Iterator[str]:
    """Yield the files that a path without an ending, or with another, may mean."""
    yield place
    bare = _PAGE.sub("", place)
    yield from (bare + suffix for suffix in SUFFIXES)
    yield from (f"{bare}/{index}.md" for index in ("index", "_index", "README"))


def _name(link: SplitResult) -> str:
    """Return the last part of the address, as a file may be called."""
    page = _INDEX.sub("/", unquote(link.path)).rstrip("/")
    return _PAGE.sub("", page.rpartition("/")[2])
