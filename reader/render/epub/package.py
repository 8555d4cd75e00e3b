"""What a book says of itself: where its package is, and what is in that."""

from collections.abc import Container, Iterable, Iterator

from reader.layout.direction import is_leftward_language
from reader.render.epub.contents import NAV, NCX
from reader.render.epub.model import About, File
from reader.render.epub.xml import named, xml
from reader.render.html.tags import element, escaped, opening, void

MIME_TYPE = "application/epub+zip"
FOLDER = "EPUB/"
"""The book's."""
PACKAGE, STYLE_SHEET = "package.opf", "style.css"
XHTML = "application/xhtml+xml"

_UNKNOWN = "und"


def container() -> str:
    """Return the file that tells where the package is."""
    spaces = {"xmlns": "urn:oasis:names:tc:opendocument:xmlns:container", "version": "1.0"}
    root = {"full-path": f"{FOLDER}{PACKAGE}", "media-type": "application/oebps-package+xml"}
    files = element("rootfiles", void("rootfile", root))
    return xml(f"{opening('container', spaces)}{files}</container>")


def package(
    about: About,
    pages: Iterable[str],
    pictures: Iterable[File],
    cover: str,
    formulas: Container[str] = (),
) -> str:
    """Return the file that tells what the book is, which files it has, and their order.

    Args:
        about: What is told of the book.
        pages: The names of the files of its cover and its chapters, as they are read.
        pictures: Those that are shown.
        cover: The name of the one that stands for the book on a shelf.
        formulas: The names of the files of chapters that have MathML in them.
    """
    read = tuple(pages)
    spaces = {
        "xmlns": "http://www.idpf.org/2007/opf",
        "version": "3.0",
        "unique-identifier": "id",
    }
    names = {"xmlns:dc": "http://purl.org/dc/elements/1.1/"}
    metadata = f"{opening('metadata', names)}\n{chr(10).join(_metadata(about, cover))}\n</metadata>"
    manifest = element("manifest", "\n".join(("", *_manifest(read, pictures, cover, formulas), "")))
    order = "\n".join(void("itemref", {"idref": _id(name)}) for name in read)
    direction = "rtl" if _is_leftward(about) else ""
    spine = {"toc": _id(NCX), "page-progression-direction": direction}
    return xml(
        f"{opening('package', spaces)}\n{metadata}\n{manifest}\n"
        f"{opening('spine', spine)}\n{order}\n</spine>\n</package>"
    )


def _metadata(about: About, cover: str) -> Iterator[str]:
    yield element("dc:identifier", escaped(about.identifier), id="id")
    yield element("dc:title", named(about.title))
    yield from (element("dc:language", lang) for lang in about.languages or (_UNKNOWN,))
    yield from (element("dc:creator", named(author)) for author in about.authors)
    if about.date:
        yield element("dc:date", about.date)
    if about.source:
        yield element("dc:source", escaped(about.source))
    yield element("meta", about.modified, property="dcterms:modified")
    yield void("meta", {"name": "cover", "content": _id(cover)})  # as EPUB 2 has it


def _manifest(
    pages: Iterable[str], pictures: Iterable[File], cover: str, formulas: Container[str]
) -> Iterator[str]:
    for picture in pictures:
        yield _item(picture, properties="cover-image" if picture.name == cover else "")
    yield _item(File(NAV, XHTML), properties="nav")
    for name in pages:
        yield _item(File(name, XHTML), properties="mathml" if name in formulas else "")
    yield _item(File(STYLE_SHEET, "text/css"))
    yield _item(File(NCX, "application/x-dtbncx+xml"))


def _item(file: File, properties: str = "") -> str:
    name, kind = file
    told = {"id": _id(name), "href": name, "media-type": kind, "properties": properties}
    return void("item", told)


def _id(name: str) -> str:
    """Return the id of a file, which is made of its name."""
    return name.partition(".")[0].replace("/", "-")


def _is_leftward(about: About) -> bool:
    """Tell whether all that is in the book is read from right to left."""
    return bool(about.languages) and all(map(is_leftward_language, about.languages))
