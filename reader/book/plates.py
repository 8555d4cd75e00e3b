"""The pictures of a book: each that lies on this computer is in it once."""

from collections.abc import Mapping

from reader.book.archive import Archive
from reader.document.absolute import base_of, with_absolute_addresses
from reader.document.model import Document, Image, Runs
from reader.document.rewrite import Rewriter
from reader.library.links.pictures import packed, pictures_of
from reader.pictures.model import Picture
from reader.posts.model import Post
from reader.render.epub.model import File

FOLDER = "pictures/"
_LEAST = 200
"""Pixels that a picture has on each side to be a cover."""


class Plates:
    """Puts pictures into a book, and knows which are there."""

    def __init__(self, archive: Archive, folders: tuple[str, ...]) -> None:
        """Take the book, and the folders of the library."""
        self.files: list[File] = []
        """Those in the book."""
        self._archive = archive
        self._folders = folders
        self._names: dict[str, str] = {}
        """What each is called in the book, by its path; empty: it cannot be read."""

    def of(self, document: Document, post: Post, path: str) -> Mapping[str, str]:
        """Return the names of a post's pictures in the book, by their addresses in the document.

        Args:
            document: What the post says.
            post: The post.
            path: Its file; empty: it has none, and no picture beside it.
        """
        if not path:
            return {}
        found = pictures_of(document, post.source, path, self._folders, _in_text(document))
        named = {address: self._name(picture) for address, picture in found.items()}
        return {address: name for address, name in named.items() if name}

    def cover(self, post: Post, path: str) -> str:
        """Return the name in the book of the picture that a post names as its own.

        Empty if it names none, or one that does not lie on this computer, or an icon.
        """
        shown = Document((Image(post.image),) if post.image and path else ())
        shown = with_absolute_addresses(shown, base_of(post.body, post.source))
        found = pictures_of(shown, post.source, path, self._folders).values()
        large = (each for each in found if min(each.width, each.height) >= _LEAST)
        return next(map(self._name, large), "")

    def add_drawing(self, name: str, drawing: str) -> None:
        """Put a drawing into the book."""
        self._archive.add(name, drawing)
        self.files.append(File(name, "image/svg+xml"))

    def _name(self, picture: Picture) -> str:
        if picture.file not in self._names:
            self._names[picture.file] = self._added(picture)
        return self._names[picture.file]

    def _added(self, picture: Picture) -> str:
        """Put a picture into the book, and return its name there; empty if it cannot be read."""
        plate = packed(picture)
        if plate is None:
            return ""
        name = f"{FOLDER}{len(self.files) + 1}{plate.suffix}"
        self._archive.add_picture(name, plate.content)
        self.files.append(File(name, plate.media_type))
        return name


def _in_text(document: Document) -> tuple[str, ...]:
    """Return the addresses of the pictures that stand in running text, each once, in its order."""
    found: dict[str, None] = {}

    def text(runs: Runs) -> Runs:
        found.update((run.picture, None) for run in runs if run.picture)
        return runs

    Rewriter(text).blocks(document.blocks)
    return tuple(found)
