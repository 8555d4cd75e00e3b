"""A book that is bound of posts, and taken apart again."""

import io
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from reader.book.binding import bind
from reader.book.model import Leaf, Setting
from reader.posts.parse import parse_post

HTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"


class Book(NamedTuple):
    """A book, taken apart."""

    files: dict[str, bytes]
    """By name, in their order."""

    def page(self, name: str) -> ET.Element:
        """Return a file of XML in the book's folder."""
        return ET.fromstring(self.files[f"EPUB/{name}"])  # noqa: S314  our own

    def text(self, name: str) -> str:
        return self.files[f"EPUB/{name}"].decode()

    def chapter(self, number: int = 1) -> str:
        return self.text(f"post-{number}.xhtml")

    def told(self, name: str) -> list[str]:
        """Return what the package tells under a name of Dublin Core."""
        return [each.text or "" for each in self.page("package.opf").iter(f"{DC}{name}")]

    def links(self, number: int = 1) -> list[str]:
        """Return where the links of a chapter lead."""
        return [each.get("href", "") for each in self.page(f"post-{number}.xhtml").iter(f"{HTML}a")]


def raw_book(posts: Iterable[tuple[str, bytes]], *folders: Path) -> bytes:
    """Return a book of posts, each given as its path (or an empty text) and its file."""
    leaves = [
        Leaf(parse_post(raw, name=Path(path or "a.md").name, stamp=0.0), path)
        for path, raw in posts
    ]
    file = io.BytesIO()
    bind(leaves, file, Setting(tuple(map(str, folders))))
    return file.getvalue()


def opened(content: bytes) -> Book:
    """Take a book apart."""
    with ZipFile(io.BytesIO(content)) as archive:
        return Book({name: archive.read(name) for name in archive.namelist()})


def book(*texts: str) -> Book:
    """Return a book of posts without files."""
    return opened(raw_book([("", text.encode()) for text in texts]))


def book_of(paths: Iterable[Path], *folders: Path) -> Book:
    """Return a book of posts in files."""
    read = [(str(path.resolve()), path.read_bytes()) for path in paths]
    return opened(raw_book(read, *folders))


def dead_ends(made: Book) -> list[str]:
    """Return the addresses in a book that lead to no file, or to no place in it."""
    pages = {name: made.page(name) for name in _names(made) if name.endswith((".xhtml", ".ncx"))}
    ids = {
        name: [each.get("id") for each in page.iter() if each.get("id")]
        for name, page in pages.items()
    }
    dead = [f"{name}: {one}" for name, all_ in ids.items() for one in all_ if all_.count(one) > 1]
    for name, page in pages.items():
        for each in page.iter():
            address = each.get("href") or each.get("src") or ""
            file, _, place = address.partition("#")
            if not address or re.match("(?i)https?:|mailto:", address):
                continue
            known = (file or name) in _names(made)
            if not known or (place and place not in ids[file or name]):
                dead.append(f"{name}: {address}")
    return dead


def _names(made: Book) -> list[str]:
    return [name.removeprefix("EPUB/") for name in made.files]
