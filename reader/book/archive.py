"""A file of EPUB: an archive that is the same for the same files."""

from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from reader.render.epub.package import FOLDER, MIME_TYPE, container

_WHEN = (1980, 1, 1, 0, 0, 0)
"""When each file was changed, as far as the archive tells: the earliest that it can."""
_MODE = 0o644 << 16
_UNIX = 3
_LEVEL = 9


class Archive:
    """An archive that is being written."""

    def __init__(self, file: IO[bytes]) -> None:
        """Begin with what tells that it is a book, and where its package is.

        Args:
            file: What it is written to; it can be sought in.
        """
        self._zip = ZipFile(file, "w")
        self._write("mimetype", MIME_TYPE.encode(), ZIP_STORED)
        self._write("META-INF/container.xml", container().encode())

    def close(self) -> None:
        """End the archive."""
        self._zip.close()

    def add(self, name: str, content: str) -> None:
        """Add a file of text to the book."""
        self._write(f"{FOLDER}{name}", content.encode("utf-8", "replace"))

    def add_picture(self, name: str, content: bytes) -> None:
        """Add a picture to the book, which is as small as it can be."""
        self._write(f"{FOLDER}{name}", content, ZIP_STORED)

    def _write(self, name: str, content: bytes, how: int = ZIP_DEFLATED) -> None:
        entry = ZipInfo(name, _WHEN)
        entry.create_system, entry.external_attr = _UNIX, _MODE
        self._zip.writestr(entry, content, how, _LEVEL)
