"""Which pictures of a post lie on this computer: beside it, in its folder, in those of its site."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import BinaryIO

from reader.document.model import Block, Document, Gallery, Image
from reader.document.nested import all_blocks
from reader.errors import PictureError, PostError
from reader.library.folders.files import open_file
from reader.pictures.blocks import notice
from reader.pictures.model import Cells, Drawing, Packed, Picture

_SERVED = ("", "static", "public")
"""The folders in a site from which its generator takes what it leaves as it is."""
_UP = 6
"""How many folders around a post may be its site's."""
_ATTACHED = ("", "attachments/")
"""Where Obsidian keeps what it tells by its name alone: in the vault, in a folder of it."""
MOST = 1000
"""The pictures of a post that are sought: as many are found within half a second."""
LARGEST = 200_000_000
"""Bytes of a file that are read: some decoders read all of it before they know what it is."""


def pictures_of(
    document: Document, source: str, path: str, folders: Iterable[str], also: Iterable[str] = ()
) -> dict[str, Picture]:
    """Return the pictures of a post that can be shown, by their addresses in the document.

    Nothing is fetched: reading a post tells nobody that it is read. Beyond `MOST` none is sought.

    Args:
        document: The post's text.
        source: Where it was published; empty: that is not known.
        path: Its file, absolute.
        folders: Those of the library, absolute.
        also: The addresses of others that it shows, such as those in its sentences.
    """
    images = (image for block in all_blocks(document.blocks) for image in _images(block))
    addresses = dict.fromkeys((*(image.source for image in images if image.source), *also))
    if not addresses:
        return {}
    vaults = tuple(f"{folder}/" for folder in (os.path.dirname(path), *folders))
    around = (*folders, *_sites(path))
    found = {
        address: _picture(address, source, path, vaults, around)
        for address in islice(addresses, MOST)
    }
    return {address: picture for address, picture in found.items() if picture is not None}


def draw(drawing: Drawing) -> Cells:
    """Return a picture as its cells; where it cannot be read by now, they say so."""
    from reader.pictures.files import drawn  # noqa: PLC0415  only what is looked at pays

    picture, columns, rows = drawing
    try:
        with _opened(picture.file) as file:
            return drawn(file, columns, rows)
    except (PostError, PictureError):
        return notice("?", columns, rows)


def scale(drawing: Drawing, cell: tuple[int, int]) -> bytes | None:
    """Return a picture as a PNG that fills its cells; None where it cannot be read by now.

    Args:
        drawing: The picture.
        cell: The width and the height of a cell, in pixels.
    """
    from reader.pictures.files import scaled  # noqa: PLC0415  only what is looked at pays

    picture, columns, rows = drawing
    width, height = cell
    try:
        with _opened(picture.file) as file:
            return scaled(file, columns * width, rows * height)
    except (PostError, PictureError):
        return None


def packed(picture: Picture) -> Packed | None:
    """Return a picture as a file of a book; None where it cannot be read by now."""
    from reader.pictures.files import packed as packed_file  # noqa: PLC0415  only books pay

    try:
        with _opened(picture.file) as file:
            return packed_file(file)
    except (PostError, PictureError):
        return None


def _images(block: Block) -> tuple[Image, ...]:
    match block:
        case Image():
            return (block,)
        case Gallery(images):
            return images
        case _:
            return ()


def _sites(path: str) -> Iterator[str]:
    """Yield the folders that what is served from a post's site may lie in, the nearest first."""
    folder, home = os.path.dirname(path), os.path.expanduser("~")
    for _ in range(_UP):
        yield from (os.path.join(folder, each).rstrip("/") for each in _SERVED)
        above = os.path.dirname(folder)
        if folder in (home, above):
            return
        folder = above


def _picture(
    address: str, source: str, path: str, vaults: Iterable[str], folders: Iterable[str]
) -> Picture | None:
    """Return the picture that an address leads to; None where there is none that can be shown."""
    from reader.library.links.candidates import places  # noqa: PLC0415  only posts with pictures pay

    homes = [(path, folders), (f"{os.path.splitext(path)[0]}/", ())]
    if "/" not in address:
        homes += [(vault + folder, ()) for vault in vaults for folder in _ATTACHED]
    try:
        files = (file for home, around in homes for file in places(address, source, home, around))
        return next(filter(None, map(_sized, filter(os.path.isfile, files))), None)
    except ValueError:  # brackets that enclose no IPv6 address
        return None


def _sized(file: str) -> Picture | None:
    """Return the picture that a file is; None if it is none."""
    from reader.pictures.files import size  # noqa: PLC0415  only posts with pictures here pay

    try:
        with _opened(file) as opened:
            return Picture(file, *size(opened), os.fstat(opened.fileno()).st_mtime_ns)
    except (PostError, PictureError):
        return None


def _opened(file: str) -> BinaryIO:
    """Open a picture's file.

    Raises:
        PostError: The file is missing, not regular, or cannot be read.
        PictureError: It is larger than any picture.
    """
    opened = open_file(file)
    if os.fstat(opened.fileno()).st_size > LARGEST:
        opened.close()
        raise PictureError(f"more than {LARGEST:,} bytes")
    return opened
