"""The table of contents of a book, as EPUB 3 has it, and for programs that know EPUB 2 alone."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, takewhile

from reader.document.text import Section
from reader.render.epub.model import About, Entry
from reader.render.epub.xml import named, page, xml
from reader.render.html.tags import element, opening, void

NAV, NCX = "nav.xhtml", "toc.ncx"


def sections(file: str, headings: Sequence[Section]) -> tuple[Entry, ...]:
    """Return the headings of a chapter as entries, each with those that stand below it."""
    return tuple(_sections(file, [each for each in headings if each.title and each.anchor]))


def nav(about: About, entries: Iterable[Entry]) -> str:
    """Return the table of contents, in XHTML."""
    title = element("h1", named(about.title))
    listed = f'<nav epub:type="toc">\n{title}\n{_list(entries)}\n</nav>'
    return page(next(iter(about.languages), ""), about.title, listed, dir="auto")


def ncx(about: About, entries: Iterable[Entry]) -> str:
    """Return the table of contents, as EPUB 2 has it."""
    spaces = {"xmlns": "http://www.daisy.org/z3986/2005/ncx/", "version": "2005-1"}
    points = "\n".join(_points(entries, count(1)))
    identifier = void("meta", {"name": "dtb:uid", "content": about.identifier})
    return xml(
        f"{opening('ncx', spaces)}\n<head>{identifier}</head>\n"
        f"{element('docTitle', _text(about.title))}\n{element('navMap', points)}\n</ncx>"
    )


def _sections(file: str, headings: Sequence[Section]) -> Iterator[Entry]:
    rest = list(headings)
    while rest:
        first = rest.pop(0)
        below = list(takewhile(lambda each: each.level > first.level, rest))  # noqa: B023  used at once
        del rest[: len(below)]
        yield Entry(first.title, f"{file}#{first.anchor}", tuple(_sections(file, below)))


def _list(entries: Iterable[Entry]) -> str:
    items = (
        element("li", element("a", named(title), href=href) + (_list(inner) if inner else ""))
        for title, href, inner in entries
    )
    return element("ol", "\n".join(items))


def _points(entries: Iterable[Entry], numbers: Iterator[int]) -> Iterator[str]:
    for title, href, inner in entries:
        begun = opening("navPoint", {"id": f"n{next(numbers)}"})
        content = void("content", {"src": href})
        label = element("navLabel", _text(title))
        yield f"{begun}{label}{content}{''.join(_points(inner, numbers))}</navPoint>"


def _text(title: str) -> str:
    return element("text", named(title))
