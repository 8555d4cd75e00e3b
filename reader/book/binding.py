"""Posts → a book."""

from collections.abc import Sequence
from contextlib import closing
from typing import IO

from reader.book.about import about
from reader.book.archive import Archive
from reader.book.chapters import Chapters
from reader.book.cover import lettering
from reader.book.model import Leaf, Setting
from reader.book.plates import Plates
from reader.document.language import written_in
from reader.document.text import outline
from reader.render.epub.chapter import chapter
from reader.render.epub.contents import NAV, NCX, nav, ncx, sections
from reader.render.epub.cover import COVER, DRAWING, cover, drawing
from reader.render.epub.model import Entry
from reader.render.epub.package import PACKAGE, STYLE_SHEET, package
from reader.render.epub.style import STYLE
from reader.render.html.mathml import MATHML


def bind(leaves: Sequence[Leaf], file: IO[bytes], setting: Setting) -> None:
    """Write a book to `file`, which can be sought in: a chapter a post.

    One chapter at a time is in memory, and one picture.
    """
    with closing(Archive(file)) as archive:
        chapters, plates = Chapters(leaves, setting), Plates(archive, setting.folders)
        entries, languages, formulas = [], [], set()
        for number, (post, path) in enumerate(leaves):
            read = chapters.read(number)
            document = chapters.led(number, read, plates.of(read, post, path))
            name = chapters.name(number)
            page = chapter(document, post.title)
            archive.add(name, page)
            if MATHML in page:
                formulas.add(name)
            headings = outline(document) if len(leaves) == 1 else ()
            entries.append(Entry(post.title, name, sections(name, headings)))
            languages.append(written_in(document))
        told = about([leaf.post for leaf in leaves], languages, setting.zone)
        picture = plates.cover(*leaves[0]) if leaves else ""
        if not picture:
            picture = DRAWING
            plates.add_drawing(picture, drawing(lettering(told)))
        archive.add(COVER, cover(told, picture))
        archive.add(STYLE_SHEET, STYLE)
        archive.add(NAV, nav(told, entries))
        archive.add(NCX, ncx(told, entries))
        names = [COVER, *(entry.href for entry in entries)]
        archive.add(PACKAGE, package(told, names, plates.files, picture, formulas))
